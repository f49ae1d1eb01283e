import { ReferenceKind, type SqlEntityManager } from '@mikro-orm/sql';
import { expect, it } from 'vitest';
import { Account } from '../../server/auth/account.entity.ts';
import { AuthSession } from '../../server/auth/auth-session.entity.ts';
import { Plan } from '../../server/plans/plan.entity.ts';
import { inBatches } from '../../server/platform/db/batches.ts';
import { bumpDataVersion, readDataVersion } from '../../server/platform/db/data-version.ts';
import { entities } from '../../server/platform/db/entities.ts';
import { asBoolean, kysely } from '../../server/platform/db/kysely.ts';
import { Revision } from '../../server/revisions/revision.entity.ts';
import { forEachDatabase } from '../support/databases.ts';
import { insertPlan, insertRow } from './sample-rows.ts';

const PLAN = { code: 'Q', title: 'Ä', adoptedOn: '2019-03-19', targetDate: '2020-02-29' };

async function raisedBy(em: SqlEntityManager, act: () => Promise<unknown>): Promise<number> {
  const before = await readDataVersion(em);
  await act();
  return (await readDataVersion(em)) - before;
}

forEachDatabase((_kind, freshDatabase) => {
  it('keeps days as they were written, in entities and in rows', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    em.create(Plan, PLAN);
    await em.flush();
    const read = await orm.em.fork().findOneOrFail(Plan, { code: 'Q' });
    expect([read.adoptedOn, read.targetDate]).toEqual(['2019-03-19', '2020-02-29']);
    const early = kysely(em)
      .selectFrom('plan')
      .select(['adopted_on', 'target_date'])
      .where('target_date', '<', '2020-03-01');
    expect(await early.execute()).toEqual([{ adopted_on: '2019-03-19', target_date: '2020-02-29' }]);
    const reader = orm.em.fork();
    await reader.find(Plan, {});
    reader.getUnitOfWork().computeChangeSets();
    expect(reader.getUnitOfWork().getChangeSets()).toEqual([]);
  });

  it('reads a boolean the same way from both', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const row = { adopted_on: '2019-03-19', target_date: '2022-12-31', title: 'T' };
    await kysely(em)
      .insertInto('plan')
      .values([
        { ...row, code: 'A', demonstration: true },
        { ...row, code: 'B', demonstration: false },
      ])
      .execute();
    await kysely(em)
      .insertInto('plan')
      .values({ ...row, code: 'C' })
      .execute();
    const rows = await kysely(em).selectFrom('plan').select('demonstration').orderBy('code').execute();
    expect(rows.map(({ demonstration }) => asBoolean(demonstration))).toEqual([true, false, false]);
    const simulated = await kysely(em)
      .selectFrom('plan')
      .select('code')
      .where('demonstration', '=', true)
      .execute();
    expect(simulated).toEqual([{ code: 'A' }]);
    const found = await orm.em.fork().find(Plan, {}, { orderBy: { code: 'asc' } });
    expect(found.map((plan) => plan.demonstration)).toEqual([true, false, false]);
  });

  it('saves a thing and what refers to it in one flush, with its defaults', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const plan = em.create(Plan, PLAN);
    const first = em.create(Revision, {
      plan,
      number: 1,
      title: 'F',
      summary: '',
      state: 'DRAFT',
      openedAt: '',
    });
    await em.flush();
    const read = await orm.em.fork().findOneOrFail(Revision, first.id, { populate: ['plan'] });
    expect([read.plan.id, read.plan.$.title, read.redThresholdDays, read.version]).toEqual([
      plan.id,
      'Ä',
      90,
      1,
    ]);
    expect(read.basedOn ?? null).toBeNull();
  });

  it('takes more rows at once than one statement may carry', async () => {
    const { orm } = await freshDatabase();
    const sample = await insertPlan(orm.em.fork());
    const rows = Array.from({ length: 25_000 }, (_, index) => ({
      plan_id: sample.plan,
      code: `B-${index}`,
      kind: 'GENERAL' as const,
    }));
    await orm.em
      .fork()
      .transactional((tx) =>
        inBatches(rows, (batch) => kysely(tx).insertInto('measure').values(batch).execute()),
      );
    const { n } = await kysely(orm.em.fork())
      .selectFrom('measure')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(25_002);
  });

  it('types every column of every table by its name in the database', async () => {
    const { orm } = await freshDatabase();
    const tables = [...orm.getMetadata().getAll().values()].filter(
      (meta) => meta.tableName !== 'schema_migration',
    );
    expect(tables).toHaveLength(entities.length);
    for (const meta of tables) {
      const columns = meta.props.flatMap((prop) => prop.fieldNames ?? []);
      const snake = meta.props.map((prop) => {
        const name = prop.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        return prop.kind === ReferenceKind.MANY_TO_ONE ? `${name}_id` : name;
      });
      expect(columns).toEqual(snake);
    }
  });

  it('raises the data version with each write, in its transaction', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const flush = async (act: (tx: SqlEntityManager) => void) => {
      const tx = orm.em.fork();
      act(tx);
      await tx.flush();
    };
    expect(await raisedBy(em, () => flush((tx) => void tx.create(Plan, PLAN)))).toBe(1);
    expect(await raisedBy(em, () => flush(() => undefined))).toBe(0);
    expect(await raisedBy(em, () => bumpDataVersion(em))).toBe(1);

    const twice = () =>
      orm.em.fork().transactional(async (tx) => {
        tx.create(Plan, { ...PLAN, code: 'R' });
        await tx.flush();
        tx.create(Plan, { ...PLAN, code: 'S' });
      });
    expect(await raisedBy(em, twice)).toBe(2);

    const undone = async () => {
      const failing = orm.em.fork().transactional(async (tx) => {
        tx.create(Plan, { ...PLAN, code: 'T' });
        await tx.flush();
        throw new Error('undo');
      });
      await expect(failing).rejects.toThrow('undo');
    };
    expect(await raisedBy(em, undone)).toBe(0);
    const refused = () => expect(flush((tx) => void tx.create(Plan, PLAN))).rejects.toThrow(/unique/i);
    expect(await raisedBy(em, refused)).toBe(0);
  });

  it('does not count sessions as a change', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const account = await insertRow(em, 'account', {
      email: 'a@example.org',
      display_name: 'A',
      role: 'ADMIN',
      created_at: '',
    });
    const signIn = async () => {
      const tx = orm.em.fork();
      tx.create(AuthSession, { tokenHash: 'h', account, createdAt: '', lastSeenAt: '', expiresAt: '' });
      await tx.flush();
    };
    expect(await raisedBy(em, signIn)).toBe(0);
    const rename = async () => {
      const tx = orm.em.fork();
      (await tx.findOneOrFail(Account, account)).displayName = 'B';
      await tx.flush();
    };
    expect(await raisedBy(em, rename)).toBe(1);
  });
});

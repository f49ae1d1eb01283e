import { expect, test } from 'vitest';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { dropTriggers } from '../../server/platform/db/triggers/install.ts';
import { publishRevision } from '../../server/revisions/publish-revision.ts';
import { PublishRefused } from '../../server/revisions/publish-refused.ts';
import { verifyChain } from '../../server/revisions/verify-chain.ts';
import { forEachDatabase, type TestDatabase } from '../support/databases.ts';
import { runServerCommand } from '../support/run-server-command.ts';

const AT = '2022-03-14T09:00:00.000Z';

interface Seeded {
  orm: Database;
  url: string;
  draftId: number;
  cio: number;
  deputy: number;
}

async function seeded({ orm, url }: TestDatabase): Promise<Seeded> {
  const db = kysely(orm.em.fork());
  const draft = await db
    .selectFrom('revision')
    .where('state', '=', 'DRAFT')
    .select('id')
    .executeTakeFirstOrThrow();
  const account = async (email: string) =>
    (await db.selectFrom('account').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id;
  return {
    orm,
    url,
    draftId: draft.id,
    cio: await account('cio@demo.example'),
    deputy: await account('cio2@demo.example'),
  };
}

/** Publishes and answers with the refusal, or null where it went through. */
async function refusalOf(
  { orm, draftId, cio, deputy }: Seeded,
  people: { proposedById?: number; approvedById?: number; revisionId?: number } = {},
): Promise<PublishRefused | null> {
  try {
    await publishRevision(orm.em.fork(), {
      revisionId: draftId,
      proposedById: cio,
      approvedById: deputy,
      at: AT,
      ...people,
    });
    return null;
  } catch (error) {
    if (error instanceof PublishRefused) return error;
    throw error;
  }
}

async function revisionRows({ orm }: Seeded) {
  return kysely(orm.em.fork()).selectFrom('revision').selectAll().orderBy('number').execute();
}

/** Code of a measure of the draft that nothing depends on. */
async function draftMeasure({ orm, draftId }: Seeded): Promise<{ id: number; code: string }> {
  return kysely(orm.em.fork())
    .selectFrom('measure_version as v')
    .innerJoin('measure as m', 'm.id', 'v.measure_id')
    .where('v.revision_id', '=', draftId)
    .where('v.planned_end_date', 'is not', null)
    .orderBy('m.id')
    .select(['m.id', 'm.code'])
    .executeTakeFirstOrThrow();
}

forEachDatabase((_kind, freshDatabase) => {
  test('publishes the draft, chains it, and the whole chain holds', async () => {
    const data = await seeded(await freshDatabase('demonstration'));
    const version = async () =>
      (
        await kysely(data.orm.em.fork())
          .selectFrom('data_version')
          .select('counter')
          .executeTakeFirstOrThrow()
      ).counter;
    const before = await version();
    const published = await publishRevision(data.orm.em.fork(), {
      revisionId: data.draftId,
      proposedById: data.cio,
      approvedById: data.deputy,
      at: AT,
    });
    const rows = await revisionRows(data);
    expect(rows.at(-1)).toMatchObject({
      number: 5,
      state: 'PUBLISHED',
      content_sha256: published.contentSha256,
      previous_sha256: rows.at(-2)?.content_sha256,
      proposed_by_id: data.cio,
      approved_by_id: data.deputy,
      approved_at: AT,
    });
    expect(published.warnings.every((warning) => !warning.blocking)).toBe(true);
    expect(await version()).toBeGreaterThan(before);
    const links = await verifyChain(kysely(data.orm.em.fork()));
    expect(links.map(({ number, fault }) => [number, fault])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, null]),
    );
    expect((await refusalOf(data))?.reason).toBe('ALREADY_PUBLISHED');
  });

  test('refuses one person alone, people from elsewhere, a stranger and an unknown revision, and changes nothing', async () => {
    const data = await seeded(await freshDatabase('demonstration'));
    const editor = await kysely(data.orm.em.fork())
      .selectFrom('account')
      .where('role', '=', 'EDITOR')
      .select('id')
      .executeTakeFirstOrThrow();
    const before = await revisionRows(data);
    expect(await refusalOf(data, { approvedById: data.cio })).toMatchObject({
      reason: 'SAME_PERSON',
      code: 'FORBIDDEN',
    });
    expect((await refusalOf(data, { approvedById: editor.id }))?.reason).toBe('NOT_CIO_OFFICE');
    expect((await refusalOf(data, { proposedById: editor.id }))?.reason).toBe('NOT_CIO_OFFICE');
    expect((await refusalOf(data, { revisionId: 4711 }))?.reason).toBe('UNKNOWN_REVISION');
    const db = kysely(data.orm.em.fork());
    await db.updateTable('account').set({ active: false }).where('id', '=', data.deputy).execute();
    expect((await refusalOf(data))?.reason).toBe('NOT_CIO_OFFICE');
    expect(await revisionRows(data)).toEqual(before);
  });

  test('keeps to the proposer on record while a revision is in review', async () => {
    const data = await seeded(await freshDatabase('demonstration'));
    await kysely(data.orm.em.fork())
      .updateTable('revision')
      .set({ state: 'IN_REVIEW', proposed_by_id: data.deputy, proposed_at: AT })
      .where('id', '=', data.draftId)
      .execute();
    expect((await refusalOf(data))?.reason).toBe('OTHER_PROPOSER');
    expect(await refusalOf(data, { proposedById: data.deputy, approvedById: data.cio })).toBeNull();
  });

  test('refuses each blocking finding, names it, and changes nothing', async () => {
    const data = await seeded(await freshDatabase('demonstration'));
    const measure = await draftMeasure(data);
    const em = data.orm.em.fork();
    const db = kysely(em);
    const before = await revisionRows(data);
    const ofDraft = () =>
      db
        .updateTable('measure_version')
        .where('revision_id', '=', data.draftId)
        .where('measure_id', '=', measure.id);
    const findings = async () =>
      (await refusalOf(data))?.findings.map(({ code, subject }) => `${code} ${subject}`) ?? [];

    const lead = await db
      .selectFrom('measure_version')
      .where('revision_id', '=', data.draftId)
      .where('measure_id', '=', measure.id)
      .select('lead_id')
      .executeTakeFirstOrThrow();
    await ofDraft().set({ lead_id: null }).execute();
    expect(await findings()).toEqual([`MEASURE_WITHOUT_LEAD ${measure.code}`]);
    await ofDraft().set({ lead_id: lead.lead_id }).execute();

    const date = await db
      .selectFrom('revision')
      .where('id', '=', data.draftId)
      .select('effective_date')
      .executeTakeFirstOrThrow();
    const effective = (day: string | null) =>
      db.updateTable('revision').set({ effective_date: day }).where('id', '=', data.draftId).execute();
    await effective('2021-09-15');
    expect(await findings()).toEqual(['NOT_AFTER_PREVIOUS 5']);
    await effective(null);
    expect((await refusalOf(data))?.reason).toBe('NO_EFFECTIVE_DATE');
    await effective(date.effective_date);

    const other = await db
      .selectFrom('measure_version as v')
      .innerJoin('measure as m', 'm.id', 'v.measure_id')
      .where('v.revision_id', '=', data.draftId)
      .where('m.id', '<>', measure.id)
      .orderBy('m.id')
      .select(['m.id', 'm.code'])
      .executeTakeFirstOrThrow();
    const cycle = [
      { revision_id: data.draftId, measure_id: measure.id, depends_on_id: other.id },
      { revision_id: data.draftId, measure_id: other.id, depends_on_id: measure.id },
    ];
    for (const link of cycle) {
      const known = await db
        .selectFrom('measure_dependency')
        .where('revision_id', '=', link.revision_id)
        .where('measure_id', '=', link.measure_id)
        .where('depends_on_id', '=', link.depends_on_id)
        .select('id')
        .executeTakeFirst();
      if (!known) await db.insertInto('measure_dependency').values(link).execute();
    }
    const refusal = await refusalOf(data);
    expect(refusal?.findings.map(({ code }) => code)).toContain('DEPENDENCY_CYCLE');
    expect(refusal?.findings.flatMap(({ related }) => related)).toEqual(
      expect.arrayContaining([measure.code, other.code]),
    );
    await db.deleteFrom('measure_dependency').where('revision_id', '=', data.draftId).execute();

    const tables = ['measure_goal', 'measure_milestone', 'measure_service', 'measure_partner'] as const;
    for (const table of tables) {
      await db
        .deleteFrom(table)
        .where('revision_id', '=', data.draftId)
        .where('measure_id', '=', measure.id)
        .execute();
    }
    await db
      .deleteFrom('measure_version')
      .where('revision_id', '=', data.draftId)
      .where('measure_id', '=', measure.id)
      .execute();
    expect(await findings()).toEqual([`DROPPED_WITHOUT_REASON ${measure.code}`]);
    expect(await revisionRows(data)).toEqual(
      before.map((row) =>
        expect.objectContaining({
          id: row.id,
          state: row.state,
          content_sha256: row.content_sha256,
          approved_by_id: row.approved_by_id,
        }),
      ),
    );

    await db
      .insertInto('plan_change')
      .values({
        revision_id: data.draftId,
        kind: 'MEASURE',
        code: measure.code,
        change: 'REMOVED',
        weakening: 'DROPPED',
        reason: 'Aufgabe entfallen',
        created_at: AT,
      })
      .execute();
    expect(await refusalOf(data)).toBeNull();
  });

  test('finds a tampered revision and names it, in every table that a revision is made of', async () => {
    const { orm, url } = await seeded(await freshDatabase('demonstration'));
    const em = orm.em.fork();
    const db = kysely(em);
    await dropTriggers(em);
    const broken = async () =>
      (await verifyChain(db))
        .filter(({ fault }) => fault !== null)
        .map(({ number, fault, altered }) => {
          const things = altered?.map(({ kind, code, fault: what }) => `${kind} ${code} ${what}`) ?? ['?'];
          return [number, fault, ...things].join(' ');
        });
    expect(await broken()).toEqual([]);
    const second = await db
      .selectFrom('revision')
      .where('number', '=', 2)
      .selectAll()
      .executeTakeFirstOrThrow();

    const columns: [string, string][] = [
      ['goal_version', 'description'],
      ['guideline_version', 'title'],
      ['implementation_plan_version', 'current_state'],
      ['milestone_version', 'title'],
      ['measure_version', 'contact'],
      ['measure_version', 'source_ref'],
      ['measure_version', 'responsible_body'],
    ];
    for (const [table, column] of columns) {
      const owner = table.replace('_version', '');
      const [row] = await em.execute<{ id: number; value: string | null; code: string }[]>(
        `select v.id, v.${column} as value, x.code from ${table} v join ${owner} x on x.id = v.${owner}_id
         where v.revision_id = ? order by v.id limit 1`,
        [second.id],
      );
      if (!row) throw new Error(`revision 2 has no row in ${table}`);
      const set = (value: string | null) =>
        em.execute(`update ${table} set ${column} = ? where id = ?`, [value, row.id], 'run');
      await set('gefälscht');
      expect(await broken(), `${table}.${column}`).toEqual([
        `2 CONTENT_DIFFERS ${owner.toUpperCase()} ${row.code} ALTERED`,
      ]);
      await set(row.value);
      expect(await broken()).toEqual([]);
    }

    await db.updateTable('revision').set({ red_threshold_days: 900 }).where('number', '=', 3).execute();
    expect(await broken()).toEqual(['3 CONTENT_DIFFERS']);
    await db.updateTable('revision').set({ red_threshold_days: 90 }).where('number', '=', 3).execute();
    const link = await db
      .selectFrom('measure_milestone')
      .where('revision_id', '=', second.id)
      .selectAll()
      .executeTakeFirstOrThrow();
    const { code: linked } = await db
      .selectFrom('measure')
      .where('id', '=', link.measure_id)
      .select('code')
      .executeTakeFirstOrThrow();
    await db.deleteFrom('measure_milestone').where('id', '=', link.id).execute();
    expect(await broken()).toEqual([`2 CONTENT_DIFFERS MEASURE ${linked} ALTERED`]);
    const named = await verifyCommand(url);
    expect(named.stdout).toContain(`         MEASURE ${linked} altered\n`);

    // Whoever tampers and writes a fitting checksum breaks the chain at the next revision.
    const [, tampered] = await verifyChain(db);
    await db
      .updateTable('revision')
      .set({ content_sha256: tampered?.computed })
      .where('number', '=', 2)
      .execute();
    expect(await broken()).toEqual(['3 CHAIN_BROKEN']);

    const run = await verifyCommand(url);
    expect(run.code).toBe(1);
    expect(
      run.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(0, 8)),
    ).toEqual(['ok     1', 'ok     2', 'BROKEN 3', 'ok     4']);
    expect(run.stderr).toContain('Revision 3 is the first broken link');
  });

  test('the command finds nothing wrong with what the seed published', async () => {
    const { url } = await seeded(await freshDatabase('demonstration'));
    const run = await verifyCommand(url);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('4 published revisions, all as they were published.');
  });
});

const verifyCommand = (url: string) => runServerCommand('verify-revisions', url);

test('the command says what to do with a database that was never migrated', async () => {
  const run = await verifyCommand('sqlite::memory:');
  expect(run).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The database is not up to date. Run "npm run migrate" first; nothing was changed.\n',
  });
});

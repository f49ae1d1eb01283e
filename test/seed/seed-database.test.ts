import { expect, test } from 'vitest';
import { asBoolean, kysely } from '../../server/platform/db/kysely.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { revisionFindings } from '../../server/revisions/findings.ts';
import { loadRevisionContents } from '../../server/revisions/revision-content.ts';
import { NotEmptyError, isEmpty, seedDemonstration } from '../../seed/seed.ts';
import { createDatabase, forEachDatabase } from '../support/databases.ts';

forEachDatabase((kind, freshDatabase) => {
  test('writes the demonstration in a few seconds and refuses a second time', async () => {
    const { orm } = await freshDatabase();
    expect(await isEmpty(orm)).toBe(true);
    const started = performance.now();
    await seedDemonstration(orm);
    expect(performance.now() - started).toBeLessThan(kind === 'sqlite' ? 8000 : 20_000);
    expect(await isEmpty(orm)).toBe(false);
    await expect(seedDemonstration(orm)).rejects.toThrow(NotEmptyError);
  });

  test('publishes four revisions in a chain and leaves one draft; nothing speaks against any of them', async () => {
    const { orm } = await freshDatabase('demonstration');
    const db = kysely(orm.em.fork());
    const revisions = await db.selectFrom('revision').selectAll().orderBy('number').execute();
    expect(revisions.map((revision) => revision.state)).toEqual([
      'PUBLISHED',
      'PUBLISHED',
      'PUBLISHED',
      'PUBLISHED',
      'DRAFT',
    ]);
    expect(revisions.slice(1, 4).map((revision) => revision.previous_sha256)).toEqual(
      revisions.slice(0, 3).map((revision) => revision.content_sha256),
    );
    const contents = await loadRevisionContents(
      db,
      revisions.map((revision) => revision.id),
    );
    const ledger = await db.selectFrom('plan_change').selectAll().execute();
    for (const [index, revision] of revisions.entries()) {
      const content = contents.get(revision.id);
      const before = revisions[index - 1];
      const contentBefore = before && contents.get(before.id);
      if (!content) throw new Error('no content');
      const findings = revisionFindings({
        number: revision.number,
        effectiveDate: revision.effective_date ?? '',
        content,
        previous:
          before && contentBefore
            ? { effectiveDate: before.effective_date ?? '', content: contentBefore }
            : null,
        ledger: ledger
          .filter((row) => row.revision_id === revision.id)
          .map((row) =>
            Object.assign(row, {
              revision: revision.number,
              decisionReference: row.decision_reference,
            }),
          ),
        inactiveMeasures: new Set(),
      });
      const severe = findings.filter(
        (finding) => finding.blocking || finding.code === 'WEAKENED_WITHOUT_REASON',
      );
      expect(severe, `revision ${revision.number}`).toEqual([]);
    }
  });

  test('marks every history as simulated', async () => {
    const { orm } = await freshDatabase('demonstration');
    const db = kysely(orm.em.fork());
    for (const table of ['status_report', 'maturity_record', 'rollout', 'ozg_member'] as const) {
      const rows = await db.selectFrom(table).select('simulated').execute();
      expect(rows.length).toBeGreaterThan(300);
      expect(rows.filter((row) => !asBoolean(row.simulated))).toEqual([]);
    }
    const plan = await db.selectFrom('plan').selectAll().executeTakeFirstOrThrow();
    expect(asBoolean(plan.demonstration)).toBe(true);
  });

  test('scales measures and roll-outs for measurements', async () => {
    const { orm } = await freshDatabase();
    await seedDemonstration(orm, { scale: { measures: 300, rollouts: 40_000 } });
    const db = kysely(orm.em.fork());
    const count = async (query: Promise<{ n: string | number | bigint } | undefined>) =>
      Number((await query)?.n);
    const measures = db
      .selectFrom('measure_version')
      .where('revision_id', '=', 4)
      .select((e) => e.fn.countAll().as('n'));
    expect(await count(measures.executeTakeFirst())).toBe(300);
    const rollouts = db.selectFrom('rollout').select((e) => e.fn.countAll().as('n'));
    expect(await count(rollouts.executeTakeFirst())).toBe(40_000);
  });

  test('scales revisions for measurements; every weakening has its reason', async () => {
    const { orm } = await freshDatabase();
    await seedDemonstration(orm, { scale: { revisions: 6 } });
    const db = kysely(orm.em.fork());
    const revisions = await db.selectFrom('revision').select(['number', 'state']).orderBy('number').execute();
    expect(revisions.map(({ number, state }) => `${number} ${state}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `${number} PUBLISHED`),
    );
    const ledger = await db.selectFrom('plan_change').select('reason').where('revision_id', '=', 6).execute();
    expect(ledger.length).toBeGreaterThan(0);
  });

  test('people go on where the seed ended', async () => {
    const { orm } = await freshDatabase('demonstration');
    const db = kysely(orm.em.fork());
    await db.insertInto('goal').values({ plan_id: 1, code: 'G9' }).execute();
    const goal = await db.selectFrom('goal').select('id').where('code', '=', 'G9').executeTakeFirstOrThrow();
    expect(goal.id).toBe(9);
  });
});

test('both databases hold the same revisions: their checksums agree', async () => {
  const checksums = async (orm: Database) => {
    const rows = await kysely(orm.em.fork())
      .selectFrom('revision')
      .select('content_sha256')
      .where('state', '=', 'PUBLISHED')
      .orderBy('number')
      .execute();
    return rows.map((row) => row.content_sha256);
  };
  const [sqlite, postgresql] = [
    await createDatabase('sqlite', 'demonstration'),
    await createDatabase('postgresql', 'demonstration'),
  ];
  try {
    expect(await checksums(sqlite.orm)).toEqual(await checksums(postgresql.orm));
  } finally {
    await sqlite.drop();
    await postgresql.drop();
  }
});

import { expect, it } from 'vitest';
import { verifyAuditChain } from '../../server/audit/verify-audit-chain.ts';
import { write } from '../../server/audit/write.ts';
import { dropTriggers } from '../../server/platform/db/triggers/install.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { createSystemContext } from '../../server/platform/request-context.ts';
import { loadPlanSnapshot } from '../../server/plans/plan-snapshot.ts';
import { forEachDatabase, type TestDatabase } from '../support/databases.ts';
import { jobServices } from '../support/job-services.ts';

async function writeEntries({ orm }: TestDatabase): Promise<void> {
  const ctx = createSystemContext(jobServices(orm, { now: '2021-10-15T08:00:00.000Z' }), loadPlanSnapshot, {
    lang: 'de',
    requestId: 'request-1',
  });
  for (const key of ['a', 'b', 'c']) {
    await write(ctx, 'settings.save', async (_tx, audit) => {
      audit.record({ entity: 'setting', entityKey: key, after: { value: key } });
    });
  }
}

forEachDatabase((_kind, freshDatabase) => {
  it('is intact as it was written', async () => {
    const database = await freshDatabase();
    await writeEntries(database);
    const found = await verifyAuditChain(kysely(database.orm.em.fork()));
    expect(found).toEqual({ entries: 3, intact: true, brokenAt: null });
  });

  it.each([
    ['changed', "update audit_entry set after = '{}' where entity_key = 'b'", 'b'],
    ['removed', "delete from audit_entry where entity_key = 'b'", 'c'],
  ])('names the place where an entry was %s behind the back of the database', async (_how, sql, broken) => {
    const database = await freshDatabase();
    await writeEntries(database);
    const em = database.orm.em.fork();
    await dropTriggers(em);
    await em.execute(sql, [], 'run');
    const { id } = await kysely(em)
      .selectFrom('audit_entry')
      .where('entity_key', '=', broken)
      .select('id')
      .executeTakeFirstOrThrow();
    expect(await verifyAuditChain(kysely(em))).toMatchObject({ intact: false, brokenAt: id });
  });
});

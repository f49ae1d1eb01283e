import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, describe } from 'vitest';
import { sqliteMigrations } from '../../server/platform/db/migrations/list.ts';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { migrate, pendingMigrations } from '../../server/platform/db/migrate.ts';
import { schemaDrift } from '../support/schema-drift.ts';
import { COUNTER_TRIGGERS } from '../../server/platform/db/triggers/counters.ts';
import { GUARDS } from '../../server/platform/db/triggers/guards.ts';
import { forEachDatabase } from '../support/databases.ts';

forEachDatabase((kind, freshDatabase) => {
  it('has exactly the schema that the entities describe', async () => {
    const { orm } = await freshDatabase();
    expect(await schemaDrift(orm)).toEqual([]);
    expect(await pendingMigrations(orm)).toEqual([]);
  });

  it('names each difference from the entities', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    await em.execute('alter table topic_area add column extra integer');
    await em.execute('drop index status_report_round_id_state_index');
    const drift = await schemaDrift(orm);
    expect(drift).toHaveLength(2);
    expect(drift[0]).toMatch(/^missing: index .*status_report_round_id_state_index/);
    expect(drift[1]).toMatch(/^unexpected: column topic_area[. ]extra/);
  });

  it('notices a trigger that is gone, and puts it back', async () => {
    const { orm } = await freshDatabase();
    await orm.em
      .fork()
      .execute(`drop trigger revision_update_guard${kind === 'sqlite' ? '' : ' on revision'}`);
    expect(await pendingMigrations(orm)).toEqual(['triggers']);
    expect(await schemaDrift(orm)).toHaveLength(1);
    expect(await migrate(orm)).toEqual([]);
    expect(await pendingMigrations(orm)).toEqual([]);
    expect(await schemaDrift(orm)).toEqual([]);
  });

  it('has a trigger for each guard and each counter', async () => {
    const { orm } = await freshDatabase();
    const sql =
      kind === 'sqlite'
        ? "select count(*) as n from sqlite_master where type = 'trigger'"
        : "select count(*)::int as n from pg_trigger where not tgisinternal and tgname not like '%truncate%'";
    expect(await orm.em.fork().execute(sql)).toEqual([{ n: GUARDS.length + COUNTER_TRIGGERS.length }]);
  });
});

describe('a new SQLite file', () => {
  it('is pending before and up to date after the migration', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plan-test-'));
    const orm = await connectDatabase(`sqlite:${join(folder, 'deep/new.sqlite')}`);
    try {
      expect(await pendingMigrations(orm)).toHaveLength(sqliteMigrations.length);
      expect(await migrate(orm)).toHaveLength(sqliteMigrations.length);
      expect(await pendingMigrations(orm)).toEqual([]);
      expect(await orm.em.fork().execute('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    } finally {
      await orm.close(true);
      await rm(folder, { recursive: true, force: true });
    }
  });
});

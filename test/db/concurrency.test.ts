import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { LockMode, OptimisticLockError } from '@mikro-orm/sql';
import { describe, expect, it } from 'vitest';
import { Measure } from '../../server/measures/measure.entity.ts';
import { MeasureVersion } from '../../server/measures/measure-version.entity.ts';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { refusalOf } from '../../server/platform/db/refusal.ts';
import { BUSY_TIMEOUT_MS } from '../../server/platform/db/sqlite-dialect.ts';
import { createDatabase, forEachDatabase } from '../support/databases.ts';
import { insertPlan, insertRevision, publish } from './sample-rows.ts';

const TURNS = 150;

async function write(url: string, name: string, plan: number): Promise<void> {
  const script = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url, name, String(TURNS), String(plan)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, complaint]).toEqual([0, '']);
}

describe('an SQLite file', () => {
  it('takes writers of several processes without refusing or losing anything', async () => {
    const database = await createDatabase('sqlite');
    try {
      const em = database.orm.em.fork();
      const { plan } = await insertPlan(em);
      await Promise.all(['A', 'B', 'C'].map((name) => write(database.url, name, plan)));
      expect(await em.execute('select position from topic_area')).toEqual([{ position: 1 + 3 * TURNS }]);
      expect(await em.execute('select count(*) as n from goal')).toEqual([{ n: 1 + 3 * TURNS }]);
      expect(await em.execute('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    } finally {
      await database.drop();
    }
  });

  it('is written durably: WAL, synced at each commit, with foreign keys and waiting writers', async () => {
    const database = await createDatabase('sqlite');
    try {
      const em = database.orm.em.fork();
      const read = async (name: string) => Object.values((await em.execute(`pragma ${name}`))[0] ?? {})[0];
      expect(await read('journal_mode')).toBe('wal');
      expect(await read('synchronous')).toBe(2);
      expect(await read('foreign_keys')).toBe(1);
      expect(await read('recursive_triggers')).toBe(1);
      expect(await read('busy_timeout')).toBe(BUSY_TIMEOUT_MS);
    } finally {
      await database.drop();
    }
  });
});

forEachDatabase((_kind, freshDatabase) => {
  it('refuses a write that names an older version', async () => {
    const { orm } = await freshDatabase();
    const sample = await insertPlan(orm.em.fork());
    await insertRevision(orm.em.fork(), sample, 1);
    const first = orm.em.fork();
    const second = orm.em.fork();
    const mine = await first.findOneOrFail(MeasureVersion, { measure: sample.measures[0] });
    const theirs = await second.findOneOrFail(MeasureVersion, { measure: sample.measures[0] });
    expect(mine.version).toBe(1);
    mine.title = 'Mine';
    theirs.title = 'Theirs';
    await first.flush();
    await expect(second.flush()).rejects.toThrow(OptimisticLockError);
    const stale = orm.em.fork().findOneOrFail(MeasureVersion, mine.id, {
      lockMode: LockMode.OPTIMISTIC,
      lockVersion: 1,
    });
    await expect(stale).rejects.toThrow(OptimisticLockError);
    const stored = await orm.em.fork().findOneOrFail(MeasureVersion, mine.id);
    expect([stored.title, stored.version]).toEqual(['Mine', 2]);
  });

  it('lets many transactions of one process follow each other', async () => {
    const { orm } = await freshDatabase();
    const { plan } = await insertPlan(orm.em.fork());
    const writers = Array.from({ length: 20 }, (_, index) =>
      orm.em.fork().transactional(async (tx) => {
        tx.create(Measure, { plan, code: `C-${index}`, kind: 'GENERAL' });
        await tx.flush();
        await tx.execute('update topic_area set position = position + 1', [], 'run');
      }),
    );
    await Promise.all(writers);
    expect(await orm.em.fork().execute('select position from topic_area')).toEqual([{ position: 21 }]);
    expect(await orm.em.fork().count(Measure)).toBe(22);
  });

  it('stays usable after a transaction that failed at commit', async () => {
    const { orm } = await freshDatabase();
    const sample = await insertPlan(orm.em.fork());
    await insertRevision(orm.em.fork(), sample, 1);
    const orphan = orm.em.fork().transactional((tx) => tx.execute('delete from goal_version', [], 'run'));
    await expect(orphan).rejects.toThrow(/foreign key/i);
    await orm.em.fork().transactional((tx) => tx.execute("update plan set title = 'X'", [], 'run'));
    expect(await orm.em.fork().execute('select title from plan')).toEqual([{ title: 'X' }]);
  });
});

describe('PostgreSQL', () => {
  it('lets nobody change content while its revision is being published', async () => {
    const database = await createDatabase('postgresql');
    const { orm, url } = database;
    const sample = await insertPlan(orm.em.fork());
    const revision = await insertRevision(orm.em.fork(), sample, 1);
    const other = await connectDatabase(url);
    try {
      let late: Promise<unknown> = Promise.resolve();
      await orm.em.fork().transactional(async (tx) => {
        await publish(tx, sample, revision);
        late = other.em
          .fork()
          .execute("update measure_version set title = 'Late'", [], 'run')
          .then(
            () => 'accepted',
            (error: unknown) => refusalOf(error),
          );
        const undecided = new Promise((resolve) => setTimeout(resolve, 200, 'waits'));
        expect(await Promise.race([late, undecided])).toBe('waits');
      });
      expect(await late).toBe('LOCKED');
    } finally {
      await other.close(true);
      await database.drop();
    }
  });
});

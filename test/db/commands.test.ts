import { expect, test } from 'vitest';
import { write } from '../../server/audit/write.ts';
import { dropTriggers } from '../../server/platform/db/triggers/install.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { createSystemContext } from '../../server/platform/request-context.ts';
import { loadPlanSnapshot } from '../../server/plans/plan-snapshot.ts';
import { forEachDatabase, type TestDatabase } from '../support/databases.ts';
import { jobServices } from '../support/job-services.ts';
import { runServerCommand } from '../support/run-server-command.ts';

const ANNA = ['--email', 'Anna@Plan.example', '--name', 'Anna Admin'];

async function writeEntries({ orm }: TestDatabase): Promise<void> {
  const services = jobServices(orm, { now: '2021-10-15T08:00:00.000Z' });
  const ctx = createSystemContext(services, loadPlanSnapshot, { lang: 'de', requestId: 'request-1' });
  for (const key of ['a', 'b', 'c']) {
    await write(ctx, 'settings.save', async (_tx, audit) => {
      audit.record({ entity: 'setting', entityKey: key, after: { value: key } });
    });
  }
}

forEachDatabase((_kind, freshDatabase) => {
  test('verify-audit says that all is intact, and names the first entry that is not', async () => {
    const database = await freshDatabase();
    expect(await runServerCommand('verify-audit', database.url)).toEqual({
      code: 0,
      stdout: 'The audit trail is intact: 0 entries.\n',
      stderr: '',
    });
    await writeEntries(database);
    expect(await runServerCommand('verify-audit', database.url)).toEqual({
      code: 0,
      stdout: 'The audit trail is intact: 3 entries.\n',
      stderr: '',
    });

    const em = database.orm.em.fork();
    await dropTriggers(em);
    await em.execute("update audit_entry set after = '{}' where entity_key = 'b'", [], 'run');
    const { id } = await kysely(em)
      .selectFrom('audit_entry')
      .where('entity_key', '=', 'b')
      .select('id')
      .executeTakeFirstOrThrow();
    const { code, stdout, stderr } = await runServerCommand('verify-audit', database.url);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`broken at entry ${id}`);
    expect(stderr).toContain('Up to there it is intact: 1 entry.');
  });

  test('invite makes the first administrator, and lets somebody in again who is there', async () => {
    const { url, orm } = await freshDatabase();
    const at = { PUBLIC_URL: 'https://plan.example' };
    const first = await runServerCommand('invite', url, ANNA, at);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^Anna@Plan\.example sets the password .*:\nhttps:\/\/plan\.example\/passwort-neu#[\w-]{43}\n$/,
    );
    const again = await runServerCommand('invite', url, [...ANNA, '--role', 'CIO_OFFICE'], at);
    expect(again.stdout).toContain('The account is there already (Anna Admin, ADMIN) and stays as it is.');
    const db = kysely(orm.em.fork());
    expect(await db.selectFrom('account').select(['email', 'role']).execute()).toEqual([
      { email: 'anna@plan.example', role: 'ADMIN' },
    ]);
    expect(await runServerCommand('verify-audit', url)).toMatchObject({ code: 0 });
    await db.updateTable('account').set({ active: false }).execute();
    expect(await runServerCommand('invite', url, ANNA)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The account of this address is locked. Nothing was changed; an administrator can unlock it.\n',
    });
  });
});

test.each([
  [[], ['--email takes the mail address of the person', '--name takes the name of the person']],
  [
    ['--email', 'anna', '--name', ' '],
    ['--email takes the mail address', '--name must not be empty'],
  ],
  [[...ANNA, '--role', 'EDITOR'], ['--role takes one of ADMIN, CIO_OFFICE']],
  [['--email', 'a@b.example', '--name', 'x'.repeat(201)], ['--name takes at most 200 characters']],
  [['--emial', 'anna@plan.example'], ["Unknown option '--emial'"]],
  [['anna@plan.example'], ["Unexpected argument 'anna@plan.example'"]],
  [['--email'], ["Option '--email <value>' argument missing"]],
])('invite %j is answered in plain words', async (args, words) => {
  const { code, stdout, stderr } = await runServerCommand('invite', 'sqlite::memory:', args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  for (const word of words) expect(stderr).toContain(word);
  expect(stderr.trim().split('\n')).toHaveLength(words.length);
});

test.each(['verify-audit', 'migrate'])('%s takes no arguments', async (name) => {
  const { code, stderr } = await runServerCommand(name, 'sqlite::memory:', ['--force']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "Unknown option '--force'\n" });
});

test.each(['migrate', 'invite'])('%s names every fault of the configuration', async (name) => {
  const args = name === 'invite' ? ANNA : [];
  const { code, stderr } = await runServerCommand(name, 'mysql://nowhere', args, {
    PUBLIC_ACCESS: 'maybe',
  });
  expect(code).toBe(1);
  expect(stderr).toContain('- DATABASE_URL must be');
  expect(stderr).toContain('- PUBLIC_ACCESS must be');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test.each(['verify-audit', 'invite'])('%s says what to do with a database never migrated', async (name) => {
  expect(await runServerCommand(name, 'sqlite::memory:', name === 'invite' ? ANNA : [])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The database is not up to date. Run "npm run migrate" first; nothing was changed.\n',
  });
});

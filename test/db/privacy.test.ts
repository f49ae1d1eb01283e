import { expect, test } from 'vitest';
import { PERSONAL_DATA } from '../../server/administration/personal-data.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { forEachDatabase } from '../support/databases.ts';
import { jobServices } from '../support/job-services.ts';
import { runServerCommand } from '../support/run-server-command.ts';
import { cleanUpJob } from '../../server/platform/jobs/clean-up.job.ts';
import { insertPlan, insertRow } from './sample-rows.ts';

/** Names of columns that speak of people. */
const SPEAKING = /mail|display_name|_label$|contact|password|totp_secret|recovery|oidc_(issuer|subject)/;
/** They speak of a time or a choice of the installation. */
const HARMLESS = new Set(['account.password_changed_at']);

forEachDatabase((kind, freshDatabase) => {
  test('every column that holds something of a person is in the record', async () => {
    const { orm } = await freshDatabase();
    const declared = new Set(
      PERSONAL_DATA.flatMap(({ table, columns }) => columns.map((each) => `${table}.${each}`)),
    );
    const existing = new Set<string>();
    for (const { tableName, props } of orm.getMetadata().getAll().values()) {
      for (const prop of props) {
        for (const column of prop.fieldNames ?? []) {
          const name = `${tableName}.${column}`;
          existing.add(name);
          const personal = prop.targetMeta?.tableName === 'account' || SPEAKING.test(column);
          if (personal && !HARMLESS.has(name)) expect([...declared]).toContain(name);
        }
      }
    }
    expect([...declared].filter((name) => !existing.has(name))).toEqual([]);
  });

  test('an account is anonymised once it is locked; what it did stays, what was its own goes', async () => {
    const { orm, url } = await freshDatabase();
    const em = orm.em.fork();
    const { editor } = await insertPlan(em);
    const db = kysely(em);
    const { email } = await db
      .selectFrom('account')
      .where('id', '=', editor)
      .select('email')
      .executeTakeFirstOrThrow();
    await insertRow(em, 'notice', {
      account_id: editor,
      kind: 'ROUND_OPENED',
      created_at: '2021-10-15T08:00:00.000Z',
      dedup_key: 'x',
      params: '{}',
    });
    const ask = (...args: string[]) => runServerCommand('forget', url, ['--email', email, ...args]);
    expect(await ask()).toMatchObject({ code: 1, stderr: expect.stringContaining('--confirm') });
    expect(await ask('--confirm')).toMatchObject({ code: 1, stderr: expect.stringContaining('not locked') });
    await db.updateTable('account').set({ active: false }).where('id', '=', editor).execute();
    const become = (role: 'ADMIN' | 'EDITOR') =>
      db.updateTable('account').set({ role }).where('id', '=', editor).execute();
    await become('ADMIN');
    expect(await ask('--confirm')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('active administrator must stay'),
    });
    await become('EDITOR');
    expect(await ask('--confirm')).toMatchObject({ code: 0, stderr: '' });
    const row = await db.selectFrom('account').where('id', '=', editor).selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ display_name: `#${editor}`, password_hash: null });
    expect(JSON.stringify(row)).not.toContain(email);
    expect(await db.selectFrom('notice').selectAll().execute()).toEqual([]);
    const entries = await db.selectFrom('audit_entry').selectAll().execute();
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(email);
    expect(await runServerCommand('verify-audit', url)).toMatchObject({ code: 0 });
  });

  test(`files never imported go after two days (${kind})`, async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const { editor } = await insertPlan(em);
    for (const [sha256, created_at] of [
      ['a'.repeat(64), '2021-10-12T00:00:00.000Z'],
      ['b'.repeat(64), '2021-10-14T00:00:00.000Z'],
    ] as const) {
      await insertRow(em, 'upload', {
        account_id: editor,
        sha256,
        file_name: 'f.csv',
        content: '',
        created_at,
      });
    }
    const services = jobServices(orm, { now: '2021-10-15T08:00:00.000Z' });
    await cleanUpJob.run(services, { slot: '2021-10-15', signal: new AbortController().signal });
    const left = await kysely(em).selectFrom('upload').select('created_at').execute();
    expect(left).toEqual([{ created_at: '2021-10-14T00:00:00.000Z' }]);
  });
});

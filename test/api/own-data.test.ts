import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERSONAL_DATA } from '../../server/administration/personal-data.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp } from '../support/test-app.ts';

interface Part {
  readonly table: string;
  readonly withheld: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

describe.each(DATABASE_KINDS)('%s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  beforeAll(async () => {
    app = await startSeededApp(kind);
  });
  afterAll(() => app.stop());

  const fetchOwn = (cookie = '') => fetch(`${app.url}/exports/own-data.json`, { headers: { cookie } });

  test('a person gets every table of the record, and nobody else is in it', async () => {
    const email = 'sk.bearbeitung@demo.example';
    const person = await app.as(email);
    const admin = await app.as('admin@demo.example');
    for (const each of [person, admin])
      await each.get('mutation { setMailWanted(wanted: false) { __typename } }');
    const response = await fetchOwn(person.cookie);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    const parts = JSON.parse(text) as Part[];
    expect(parts.map(({ table }) => table)).toEqual(PERSONAL_DATA.map(({ table }) => table));
    const rowsOf = (table: string) => parts.find((part) => part.table === table)?.rows ?? [];
    expect(rowsOf('account')).toMatchObject([{ email, role: 'EDITOR' }]);
    expect(rowsOf('auth_session')).toHaveLength(1);
    expect(parts[0]?.withheld).toEqual(['password_hash', 'totp_secret', 'recovery_codes']);

    const db = kysely(app.orm.em.fork());
    const accounts = await db.selectFrom('account').select(['id', 'email', 'display_name']).execute();
    const own = accounts.find((each) => each.email === email);
    const written = await db
      .selectFrom('status_report')
      .where('author_id', '=', own?.id ?? 0)
      .orderBy('id')
      .select('id')
      .execute();
    expect(written.length).toBeGreaterThan(0);
    const authored = rowsOf('status_report').filter(
      ({ as }) => Array.isArray(as) && as.includes('author_id'),
    );
    expect(authored.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
    const entries = await db
      .selectFrom('audit_entry')
      .where('actor_id', '=', own?.id ?? 0)
      .select('id')
      .execute();
    expect(rowsOf('audit_entry')).toHaveLength(entries.length);
    expect(entries.length).toBeGreaterThan(0);
    for (const other of accounts) {
      if (other.id === own?.id) continue;
      expect(text).not.toContain(`"${other.email}"`);
      expect(text).not.toContain(`"${other.display_name}"`);
    }

    const theirs = JSON.parse(await (await fetchOwn(admin.cookie)).text()) as Part[];
    expect(theirs[0]?.rows).toMatchObject([{ email: 'admin@demo.example' }]);
  });

  test('whoever is not signed in gets nothing', async () => {
    const response = await fetchOwn();
    expect([response.status, await response.text()]).toEqual([401, expect.not.stringContaining('rows')]);
  });
});

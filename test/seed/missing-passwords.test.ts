import { expect, test } from 'vitest';
import { setMissingPasswords } from '../../seed/missing-passwords.ts';
import { verifyAuditChain } from '../../server/audit/verify-audit-chain.ts';
import { createInvitation } from '../../server/auth/auth-links.ts';
import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '../../server/auth/demonstration.ts';
import { hashPassword, verifyPassword } from '../../server/auth/password-hash.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { createSystemContext } from '../../server/platform/request-context.ts';
import { loadPlanSnapshot } from '../../server/plans/plan-snapshot.ts';
import { forEachDatabase } from '../support/databases.ts';
import { jobServices } from '../support/job-services.ts';

const NOW = '2021-10-15T08:00:00.000Z';
const OWN_PASSWORD = 'vier Pferde tanzen';

forEachDatabase((_kind, freshDatabase) => {
  /** A demonstration as it was before anybody could sign in. */
  async function oldDemonstration() {
    const { orm } = await freshDatabase('demonstration');
    const db = kysely(orm.em.fork());
    await db.updateTable('account').set({ password_hash: null }).execute();
    return { orm, db };
  }
  const contextOf = (orm: Database) =>
    createSystemContext(jobServices(orm, { now: NOW }), loadPlanSnapshot, { lang: 'en', requestId: 'seed' });

  test('a demonstration without passwords gets them, on record and once', async () => {
    const { orm, db } = await oldDemonstration();
    expect(await demonstrationAccounts(db)).toEqual([]);
    const count = await setMissingPasswords(contextOf(orm));
    expect(count).toBeGreaterThan(10);
    expect(await demonstrationAccounts(db)).toHaveLength(count);
    const [row] = await db.selectFrom('account').select('password_hash as hash').limit(1).execute();
    expect(await verifyPassword(DEMONSTRATION_PASSWORD, row?.hash ?? null)).toBe(true);
    const trail = await db
      .selectFrom('audit_entry')
      .select(['action', 'actor_label as who', 'after'])
      .execute();
    expect(trail).toHaveLength(count);
    for (const entry of trail) {
      expect(entry).toEqual({
        action: 'demonstration.seed',
        who: 'System',
        after: '{"passwordHash":"***"}',
      });
    }
    expect(await verifyAuditChain(db)).toMatchObject({ intact: true });
    expect(await setMissingPasswords(contextOf(orm))).toBe(0);
  });

  test('who has a password, an invitation, another identity, or came later stays as they are', async () => {
    const { orm, db } = await oldDemonstration();
    const own = await hashPassword(OWN_PASSWORD);
    const set = (email: string, values: object) =>
      db.updateTable('account').set(values).where('email', '=', email).execute();
    await set('cio@demo.example', { password_hash: own });
    await set('cio2@demo.example', { oidc_issuer: 'https://id.example', oidc_subject: '1' });
    const invited = await db
      .selectFrom('account')
      .where('email', '=', 'admin@demo.example')
      .select('id')
      .executeTakeFirstOrThrow();
    await orm.em.fork().transactional((tx) => createInvitation(tx, invited.id, NOW));
    await db
      .insertInto('account')
      .values({
        email: 'neu@demo.example',
        display_name: 'Neu',
        role: 'CABINET',
        organisation_id: null,
        created_at: NOW,
      })
      .execute();
    expect(await setMissingPasswords(contextOf(orm))).toBeGreaterThan(10);
    const hashes = await db
      .selectFrom('account')
      .select(['email', 'password_hash as hash'])
      .where('email', 'in', [
        'cio@demo.example',
        'cio2@demo.example',
        'admin@demo.example',
        'neu@demo.example',
      ])
      .orderBy('id')
      .execute();
    expect(hashes).toEqual([
      { email: 'cio@demo.example', hash: own },
      { email: 'cio2@demo.example', hash: null },
      { email: 'admin@demo.example', hash: null },
      { email: 'neu@demo.example', hash: null },
    ]);
  });

  test('where the plan is no demonstration, nobody gets a password that everybody knows', async () => {
    const { orm, db } = await oldDemonstration();
    await db.updateTable('plan').set({ demonstration: false }).execute();
    expect(await setMissingPasswords(contextOf(orm))).toBe(0);
    const known = await db
      .selectFrom('account')
      .where('password_hash', 'is not', null)
      .select('id')
      .execute();
    expect(known).toEqual([]);
  });

  test('an empty database has nobody to give one to', async () => {
    const { orm } = await freshDatabase();
    expect(await setMissingPasswords(contextOf(orm))).toBe(0);
  });
});

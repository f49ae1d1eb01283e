import { describe, expect, it } from 'vitest';
import { auditHash } from '../../server/audit/audit-chain.ts';
import { forbidden } from '../../server/audit/denied.ts';
import { verifyAuditChain } from '../../server/audit/verify-audit-chain.ts';
import { write, writeRows } from '../../server/audit/write.ts';
import { Account } from '../../server/auth/account.entity.ts';
import { Setting } from '../../server/administration/setting.entity.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { loadVersions } from '../../server/platform/db/data-version.ts';
import { AppError } from '../../server/platform/errors.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { ReadDatabase } from '../../server/platform/read-database.ts';
import { createSystemContext } from '../../server/platform/request-context.ts';
import { loadPlanSnapshot } from '../../server/plans/plan-snapshot.ts';
import { forEachDatabase } from '../support/databases.ts';
import { jobServices } from '../support/job-services.ts';

const AT = '2021-10-15T08:00:00.000Z';

function contextOf(orm: Database) {
  const services = jobServices(orm, { now: AT });
  return createSystemContext(services, loadPlanSnapshot, { lang: 'de', requestId: 'request-1' });
}

async function entriesOf(orm: Database) {
  return kysely(orm.em.fork()).selectFrom('audit_entry').selectAll().orderBy('id').execute();
}

async function createAccount(orm: Database, email = 'a@example.org'): Promise<number> {
  return write(contextOf(orm), 'account.save', async (tx, audit) => {
    audit.about(email);
    const account = tx.create(Account, {
      email,
      displayName: 'A',
      role: 'ADMIN',
      passwordHash: 'secret-hash',
      createdAt: AT,
    });
    await tx.flush();
    return account.id;
  });
}

forEachDatabase((_kind, freshDatabase) => {
  it('puts what is created, changed and deleted on record, and no secret', async () => {
    const { orm } = await freshDatabase();
    const id = await createAccount(orm);
    await write(contextOf(orm), 'account.save', async (tx) => {
      const account = await tx.findOneOrFail(Account, id);
      account.displayName = 'B';
      account.passwordHash = 'other-hash';
    });
    await write(contextOf(orm), 'account.save', async (tx) => {
      tx.remove(await tx.findOneOrFail(Account, id));
    });
    const entries = await entriesOf(orm);
    expect(entries.map(({ entity, entity_key, actor_label }) => [entity, entity_key, actor_label])).toEqual(
      Array.from({ length: 3 }, () => ['account', String(id), 'System']),
    );
    const [created, changed, deleted] = entries.map(({ before, after }) => ({
      before: before === null ? null : (JSON.parse(before) as unknown),
      after: after === null ? null : (JSON.parse(after) as unknown),
    }));
    expect(created).toMatchObject({ before: null, after: { email: 'a@example.org', passwordHash: '***' } });
    expect(changed).toEqual({
      before: { displayName: 'A', passwordHash: '***' },
      after: { displayName: 'B', passwordHash: '***' },
    });
    expect(deleted).toMatchObject({ before: { displayName: 'B' }, after: null });
    expect(JSON.stringify(entries)).not.toContain('-hash');
    expect(entries[0]).toMatchObject({
      subject: 'a@example.org',
      action: 'account.save',
      request_id: 'request-1',
    });
  });

  it('chains the entries, many writers at once', async () => {
    const { orm } = await freshDatabase();
    await Promise.all(Array.from({ length: 12 }, (_, n) => createAccount(orm, `a${n}@example.org`)));
    const entries = await entriesOf(orm);
    expect(entries).toHaveLength(12);
    let previous: string | null = null;
    for (const row of entries) {
      const facts = {
        occurredAt: row.occurred_at,
        actorId: row.actor_id,
        actorLabel: row.actor_label,
        action: row.action,
        entity: row.entity,
        entityKey: row.entity_key,
        subject: row.subject,
        before: row.before,
        after: row.after,
        requestId: row.request_id,
      };
      expect(row.previous_hash).toBe(previous);
      expect(row.hash).toBe(auditHash(facts, previous));
      previous = row.hash;
    }
  });

  it('leaves neither change nor entry behind when the work fails', async () => {
    const { orm } = await freshDatabase();
    const failing = write(contextOf(orm), 'settings.save', async (tx) => {
      tx.create(Setting, { key: 'k', value: '1' });
      await tx.flush();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await entriesOf(orm)).toEqual([]);
    expect(await kysely(orm.em.fork()).selectFrom('setting').selectAll().execute()).toEqual([]);
  });

  it('puts a refused attempt on record, and only that', async () => {
    const { orm } = await freshDatabase();
    const refused = write(contextOf(orm), 'settings.save', async (tx, audit) => {
      audit.about('mailDigest');
      tx.create(Setting, { key: 'k', value: '1' });
      await tx.flush();
      throw forbidden();
    });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await entriesOf(orm)).toMatchObject([
      { action: 'access.denied', entity: 'access', entity_key: 'settings.save', subject: 'mailDigest' },
    ]);
    expect(await kysely(orm.em.fork()).selectFrom('setting').selectAll().execute()).toEqual([]);
  });

  it('reads anew after a commit', async () => {
    const { orm } = await freshDatabase();
    const ctx = contextOf(orm);
    const before = ctx.once('thing', () => ({}));
    await write(ctx, 'settings.save', async (tx) => {
      tx.create(Setting, { key: 'k', value: '1' });
    });
    expect(ctx.once('thing', () => ({}))).not.toBe(before);
  });

  it('leaves what a use case refuses in its own words, whatever its code', async () => {
    const { orm } = await freshDatabase();
    const refused = new AppError('LOCKED', 'listTooLong', { field: 'list', max: 3 }, ['input.list'], {
      state: 'CLOSED',
    });
    const attempt = write(contextOf(orm), 'account.save', async () => {
      throw refused;
    });
    await expect(attempt).rejects.toBe(refused);
  });

  describe('writers of rows', () => {
    const saveSetting = (orm: Database, key: string, then?: (db: ReadDatabase) => Promise<unknown>) =>
      writeRows(contextOf(orm), 'settings.save', 'UNSEEN', async (db, audit) => {
        await db.insertInto('setting').values({ key, value: '1' }).execute();
        audit.about(key);
        audit.record({ entity: 'setting', entityKey: key, after: { value: '1' } });
        await then?.(db);
        return key;
      });
    const settingsOf = async (orm: Database) => {
      const rows = await kysely(orm.em.fork()).selectFrom('setting').select('key').orderBy('key').execute();
      return rows.map(({ key }) => key);
    };
    const keys = Array.from({ length: 9 }, (_, n) => `k${n}`);

    it('who come at once share a transaction, and each is on record in one chain', async () => {
      const { orm } = await freshDatabase();
      const before = await loadVersions(kysely(orm.em.fork()));
      expect(await Promise.all(keys.map((key) => saveSetting(orm, key)))).toEqual(keys);
      expect(await settingsOf(orm)).toEqual(keys);
      expect((await entriesOf(orm)).map(({ subject }) => subject)).toEqual(keys);
      expect(await verifyAuditChain(kysely(orm.em.fork()))).toMatchObject({ entries: 9, intact: true });
      // The first begins alone, the others wait for it and go together.
      const after = await loadVersions(kysely(orm.em.fork()));
      expect(after).toEqual({ counter: before.counter + 2, shown: before.shown });
    });

    it('nobody fails because of another, and of who fails nothing stays', async () => {
      const { orm } = await freshDatabase();
      const refused = new AppError('CONFLICT', 'changedMeanwhile');
      const outcomes = await Promise.allSettled(
        keys.map((key) =>
          saveSetting(orm, key, async (db) => {
            if (key === 'k4') throw refused;
            if (key === 'k6') await db.updateTable('audit_entry').set({ actor_label: 'X' }).execute();
          }),
        ),
      );
      const failed = outcomes.flatMap((each, n) => (each.status === 'rejected' ? [[n, each.reason]] : []));
      expect(failed).toEqual([
        [4, refused],
        [6, expect.objectContaining({ code: 'LOCKED', key: 'lockedByState' })],
      ]);
      expect(await settingsOf(orm)).toEqual(keys.filter((key) => key !== 'k4' && key !== 'k6'));
      expect(await verifyAuditChain(kysely(orm.em.fork()))).toMatchObject({ entries: 7, intact: true });
    });

    it('nobody is answered before the commit', async () => {
      const { orm } = await freshDatabase();
      const answered: string[] = [];
      const all = keys.map(async (key) => {
        const there = await saveSetting(orm, key, async () => {
          expect(answered).not.toContain(key);
        });
        answered.push(there);
        expect(await settingsOf(orm)).toContain(key);
      });
      await Promise.all(all);
      expect(answered).toHaveLength(keys.length);
    });
  });
});

import { OptimisticLockError, type SqlEntityManager } from '@mikro-orm/sql';
import type { AuditAction } from '../../shared/domain/vocabulary.ts';
import type { Viewer } from '../auth/viewer.ts';
import { kindOf } from '../platform/db/connect.ts';
import { kysely } from '../platform/db/kysely.ts';
import { refusalOf } from '../platform/db/refusal.ts';
import { AppError } from '../platform/errors.ts';
import { message } from '../platform/messages.ts';
import { mapInTurns } from '../platform/in-turns.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { appendEntries } from './append-entries.ts';
import { collectChanges, type RecordedChange } from './audit-changes.ts';
import { commitTogether } from './commit-together.ts';

/** How a use case adds to what the audit trail says of it. */
export interface AuditScope {
  /** What people call the thing it is about, such as M-ELG. */
  about(subject: string): void;
  /** Who acts, where the request itself does not know yet, as at a sign-in. */
  by(account: { readonly id: number; readonly displayName: string }): void;
  /** A change that no entity carries: rows written in bulk, or an event without a row. */
  record(entry: {
    readonly entity: string;
    readonly entityKey: string;
    readonly before?: Readonly<Record<string, unknown>> | null;
    readonly after?: Readonly<Record<string, unknown>> | null;
  }): void;
}

/** Longest subject that an entry keeps. */
const SUBJECT_MAX = 300;

/**
 * The one way to change something: runs a use case in one transaction that holds the write lock from its start, and
 * puts every change on record in that same transaction. All or nothing.
 *
 * Within `work` read through `tx` only (`kysely(tx)` for rows): `ctx.db`, `ctx.plan()` and `ctx.viewer()` belong to
 * another connection, which on SQLite would wait forever. After the commit the context reads anew.
 *
 * @param action what the audit trail calls it
 * @throws AppError CONFLICT where somebody else changed a row meanwhile; LOCKED or FORBIDDEN where the database
 * refuses; whatever `work` throws. A FORBIDDEN is put on record by itself.
 */
export async function write<T>(
  ctx: RequestContext,
  action: AuditAction,
  work: (tx: SqlEntityManager, audit: AuditScope) => Promise<T>,
): Promise<T> {
  return onRecord(ctx, action, async (record) => {
    const result = await ctx.orm.em.fork().transactional(async (tx) => {
      await takeWriteLock(tx);
      const changes = collectChanges(tx);
      const done = await work(tx, record.scope(changes));
      await tx.flush();
      await appendEntries(kysely(tx), await record.entries(action, changes));
      return done;
    });
    ctx.forget();
    return result;
  });
}

/**
 * The same for a use case that changes rows by plain SQL, which is several times faster where people save every few
 * seconds: no unit of work looks on, so `work` says itself what it changed, through `audit.record`. The transaction may
 * be shared with others, see commitTogether; the data version moves.
 * @param work may run a second time, after everything that it did was taken back
 * @param seen UNSEEN where nothing changes but drafts of status reports that stay drafts
 * @throws AppError as `write` does
 */
export async function writeRows<T>(
  ctx: RequestContext,
  action: AuditAction,
  seen: 'SHOWN' | 'UNSEEN',
  work: (db: ReadDatabase, audit: AuditScope) => Promise<T>,
): Promise<T> {
  return onRecord(ctx, action, async (record) => {
    let result: { readonly of: T } | undefined;
    const versions = await commitTogether(ctx.orm, {
      seen,
      run: async (db) => {
        const changes: RecordedChange[] = [];
        result = { of: await work(db, record.scope(changes)) };
        return record.entries(action, changes);
      },
    });
    ctx.forget(versions);
    if (!result) throw new Error('a transaction was committed without its work');
    return result.of;
  });
}

/** Runs a transaction; what the database refuses is said in words, and a refusal for lack of a right is put on record. */
async function onRecord<T>(
  ctx: RequestContext,
  action: AuditAction,
  run: (record: ReturnType<typeof createRecord>) => Promise<T>,
): Promise<T> {
  const record = createRecord(await ctx.viewer(), ctx);
  try {
    return await run(record);
  } catch (error) {
    const refused = inWords(error);
    if (refused instanceof AppError && refused.code === 'FORBIDDEN' && action !== 'access.denied') {
      await recordDenied(ctx, action, record.subject());
    }
    throw refused;
  }
}

/** Puts on record that somebody tried what they may not. */
export async function recordDenied(
  ctx: RequestContext,
  action: AuditAction,
  subject: string | null,
): Promise<void> {
  const { role, accountId } = await ctx.viewer();
  ctx.log.warn({ action, subject, role, accountId }, 'refused: no right');
  await write(ctx, 'access.denied', async (_tx, audit) => {
    if (subject !== null) audit.about(subject);
    audit.record({ entity: 'access', entityKey: action, after: { role } });
  });
}

/** Writers of PostgreSQL queue up here; on SQLite the transaction itself is the only one that writes. */
async function takeWriteLock(tx: SqlEntityManager): Promise<void> {
  if (kindOf(tx) === 'postgresql') {
    await tx.execute('select counter from data_version where id = 1 for update');
  }
}

function createRecord(viewer: Viewer, ctx: RequestContext) {
  let subject: string | null = null;
  let actor = { id: viewer.accountId, label: viewer.displayName ?? message(ctx.lang, 'guest') };
  return {
    subject: () => subject,
    scope: (changes: RecordedChange[]): AuditScope => ({
      about: (text) => {
        subject = text.slice(0, SUBJECT_MAX);
      },
      by: ({ id, displayName }) => {
        actor = { id, label: displayName };
      },
      record: ({ entity, entityKey, before = null, after = null }) => {
        changes.push({ entity, entityKey, before, after });
      },
    }),
    entries: (action: AuditAction, changes: readonly RecordedChange[]) => {
      const occurredAt = ctx.clock.now();
      return mapInTurns(changes, ({ entity, entityKey, before, after }) => ({
        occurredAt,
        actorId: actor.id,
        actorLabel: actor.label,
        action,
        entity,
        entityKey,
        subject,
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
        requestId: ctx.requestId,
      }));
    },
  };
}

/** What the database said, in words; an AppError has its own, and its code would read like a refusal of a trigger. */
function inWords(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof OptimisticLockError) return new AppError('CONFLICT', 'changedMeanwhile');
  switch (refusalOf(error)) {
    case 'LOCKED':
    case 'APPEND_ONLY':
      return new AppError('LOCKED', 'lockedByState');
    case 'OWN_WORK':
      return new AppError('FORBIDDEN', 'ownWork');
    case null:
      return error;
  }
}

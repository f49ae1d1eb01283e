import { sql } from 'kysely';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { CONTENT_TABLES } from '../../platform/db/triggers/guards.ts';
import { AppError } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan, requireRevision, visibleRevisions } from '../../plans/plan-view.ts';
import { CONTENT } from './content-tables.ts';
import { canSteerRevisions } from './draft.policy.ts';
import { assertIsDraft, openDraftPlace } from './open-draft.ts';

/**
 * Deletes a draft with everything in it; things that only it held never were. The audit trail keeps what happened.
 * @param version of the revision, as the caller knows it
 * @throws AppError FORBIDDEN (recorded), NOT_FOUND, LOCKED unless it is a draft, CONFLICT
 */
export async function discardRevision(ctx: RequestContext, number: number, version: number): Promise<void> {
  const { plan, viewer } = await openPlan(ctx);
  await assertCan(ctx, canSteerRevisions(viewer), 'revision.discard', `Fassung ${number}`);
  requireRevision(visibleRevisions(plan, viewer), number);
  await write(ctx, 'revision.discard', async (tx, audit) => {
    audit.about(`Fassung ${number}`);
    const place = await openDraftPlace(tx, number);
    assertIsDraft(place);
    const db = kysely(tx);
    const row = await db
      .selectFrom('revision')
      .where('id', '=', place.id)
      .selectAll()
      .executeTakeFirstOrThrow();
    if (row.version !== version) {
      const current = { number, version: row.version, title: row.title };
      throw new AppError('CONFLICT', 'revisionChanged', { number }, [], {
        current,
        yours: { number, version },
      });
    }
    for (const table of [...CONTENT_TABLES].toReversed()) {
      await sql`delete from ${sql.table(table)} where revision_id = ${place.id}`.execute(db);
    }
    for (const { identity, version: versions, id } of Object.values(CONTENT)) {
      const succeeds =
        identity === 'measure'
          ? sql`and not exists (select 1 from measure_succession s where s.predecessor_id = i.id or s.successor_id = i.id)`
          : sql``;
      await sql`
        delete from ${sql.table(identity)} as i
        where i.plan_id = ${plan.id} ${succeeds}
          and not exists (select 1 from ${sql.table(versions)} v where v.${sql.ref(id)} = i.id)`.execute(db);
    }
    await db.deleteFrom('revision').where('id', '=', place.id).execute();
    audit.record({ entity: 'revision', entityKey: String(number), before: { number, title: row.title } });
    await bumpDataVersion(tx);
  });
}

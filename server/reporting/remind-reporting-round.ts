import type { SqlEntityManager } from '@mikro-orm/sql';
import { sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { createNotices } from '../notifications/create-notices.ts';
import { isNamed } from '../../shared/domain/organisation-key.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { hasEnded } from './ended-measures.ts';
import { canManageRounds } from './reporting-round.policy.ts';
import { allRounds } from './reporting-rounds.ts';
import { type Owed, reminderNotices, reporters } from './round-notices.ts';

/**
 * Reminds everybody who has something left to report in an open round. What was completed or cancelled before
 * needs no report any more.
 * @param ministry code, abbreviation or lineage; null reminds all
 * @returns how many people were reminded; who was reminded today already is not reminded again
 * @throws AppError NOT_FOUND; CONFLICT where the round is closed; UNAUTHENTICATED; FORBIDDEN
 */
export async function remindReportingRound(
  ctx: RequestContext,
  id: number,
  ministry: string | null,
): Promise<number> {
  const { plan, viewer } = await openPlan(ctx);
  const round = (await allRounds(ctx)).find((candidate) => candidate.id === id);
  await assertCan(ctx, canManageRounds(viewer), 'round.remind', round?.title ?? String(id));
  if (!round) throw new AppError('NOT_FOUND', 'roundUnknown', {}, ['id']);
  if (round.state === 'CLOSED') throw new AppError('CONFLICT', 'roundMoved', { round: round.title });
  const revision = revisionInForce(plan.revisions, round.reportingDate);
  if (!revision) throw new Error(`no revision is in force on ${round.reportingDate}`);
  return write(ctx, 'round.remind', async (tx, audit) => {
    audit.about(ministry === null ? round.title : `${round.title}: ${ministry}`);
    const owed = await owedIn(
      tx,
      { roundId: id, revisionId: revision.id, day: round.reportingDate },
      ministry,
    );
    const now = ctx.clock.now();
    const reminded = await createNotices(tx, now, reminderNotices(await reporters(tx), owed, id, now));
    audit.record({ entity: 'reporting_round', entityKey: String(id), after: { reminded, ministry } });
    return reminded;
  });
}

/** What a ministry owes, with its names. */
export interface OwedRow extends Owed {
  readonly code: string;
  readonly abbreviation: string;
  readonly lineage: string;
}

/** What each ministry owes, by lineage. @throws AppError NOT_FOUND for a ministry without measures in the plan */
export async function owedIn(
  tx: SqlEntityManager,
  { roundId, revisionId, day }: { roundId: number; revisionId: number; day: Day },
  ministry: string | null,
): Promise<Map<string, OwedRow>> {
  const { rows } = await sql<OwedRow>`
    select o.code as "code", o.abbreviation as "abbreviation", o.lineage as "lineage",
      cast(sum(case when r.state in ('DRAFT', 'RETURNED') then 1
        when r.id is null and not ${hasEnded(sql`v.measure_id`, sql`${day}`)} then 1
        else 0 end) as integer) as "toWrite",
      cast(sum(case when r.state = 'SUBMITTED' then 1 else 0 end) as integer) as "toRelease"
    from measure_version v
    join organisation o on o.id = v.lead_id
    left join status_report r
      on r.round_id = ${roundId} and r.measure_id = v.measure_id and r.corrects_id is null
    where v.revision_id = ${revisionId}
    group by o.code, o.abbreviation, o.lineage`.execute(kysely(tx));
  const wanted = ministry === null ? rows : rows.filter((row) => isNamed(row, ministry));
  if (ministry !== null && wanted.length === 0) {
    throw new AppError('NOT_FOUND', 'ministryUnknown', {}, ['ministry']);
  }
  return new Map(wanted.map((row) => [row.lineage, row]));
}

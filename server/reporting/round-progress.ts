import { sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { OrganisationKind, ReportState } from '../../shared/domain/vocabulary.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { OrganisationRow } from '../organisations/organisations.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { hasEnded } from './ended-measures.ts';
import { canSeeProgress } from './reporting-round.policy.ts';
import type { ReportingRoundRow } from './reporting-rounds.ts';

/** Measures of a ministry in a round by where their report stands; every measure counts once. */
export interface MinistryProgressRow {
  readonly ministry: OrganisationRow | null;
  readonly total: number;
  readonly missing: number;
  readonly ended: number;
  readonly draft: number;
  readonly submitted: number;
  readonly released: number;
  readonly returned: number;
  readonly accepted: number;
}

interface Row {
  readonly roundId: number;
  readonly code: string | null;
  readonly abbreviation: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly lineage: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly state: ReportState | null;
  /** The effective report says that the measure has ended: 1 or 0. */
  readonly ended: number;
  readonly count: number;
}

/**
 * Progress of a round by ministry, in their order, those without lead last; what is hidden counts as missing, or as
 * ended where nothing is owed.
 */
export async function roundProgress(
  ctx: RequestContext,
  round: Pick<ReportingRoundRow, 'id' | 'reportingDate'>,
): Promise<MinistryProgressRow[]> {
  const { viewer } = await openPlan(ctx);
  const loader = ctx.once(
    'round-progress',
    () =>
      new BatchLoader<string, MinistryProgressRow[]>(
        (keys) => loadProgress(ctx, viewer, keys),
        () => [],
      ),
  );
  return loader.load(`${round.id} ${round.reportingDate}`);
}

/** Progress of several rounds, in one statement. @param keys '<round id> <reporting date>' */
async function loadProgress(
  ctx: RequestContext,
  viewer: Viewer,
  keys: readonly string[],
): Promise<Map<string, MinistryProgressRow[]>> {
  const { revisions } = await ctx.plan();
  const scopes = keys.flatMap((key) => {
    const [id, day = ''] = key.split(' ');
    const revision = revisionInForce(revisions, day);
    return revision ? [{ key, roundId: Number(id), revisionId: revision.id }] : [];
  });
  if (scopes.length === 0) return new Map();
  const table = scopes.map(
    ({ roundId, revisionId }) =>
      sql`select cast(${roundId} as integer) as round_id, cast(${revisionId} as integer) as revision_id`,
  );
  const { rows } = await sql<Row>`
    with scope as (${sql.join(table, sql` union all `)}),
    standing as (
      select s.round_id, v.lead_id, r.state,
        case when ${hasEnded(sql`v.measure_id`, sql`g.reporting_date`)} then 1 else 0 end as ended
      from scope s
      join reporting_round g on g.id = s.round_id
      join measure_version v on v.revision_id = s.revision_id
      left join status_report r
        on r.round_id = s.round_id and r.measure_id = v.measure_id and r.corrects_id is null)
    select s.round_id as "roundId", o.code as "code", o.abbreviation as "abbreviation", o.name as "name",
      o.kind as "kind", o.lineage as "lineage", o.valid_from as "validFrom", o.valid_to as "validTo",
      s.state as "state", s.ended as "ended", cast(count(*) as integer) as "count"
    from standing s
    left join organisation o on o.id = s.lead_id
    group by s.round_id, o.id, o.code, o.abbreviation, o.name, o.kind, o.lineage, o.valid_from, o.valid_to,
      o.position, s.state, s.ended
    order by case when o.id is null then 1 else 0 end, o.position, o.id`.execute(ctx.db);
  return new Map(
    scopes.map(({ key, roundId }) => [
      key,
      ministryRows(
        rows.filter((row) => row.roundId === roundId),
        viewer,
      ),
    ]),
  );
}

type Counts = { -readonly [K in keyof Omit<MinistryProgressRow, 'ministry'>]: number };

function ministryRows(rows: readonly Row[], viewer: Viewer): MinistryProgressRow[] {
  const ministries = new Map<string | null, Counts & { ministry: OrganisationRow | null }>();
  for (const row of rows) {
    const counts = ministries.get(row.code) ?? { ministry: organisationOf(row), ...noCounts() };
    ministries.set(row.code, counts);
    const told = row.state === 'ACCEPTED' || canSeeProgress(viewer, row.code === null ? null : row.lineage);
    counts.total += row.count;
    counts[countOf(told ? row.state : null, row.ended === 1)] += row.count;
  }
  return [...ministries.values()];
}

function noCounts(): Counts {
  return { total: 0, missing: 0, ended: 0, draft: 0, submitted: 0, released: 0, returned: 0, accepted: 0 };
}

function countOf(state: ReportState | null, ended: boolean): Exclude<keyof Counts, 'total'> {
  switch (state) {
    case null:
      return ended ? 'ended' : 'missing';
    case 'DRAFT':
      return 'draft';
    case 'SUBMITTED':
      return 'submitted';
    case 'RELEASED':
      return 'released';
    case 'RETURNED':
      return 'returned';
    case 'ACCEPTED':
      return 'accepted';
  }
}

function organisationOf({ code, abbreviation, name, kind, lineage, validFrom, validTo }: Row) {
  return code === null ? null : { code, abbreviation, name, kind, lineage, validFrom, validTo };
}

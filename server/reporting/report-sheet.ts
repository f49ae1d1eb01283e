import { existsOn } from '../../shared/domain/exists-on.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { OrganisationReference } from '../measures/board-references.ts';
import type { MeasureBoard } from '../measures/board.types.ts';
import { isNamed } from '../../shared/domain/organisation-key.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { type ReportForm, reportForms } from './report-form.ts';
import { openReportPlace } from './report-place.ts';
import { findOpenRound, type ReportingRoundRow } from './reporting-rounds.ts';

export interface ReportSheet {
  readonly round: ReportingRoundRow | null;
  readonly ministry: OrganisationReference;
  readonly rows: readonly ReportForm[];
}

/**
 * All measures of a ministry in a round, in the plan's own order.
 * @param wanted.ministry code, abbreviation or lineage
 * @param wanted.round reporting date; without it the open round, and where none is open outside of rounds
 * @throws AppError UNAUTHENTICATED; NOT_FOUND for an unknown ministry or round
 */
export async function openReportSheet(
  ctx: RequestContext,
  wanted: { readonly ministry: string; readonly round?: Day | null },
): Promise<ReportSheet> {
  const { viewer } = await openPlan(ctx);
  const round = wanted.round ?? (await findOpenRound(ctx))?.reportingDate ?? null;
  const place = await openReportPlace(ctx, viewer, { round });
  const ministry = requireMinistry(place.board, wanted.ministry);
  const measures = place.board.measures.filter((measure) => measure.ministry?.lineage === ministry.lineage);
  const rows = await reportForms(ctx, viewer, place, measures);
  return { round: place.round, ministry, rows };
}

/** The ministry of a key: of several of one lineage the one that existed on the board's day. */
function requireMinistry({ references, asOf }: MeasureBoard, key: string): OrganisationReference {
  const named = references.organisations.filter((organisation) => isNamed(organisation, key));
  const onDay = named.find((organisation) => existsOn(organisation, asOf));
  const ministry = onDay ?? named.at(-1);
  if (!ministry) throw new AppError('NOT_FOUND', 'ministryUnknown', {}, ['ministry']);
  return ministry;
}

import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Weakening } from '../../shared/domain/vocabulary.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { badInput } from '../platform/errors.ts';
import { LIST_MAX } from '../../shared/domain/limits.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import { openPlan, visibleRevisions } from '../plans/plan-view.ts';
import type { ChangeLedgerFilter } from './change-ledger.inputs.ts';
import { byUrgency, comparisonFilter, explained, type ExplainedChange } from './compare-revisions.ts';
import { thingKey, unexplainedWeakenings } from './ledger.ts';
import { ministriesByLineage } from '../organisations/ministries-by-lineage.ts';
import { planHistory } from './plan-history.ts';

/** One change of one thing, from the revision before to this one. */
export interface LedgerRow {
  /** Number of the revision, kind and code. */
  readonly id: string;
  readonly revision: RevisionHead;
  readonly change: ExplainedChange;
  /** Weakenings that no reason explains. */
  readonly unexplained: readonly Weakening[];
}

/**
 * All changes of the plan over the revisions that the viewer may see: newest revision first, within it weakened things
 * first, then by kind, ministry and code.
 * @throws AppError UNAUTHENTICATED; BAD_USER_INPUT for a filter beyond the limits
 */
export async function loadChangeLedger(
  ctx: RequestContext,
  filter: ChangeLedgerFilter,
): Promise<LedgerRow[]> {
  checkFilter(filter);
  const { plan, viewer } = await openPlan(ctx);
  const visible = new Set(visibleRevisions(plan, viewer).map((revision) => revision.number));
  const matches = comparisonFilter(filter);
  const rows: LedgerRow[] = [];
  for (const step of (await planHistory(ctx, plan)).toReversed()) {
    const { revision } = step;
    if (!visible.has(revision.number)) continue;
    if (filter.revision != null && !filter.revision.includes(revision.number)) continue;
    const ministries = await ministriesByLineage(ctx, plan, revision.effectiveDate ?? ctx.today);
    const changes = step.changes
      .map((change) => ({
        change: explained(change, step.ledger, ministries, viewer),
        unexplained: unexplainedWeakenings(change, step.ledger.get(thingKey(change)) ?? []),
      }))
      .filter(
        ({ change, unexplained }) =>
          matches(change) && (filter.unexplainedOnly !== true || unexplained.length > 0),
      )
      .toSorted((a, b) => byUrgency(a.change, b.change));
    for (const row of changes) {
      rows.push({ id: `${revision.number} ${thingKey(row.change)}`, revision, ...row });
    }
  }
  return rows;
}

function checkFilter(filter: ChangeLedgerFilter): void {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
  if ((filter.revision?.length ?? 0) > LIST_MAX)
    throw badInput('listTooLong', 'filter.revision', { max: LIST_MAX });
}

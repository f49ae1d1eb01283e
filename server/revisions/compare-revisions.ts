import { compareContent, type ContentChange, type ContentCounts } from '../../shared/domain/revision-diff.ts';
import { CONTENT_KINDS } from '../../shared/domain/vocabulary.ts';
import { matchesKeys } from '../../shared/domain/organisation-key.ts';
import type { OrganisationRow } from '../organisations/organisations.ts';
import { compareTexts } from '../platform/graphql/connections.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { textMatcher } from '../../shared/text-search.ts';
import type { PlanSnapshot, RevisionHead } from '../plans/plan-snapshot.ts';
import { openPlan, requireRevision, visibleRevisions } from '../plans/plan-view.ts';
import type { ComparisonFilter } from './comparison.inputs.ts';
import { type LedgerEntry, thingKey, unexplainedWeakenings } from './ledger.ts';
import { comparisonSummary, type ComparisonSummary } from '../../shared/domain/comparison-summary.ts';
import { canSeeField } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';
import { loadLedger } from './load-ledger.ts';
import { ministriesByLineage } from '../organisations/ministries-by-lineage.ts';
import { loadRevisionContents } from './revision-content.ts';

/** A change with what people ask about it: who answers for it, and why it was made. */
export interface ExplainedChange extends Omit<ContentChange, 'ministry' | 'raw'> {
  readonly ministry: OrganisationRow | null;
  readonly reasons: readonly LedgerEntry[];
}

export interface RevisionComparison {
  readonly base: RevisionHead;
  readonly head: RevisionHead;
  readonly counts: readonly ContentCounts[];
  readonly changes: readonly ExplainedChange[];
  readonly totalCount: number;
  readonly weakenedWithoutReason: number;
  readonly summary: SummaryView;
}

/** The figures of a comparison, with ministries by their names. */
export interface SummaryView extends Omit<ComparisonSummary, 'byMinistry'> {
  readonly byMinistry: readonly (Omit<ComparisonSummary['byMinistry'][number], 'ministry'> & {
    readonly ministry: OrganisationRow | null;
  })[];
}

/**
 * Compares two revisions: what it takes to come from base to head. The base may be the later one (then the
 * comparison shows the way back, and nobody owes reasons for that), or the same (then it is empty).
 *
 * Counts and `weakenedWithoutReason` speak of the whole comparison, `changes` and `totalCount` of what the
 * filter lets through: weakened things first, then by kind, ministry and code.
 *
 * @throws AppError UNAUTHENTICATED where the viewer may not read; NOT_FOUND for a revision that is unknown
 *   or hidden
 */
export async function compareRevisions(
  ctx: RequestContext,
  numbers: { readonly base: number; readonly head: number },
  filter: ComparisonFilter,
): Promise<RevisionComparison> {
  const { plan, viewer } = await openPlan(ctx);
  const visible = visibleRevisions(plan, viewer);
  const base = requireRevision(visible, numbers.base);
  const head = requireRevision(visible, numbers.head);
  const compared = await ctx.cache.read('revision-comparison', cacheKey(plan, base, head), () =>
    loadComparison(ctx, plan, base, head),
  );
  const ministries = await ministriesByLineage(ctx, plan, head.effectiveDate ?? ctx.today);
  const changes = compared.changes
    .map((change) => explained(change, compared.ledger, ministries, viewer))
    .filter(comparisonFilter(filter))
    .toSorted(byUrgency);
  return {
    base,
    head,
    counts: compared.counts,
    changes,
    totalCount: changes.length,
    weakenedWithoutReason: compared.weakenedWithoutReason,
    summary: {
      ...compared.summary,
      byMinistry: compared.summary.byMinistry.map((each) => ({
        ...each,
        ministry: each.ministry === null ? null : (ministries.get(each.ministry) ?? null),
      })),
    },
  };
}

interface Comparison {
  readonly changes: readonly ContentChange[];
  readonly counts: readonly ContentCounts[];
  readonly ledger: ReadonlyMap<string, readonly LedgerEntry[]>;
  readonly weakenedWithoutReason: number;
  readonly summary: ComparisonSummary;
}

/** Published content never changes: its checksums are the key. A draft is compared anew after each write. */
function cacheKey(plan: PlanSnapshot, base: RevisionHead, head: RevisionHead): string {
  const contentKey = (revision: RevisionHead): string =>
    revision.contentSha256 ?? `${revision.id} at ${plan.dataVersion}`;
  return `${contentKey(base)} ${contentKey(head)}`;
}

async function loadComparison(
  ctx: RequestContext,
  plan: PlanSnapshot,
  base: RevisionHead,
  head: RevisionHead,
): Promise<Comparison> {
  const contents = await loadRevisionContents(ctx.db, [base.id, head.id]);
  const empty = { items: [], successions: [] };
  const [from, to] = [contents.get(base.id)?.plan ?? empty, contents.get(head.id)?.plan ?? empty];
  const { changes, counts } = compareContent(from, to);
  const ledger = await loadLedger(ctx.db, revisionsBetween(plan, base, head));
  const silent = changes.filter((change) => unexplainedWeakenings(change, ledger).length > 0);
  return {
    changes,
    counts,
    summary: comparisonSummary(from, to, changes),
    ledger: groupBy(ledger, thingKey),
    weakenedWithoutReason: base.number > head.number ? 0 : silent.length,
  };
}

/** Ids of the revisions that lie after the earlier of the two, up to the later: their ledgers explain the way. */
function revisionsBetween(plan: PlanSnapshot, a: RevisionHead, b: RevisionHead): number[] {
  const [low, high] = a.number < b.number ? [a.number, b.number] : [b.number, a.number];
  return plan.revisions.filter(({ number }) => number > low && number <= high).map(({ id }) => id);
}

/** A change with its reasons: who gave them is for the government, a line that gives none is for nobody else. */
export function explained(
  change: ContentChange,
  ledger: ReadonlyMap<string, readonly LedgerEntry[]>,
  ministries: ReadonlyMap<string, OrganisationRow>,
  viewer: Viewer,
): ExplainedChange {
  const lines = ledger.get(thingKey(change)) ?? [];
  const named = canSeeField(viewer, 'GOVERNMENT');
  const { raw: _raw, ministry, ...rest } = change;
  return {
    ...rest,
    ministry: ministry === null ? null : (ministries.get(ministry) ?? null),
    reasons: named
      ? lines
      : lines
          .filter((line) => line.reason.trim() !== '')
          .map((line) => ({ ...line, author: null, at: null })),
  };
}

/** Says which changes a filter lets through. */
export function comparisonFilter(filter: ComparisonFilter): (change: ExplainedChange) => boolean {
  const matchesText = textMatcher(filter.text);
  return (change) =>
    (filter.kind == null || filter.kind.includes(change.kind)) &&
    (filter.change == null || filter.change.includes(change.change)) &&
    (filter.weakenedOnly !== true || change.weakenings.length > 0) &&
    matchesKeys(change.ministry, filter.ministry) &&
    matchesText(change.code, change.title, ...change.fields.flatMap(({ before, after }) => [before, after]));
}

/** Weakened ones first, then by kind, ministry and code. */
export function byUrgency(a: ExplainedChange, b: ExplainedChange): number {
  return (
    Number(b.weakenings.length > 0) - Number(a.weakenings.length > 0) ||
    CONTENT_KINDS.indexOf(a.kind) - CONTENT_KINDS.indexOf(b.kind) ||
    compareTexts(a.ministry?.abbreviation ?? '', b.ministry?.abbreviation ?? '') ||
    compareTexts(a.code, b.code)
  );
}

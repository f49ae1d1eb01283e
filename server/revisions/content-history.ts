import { daysBetween, parsePlanDate, type PlanDate } from '../../shared/domain/plan-date.ts';
import type { ContentKind } from '../../shared/domain/vocabulary.ts';
import type { OrganisationRow } from '../organisations/organisations.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import { openPlan, visibleRevisions } from '../plans/plan-view.ts';
import { explained, type ExplainedChange } from './compare-revisions.ts';
import { thingKey } from './ledger.ts';
import { ministriesByLineage } from '../organisations/ministries-by-lineage.ts';
import { planHistory } from './plan-history.ts';

/** What one revision said of a thing, and what it changed. */
export interface HistoryState {
  readonly revision: RevisionHead;
  readonly present: boolean;
  readonly change: ExplainedChange | null;
  readonly date: PlanDate | null;
  readonly daysAgainstFirst: number | null;
}

/** One thing through all revisions. */
export interface ContentHistory {
  readonly kind: ContentKind;
  readonly code: string;
  readonly title: string;
  readonly ministry: OrganisationRow | null;
  readonly firstRevision: number;
  readonly lastRevision: number | null;
  readonly states: readonly HistoryState[];
  readonly successors: readonly string[];
  readonly predecessors: readonly string[];
}

/**
 * What every revision said of one thing since it came, newest first, with what changed and why.
 * @returns null where no revision that the viewer may see holds it
 * @throws AppError UNAUTHENTICATED where the viewer may not read
 */
export async function loadContentHistory(
  ctx: RequestContext,
  kind: ContentKind,
  code: string,
): Promise<ContentHistory | null> {
  const { plan, viewer } = await openPlan(ctx);
  const visible = new Set(visibleRevisions(plan, viewer).map((revision) => revision.number));
  const key = thingKey({ kind, code });
  const steps = (await planHistory(ctx, plan)).filter(({ revision }) => visible.has(revision.number));
  const holding = steps.filter((step) => step.held.has(key));
  const [first, last] = [holding[0], holding.at(-1)];
  const latest = last?.held.get(key);
  if (!first || !last || !latest) return null;
  const ministries = await ministriesByLineage(ctx, plan, last.revision.effectiveDate ?? ctx.today);
  const began = first.held.get(key)?.date ?? null;
  const states = steps
    .filter(({ revision }) => revision.number >= first.revision.number)
    .map((step): HistoryState => {
      const change = step.changes.find((each) => thingKey(each) === key);
      const date = step.held.get(key)?.date ?? null;
      return {
        revision: step.revision,
        present: step.held.has(key),
        change: change ? explained(change, step.ledger, ministries, viewer) : null,
        date: date === null ? null : parsePlanDate(date),
        daysAgainstFirst:
          date === null || began === null
            ? null
            : daysBetween(parsePlanDate(began).date, parsePlanDate(date).date),
      };
    });
  const links = kind === 'MEASURE' ? steps.flatMap((step) => step.successions) : [];
  return {
    kind,
    code,
    title: latest.title,
    ministry: latest.ministry === null ? null : (ministries.get(latest.ministry) ?? null),
    firstRevision: first.revision.number,
    lastRevision: steps.at(-1) === last ? null : last.revision.number,
    states: states.toReversed(),
    successors: unique(links.filter((link) => link.predecessor === code).map((link) => link.successor)),
    predecessors: unique(links.filter((link) => link.successor === code).map((link) => link.predecessor)),
  };
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)].toSorted();
}

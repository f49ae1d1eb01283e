import { REPORT_STATES, SCHEDULE_LIGHTS, type ReportState } from '../../../shared/domain/vocabulary.ts';
import type { ReviewFilter } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { REVIEW_PARAMS } from '../../lib/review-link.ts';

/** States that can be asked for; drafts are still with their authors. */
const REVIEW_STATES = REPORT_STATES.filter((state) => state !== 'DRAFT');

const GAP_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['nein', false],
]);

/** Who looks at the queue. */
export interface Reviewer {
  readonly viewerCan: { readonly release: boolean; readonly accept: boolean };
  readonly organisation: { readonly lineage: string } | null;
}

/** The state that waits for this person: released reports for the CIO office, submitted ones for a coordinator. */
function waitingState(viewer: Reviewer): ReportState {
  return viewer.viewerCan.accept ? 'RELEASED' : 'SUBMITTED';
}

/** The states to offer: the CIO office sees reports once they are released. */
export function reviewStates(viewer: Reviewer): ReportState[] {
  return REVIEW_STATES.filter((state) => state !== 'SUBMITTED' || !viewer.viewerCan.accept);
}

/**
 * The filter that the URL states; values outside the closed lists are dropped. Where the URL says nothing, people
 * see what waits for them: the state they decide on, and for a coordinator the own ministry.
 */
export function readReviewFilter(filters: FilterParams, viewer: Reviewer): ReviewFilter {
  const own = viewer.viewerCan.accept || !viewer.organisation ? undefined : [viewer.organisation.lineage];
  return {
    text: filters.text(REVIEW_PARAMS.text),
    state: filters.list(REVIEW_PARAMS.state, REVIEW_STATES) ?? [waitingState(viewer)],
    ministry: filters.codes(REVIEW_PARAMS.ministry) ?? own,
    light: filters.list(REVIEW_PARAMS.light, SCHEDULE_LIGHTS),
    round: filters.day(REVIEW_PARAMS.round),
    optimismGap: GAP_WORDS.get(filters.text(REVIEW_PARAMS.optimismGap) ?? ''),
  };
}

/** Number of conditions that the URL sets, a list counting once. */
export function activeReviewFilters(filters: FilterParams): number {
  return Object.values(REVIEW_PARAMS).filter((name) => filters.text(name) !== null).length;
}

/** A change that takes every filter out of the URL. */
export const NO_REVIEW_FILTER = Object.fromEntries(Object.values(REVIEW_PARAMS).map((name) => [name, null]));

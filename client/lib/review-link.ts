import { ADDRESS_PARAMS, withQuery } from '../../shared/addresses.ts';
import type { ReportState, ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { paths } from './paths.ts';

/** Names of the review queue's URL parameters; lists repeat the parameter. */
export const REVIEW_PARAMS = {
  text: 'suche',
  state: ADDRESS_PARAMS.state,
  ministry: 'ressort',
  light: 'ampel',
  optimismGap: 'luecke',
  round: ADDRESS_PARAMS.round,
} as const;

/** What the review queue is narrowed to; within a list any one. */
export interface ReviewLinkFilter {
  readonly state?: readonly ReportState[];
  /** Lineages of ministries. */
  readonly ministry?: readonly string[];
  readonly light?: readonly ScheduleLight[];
  /** Reporting date of a round. */
  readonly round?: string | null | undefined;
}

/** Address of the review queue that shows just the reports a figure or a task counts. */
export function reviewLink(filter: ReviewLinkFilter): string {
  return withQuery(paths.review, {
    [REVIEW_PARAMS.state]: filter.state,
    [REVIEW_PARAMS.ministry]: filter.ministry,
    [REVIEW_PARAMS.light]: filter.light,
    [REVIEW_PARAMS.round]: filter.round ? [filter.round] : [],
  });
}

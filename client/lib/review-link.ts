import type { ReportState, ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { paths } from './paths.ts';

/** Names of the review queue's URL parameters; lists repeat the parameter. */
export const REVIEW_PARAMS = {
  text: 'suche',
  state: 'zustand',
  ministry: 'ressort',
  light: 'ampel',
  optimismGap: 'luecke',
  round: 'runde',
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
  const query = new URLSearchParams();
  const add = (name: string, values: readonly string[]) => {
    for (const value of values) query.append(name, value);
  };
  add(REVIEW_PARAMS.state, filter.state ?? []);
  add(REVIEW_PARAMS.ministry, filter.ministry ?? []);
  add(REVIEW_PARAMS.light, filter.light ?? []);
  add(REVIEW_PARAMS.round, filter.round ? [filter.round] : []);
  return query.size > 0 ? `${paths.review}?${query.toString()}` : paths.review;
}

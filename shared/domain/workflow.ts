import { type Day, parseDay } from './plan-date.ts';
import type { ReportState, RevisionState, RoundState } from './vocabulary.ts';

/** A revision is drafted, reviewed and then published for ever, or goes back to its drafters. */
const REVISION_MOVES: Readonly<Record<RevisionState, readonly RevisionState[]>> = {
  DRAFT: ['IN_REVIEW'],
  IN_REVIEW: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: [],
};

/**
 * A report goes from the editor over the coordinator to the CIO office. Until it is released, the ministry can
 * withdraw it and its coordinator can return it. A returned one goes back into the editor's hands and takes
 * the whole path again; an accepted one stands (corrections are new reports).
 */
const REPORT_MOVES: Readonly<Record<ReportState, readonly ReportState[]>> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['RELEASED', 'RETURNED', 'DRAFT'],
  RELEASED: ['ACCEPTED', 'RETURNED'],
  RETURNED: ['DRAFT', 'SUBMITTED'],
  ACCEPTED: [],
};

/** A closed round is locked and never opens again. */
const ROUND_MOVES: Readonly<Record<RoundState, readonly RoundState[]>> = {
  OPEN: ['CLOSED'],
  CLOSED: [],
};

/** Whether a revision may go from one state to another; who may do it is a question of rights. */
export function canMoveRevision(from: RevisionState, to: RevisionState): boolean {
  return REVISION_MOVES[from].includes(to);
}

/** Whether a status report may go from one state to another; who may do it is a question of rights. */
export function canMoveReport(from: ReportState, to: ReportState): boolean {
  return REPORT_MOVES[from].includes(to);
}

/** Whether a reporting round may go from one state to another. */
export function canMoveRound(from: RoundState, to: RoundState): boolean {
  return ROUND_MOVES[from].includes(to);
}

/** The usual reporting dates (Stichtage) of a year, ascending. */
const REPORTING_DATES = ['04-15', '10-15'] as const;

/** The usual reporting date on or after a day: on 15 October it is that very day. */
export function nextReportingDate(day: Day): Day {
  const year = Number(parseDay(day).slice(0, 4));
  const thisYear = REPORTING_DATES.map((monthDay) => `${year}-${monthDay}`);
  return thisYear.find((date) => date >= day) ?? `${year + 1}-${REPORTING_DATES[0]}`;
}

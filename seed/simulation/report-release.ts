import { type Day, addDays } from '../../shared/domain/plan-date.ts';
import type { ReportState } from '../../shared/domain/vocabulary.ts';
import { CIO, CIO_DEPUTY } from '../accounts.ts';
import { DEMO_TODAY } from '../plan/revisions.ts';
import type { Random } from '../random.ts';
import type { DemoReport } from './report-rows.ts';

type Release = Pick<
  DemoReport,
  | 'state'
  | 'author'
  | 'submittedAt'
  | 'releasedBy'
  | 'releasedAt'
  | 'decidedBy'
  | 'decidedAt'
  | 'returnComment'
  | 'createdAt'
  | 'updatedAt'
>;

/**
 * The way of a report through the hands: editor, coordinator of the same ministry, CIO office — always three
 * people. No step lies after the demonstration's today.
 */
export function releaseOf(
  state: ReportState,
  reportedOn: Day,
  people: { editor: string; coordinator: string },
  random: Random,
): Release {
  const submitted = state !== 'DRAFT';
  const released = state === 'RELEASED' || state === 'ACCEPTED' || state === 'RETURNED';
  const decided = state === 'ACCEPTED' || state === 'RETURNED';
  const createdAt = `${reportedOn}T07:${minutes(random)}:00.000Z`;
  const submittedAt = submitted ? `${reportedOn}T09:${minutes(random)}:00.000Z` : null;
  const releasedAt = released
    ? `${onOrBeforeToday(reportedOn, random.int(0, 2))}T12:${minutes(random)}:00.000Z`
    : null;
  const decidedAt = decided
    ? `${onOrBeforeToday(reportedOn, random.int(2, 6))}T13:${minutes(random)}:00.000Z`
    : null;
  return {
    state,
    author: people.editor,
    submittedAt,
    releasedBy: released ? people.coordinator : null,
    releasedAt,
    decidedBy: decided ? random.pick([CIO, CIO_DEPUTY]) : null,
    decidedAt,
    returnComment:
      state === 'RETURNED'
        ? 'Bitte den erwarteten Abschluss begründen und die nächste Wegmarke benennen.'
        : null,
    createdAt,
    updatedAt: decidedAt ?? releasedAt ?? submittedAt ?? createdAt,
  };
}

function onOrBeforeToday(day: Day, days: number): Day {
  const wanted = addDays(day, days);
  return wanted > DEMO_TODAY ? DEMO_TODAY : wanted;
}

function minutes(random: Random): string {
  return String(random.int(0, 59)).padStart(2, '0');
}

import { type Day, addDays } from '../../shared/domain/plan-date.ts';
import { reportDueDate } from '../../shared/domain/working-days.ts';

export interface DemoRound {
  readonly reportingDate: Day;
  readonly dueDate: Day;
  readonly title: string;
  /** Instants in UTC. */
  readonly openedAt: string;
  /** Null while the round is open. */
  readonly closedAt: string | null;
}

/** Half-yearly rounds up to the demonstration's today; only the last is open. */
export const ROUNDS: readonly DemoRound[] = [
  round('2019-10-15', 'Berichtsrunde Oktober 2019', true),
  round('2020-04-15', 'Berichtsrunde April 2020', true),
  round('2020-10-15', 'Berichtsrunde Oktober 2020', true),
  round('2021-04-15', 'Berichtsrunde April 2021', true),
  round('2021-10-15', 'Berichtsrunde Oktober 2021', false),
];

function round(reportingDate: Day, title: string, closed: boolean): DemoRound {
  const dueDate = reportDueDate(reportingDate);
  return {
    reportingDate,
    dueDate,
    title,
    openedAt: `${addDays(reportingDate, -14)}T07:00:00.000Z`,
    closedAt: closed ? `${addDays(dueDate, 14)}T15:00:00.000Z` : null,
  };
}

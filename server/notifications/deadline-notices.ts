import { addDays, type Day } from '../../shared/domain/plan-date.ts';
import type { Reporter } from '../reporting/round-notices.ts';
import type { NewNotice } from './create-notices.ts';

/** When people are told of a deadline. */
export interface DeadlineRules {
  /** Days before the due date. */
  readonly reminderDays: readonly number[];
  /** Days after the due date on which the CIO office is told. */
  readonly escalationDays: number;
}

/** Something that falls due on one day of a round. */
export type Deadline =
  | { readonly kind: 'REPORT_DUE'; readonly daysBefore: number }
  | { readonly kind: 'REPORT_OVERDUE' | 'ESCALATION' };

/**
 * What is to be said of a round on a day.
 * @param slot the day that is worked for
 * @param today a later day where the slot is done late: a reminder that the next one has overtaken is left out
 */
export function deadlinesOn(slot: Day, today: Day, dueDate: Day, rules: DeadlineRules): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const daysBefore of rules.reminderDays) {
    const overtaken = rules.reminderDays.some(
      (days) => days < daysBefore && addDays(dueDate, -days) <= today,
    );
    if (slot === addDays(dueDate, -daysBefore) && !overtaken && today <= dueDate) {
      deadlines.push({ kind: 'REPORT_DUE', daysBefore });
    }
  }
  if (slot === addDays(dueDate, 1)) deadlines.push({ kind: 'REPORT_OVERDUE' });
  if (slot === addDays(dueDate, rules.escalationDays)) deadlines.push({ kind: 'ESCALATION' });
  return deadlines;
}

/** What a ministry owes in a round. */
export interface OwingMinistry {
  readonly abbreviation: string;
  /** Reports that its editors have to write. */
  readonly toWrite: number;
  /** Reports that wait for its coordinators. */
  readonly toRelease: number;
}

/** Who may be told. */
export interface Recipients {
  readonly reporters: readonly Reporter[];
  /** Ids of the accounts of the CIO office. */
  readonly office: readonly number[];
}

/**
 * The notices of a deadline: to people of ministries who have something left to do, or to the CIO office about all
 * that is missing.
 * @param owed by lineage of the ministry
 */
export function deadlineNotices(
  deadline: Deadline,
  roundId: number,
  owed: ReadonlyMap<string, OwingMinistry>,
  { reporters, office }: Recipients,
): NewNotice[] {
  if (deadline.kind === 'ESCALATION') return escalations(roundId, owed, office);
  const about = deadline.kind === 'REPORT_DUE' ? `${roundId} ${deadline.daysBefore}` : String(roundId);
  return reporters.flatMap(({ id, role, lineage }): NewNotice[] => {
    const count = owedBy(role, owed.get(lineage));
    if (count === 0) return [];
    const dedupKey = `${deadline.kind} ${about} ${id}`;
    return [{ accountId: id, kind: deadline.kind, dedupKey, roundId, params: { count } }];
  });
}

function escalations(
  roundId: number,
  owed: ReadonlyMap<string, OwingMinistry>,
  office: readonly number[],
): NewNotice[] {
  const missing = [...owed.values()]
    .map((ministry) => ({ ministry: ministry.abbreviation, count: owedBy('COORDINATOR', ministry) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.ministry.localeCompare(b.ministry, 'de'));
  if (missing.length === 0) return [];
  return office.map((accountId) => ({
    accountId,
    kind: 'ESCALATION',
    dedupKey: `ESCALATION ${roundId} ${accountId}`,
    roundId,
    params: { missing },
  }));
}

/** Editors write; coordinators answer for all that has not left their ministry. */
function owedBy(role: Reporter['role'], owed: OwingMinistry | undefined): number {
  if (!owed) return 0;
  return role === 'COORDINATOR' ? owed.toWrite + owed.toRelease : owed.toWrite;
}

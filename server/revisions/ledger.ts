import type { ContentChange } from '../../shared/domain/revision-diff.ts';
import type { ContentKind, Weakening } from '../../shared/domain/vocabulary.ts';

/** One line of the plan-change ledger: why a draft changed a thing. */
export interface LedgerEntry {
  /** Number of the revision that made the change. */
  revision: number;
  kind: ContentKind;
  code: string;
  field: string | null;
  weakening: Weakening | null;
  reason: string;
  decisionReference: string | null;
  /** Who wrote it; null where that is not known, or not for the reader to see. */
  author?: string | null;
  /** When, as an instant; null where that is not for the reader to see. */
  at?: string | null;
}

/** Key under which a thing's ledger lines are found. */
export function thingKey(thing: { kind: ContentKind; code: string }): string {
  return `${thing.kind} ${thing.code}`;
}

/**
 * Weakenings of a change that the ledger gives no reason for ("silently weakened").
 *
 * A line explains a weakening of its thing when it names the same weakening, or the field that was weakened
 * (over several revisions a removed date can come back later: the lines name the field). Blank reasons
 * explain nothing.
 */
export function unexplainedWeakenings(
  change: Pick<ContentChange, 'kind' | 'code' | 'fields' | 'weakenings'>,
  ledger: readonly LedgerEntry[],
): Weakening[] {
  const key = thingKey(change);
  const lines = ledger.filter((entry) => thingKey(entry) === key && entry.reason.trim() !== '');
  return change.weakenings.filter((weakening) => {
    const fields = new Set(
      change.fields.filter((field) => field.weakening === weakening).map((field) => field.field),
    );
    return !lines.some(
      (line) => line.weakening === weakening || (line.field !== null && fields.has(line.field)),
    );
  });
}

/** How many changes weaken something that the ledger lines at hand do not explain. */
export function unexplainedChanges(
  changes: readonly (Parameters<typeof unexplainedWeakenings>[0] & {
    readonly reasons: readonly LedgerEntry[];
  })[],
): number {
  return changes.filter((change) => unexplainedWeakenings(change, change.reasons).length > 0).length;
}

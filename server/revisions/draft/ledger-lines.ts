import type { ContentChange } from '../../../shared/domain/revision-diff.ts';
import type { ChangeKind, Weakening } from '../../../shared/domain/vocabulary.ts';

/** What one line of the ledger says of a thing, before anybody gives a reason. */
export interface LedgerLine {
  /** Null where the line speaks of the thing as a whole. */
  readonly field: string | null;
  readonly change: ChangeKind;
  readonly weakening: Weakening | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** A line on record. */
export interface RecordedLine extends LedgerLine {
  readonly id: number;
  readonly reason: string;
  readonly decisionReference: string | null;
  readonly authorId: number | null;
}

/** A reason that somebody gives. */
export interface GivenReason {
  readonly reason: string;
  readonly decisionReference: string | null;
}

/** A line to be put on record. */
export interface NewLine extends LedgerLine {
  readonly reason: string;
  readonly decisionReference: string | null;
  /** This write made the change; else it was there before, and who made it is not known any more. */
  readonly own: boolean;
}

/** What brings the ledger of one thing in line with what the draft does to it. */
export interface LedgerSettlement {
  readonly remove: readonly number[];
  readonly add: readonly NewLine[];
  /** Weakenings of this write that carry no reason: it must not be saved. */
  readonly needsReason: readonly LedgerLine[];
}

/**
 * The lines that a change makes: one for each field that differs, or one for the thing as a whole where it came, went
 * or was split without a field of its own changing.
 * @param change of the draft against the revision it is based on; null where nothing differs
 */
function ledgerLines(change: ContentChange | null): LedgerLine[] {
  if (!change) return [];
  const fields = change.fields.map(({ field, before, after, weakening }) => ({
    field,
    change: change.change,
    weakening,
    before,
    after,
  }));
  const { before, after } = change.raw;
  if (before && after && fields.length > 0) return fields;
  const whole: LedgerLine = {
    field: null,
    change: change.change,
    weakening: change.weakenings.includes('DROPPED') ? 'DROPPED' : null,
    before: before?.title ?? null,
    after: after?.title ?? (change.related.join(', ') || null),
  };
  return [whole, ...fields];
}

/**
 * Settles the ledger of one thing after a write, so that it says exactly what the draft does to the thing: lines that
 * no longer hold go, those that still hold stay with their reasons, new ones get the reason of this write.
 *
 * A change that was there before the write keeps its silence; a weakening that this write makes needs a reason.
 * @param before what the draft did to the thing before the write
 * @param after what it does now
 * @param recorded lines on record
 * @param given the reason given with this write; null where none was
 */
export function settleLedger(
  before: ContentChange | null,
  after: ContentChange | null,
  recorded: readonly RecordedLine[],
  given: GivenReason | null,
): LedgerSettlement {
  const wanted = ledgerLines(after);
  const old = ledgerLines(before);
  const kept = new Set<number>();
  const add: NewLine[] = [];
  const needsReason: LedgerLine[] = [];
  for (const line of wanted) {
    const same = recorded.find((each) => !kept.has(each.id) && sameLine(each, line));
    if (same) {
      kept.add(same.id);
      continue;
    }
    const own = !old.some((each) => sameLine(each, line));
    const reason = own ? given : (recorded.find((each) => speaksOf(each, line)) ?? null);
    if (own && line.weakening && !reason) needsReason.push(line);
    add.push({
      ...line,
      own,
      reason: reason?.reason ?? '',
      decisionReference: reason?.decisionReference ?? null,
    });
  }
  const remove = recorded.filter((line) => !kept.has(line.id)).map((line) => line.id);
  return { remove, add, needsReason };
}

/** Does a line on record, written less exactly, give the reason for this one? */
function speaksOf(recorded: RecordedLine, line: LedgerLine): boolean {
  if (recorded.reason.trim() === '') return false;
  return recorded.field === line.field || (recorded.field === null && recorded.weakening === line.weakening);
}

function sameLine(a: LedgerLine, b: LedgerLine): boolean {
  return (
    a.field === b.field &&
    a.change === b.change &&
    a.weakening === b.weakening &&
    a.before === b.before &&
    a.after === b.after
  );
}

import { addDays, type Day } from '../../shared/domain/plan-date.ts';

/** One organisation took over from another, by whatever names them. */
export interface SuccessionLink<K> {
  readonly from: K;
  readonly to: K;
}

/**
 * Would somebody, over any number of steps, come from themselves?
 * @param links who took over from whom otherwise; those to `self` do not count
 */
export function comesFromItself<K>(
  self: K,
  predecessors: readonly K[],
  links: readonly SuccessionLink<K>[],
): boolean {
  const reached = new Set<K>();
  const open = [...predecessors];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === self) return true;
    if (reached.has(next)) continue;
    reached.add(next);
    for (const { from, to } of links) if (to === next && to !== self) open.push(from);
  }
  return false;
}

/** The last day of a predecessor to which nobody has given one. */
export function endOfPredecessor(successor: { readonly validFrom?: Day | null }): Day | null {
  return successor.validFrom == null ? null : addDays(successor.validFrom, -1);
}

/** Would a predecessor without an end end before it began? */
export function endsBeforeItsStart(
  predecessor: { readonly validFrom?: Day | null; readonly validTo?: Day | null },
  successor: { readonly validFrom?: Day | null },
): boolean {
  const end = endOfPredecessor(successor);
  return (
    predecessor.validTo == null &&
    predecessor.validFrom != null &&
    end !== null &&
    end < predecessor.validFrom
  );
}

/** Reports of a ministry in a round, by where they stand. */
export interface RoundRow {
  readonly total: number;
  readonly ended: number;
  readonly missing: number;
  readonly draft: number;
  readonly returned: number;
  readonly submitted: number;
  readonly released: number;
  readonly accepted: number;
}

/** Reports that are owed, and those that the ministry still has to deliver; what it has released is delivered. */
export function roundStanding(rows: readonly RoundRow[]): { readonly owed: number; readonly open: number } {
  let owed = 0;
  let open = 0;
  for (const row of rows) {
    owed += row.total - row.ended;
    open += row.missing + row.draft + row.returned + row.submitted;
  }
  return { owed, open };
}

/** The open round that is due first; null where none is open. */
export function openRound<T extends { readonly state: 'OPEN' | 'CLOSED'; readonly dueDate: string }>(
  rounds: readonly T[],
): T | null {
  return (
    rounds.filter(({ state }) => state === 'OPEN').toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1))[0] ??
    null
  );
}

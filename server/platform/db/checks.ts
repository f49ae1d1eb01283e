interface NamedCheck {
  name: string;
  expression: string;
}

/** A planned date is written whole or not at all: `<stem>_date` and `<stem>_precision` are both set or both null. */
export function datePair(table: string, stem: string): NamedCheck {
  return {
    name: `${table}_${stem}_pair_check`,
    expression: `(${stem}_date is null) = (${stem}_precision is null)`,
  };
}

/** The column lies between `from` and `to`, both included; null passes. */
export function inRange(table: string, column: string, from: number, to: number): NamedCheck {
  return {
    name: `${table}_${column}_range_check`,
    expression: `${column} >= ${from} and ${column} <= ${to}`,
  };
}

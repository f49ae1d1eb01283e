/** What a call is answered with, as the tables write it. */
const OUTCOMES = {
  ok: 'OK',
  U: 'UNAUTHENTICATED',
  F: 'FORBIDDEN',
  N: 'NOT_FOUND',
  L: 'LOCKED',
  C: 'CONFLICT',
  B: 'BAD_USER_INPUT',
} as const;
export type Outcome = (typeof OUTCOMES)[keyof typeof OUTCOMES];

/** One line of a table: its first words, and an outcome for each column. */
export interface Row<Column extends string> {
  readonly key: readonly string[];
  readonly cells: Readonly<Record<Column, Outcome>>;
}

/**
 * Reads a table that is written for people: the first line names the columns, each other line starts with the words
 * that it is about. Empty lines and lines that start with '#' are left out.
 * @param columns in the order in which the first line must name them
 * @param words how many words a line starts with
 * @throws Error that names the line at fault
 */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[],
  words = 1,
): Row<Column>[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [head = '', ...body] = lines.map((line) => line.split(/\s+/).join(' '));
  if (head !== columns.join(' ')) throw new Error(`the table's first line must read: ${columns.join(' ')}`);
  return body.map((line) => {
    const parts = line.split(' ');
    const marks = parts.slice(words);
    if (marks.length !== columns.length) {
      throw new Error(`"${line}" must have ${columns.length} outcomes, one for each of: ${head}`);
    }
    const cells = Object.fromEntries(columns.map((column, i) => [column, outcomeOf(marks[i] ?? '', line)]));
    // One cell for each column was just made.
    return { key: parts.slice(0, words), cells: cells as Record<Column, Outcome> };
  });
}

function outcomeOf(mark: string, line: string): Outcome {
  const found = Object.entries(OUTCOMES).find(([known]) => known === mark);
  if (!found) {
    throw new Error(`"${mark}" in "${line}" is none of: ${Object.keys(OUTCOMES).join(' ')}`);
  }
  return found[1];
}

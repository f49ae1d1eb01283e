/** What helps people to fill in a column: only tables that come back have it. */
export interface ColumnGuide {
  /** Shown when a cell of the column is chosen, its header too. */
  readonly note: string;
  /** What the cells may hold, with the place where the workbook lists it; null where that is not a closed list. */
  readonly choices: GuidedChoices | null;
}

export interface GuidedChoices {
  readonly values: readonly string[];
  /** Sheet of the workbook, from 0, and column in it, from 0: the values stand there from the second row on. */
  readonly sheet: number;
  readonly column: number;
}

/** Rows under the last that are prepared too, for what people add. */
export const SPARE_ROWS = 500;

/** Longest note that Excel shows; it calls a file with a longer one damaged. */
export const NOTE_MAX = 255;

/** Longest title of a note in Excel. */
export const NOTE_TITLE_MAX = 32;

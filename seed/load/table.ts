import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** One fault in the seed data: where it stands and what is wrong. */
export interface Problem {
  readonly file: string;
  /** Row as a spreadsheet counts it: the header is row 1. 0 where the whole file is meant. */
  readonly row: number;
  readonly message: string;
}

/** A row that passed its schema, with its place for later cross-checks. */
export interface Row<T> {
  readonly file: string;
  readonly row: number;
  readonly value: T;
}

/** All faults of the seed data at once; the message lists file and row of each. */
export class SeedDataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map((problem) => `  ${problem.file}, row ${problem.row}: ${problem.message}`);
    super(`the seed data has ${problems.length} fault(s):\n${lines.join('\n')}`);
    this.name = 'SeedDataError';
    this.problems = problems;
  }
}

/**
 * Reads one CSV table (UTF-8, comma, header row) and checks each row.
 * @param problems faults are added here instead of being thrown, so that all tables report together
 * @returns the rows that passed, in the order of the file
 */
export function readTable<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Row<T>[] {
  const rows: Row<T>[] = [];
  parseCsv(file, text, problems).forEach((record, index) => {
    const row = index + 2;
    const result = schema.safeParse(record);
    if (result.success) {
      rows.push({ file, row, value: result.data });
      return;
    }
    for (const issue of result.error.issues) {
      problems.push({ file, row, message: `${issue.path.join('.')}: ${issue.message}` });
    }
  });
  return rows;
}

function parseCsv(file: string, text: string, problems: Problem[]): unknown[] {
  try {
    const records: unknown[] = parse(text, { columns: true, skip_empty_lines: true });
    return records;
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 0;
    problems.push({ file, row: line, message: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

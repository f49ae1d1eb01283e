import { errorDetails } from '../../lib/errors.ts';

/** Both states of a thing that two people changed at once, in a form's own words. */
export interface Conflict<Draft extends object> {
  readonly version: number;
  readonly current: Draft;
  /** Fields in which both differ. */
  readonly differing: readonly (keyof Draft & string)[];
}

/**
 * Reads the server's conflict answer.
 * @param draft what the form holds; the fields that are compared are its own
 * @returns null for any other error, and where the answer does not hold the form's fields
 */
export function readConflict<Draft extends object>(error: unknown, draft: Draft): Conflict<Draft> | null {
  const details = errorDetails(error);
  if (details?.code !== 'CONFLICT' || !isRecord(details.current)) return null;
  const { current } = details;
  const version = current['version'];
  const fields = Object.keys(draft) as (keyof Draft & string)[];
  if (typeof version !== 'number' || !fields.every((field) => field in current)) return null;
  const theirs = Object.fromEntries(fields.map((field) => [field, current[field]])) as Draft;
  return {
    version,
    current: theirs,
    differing: fields.filter((field) => JSON.stringify(theirs[field]) !== JSON.stringify(draft[field])),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

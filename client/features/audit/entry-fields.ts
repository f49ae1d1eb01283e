/** One field of an entry, before and after; undefined where that side does not speak of it. */
export interface EntryField {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The fields that an entry speaks of, in the order in which they are on record.
 * @param before JSON object, or null where there was nothing or it is hidden
 * @param after the same for afterwards
 */
export function entryFields(before: string | null, after: string | null): EntryField[] {
  const [old, fresh] = [readObject(before), readObject(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names.map((name) => ({ name, before: old[name], after: fresh[name] }));
}

/** What is on record is JSON of our own; anything else is shown whole, under no name. */
function readObject(json: string | null): Readonly<Record<string, unknown>> {
  if (json === null) return {};
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return { '': json };
    throw error;
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : { '': value };
}

/** What one cell of an open data set holds: null where nothing is known, a list of codes where things are linked. */
export type OpenValue = string | number | boolean | null | readonly string[];

/**
 * What a column holds, which its schemas say too:
 * - `text`, `code`, `codes`: words, the key of one thing, the keys of linked things in ascending order;
 * - `day`: a calendar day (ISO 8601); `planDate`: a date as exact as it was written, such as 2020-Q4;
 * - `integer`, `number`, `boolean`; `word`: one out of a closed list, see `oneOf`.
 */
export type OpenColumnType =
  'text' | 'code' | 'codes' | 'day' | 'planDate' | 'integer' | 'number' | 'boolean' | 'word';

/** A column as machines are told of it. */
export interface OpenColumn {
  /** The API's name of the same field, and so the name by which the changes speak of it. */
  readonly name: string;
  readonly type: OpenColumnType;
  readonly description: string;
  /** Never empty. */
  readonly required: boolean;
  /** The closed list of a `word`. */
  readonly oneOf: readonly string[];
}

/** A column with the way to its value. */
export interface SourceColumn<Source> extends OpenColumn {
  value(this: void, source: Source): OpenValue;
}

export type OpenRow = Readonly<Record<string, OpenValue>>;

/**
 * Declares a column that is never empty; `optional` makes it one that may be.
 * @param oneOf the closed list of a `word`
 */
export function column<Source>(
  name: string,
  type: OpenColumnType,
  description: string,
  value: (source: Source) => OpenValue,
  oneOf: readonly string[] = [],
): SourceColumn<Source> {
  return { name, type, description, value, oneOf, required: type !== 'text' && type !== 'codes' };
}

/** The column, allowed to be empty. */
export function optional<Source>(declared: SourceColumn<Source>): SourceColumn<Source> {
  return { ...declared, required: false };
}

/** The sources as rows, in their order and with the columns in theirs. */
export function rowsOf<Source>(
  columns: readonly SourceColumn<Source>[],
  sources: readonly Source[],
): OpenRow[] {
  return sources.map((source) => Object.fromEntries(columns.map(({ name, value }) => [name, value(source)])));
}

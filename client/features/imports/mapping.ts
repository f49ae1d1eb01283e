/** Which column of a file fills which field; null fills none. */
export type Mapping = readonly { readonly column: number; readonly field: string | null }[];

/** A column of the file, as the preview tells it. */
export interface FileColumn {
  readonly place: number;
  readonly field?: string | null;
}

/** A field that an import knows. */
export interface KnownField {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
}

/** The mapping that the server guessed or remembered. */
export function guessedMapping(columns: readonly FileColumn[]): Mapping {
  return columns.map(({ place, field }) => ({ column: place, field: field ?? null }));
}

/** The mapping with a column filling another field, or none. A column that filled that field before fills none then. */
export function withField(mapping: Mapping, column: number, field: string | null): Mapping {
  return mapping.map((each) => {
    if (each.column === column) return { column, field };
    return field !== null && each.field === field ? { column: each.column, field: null } : each;
  });
}

/** The column that fills a field; undefined where none does. */
export function columnOf(mapping: Mapping, field: string): number | undefined {
  return mapping.find((each) => each.field === field)?.column;
}

/** The field that a column fills; null for none. */
export function fieldOf(mapping: Mapping, column: number): string | null {
  return mapping.find((each) => each.column === column)?.field ?? null;
}

/** Required fields that no column fills, by their labels. */
export function missingLabels(fields: readonly KnownField[], mapping: Mapping): string[] {
  return fields
    .filter(({ field, required }) => required && columnOf(mapping, field) === undefined)
    .map(({ label }) => label);
}

/** How many columns fill a field. */
export function mappedCount(mapping: Mapping): number {
  return mapping.filter(({ field }) => field !== null).length;
}

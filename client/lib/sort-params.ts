import type { FilterParams } from './filter-params.ts';

/** Name of the URL parameter that holds the sorting of a list: `sortierung=TITLE`, or `-TITLE` for descending. */
export const SORT_PARAM = 'sortierung';

/** A sorting as the table takes it, and as the API does. */
export interface UrlSort<F extends string> {
  readonly column: F;
  readonly descending: boolean;
  readonly order: { readonly field: F; readonly direction: 'ASC' | 'DESC' };
}

/**
 * The sorting that the URL states.
 * @param fields what the list can be sorted by
 * @param fallback where the URL says nothing, or something unknown; ascending
 */
export function readSort<F extends string>(
  params: FilterParams,
  fields: readonly F[],
  fallback: NoInfer<F>,
): UrlSort<F> {
  const written = params.text(SORT_PARAM) ?? '';
  const field = fields.find((candidate) => candidate === written.replace(/^-/, ''));
  const descending = field !== undefined && written.startsWith('-');
  const column = field ?? fallback;
  return { column, descending, order: { field: column, direction: descending ? 'DESC' : 'ASC' } };
}

/** The change of the URL that sorts; the fallback, ascending, is not written. */
export function writeSort(
  sort: { readonly column: string; readonly descending: boolean },
  fallback: string,
): Record<string, string | null> {
  const written = `${sort.descending ? '-' : ''}${sort.column}`;
  return { [SORT_PARAM]: written === fallback ? null : written };
}

/**
 * A page's own filters, sorting and paging in the URL, so that browser back and shared links work.
 *
 *     const filters = useFilterParams();
 *     const lights = filters.list('ampel', SCHEDULE_LIGHTS);    // unknown values are dropped
 *     const text = filters.text('suche');
 *     filters.set({ ampel: ['RED'], suche: null });              // also goes back to the first page
 *     <Pagination … after={filters.text(PAGE_PARAM)} onAfter={(cursor) => filters.set({ [PAGE_PARAM]: cursor })} />
 */
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isDay } from '../../shared/domain/plan-date.ts';

/** Name of the parameter that holds the cursor after which the page starts. */
export const PAGE_PARAM = 'nach';

export type FilterChange = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** URL parameters with a change applied. Lists repeat the parameter; empty values go. Paging restarts unless it is what changes. */
export function writeFilters(params: URLSearchParams, change: FilterChange): URLSearchParams {
  const next = new URLSearchParams(params);
  if (!(PAGE_PARAM in change)) next.delete(PAGE_PARAM);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    for (const item of typeof value === 'string' ? [value] : (value ?? [])) {
      if (item !== '') next.append(name, item);
    }
  }
  return next;
}

export interface FilterReader {
  /** One text value; null where it is not set. */
  readonly text: (name: string) => string | null;
  /** All values of a parameter that are in the closed list; undefined where none is, ready for a GraphQL filter. */
  readonly list: <T extends string>(name: string, allowed: readonly T[]) => T[] | undefined;
  /** All values of a parameter, unchecked (codes that the server knows); undefined where none. */
  readonly codes: (name: string) => string[] | undefined;
  /** One value out of a closed list, else the fallback. */
  readonly choice: <T extends string>(name: string, allowed: readonly T[], fallback: T) => T;
  /** A calendar day; undefined where none or impossible. */
  readonly day: (name: string) => string | undefined;
}

export interface FilterParams extends FilterReader {
  readonly set: (change: FilterChange, options?: { replace?: boolean }) => void;
}

/** Reads filters out of an address's parameters. */
export function readParams(params: URLSearchParams): FilterReader {
  const all = (name: string) => params.getAll(name).filter((value) => value !== '');
  return {
    text: (name) => params.get(name) || null,
    list: (name, allowed) => {
      const known = allowed.filter((item) => all(name).includes(item));
      return known.length > 0 ? known : undefined;
    },
    codes: (name) => (all(name).length > 0 ? all(name) : undefined),
    choice: (name, allowed, fallback) => allowed.find((item) => item === params.get(name)) ?? fallback,
    day: (name) => all(name).find((value) => isDay(value)),
  };
}

/** The filters of the current page; see the top of this file. */
export function useFilterParams(): FilterParams {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    return {
      ...readParams(params),
      set: (change, options) => {
        const query = writeFilters(params, change).toString();
        void navigate(
          { pathname, search: query },
          { preventScrollReset: true, replace: options?.replace ?? false },
        );
      },
    };
  }, [pathname, search, navigate]);
}

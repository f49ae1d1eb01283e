import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLanguage } from '../../lib/language.ts';
import { paths } from '../../lib/paths.ts';
import { readViewState, type ViewProblem } from '../../lib/view-state.ts';
import { type FileOptions, readChoices, type ReportChoices, writeChoices } from './choices.ts';

/** The choices of the page, which live in its address. */
export interface PageChoices {
  readonly choices: ReportChoices & FileOptions;
  /** Parts of the address that were not understood. */
  readonly problems: readonly ViewProblem[];
  /** Nothing is chosen: the usual report. */
  readonly usual: boolean;
  readonly set: (change: Partial<ReportChoices & FileOptions>) => void;
  /** Back to the usual report. */
  readonly reset: () => void;
}

/** Reads and writes the choices of the page. */
export function useChoices(): PageChoices {
  const { search } = useLocation();
  const navigate = useNavigate();
  const language = useLanguage();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const choices = readChoices(params, language);
    const go = (next: URLSearchParams) =>
      void navigate({ pathname: paths.reports, search: next.toString() }, { preventScrollReset: true });
    return {
      choices,
      problems: readViewState(params).problems,
      usual: writeChoices(choices, language).size === 0,
      set: (change) => go(writeChoices({ ...choices, ...change }, language)),
      reset: () => go(new URLSearchParams()),
    };
  }, [search, navigate, language]);
}

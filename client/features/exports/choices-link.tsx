import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../lib/language.ts';
import { paths } from '../../lib/paths.ts';
import { useChoiceWords } from './choice-words.ts';
import { type ReportChoices, writeChoices } from './choices.ts';

/**
 * Leads to the page of reports with these choices and no others: the view of this page is not kept.
 * @param children words of the link; without them it says what is chosen
 */
export function ChoicesLink({ choices, children }: { choices: ReportChoices; children?: ReactNode }) {
  const language = useLanguage();
  const describe = useChoiceWords();
  return (
    <Link
      to={{ pathname: paths.reports, search: writeChoices(choices, language).toString() }}
      className="link"
      preventScrollReset
    >
      {children ?? describe(choices)}
    </Link>
  );
}

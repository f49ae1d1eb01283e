import { formatPlanDate, type Lang } from '../../../shared/i18n/index.ts';
import type { OrganisationRow } from '../../organisations/organisations.ts';
import { changeWords, type ChangeWords } from '../../revisions/change-rows.ts';

/** Fields of plan content that hold a planned date. */
const DATE_FIELDS: ReadonlySet<string> = new Set(['start', 'plannedEnd', 'planned', 'target']);

/** Longest text of a change that a document prints; the comparison of revisions shows the whole, word by word. */
const TEXT_SHOWN = 160;

/** Words of changes in a document: as in files for spreadsheets, but dates as people read them. */
export function reportChangeWords(
  lang: Lang,
  organisations: ReadonlyMap<string, OrganisationRow>,
): ChangeWords {
  const words = changeWords(lang, organisations);
  return {
    ...words,
    value: (kind, field, value) =>
      DATE_FIELDS.has(field) ? formatPlanDate(lang, value) : shortened(words.value(kind, field, value)),
  };
}

/** Cut at the end of a word. */
function shortened(text: string): string {
  if (text.length <= TEXT_SHOWN) return text;
  const cut = text.slice(0, TEXT_SHOWN);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

import { formatPlanDate, type Lang } from '../../../shared/i18n/index.ts';
import type { OrganisationRow } from '../../organisations/organisations.ts';
import { changeWords, type ChangeWords } from '../../revisions/change-rows.ts';

/** Fields of plan content that hold a planned date. */
const DATE_FIELDS: ReadonlySet<string> = new Set(['start', 'plannedEnd', 'planned', 'target']);

/** Words of changes in a document: as in files for spreadsheets, but dates as people read them. */
export function reportChangeWords(
  lang: Lang,
  organisations: ReadonlyMap<string, OrganisationRow>,
): ChangeWords {
  const words = changeWords(lang, organisations);
  return {
    ...words,
    value: (kind, field, value) =>
      DATE_FIELDS.has(field) ? formatPlanDate(lang, value) : words.value(kind, field, value),
  };
}

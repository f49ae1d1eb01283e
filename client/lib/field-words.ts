import { useSuspenseQuery } from '@apollo/client/react';
import type { ContentKind } from '../../shared/domain/vocabulary.ts';
import { closedWord, holdsOrganisations } from '../../shared/i18n/field-words.ts';
import { useFormat } from './format.ts';
import { useLabels } from './labels.ts';
import { useLanguage } from './language.ts';
import { FieldNamesQuery } from './field-names-query.ts';

/** Fields that a comparison can name. */
const FIELDS = [
  'title',
  'description',
  'kind',
  'level',
  'ministry',
  'lead',
  'responsibleBody',
  'contact',
  'topicArea',
  'start',
  'plannedEnd',
  'planned',
  'target',
  'targetPercent',
  'indicatorFormula',
  'indicatorText',
  'currentState',
  'implementationPlan',
  'goals',
  'milestones',
  'services',
  'partners',
  'dependsOn',
  'sourceRef',
] as const;

const DATE_FIELDS = new Set(['start', 'plannedEnd', 'planned', 'target']);
const CODE_FIELDS = new Set(['goals', 'milestones', 'services', 'partners', 'dependsOn']);
const TEXT_FIELDS = new Set(['description', 'currentState', 'indicatorText']);

/** How a field's two values are set side by side. */
export type FieldNature = 'date' | 'codes' | 'text' | 'value';

/** What a field holds. */
export function natureOf(field: string): FieldNature {
  if (DATE_FIELDS.has(field)) return 'date';
  if (CODE_FIELDS.has(field)) return 'codes';
  return TEXT_FIELDS.has(field) ? 'text' : 'value';
}

/** Writers for names and values of fields in the current language. */
export function useFieldWords() {
  const labels = useLabels();
  const format = useFormat();
  const language = useLanguage();
  const { data } = useSuspenseQuery(FieldNamesQuery);
  const organisation = (key: string) =>
    data.organisations.find((each) => each.lineage === key || each.code === key)?.abbreviation ?? key;
  const topicArea = (key: string) => {
    const found = data.topicAreas.find((each) => each.code === key);
    return found ? (language === 'de' ? found.nameDe : found.nameEn) : key;
  };
  return {
    organisations: data.organisations,
    topicAreas: data.topicAreas.map(({ code, nameDe, nameEn }) => ({
      value: code,
      label: language === 'de' ? nameDe : nameEn,
    })),
    /** "Geplantes Ende" */
    nameOf: (field: string): string => {
      const known = FIELDS.find((candidate) => candidate === field);
      return known ? labels(`field.${known}`) : field;
    },
    /** A stored value as people read it: dates as exact as they were planned, codes of lists as words. */
    write: (kind: ContentKind, field: string, value: string): string => {
      if (natureOf(field) === 'date') return format.planDate(value);
      if (holdsOrganisations(field)) return value.split(', ').map(organisation).join(', ');
      if (field === 'topicArea') return topicArea(value);
      if (field === 'targetPercent') return format.percent(Number(value));
      return closedWord(language, kind, field, value) ?? value;
    },
  };
}

import {
  GOAL_KINDS,
  INDICATOR_FORMULAS,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  type ContentKind,
} from '../domain/vocabulary.ts';
import { translate, type Lang } from './index.ts';

const ORGANISATION_FIELDS: ReadonlySet<string> = new Set(['ministry', 'lead', 'partners']);

/** Does the field hold lineages of organisations, one or a list? */
export function holdsOrganisations(field: string): boolean {
  return ORGANISATION_FIELDS.has(field);
}

/** The stored word of a closed list in people's words; null where the field holds none. */
export function closedWord(lang: Lang, kind: ContentKind, field: string, value: string): string | null {
  switch (field) {
    case 'level': {
      const level = MEASURE_LEVELS.find((each) => each === value);
      return level ? translate(lang, `measureLevel.${level}`) : null;
    }
    case 'indicatorFormula': {
      const formula = INDICATOR_FORMULAS.find((each) => each === value);
      return formula ? translate(lang, `indicatorFormula.${formula}`) : null;
    }
    case 'kind': {
      const goal = GOAL_KINDS.find((each) => each === value);
      if (kind === 'GOAL' && goal) return translate(lang, `goalKind.${goal}`);
      const measure = MEASURE_KINDS.find((each) => each === value);
      return measure ? translate(lang, `measureKind.${measure}`) : null;
    }
    default:
      return null;
  }
}

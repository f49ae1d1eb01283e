import {
  reasonText,
  translate,
  type ReasonParts,
  type TextKey,
  type TextParams,
} from '../../shared/i18n/index.ts';
import { useLanguage } from './language.ts';

/** Texts that server and client share, in the current language. */
export interface Labels {
  /** `label('lifecycle.PLANNED')` → "geplant"; built keys are typed: label(`scheduleLight.${light}`) */
  (key: TextKey, params?: TextParams): string;
  /** A reason for a light as a sentence. */
  reason(reason: ReasonParts): string;
}

/** Labels of the domain's closed lists: lights, lifecycles, rules, maturity levels, fields, errors. */
export function useLabels(): Labels {
  const language = useLanguage();
  return Object.assign((key: TextKey, params?: TextParams) => translate(language, key, params), {
    reason: (reason: ReasonParts) => reasonText(language, reason),
  });
}

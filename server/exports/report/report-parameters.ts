import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { COUNTING_RULES, REPORT_PARTS } from '../../../shared/domain/vocabulary.ts';
import { type Lang, LANGS } from '../../../shared/i18n/index.ts';
import { checkTexts } from '../../platform/graphql/check-input.ts';
import type { Parameters } from '../../platform/http/parameters.ts';
import { badInput } from '../../platform/errors.ts';
import { DEFAULT_CHOICES, isEmptyChoice, type ReportChoices } from './report-choices.ts';

/** Parameters of an address that say what a report is made from. */
export const CHOICE_PARAMETERS = ['revision', 'asOf', 'rule', 'lang', 'ministry', 'goal', 'part'] as const;

/**
 * Choices out of an address; what is not named is chosen as in DEFAULT_CHOICES.
 * @param fallback language where none is named
 * @throws AppError BAD_USER_INPUT with the name of the parameter at fault
 */
export function readChoiceParameters(parameters: Parameters, fallback: Lang): ReportChoices {
  const choices = {
    revision: parameters.number('revision'),
    asOf: parameters.day('asOf'),
    rule: parameters.choice('rule', COUNTING_RULES) ?? DEFAULT_CHOICES.rule,
    lang: parameters.choice('lang', LANGS) ?? fallback,
    ministries: parameters.texts('ministry') ?? [],
    goals: parameters.texts('goal') ?? [],
    parts: parameters.choices('part', REPORT_PARTS) ?? [],
  };
  checkTexts('ministry', choices.ministries, TEXT_MAX.code);
  checkTexts('goal', choices.goals, TEXT_MAX.code);
  if (isEmptyChoice(choices)) throw badInput('reportPartsEmpty', 'part');
  return choices;
}

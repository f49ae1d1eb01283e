import {
  COUNTING_RULES,
  GOAL_KINDS,
  LIFECYCLES,
  MATURITY_LEVELS,
  REPORT_STATES,
  SCHEDULE_LIGHTS,
  VISIBILITIES,
  WEAKENINGS,
} from '../../../shared/domain/vocabulary.ts';
import type { TermId } from '../../lib/glossary/terms.ts';
import type { Labels } from '../../lib/labels.ts';

/** One value of a closed list. */
export interface TermValue {
  readonly name: string;
  /** Null where the name says it all. */
  readonly meaning: string | null;
}

const named = (name: string): TermValue => ({ name, meaning: null });

/**
 * The values that a term can take, in the words of the vocabulary.
 * @returns nothing for terms without a closed list
 */
export function valuesOf(id: TermId, labels: Labels): TermValue[] {
  switch (id) {
    case 'goal':
      return GOAL_KINDS.map((kind) => named(labels(`goalKind.${kind}`)));
    case 'weakening':
      return WEAKENINGS.map((weakening) => named(labels(`weakening.${weakening}`)));
    case 'lifecycle':
      return LIFECYCLES.map((lifecycle) => named(labels(`lifecycle.${lifecycle}`)));
    case 'statusReport':
      return REPORT_STATES.map((state) => named(labels(`reportState.${state}`)));
    case 'visibility':
      return VISIBILITIES.map((visibility) => named(labels(`visibility.${visibility}`)));
    case 'light':
      return SCHEDULE_LIGHTS.map((light) => ({
        name: labels(`scheduleLight.${light}`),
        meaning: labels(`scheduleLightDefinition.${light}`),
      }));
    case 'maturity':
      return MATURITY_LEVELS.map((level) => ({
        name: labels(`maturity.${level}`),
        meaning: labels(`maturityDefinition.${level}`),
      }));
    case 'countingRule':
      return COUNTING_RULES.map((rule) => ({
        name: labels(`countingRule.${rule}`),
        meaning: labels(`countingRuleDefinition.${rule}`),
      }));
    default:
      return [];
  }
}

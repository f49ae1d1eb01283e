import { registerEnumType } from 'type-graphql';
import {
  CHANGE_KINDS,
  CONTENT_KINDS,
  COUNTING_RULES,
  FEDERAL_LEVELS,
  FRESHNESS,
  GOAL_KINDS,
  INDICATOR_FORMULAS,
  LIFECYCLES,
  LIGHT_REASON_CODES,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  MILESTONE_STATES,
  NOTICE_KINDS,
  ORGANISATION_KINDS,
  PROGRESS_METHODS,
  REPORT_STATES,
  REVISION_STATES,
  ROLES,
  ROUND_STATES,
  SCHEDULE_LIGHTS,
  SECOND_FACTORS,
  SELF_LIGHTS,
  SITUATION_KINDS,
  TASK_KINDS,
  WEAKENINGS,
} from '../../../shared/domain/vocabulary.ts';

/** The object that a GraphQL enum stands for: every code names itself. */
type EnumObject<T extends string> = { readonly [K in T]: K };

/**
 * Registers a closed list of codes as a GraphQL enum.
 * @param name name in the schema
 * @param codes the list; its order is the order in the schema
 * @returns what `@Field(() => …)` takes
 */
export function graphqlEnum<const T extends string>(name: string, codes: readonly T[]): EnumObject<T> {
  // A list of codes becomes an object of the same codes; Object.fromEntries forgets the literal keys.
  const enumObject = Object.fromEntries(codes.map((code) => [code, code])) as EnumObject<T>;
  registerEnumType(enumObject, { name });
  return enumObject;
}

export const RevisionStateEnum = graphqlEnum('RevisionState', REVISION_STATES);
export const GoalKindEnum = graphqlEnum('GoalKind', GOAL_KINDS);
export const IndicatorFormulaEnum = graphqlEnum('IndicatorFormula', INDICATOR_FORMULAS);
export const MeasureLevelEnum = graphqlEnum('MeasureLevel', MEASURE_LEVELS);
export const MeasureKindEnum = graphqlEnum('MeasureKind', MEASURE_KINDS);
export const LifecycleEnum = graphqlEnum('Lifecycle', LIFECYCLES);
export const ScheduleLightEnum = graphqlEnum('ScheduleLight', SCHEDULE_LIGHTS);
export const LightReasonCodeEnum = graphqlEnum('LightReasonCode', LIGHT_REASON_CODES);
export const SelfLightEnum = graphqlEnum('SelfLight', SELF_LIGHTS);
export const FreshnessEnum = graphqlEnum('Freshness', FRESHNESS);
export const ProgressMethodEnum = graphqlEnum('ProgressMethod', PROGRESS_METHODS);
export const MilestoneStateEnum = graphqlEnum('MilestoneState', MILESTONE_STATES);
export const RoundStateEnum = graphqlEnum('RoundState', ROUND_STATES);
export const CountingRuleEnum = graphqlEnum('CountingRule', COUNTING_RULES);
export const FederalLevelEnum = graphqlEnum('FederalLevel', FEDERAL_LEVELS);
export const SituationKindEnum = graphqlEnum('SituationKind', SITUATION_KINDS);
export const OrganisationKindEnum = graphqlEnum('OrganisationKind', ORGANISATION_KINDS);
export const ContentKindEnum = graphqlEnum('ContentKind', CONTENT_KINDS);
export const ChangeKindEnum = graphqlEnum('ChangeKind', CHANGE_KINDS);
export const WeakeningEnum = graphqlEnum('Weakening', WEAKENINGS);
export const RoleEnum = graphqlEnum('Role', ROLES);
export const SecondFactorEnum = graphqlEnum('SecondFactor', SECOND_FACTORS);
export const ReportStateEnum = graphqlEnum('ReportState', REPORT_STATES);
export const NoticeKindEnum = graphqlEnum('NoticeKind', NOTICE_KINDS);
export const TaskKindEnum = graphqlEnum('TaskKind', TASK_KINDS);

export const ORDER_DIRECTIONS = ['ASC', 'DESC'] as const;
export type OrderDirection = (typeof ORDER_DIRECTIONS)[number];
export const OrderDirectionEnum = graphqlEnum('OrderDirection', ORDER_DIRECTIONS);

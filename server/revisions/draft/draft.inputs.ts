import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { PlanDate } from '../../../shared/domain/plan-date.ts';
import type {
  ContentKind,
  GoalKind,
  IndicatorFormula,
  MeasureKind,
  MeasureLevel,
} from '../../../shared/domain/vocabulary.ts';
import {
  ContentKindEnum,
  GoalKindEnum,
  IndicatorFormulaEnum,
  MeasureKindEnum,
  MeasureLevelEnum,
} from '../../platform/graphql/enums.ts';
import { PlanDateScalar } from '../../platform/graphql/scalars.ts';

/** How every input that saves something says what it leaves alone. */
export const KEPT = 'Fields that are left out stay as they are; null empties.';

/** Why a change is made; needed where it weakens the plan. */
@ArgsType()
export class ReasonArgs {
  @Field(() => String, { nullable: true, description: 'Needed where the change weakens the plan.' })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  decisionReference?: string | null;
}

/** What every input for a thing of the draft names. */
@InputType()
abstract class SaveContentInput {
  @Field(() => Int)
  revision!: number;

  @Field(() => String)
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Of what is changed; null adds something new.' })
  version?: number | null;
}

@InputType('SaveMeasureInput', { description: KEPT })
export class SaveMeasureInput extends SaveContentInput {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => MeasureKindEnum, {
    nullable: true,
    description: 'Only while the measure is new in this draft.',
  })
  kind?: MeasureKind | null;

  @Field(() => MeasureLevelEnum, { nullable: true })
  level?: MeasureLevel | null;

  @Field(() => String, { nullable: true, description: 'Code, abbreviation or lineage.' })
  lead?: string | null;

  @Field(() => String, { nullable: true })
  responsibleBody?: string | null;

  @Field(() => String, { nullable: true })
  contact?: string | null;

  @Field(() => String, { nullable: true })
  topicArea?: string | null;

  @Field(() => PlanDateScalar, { nullable: true })
  start?: PlanDate | null;

  @Field(() => PlanDateScalar, { nullable: true })
  plannedEnd?: PlanDate | null;

  @Field(() => [String], { nullable: true })
  goals?: string[] | null;

  @Field(() => [String], { nullable: true })
  milestones?: string[] | null;

  @Field(() => [String], { nullable: true })
  services?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages.' })
  partners?: string[] | null;

  @Field(() => [String], { nullable: true })
  dependsOn?: string[] | null;

  @Field(() => String, { nullable: true })
  sourceRef?: string | null;
}

@InputType('SaveMilestoneInput', { description: KEPT })
export class SaveMilestoneInput extends SaveContentInput {
  @Field(() => String, { nullable: true, description: 'Code of the implementation plan; for a new one.' })
  implementationPlan?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => PlanDateScalar, { nullable: true })
  planned?: PlanDate | null;

  @Field(() => [String], { nullable: true })
  goals?: string[] | null;

  @Field(() => String, { nullable: true })
  sourceRef?: string | null;
}

@InputType('SaveGoalInput', { description: KEPT })
export class SaveGoalInput extends SaveContentInput {
  @Field(() => GoalKindEnum, { nullable: true })
  kind?: GoalKind | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => PlanDateScalar, { nullable: true })
  target?: PlanDate | null;

  @Field(() => IndicatorFormulaEnum, { nullable: true })
  indicatorFormula?: IndicatorFormula | null;

  @Field(() => String, { nullable: true })
  indicatorText?: string | null;

  @Field(() => Int, { nullable: true })
  targetPercent?: number | null;

  @Field(() => String, { nullable: true })
  sourceRef?: string | null;
}

@InputType('SaveGuidelineInput', { description: KEPT })
export class SaveGuidelineInput extends SaveContentInput {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => String, { nullable: true })
  sourceRef?: string | null;
}

@InputType('SaveImplementationPlanInput', { description: KEPT })
export class SaveImplementationPlanInput extends SaveContentInput {
  @Field(() => String, { nullable: true, description: 'Code, abbreviation or lineage.' })
  ministry?: string | null;

  @Field(() => String, { nullable: true })
  currentState?: string | null;
}

@InputType('DropContentInput')
export class DropContentInput {
  @Field(() => Int)
  revision!: number;

  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('UndoChangeInput')
export class UndoChangeInput {
  @Field(() => Int)
  revision!: number;

  @Field(() => ContentKindEnum)
  kind!: ContentKind;

  @Field(() => String)
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Of the draft’s row; null for a dropped thing.' })
  version?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'One field only; without it the whole thing: an added one goes, a dropped one comes back.',
  })
  field?: string | null;
}

@InputType('MoveContentInput')
export class MoveContentInput {
  @Field(() => Int)
  revision!: number;

  @Field(() => ContentKindEnum)
  kind!: ContentKind;

  @Field(() => String)
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code after which it shall stand; null: first (of its implementation plan, for milestones).',
  })
  after?: string | null;
}

@InputType('DraftItemFilter', { description: 'All conditions must hold; within a list any one.' })
export class DraftItemFilter {
  @Field(() => [ContentKindEnum], { nullable: true })
  kind?: ContentKind[] | null;

  @Field(() => [String], { nullable: true })
  code?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, abbreviations or lineages of ministries.' })
  ministry?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  changedOnly?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Codes of goals, one of which the thing serves.' })
  goal?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words looked for in code and title; all must occur.' })
  text?: string | null;
}

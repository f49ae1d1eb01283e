import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { TASK_KINDS, type TaskKind } from '../../shared/domain/vocabulary.ts';
import { MeasureRefType } from '../measures/measure-ref.types.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { ReportingRoundType } from '../reporting/reporting-round.types.ts';

const TaskKindEnum = graphqlEnum('TaskKind', TASK_KINDS);

@ObjectType('Task', { simpleResolvers: true, description: 'One thing to do, or a heap of the same kind.' })
export class TaskType {
  @Field(() => TaskKindEnum)
  kind!: TaskKind;

  @Field(() => Int)
  count!: number;

  @Field(() => MeasureRefType, {
    nullable: true,
    description: 'Set for REPORT, REVISE, RELEASE, ACCEPT where it is one report.',
  })
  measure!: MeasureRefType | null;

  @Field(() => Int, { nullable: true })
  reportId!: number | null;

  @Field(() => Int, { nullable: true, description: 'The report that it corrects, where it is an erratum.' })
  correctsId!: number | null;

  @Field(() => String, { nullable: true, description: 'Why a report came back.' })
  comment!: string | null;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => ReportingRoundType, { nullable: true })
  round!: ReportingRoundType | null;

  @Field(() => DateScalar, { nullable: true })
  dueDate!: Day | null;

  @Field(() => Int, { nullable: true, description: 'Days until due; negative: overdue.' })
  daysLeft!: number | null;
}

@ObjectType('Worklist', { simpleResolvers: true })
export class WorklistType {
  @Field(() => [TaskType])
  tasks!: TaskType[];

  @Field(() => Int, { description: 'Of all kinds.' })
  totalCount!: number;
}

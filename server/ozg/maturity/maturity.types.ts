import { Field, Int, ObjectType } from 'type-graphql';
import type { CriterionAnswer, MaturityCriterion } from '../../../shared/domain/maturity-scale.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import type { MaturityReportState } from '../../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../../organisations/organisation.types.ts';
import { connectionType } from '../../platform/graphql/connections.ts';
import { DateScalar, InstantScalar } from '../../platform/graphql/scalars.ts';
import { OzgServiceRefType } from '../ozg-service-ref.types.ts';
import { CriterionAnswerEnum, MaturityCriterionEnum, MaturityReportStateEnum } from './maturity.inputs.ts';

@ObjectType('MaturityAnswer', { simpleResolvers: true })
export class MaturityAnswerType {
  @Field(() => MaturityCriterionEnum)
  criterion!: MaturityCriterion;

  @Field(() => CriterionAnswerEnum)
  answer!: CriterionAnswer;

  @Field(() => String, { nullable: true })
  evidenceUrl!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('MaturityReportAbilities', { simpleResolvers: true })
export class MaturityReportAbilitiesType {
  @Field(() => Boolean)
  withdraw!: boolean;

  @Field(() => Boolean)
  accept!: boolean;

  @Field(() => Boolean)
  return!: boolean;
}

@ObjectType('MaturityReport', {
  simpleResolvers: true,
  description:
    'What was said of a maturity. Counts once accepted; until then only ministry and CIO office see it.',
})
export class MaturityReportType {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => OzgServiceRefType)
  service!: { readonly code: string; readonly title: string };

  @Field(() => Int, {
    nullable: true,
    description: 'Position of the member; null for the service as a whole.',
  })
  member!: number | null;

  @Field(() => String, { nullable: true })
  memberTitle!: string | null;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => DateScalar)
  recordedOn!: Day;

  @Field(() => Int, { description: 'Level that the answers give, 0 to 4.' })
  maturity!: number;

  @Field(() => Int, { nullable: true, description: 'Level on record before it on its day.' })
  previousMaturity!: number | null;

  @Field(() => String, { description: 'Version of the scale that was answered.' })
  scaleVersion!: string;

  @Field(() => MaturityReportStateEnum)
  state!: MaturityReportState;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int, { nullable: true, description: 'Record that it corrects.' })
  correctsId!: number | null;

  @Field(() => InstantScalar)
  createdAt!: string;

  @Field(() => InstantScalar, { nullable: true })
  decidedAt!: string | null;

  @Field(() => [MaturityAnswerType], { description: 'In the order of the scale.' })
  answers!: readonly MaturityAnswerType[];
}

export const MaturityReportConnectionType = connectionType('MaturityReport', () => MaturityReportType);

@ObjectType('MaturityRecord', {
  simpleResolvers: true,
  description: 'An accepted maturity from a day on; one that was corrected does not count any more.',
})
export class MaturityRecordType {
  @Field(() => Int)
  id!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Position of the member; null for the service as a whole.',
  })
  member!: number | null;

  @Field(() => Int)
  maturity!: number;

  @Field(() => Int, { nullable: true, description: 'Level that held before; a lower one is possible.' })
  previousMaturity!: number | null;

  @Field(() => DateScalar)
  recordedOn!: Day;

  @Field(() => String)
  scaleVersion!: string;

  @Field(() => String, { nullable: true })
  evidenceUrl!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Boolean, { description: 'A later record corrects it.' })
  corrected!: boolean;

  @Field(() => Int, { nullable: true, description: 'Id of the accepted report behind it.' })
  reportId!: number | null;

  @Field(() => Boolean)
  simulated!: boolean;
}

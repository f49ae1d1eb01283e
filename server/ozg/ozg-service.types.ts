import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { FederalLevel } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import { FederalLevelEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { SituationType, TopicAreaType } from './topic-area.types.ts';

@ObjectType('ServiceMaturity', { simpleResolvers: true })
export class ServiceMaturityType {
  @Field(() => Int, { nullable: true, description: 'Null while any member has no record.' })
  minimum!: number | null;

  @Field(() => Int, { nullable: true })
  maximum!: number | null;

  @Field(() => [Int], { description: 'Members at level 0 to 4.' })
  distribution!: readonly number[];

  @Field(() => Int)
  notRecorded!: number;

  @Field(() => Int)
  memberCount!: number;
}

@ObjectType('ServiceMaturityStep', { simpleResolvers: true })
export class ServiceMaturityStepType {
  @Field(() => DateScalar)
  date!: Day;

  @Field(() => Int, { nullable: true })
  minimum!: number | null;

  @Field(() => Int, { nullable: true })
  maximum!: number | null;
}

@ObjectType('OzgMember', {
  simpleResolvers: true,
  description: 'Own ministry, execution and target date are null where those of the service hold.',
})
export class OzgMemberType {
  @Field(() => Int)
  position!: number;

  @Field(() => String, { nullable: true })
  leikaKey!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => Int, { nullable: true })
  maturity!: number | null;

  @Field(() => DateScalar, { nullable: true })
  recordedOn!: Day | null;

  @Field(() => Int, { nullable: true, description: 'Who regulates and executes (LeiKa), 1 to 5.' })
  leikaType!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Relevant to the Single Digital Gateway.' })
  sdg!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Lineage of its own ministry.' })
  ministryLineage!: string | null;

  @Field(() => FederalLevelEnum, { nullable: true })
  execution!: FederalLevel | null;

  @Field(() => DateScalar, { nullable: true })
  targetDate!: Day | null;
}

@ObjectType('Coverage', {
  simpleResolvers: true,
  description: 'applicable is false for services that the federation alone executes.',
})
export class CoverageType {
  @Field(() => Boolean)
  applicable!: boolean;

  @Field(() => Int)
  available!: number;

  @Field(() => Int)
  competent!: number;

  @Field(() => Float)
  percent!: number;

  @Field(() => Float)
  populationPercent!: number;
}

@ObjectType('CountyCoverage', { simpleResolvers: true })
export class CountyCoverageType {
  @Field(() => String)
  ags!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  available!: number;

  @Field(() => Int)
  competent!: number;
}

/** Members, history, measures and counties have resolvers of their own: lists seldom ask for them. */
@ObjectType('OzgService', { simpleResolvers: true })
export class OzgServiceType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => TopicAreaType)
  topicArea!: TopicAreaType;

  @Field(() => SituationType)
  situation!: SituationType;

  @Field(() => FederalLevelEnum)
  regulation!: FederalLevel;

  @Field(() => FederalLevelEnum)
  execution!: FederalLevel;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;

  @Field(() => Boolean)
  ministryAssumed!: boolean;

  @Field(() => Int, { description: 'Number of member services in the implementation catalogue.' })
  documentedMemberCount!: number;

  @Field(() => ServiceMaturityType)
  maturity!: ServiceMaturityType;

  @Field(() => CoverageType)
  coverage!: CoverageType;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Counts as online under the rule asked for; null where it is outside the denominator.',
  })
  online!: boolean | null;

  @Field(() => Boolean)
  simulated!: boolean;
}

export const OzgServiceConnectionType = connectionType('OzgService', () => OzgServiceType);

import { Field, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { SelfLight } from '../../shared/domain/vocabulary.ts';
import { SelfLightEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('MeasureRating', {
  simpleResolvers: true,
  description: "The CIO office's own judgement. Seen within the government; null for the public.",
})
export class MeasureRatingType {
  @Field(() => SelfLightEnum)
  light!: SelfLight;

  @Field(() => String, { nullable: true, description: 'Only for ministries and CIO office; else null.' })
  comment!: string | null;

  @Field(() => DateScalar)
  ratedOn!: Day;
}

@InputType('RateMeasureInput')
export class RateMeasureInput {
  @Field(() => String)
  measure!: string;

  @Field(() => SelfLightEnum)
  light!: SelfLight;

  @Field(() => String)
  comment!: string;
}

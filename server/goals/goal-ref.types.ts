import { Field, ObjectType } from 'type-graphql';
import type { GoalKind } from '../../shared/domain/vocabulary.ts';
import { GoalKindEnum } from '../platform/graphql/enums.ts';

@ObjectType('GoalRef', { simpleResolvers: true })
export class GoalRefType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GoalKindEnum)
  kind!: GoalKind;
}

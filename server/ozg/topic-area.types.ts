import { Field, ObjectType } from 'type-graphql';
import type { SituationKind } from '../../shared/domain/vocabulary.ts';
import { SituationKindEnum } from '../platform/graphql/enums.ts';

@ObjectType('Situation', { simpleResolvers: true })
export class SituationType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  nameDe!: string;

  @Field(() => SituationKindEnum)
  kind!: SituationKind;
}

@ObjectType('TopicArea', { simpleResolvers: true })
export class TopicAreaType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  nameDe!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => [SituationType])
  situations!: readonly SituationType[];
}

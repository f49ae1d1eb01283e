import { Field, ObjectType } from 'type-graphql';
import type { Lifecycle, ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { LifecycleEnum, ScheduleLightEnum } from '../platform/graphql/enums.ts';

@ObjectType('MeasureRef', { simpleResolvers: true })
export class MeasureRefType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ScheduleLightEnum)
  light!: ScheduleLight;

  @Field(() => LifecycleEnum)
  lifecycle!: Lifecycle;

  @Field(() => OrganisationType, { nullable: true })
  ministry!: OrganisationType | null;
}

import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { OrganisationKind } from '../../shared/domain/vocabulary.ts';
import { OrganisationKindEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('Organisation', { simpleResolvers: true })
export class OrganisationType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  abbreviation!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;

  @Field(() => String, { description: 'Stays the same where a ministry was renamed.' })
  lineage!: string;

  @Field(() => DateScalar, { nullable: true })
  validFrom!: Day | null;

  @Field(() => DateScalar, { nullable: true })
  validTo!: Day | null;
}

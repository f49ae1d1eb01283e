import { Field, ObjectType } from 'type-graphql';
import { type ContentKind, FINDING_CODES, type FindingCode } from '../../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../../organisations/organisation.types.ts';
import { ContentKindEnum, graphqlEnum } from '../../platform/graphql/enums.ts';

const FindingCodeEnum = graphqlEnum('FindingCode', FINDING_CODES);

@ObjectType('Finding', {
  simpleResolvers: true,
  description: 'What speaks against publishing (blocking), or should be seen before.',
})
export class FindingType {
  @Field(() => FindingCodeEnum)
  code!: FindingCode;

  @Field(() => Boolean)
  blocking!: boolean;

  @Field(() => ContentKindEnum, { nullable: true, description: 'Null where it is the revision itself.' })
  kind!: ContentKind | null;

  @Field(() => String, { description: 'Code of the thing, or number of the revision.' })
  subject!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => OrganisationType, { nullable: true })
  ministry?: OrganisationType | null;

  @Field(() => [String])
  related!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Field at fault, where there is one.' })
  field!: string | null;

  @Field(() => String, { description: 'In words of the request’s language.' })
  message!: string;
}

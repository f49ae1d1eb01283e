import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { OperatorConfig } from '../platform/app-config.ts';
import type { RequestContext } from '../platform/request-context.ts';

@ObjectType('OperatorText', {
  simpleResolvers: true,
  description: 'A text in the languages that it was written in.',
})
class OperatorTextType {
  @Field(() => String, { nullable: true })
  de!: string | null;

  @Field(() => String, { nullable: true })
  en!: string | null;
}

@ObjectType('OperatorTexts', { simpleResolvers: true })
class OperatorTextsType {
  @Field(() => OperatorTextType)
  imprint!: OperatorTextType;

  @Field(() => OperatorTextType)
  privacy!: OperatorTextType;
}

@ObjectType('Operator', {
  simpleResolvers: true,
  description: 'Who runs this installation; null where they did not say so.',
})
class OperatorType {
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  contactEmail!: string | null;

  @Field(() => OperatorTextsType)
  texts!: OperatorTextsType;
}

/** Duties of information: answered to everybody, also where reading the plan needs a sign-in. */
@Resolver()
export class OperatorResolver {
  @Query(() => OperatorType)
  operator(@Ctx() ctx: RequestContext): OperatorConfig {
    return ctx.config.operator;
  }
}

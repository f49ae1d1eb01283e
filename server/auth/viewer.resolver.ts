import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { RoleEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { message } from '../platform/messages.ts';
import type { RequestContext } from '../platform/request-context.ts';

@ObjectType('Viewer', { simpleResolvers: true, description: 'Who is asking, and what they may see.' })
class ViewerType {
  @Field(() => RoleEnum, { nullable: true, description: 'Null for the public.' })
  role!: Role | null;

  @Field(() => String)
  displayName!: string;

  @Field(() => DateScalar, {
    description: "The product's today: the fixed day of a demonstration, else the calendar day in Berlin.",
  })
  today!: Day;

  @Field(() => Boolean, { description: 'True where histories are simulated for a demonstration.' })
  demonstration!: boolean;
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType)
  async viewer(@Ctx() ctx: RequestContext): Promise<ViewerType> {
    const [viewer, plan] = await Promise.all([ctx.viewer(), ctx.plan()]);
    return {
      role: viewer.role,
      displayName: viewer.displayName ?? message(ctx.lang, 'guest'),
      today: ctx.today,
      demonstration: plan.demonstration,
    };
  }
}

import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { SecondFactor } from '../../shared/domain/vocabulary.ts';
import { OrganisationType } from '../organisations/organisation.types.ts';
import { loadOrganisations } from '../organisations/organisations.ts';
import { SecondFactorEnum } from '../platform/graphql/enums.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { ownAccount, setMailWanted, unreadNotices } from './own-account.ts';
import { assertCanReadPlan } from './policy.ts';
import { viewerAbilities, viewerAnswer } from './viewer-answer.ts';
import { ViewerAbilitiesType, ViewerType } from './viewer.types.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType)
  viewer(@Ctx() ctx: RequestContext): Promise<ViewerType> {
    return viewerAnswer(ctx);
  }

  @FieldResolver(() => OrganisationType, { nullable: true })
  async organisation(@Ctx() ctx: RequestContext): Promise<OrganisationType | null> {
    const { organisation } = await ctx.viewer();
    if (organisation === null) return null;
    const organisations = await loadOrganisations(ctx.db, null, null);
    return organisations.find(({ code }) => code === organisation.code) ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: 'The person signs in with a password of this system (not through the identity provider).',
  })
  async hasPassword(@Ctx() ctx: RequestContext): Promise<boolean> {
    return (await ownAccount(ctx)).hasPassword;
  }

  @FieldResolver(() => SecondFactorEnum, {
    description:
      'State of the second factor. UNAVAILABLE: the operator set no SESSION_SECRET, or the role has none.',
  })
  async secondFactor(@Ctx() ctx: RequestContext): Promise<SecondFactor> {
    return (await ownAccount(ctx)).secondFactor;
  }

  @FieldResolver(() => Boolean, { description: 'Wants notices as a daily mail.' })
  async mailWanted(@Ctx() ctx: RequestContext): Promise<boolean> {
    return (await ownAccount(ctx)).mailWanted;
  }

  @FieldResolver(() => Int)
  unreadNotices(@Ctx() ctx: RequestContext): Promise<number> {
    return unreadNotices(ctx);
  }

  @FieldResolver(() => ViewerAbilitiesType)
  async viewerCan(@Ctx() ctx: RequestContext): Promise<ViewerAbilitiesType> {
    return viewerAbilities(await ctx.viewer());
  }

  @Query(() => Int, {
    description: 'Grows with every committed change; open pages ask for it and read again when it has.',
  })
  async dataVersion(@Ctx() ctx: RequestContext): Promise<number> {
    assertCanReadPlan(await ctx.viewer());
    const { counter } = await ctx.db.selectFrom('data_version').select('counter').executeTakeFirstOrThrow();
    return counter;
  }

  @Mutation(() => ViewerType)
  async setMailWanted(
    @Ctx() ctx: RequestContext,
    @Arg('wanted', () => Boolean) wanted: boolean,
  ): Promise<ViewerType> {
    await setMailWanted(ctx, wanted);
    return viewerAnswer(ctx);
  }
}

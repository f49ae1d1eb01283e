import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { loadOrganisations } from '../organisations/organisations.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { DEMONSTRATION_PASSWORD, demonstrationAccounts, isDemonstration } from './demonstration.ts';
import { ownSessions } from './own-sessions.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { viewerAnswer } from './viewer-answer.ts';
import {
  type DemonstrationAccountType,
  SessionInfoType,
  SignInOptionsType,
  SignInResultType,
  ViewerType,
} from './viewer.types.ts';

@Resolver()
export class SessionResolver {
  @Query(() => SignInOptionsType)
  async signInOptions(@Ctx() ctx: RequestContext): Promise<SignInOptionsType> {
    const demonstration = await isDemonstration(ctx.db);
    return {
      oidc: ctx.config.oidc !== null,
      passwordReset: ctx.config.mail !== null,
      demonstrationPassword: demonstration ? DEMONSTRATION_PASSWORD : null,
      demonstrationAccounts: demonstration ? await offeredAccounts(ctx) : [],
    };
  }

  @Query(() => [SessionInfoType])
  sessions(@Ctx() ctx: RequestContext): Promise<SessionInfoType[]> {
    return ownSessions(ctx);
  }

  @Mutation(() => SignInResultType)
  async signIn(
    @Ctx() ctx: RequestContext,
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
  ): Promise<SignInResultType> {
    const { secondFactorNeeded } = await signIn(ctx, email, password);
    return { viewer: await viewerAnswer(ctx), secondFactorNeeded };
  }

  @Mutation(() => ViewerType)
  async signOut(@Ctx() ctx: RequestContext): Promise<ViewerType> {
    await signOut(ctx);
    return viewerAnswer(ctx);
  }

  @Mutation(() => ViewerType, { description: 'Ends all sessions of the person, this one too.' })
  async signOutEverywhere(@Ctx() ctx: RequestContext): Promise<ViewerType> {
    await signOutEverywhere(ctx);
    return viewerAnswer(ctx);
  }
}

async function offeredAccounts(ctx: RequestContext): Promise<DemonstrationAccountType[]> {
  const accounts = await demonstrationAccounts(ctx.db);
  const organisations = await loadOrganisations(ctx.db, null, null);
  return accounts.map(({ organisationCode, ...account }) => ({
    ...account,
    organisation: organisations.find(({ code }) => code === organisationCode) ?? null,
  }));
}

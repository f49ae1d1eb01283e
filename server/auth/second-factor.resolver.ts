import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/request-context.ts';
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from './set-up-second-factor.ts';
import { verifySecondFactor } from './verify-second-factor.ts';
import { viewerAnswer } from './viewer-answer.ts';
import { SecondFactorSetupType, ViewerType } from './viewer.types.ts';

@Resolver()
export class SecondFactorResolver {
  @Mutation(() => ViewerType, { description: 'Code of the authenticator app, or a recovery code.' })
  async verifySecondFactor(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
  ): Promise<ViewerType> {
    await verifySecondFactor(ctx, code);
    return viewerAnswer(ctx);
  }

  @Mutation(() => SecondFactorSetupType)
  startSecondFactor(@Ctx() ctx: RequestContext): Promise<SecondFactorSetupType> {
    return startSecondFactor(ctx);
  }

  @Mutation(() => [String], { description: 'Returns recovery codes, shown once.' })
  confirmSecondFactor(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
  ): Promise<string[]> {
    return confirmSecondFactor(ctx, code);
  }

  @Mutation(() => ViewerType)
  async removeSecondFactor(
    @Ctx() ctx: RequestContext,
    @Arg('password', () => String) password: string,
  ): Promise<ViewerType> {
    await removeSecondFactor(ctx, password);
    return viewerAnswer(ctx);
  }
}

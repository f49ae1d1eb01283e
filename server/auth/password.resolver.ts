import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/request-context.ts';
import { changePassword } from './change-password.ts';
import { requestPasswordReset, resetPassword } from './reset-password.ts';
import { viewerAnswer } from './viewer-answer.ts';
import { ViewerType } from './viewer.types.ts';

@Resolver()
export class PasswordResolver {
  @Mutation(() => ViewerType)
  async changePassword(
    @Ctx() ctx: RequestContext,
    @Arg('current', () => String) current: string,
    @Arg('next', () => String) next: string,
  ): Promise<ViewerType> {
    await changePassword(ctx, current, next);
    return viewerAnswer(ctx);
  }

  @Mutation(() => Boolean, { description: 'Always true, whether the address is known or not.' })
  async requestPasswordReset(
    @Ctx() ctx: RequestContext,
    @Arg('email', () => String) email: string,
  ): Promise<boolean> {
    await requestPasswordReset(ctx, email);
    return true;
  }

  @Mutation(() => Boolean)
  async resetPassword(
    @Ctx() ctx: RequestContext,
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
  ): Promise<boolean> {
    await resetPassword(ctx, token, password);
    return true;
  }
}

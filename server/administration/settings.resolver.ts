import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { assertCan } from '../audit/denied.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { readSettings } from './setting.policy.ts';
import { saveSettings } from './save-settings.ts';
import { loadVersionedSettings, type VersionedSettings } from './settings.ts';

@ObjectType('Settings', { simpleResolvers: true })
class SettingsType {
  @Field(() => Int)
  version!: number;

  @Field(() => [Int], {
    description: 'Days before the due date on which those who have not reported are reminded.',
  })
  reminderDays!: readonly number[];

  @Field(() => Int, { description: 'Days after the due date on which the CIO office is told.' })
  escalationDays!: number;

  @Field(() => Boolean, { description: 'Daily mail with what is new, for those who want it.' })
  mailDigest!: boolean;

  @Field(() => Boolean, { description: 'CIO_OFFICE and ADMIN must have a second factor.' })
  secondFactorRequired!: boolean;
}

@InputType('SaveSettingsInput')
class SaveSettingsInput {
  @Field(() => Int)
  version!: number;

  @Field(() => [Int])
  reminderDays!: number[];

  @Field(() => Int)
  escalationDays!: number;

  @Field(() => Boolean)
  mailDigest!: boolean;

  @Field(() => Boolean)
  secondFactorRequired!: boolean;
}

@Resolver(() => SettingsType)
export class SettingsResolver {
  @Query(() => SettingsType, { description: 'For administrators and the CIO office.' })
  async settings(@Ctx() ctx: RequestContext): Promise<VersionedSettings> {
    await assertCan(ctx, readSettings(await ctx.viewer()), 'settings.save');
    return loadVersionedSettings(ctx.db);
  }

  @Mutation(() => SettingsType)
  async saveSettings(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveSettingsInput) input: SaveSettingsInput,
  ): Promise<VersionedSettings> {
    await saveSettings(ctx, input);
    return loadVersionedSettings(ctx.db);
  }
}

import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { assertCan } from '../audit/denied.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { readOrganisationRecords } from './organisation.policy.ts';
import { OrganisationRecordType, SaveOrganisationInput } from './organisation-record.types.ts';
import { loadOrganisationRecords, type OrganisationRecord } from './organisation-records.ts';
import { saveOrganisation } from './save-organisation.ts';

@Resolver(() => OrganisationRecordType)
export class OrganisationRecordResolver {
  @Query(() => [OrganisationRecordType], {
    description:
      'Organisations of any time with all that is recorded. For administrators and the CIO office.',
  })
  async organisationRecords(@Ctx() ctx: RequestContext): Promise<OrganisationRecord[]> {
    await assertCan(ctx, readOrganisationRecords(await ctx.viewer()), 'organisation.save');
    return loadOrganisationRecords(ctx.db);
  }

  @Mutation(() => OrganisationRecordType)
  async saveOrganisation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveOrganisationInput) input: SaveOrganisationInput,
  ): Promise<OrganisationRecord> {
    const id = await saveOrganisation(ctx, input);
    const record = (await loadOrganisationRecords(ctx.db)).find((each) => each.id === id);
    if (!record) throw new Error(`organisation ${id} is gone right after it was saved`);
    return record;
  }
}

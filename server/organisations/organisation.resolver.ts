import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { OrganisationKind } from '../../shared/domain/vocabulary.ts';
import { OrganisationKindEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { OrganisationType } from './organisation.types.ts';
import { loadOrganisations, type OrganisationRow } from './organisations.ts';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => [OrganisationType], { description: 'Ministries and other bodies that the plan names.' })
  async organisations(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => OrganisationKindEnum, { nullable: true }) kind: OrganisationKind | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Only those that existed on this day; without it today.',
    })
    asOf: Day | null,
  ): Promise<OrganisationRow[]> {
    await openPlan(ctx);
    return loadOrganisations(ctx.db, kind ?? null, asOf ?? ctx.today);
  }
}

import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { checkText, checkTexts } from '../../platform/graphql/check-input.ts';
import { type Connection, connection, type SortKey } from '../../platform/graphql/connections.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { textMatcher } from '../../../shared/text-search.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { type CoverageFigures, openCoverage } from './coverage-figures.ts';
import {
  MunicipalityCoverageArgs,
  MunicipalityCoverageConnectionType,
  type MunicipalityCoverageType,
  type MunicipalityOrderField,
  OzgCoverageType,
} from './coverage.types.ts';

const SORT_KEYS: Record<MunicipalityOrderField, (row: MunicipalityCoverageType) => SortKey> = {
  NAME: (row) => row.name,
  AVAILABLE: (row) => row.available,
  POPULATION: (row) => row.population,
};

@Resolver()
export class CoverageResolver {
  @Query(() => OzgCoverageType)
  async ozgCoverage(
    @Ctx() ctx: RequestContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Day to judge by (Stichtag); without it today.',
    })
    asOf: Day | null,
  ): Promise<CoverageFigures> {
    const { plan } = await openPlan(ctx);
    return (await openCoverage(ctx, plan, asOf ?? ctx.today)).figures;
  }

  @Query(() => MunicipalityCoverageConnectionType, {
    description: "The municipalities of a day's register with the services available there.",
  })
  async municipalityCoverage(
    @Ctx() ctx: RequestContext,
    @Args(() => MunicipalityCoverageArgs) { asOf, filter, orderBy, first, after }: MunicipalityCoverageArgs,
  ): Promise<Connection<MunicipalityCoverageType>> {
    checkText('filter.text', filter?.text, TEXT_MAX.search);
    checkTexts('filter.county', filter?.county, TEXT_MAX.code);
    const { plan } = await openPlan(ctx);
    const { figures, municipalities } = await openCoverage(ctx, plan, asOf ?? ctx.today);
    const { total } = figures;
    const matchesText = textMatcher(filter?.text);
    const rows = municipalities
      .filter(
        ({ ags, name, county }) =>
          (filter?.county == null || filter.county.includes(county.ags)) && matchesText(ags, name),
      )
      .map((row) => ({ ...row, total, percent: total === 0 ? 0 : (100 * row.available) / total }));
    const order = orderBy ?? { field: 'NAME', direction: 'ASC' };
    return connection({
      rows,
      keyOf: SORT_KEYS[order.field],
      codeOf: ({ ags }) => ags,
      direction: order.direction,
      scope: ['municipalityCoverage', figures.asOf, filter ?? {}, order.field, order.direction],
      first,
      after,
    });
  }
}

import type { Day } from '../../shared/domain/plan-date.ts';
import { loadOrganisations, type OrganisationRow } from './organisations.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';

/**
 * The organisation that stands for each lineage on a day: the one valid then, else the latest that there was,
 * else the earliest that there will be. One statement, kept per data version.
 */
export async function ministriesByLineage(
  ctx: RequestContext,
  plan: PlanSnapshot,
  asOf: Day,
): Promise<ReadonlyMap<string, OrganisationRow>> {
  const organisations = await ctx.cache.read('organisations', String(plan.dataVersion), () =>
    loadOrganisations(ctx.db, null, null),
  );
  const byLineage = new Map<string, OrganisationRow>();
  for (const organisation of organisations) {
    const rival = byLineage.get(organisation.lineage);
    if (!rival || stands(organisation, rival, asOf)) byLineage.set(organisation.lineage, organisation);
  }
  return byLineage;
}

/** Does the first stand for the lineage rather than the second? */
function stands(a: OrganisationRow, b: OrganisationRow, asOf: Day): boolean {
  const begun = (o: OrganisationRow): boolean => o.validFrom === null || o.validFrom <= asOf;
  if (begun(a) !== begun(b)) return begun(a);
  const start = (o: OrganisationRow): Day => o.validFrom ?? '';
  return begun(a) ? start(a) > start(b) : start(a) < start(b);
}

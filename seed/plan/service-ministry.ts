import type { SeedData, ServiceFacts } from '../load/seed-data.ts';

/**
 * Lineage of the ministry that answers for a service: the first title rule that matches, else the rule of
 * its situation. No source names the ministries, so every answer counts as assumed.
 * @throws Error for a situation without a rule
 */
export function responsibleLineage(data: SeedData, service: ServiceFacts): string {
  const rule =
    data.ministryRules.find(
      (row) => row.kind === 'TITLE' && new RegExp(row.match, 'u').test(service.title),
    ) ?? data.ministryRules.find((row) => row.kind === 'SITUATION' && row.match === service.situation);
  if (!rule) throw new Error(`no ministry rule for service ${service.code} in ${service.situation}`);
  return rule.lineage;
}

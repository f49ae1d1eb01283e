import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';

/** What members are found by: their keys and titles, by the id of their service. */
export type MemberTexts = ReadonlyMap<number, string>;

/** Of services without members nothing is there. Kept per data version: one statement for all searches on it. */
export async function openMemberTexts(ctx: RequestContext, plan: PlanSnapshot): Promise<MemberTexts> {
  return ctx.cache.read('ozg-member-texts', String(plan.dataVersion), () => loadMemberTexts(ctx.db));
}

async function loadMemberTexts(db: ReadDatabase): Promise<MemberTexts> {
  const rows = await db
    .selectFrom('ozg_member')
    .where((where) => where.or([where('leika_key', 'is not', null), where('title', 'is not', null)]))
    .orderBy('service_id')
    .orderBy('position')
    .select(['service_id as serviceId', 'leika_key as leikaKey', 'title'])
    .execute();
  const texts = new Map<number, string>();
  for (const { serviceId, leikaKey, title } of rows) {
    texts.set(serviceId, [texts.get(serviceId), leikaKey, title].filter(Boolean).join('\n'));
  }
  return texts;
}

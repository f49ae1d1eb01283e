import { sql } from 'kysely';
import type { Viewer } from '../auth/viewer.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { taskWithoutMeasure, type TaskRow } from './task.ts';

/**
 * What maturity reports ask of the person: the CIO office decides those that wait (never its own), a ministry looks
 * at those that came back and were not followed by another. One statement.
 */
export async function maturityTasks(ctx: RequestContext, viewer: Viewer): Promise<TaskRow[]> {
  if (viewer.role === 'CIO_OFFICE') {
    const { count } = await ctx.db
      .selectFrom('maturity_report')
      .where('state', '=', 'SUBMITTED')
      .where('author_id', '<>', viewer.accountId ?? 0)
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return heap('ACCEPT_MATURITY', Number(count));
  }
  const lineage = viewer.organisation?.lineage;
  if (lineage === undefined) return [];
  const { count } = await ctx.db
    .selectFrom('maturity_report as r')
    .innerJoin('ozg_service as s', 's.id', 'r.service_id')
    .leftJoin('ozg_member as m', 'm.id', 'r.member_id')
    .where('r.state', '=', 'RETURNED')
    .where(sql<boolean>`coalesce(m.ministry_lineage, s.ministry_lineage) = ${lineage}`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('maturity_report as later')
            .whereRef('later.service_id', '=', 'r.service_id')
            .where(sql<boolean>`coalesce(later.member_id, 0) = coalesce(r.member_id, 0)`)
            .whereRef('later.id', '>', 'r.id')
            .select('later.id'),
        ),
      ),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return heap('REVISE_MATURITY', Number(count));
}

function heap(kind: 'ACCEPT_MATURITY' | 'REVISE_MATURITY', count: number): TaskRow[] {
  return count === 0 ? [] : [taskWithoutMeasure(kind, count)];
}

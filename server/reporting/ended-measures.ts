import { type RawBuilder, sql } from 'kysely';
import { owesReports } from '../../shared/domain/reporting-duty.ts';
import { LIFECYCLES } from '../../shared/domain/vocabulary.ts';

const ENDED = LIFECYCLES.filter((lifecycle) => !owesReports(lifecycle));

/**
 * SQL: does the report that is effective on a day say that the measure has ended, so that nothing is owed on it any
 * more (shared/domain/reporting-duty.ts)?
 * @param measure SQL of the measure's id
 * @param day SQL of the day
 */
export function hasEnded(measure: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`coalesce((
    select case when e.lifecycle in (${sql.join(ENDED)}) then 1 else 0 end from status_report e
    where e.measure_id = ${measure} and e.state = 'ACCEPTED' and e.reported_on <= ${day}
    order by e.reported_on desc, e.id desc limit 1), 0) = 1`;
}

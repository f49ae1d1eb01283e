import { sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { VisibleRating } from './measure-rating.policy.ts';

/**
 * The newest rating of measures up to a day, in one statement.
 * @returns by measure id
 */
export async function loadMeasureRatings(
  db: ReadDatabase,
  measureIds: readonly number[],
  asOf: Day,
): Promise<Map<number, VisibleRating>> {
  const { rows } = await sql<VisibleRating & { readonly measureId: number }>`
    select r.measure_id as "measureId", r.light as "light", r.comment as "comment", r.rated_on as "ratedOn"
    from measure_rating r
    where r.measure_id in (${sql.join([...measureIds])}) and r.id = (
      select x.id from measure_rating x where x.measure_id = r.measure_id and x.rated_on <= ${asOf}
      order by x.rated_on desc, x.id desc limit 1)`.execute(db);
  return new Map(rows.map(({ measureId, ...rating }) => [measureId, rating]));
}

import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { DB } from '../platform/db/kysely.ts';

/** The rule of shared/domain/exists-on.ts as a condition on organisations: `.where(existingOn(day))`. */
export function existingOn(day: Day) {
  return (eb: ExpressionBuilder<DB, 'organisation'>): Expression<SqlBool> =>
    eb.and([
      eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]),
      eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]),
    ]);
}

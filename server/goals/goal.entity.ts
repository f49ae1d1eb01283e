import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Plan } from '../plans/plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Identity of a goal (Ziel) across revisions. */
export const Goal = defineEntity({
  name: 'Goal',
  tableName: 'goal',
  properties: {
    id: column.id(),
    plan: p.manyToOne(Plan).ref(),
    code: column.code(),
  },
  uniques: [{ properties: ['plan', 'code'] }],
});
export type Goal = InferEntity<typeof Goal>;

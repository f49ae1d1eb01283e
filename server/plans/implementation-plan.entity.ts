import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Plan } from './plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Identity of a ministry's implementation plan (Umsetzungsplanung) across revisions, for example 'UP-SK'. */
export const ImplementationPlan = defineEntity({
  name: 'ImplementationPlan',
  tableName: 'implementation_plan',
  properties: {
    id: column.id(),
    plan: p.manyToOne(Plan).ref(),
    code: column.code(),
  },
  uniques: [{ properties: ['plan', 'code'] }],
});
export type ImplementationPlan = InferEntity<typeof ImplementationPlan>;

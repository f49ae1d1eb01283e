import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Plan } from '../plans/plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Identity of a guideline (Leitlinie) across revisions. */
export const Guideline = defineEntity({
  name: 'Guideline',
  tableName: 'guideline',
  properties: {
    id: column.id(),
    plan: p.manyToOne(Plan).ref(),
    code: column.code(),
  },
  uniques: [{ properties: ['plan', 'code'] }],
});
export type Guideline = InferEntity<typeof Guideline>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { MEASURE_KINDS } from '../../shared/domain/vocabulary.ts';
import { Plan } from '../plans/plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Identity of a measure (Maßnahme) across revisions. */
export const Measure = defineEntity({
  name: 'Measure',
  tableName: 'measure',
  properties: {
    id: column.id(),
    plan: p.manyToOne(Plan).ref(),
    code: column.code(),
    kind: p.enum(MEASURE_KINDS),
  },
  uniques: [{ properties: ['plan', 'code'] }],
});
export type Measure = InferEntity<typeof Measure>;

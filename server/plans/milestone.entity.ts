import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Plan } from './plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Identity of a milestone (Wegmarke) across revisions, for example 'W-SK-03'. */
export const Milestone = defineEntity({
  name: 'Milestone',
  tableName: 'milestone',
  properties: {
    id: column.id(),
    plan: p.manyToOne(Plan).ref(),
    code: column.code(),
  },
  uniques: [{ properties: ['plan', 'code'] }],
});
export type Milestone = InferEntity<typeof Milestone>;

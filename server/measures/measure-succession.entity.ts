import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { SUCCESSION_KINDS } from '../../shared/domain/vocabulary.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Measure } from './measure.entity.ts';
import * as column from '../platform/db/columns.ts';

/** In this revision a measure went over into another (split, merge, replacement). The predecessor is in an earlier one. */
export const MeasureSuccession = defineEntity({
  name: 'MeasureSuccession',
  tableName: 'measure_succession',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    predecessor: p.manyToOne(Measure).ref(),
    successor: p.manyToOne(Measure).ref(),
    kind: p.enum(SUCCESSION_KINDS),
  },
  uniques: [{ properties: ['revision', 'predecessor', 'successor'] }],
  indexes: [
    { properties: ['revision', 'successor'] },
    { properties: ['predecessor'] },
    { properties: ['successor'] },
  ],
  checks: [{ name: 'measure_succession_differ_check', expression: 'predecessor_id <> successor_id' }],
});
export type MeasureSuccession = InferEntity<typeof MeasureSuccession>;

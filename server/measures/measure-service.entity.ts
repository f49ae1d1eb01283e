import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { OzgService } from '../ozg/ozg-service.entity.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Measure } from './measure.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A measure digitises an OZG service, within one revision. */
export const MeasureService = defineEntity({
  name: 'MeasureService',
  tableName: 'measure_service',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    measure: p.manyToOne(Measure).ref(),
    service: p.manyToOne(OzgService).ref(),
  },
  uniques: [{ properties: ['revision', 'measure', 'service'] }],
  indexes: [{ properties: ['revision', 'service'] }, { properties: ['measure'] }],
});
export type MeasureService = InferEntity<typeof MeasureService>;

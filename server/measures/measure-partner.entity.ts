import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Measure } from './measure.entity.ts';
import * as column from '../platform/db/columns.ts';

/** An organisation takes part in a measure, within one revision. */
export const MeasurePartner = defineEntity({
  name: 'MeasurePartner',
  tableName: 'measure_partner',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    measure: p.manyToOne(Measure).ref(),
    organisation: p.manyToOne(Organisation).ref(),
  },
  uniques: [{ properties: ['revision', 'measure', 'organisation'] }],
  indexes: [{ properties: ['revision', 'organisation'] }, { properties: ['measure'] }],
});
export type MeasurePartner = InferEntity<typeof MeasurePartner>;

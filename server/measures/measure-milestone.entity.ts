import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Milestone } from '../plans/milestone.entity.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Measure } from './measure.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A measure underpins a milestone, within one revision. */
export const MeasureMilestone = defineEntity({
  name: 'MeasureMilestone',
  tableName: 'measure_milestone',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    measure: p.manyToOne(Measure).ref(),
    milestone: p.manyToOne(Milestone).ref(),
  },
  uniques: [{ properties: ['revision', 'measure', 'milestone'] }],
  indexes: [
    { properties: ['revision', 'milestone'] },
    { properties: ['measure'] },
    { properties: ['milestone'] },
  ],
});
export type MeasureMilestone = InferEntity<typeof MeasureMilestone>;

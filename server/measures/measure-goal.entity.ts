import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Goal } from '../goals/goal.entity.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Measure } from './measure.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A measure serves a goal, within one revision. */
export const MeasureGoal = defineEntity({
  name: 'MeasureGoal',
  tableName: 'measure_goal',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    measure: p.manyToOne(Measure).ref(),
    goal: p.manyToOne(Goal).ref(),
  },
  uniques: [{ properties: ['revision', 'measure', 'goal'] }],
  indexes: [{ properties: ['revision', 'goal'] }, { properties: ['measure'] }],
});
export type MeasureGoal = InferEntity<typeof MeasureGoal>;

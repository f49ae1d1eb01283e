import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Goal } from '../goals/goal.entity.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Milestone } from './milestone.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A milestone serves a goal, within one revision. */
export const MilestoneGoal = defineEntity({
  name: 'MilestoneGoal',
  tableName: 'milestone_goal',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    milestone: p.manyToOne(Milestone).ref(),
    goal: p.manyToOne(Goal).ref(),
  },
  uniques: [{ properties: ['revision', 'milestone', 'goal'] }],
  indexes: [{ properties: ['revision', 'goal'] }, { properties: ['milestone'] }],
});
export type MilestoneGoal = InferEntity<typeof MilestoneGoal>;

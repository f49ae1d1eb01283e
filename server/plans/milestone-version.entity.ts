import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Revision } from '../revisions/revision.entity.ts';
import { ImplementationPlan } from './implementation-plan.entity.ts';
import { Milestone } from './milestone.entity.ts';
import * as column from '../platform/db/columns.ts';

/** What one revision says of a milestone. It belongs to an implementation plan of the same revision. */
export const MilestoneVersion = defineEntity({
  name: 'MilestoneVersion',
  tableName: 'milestone_version',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    milestone: p.manyToOne(Milestone).ref().index(),
    implementationPlan: p.manyToOne(ImplementationPlan).ref(),
    title: column.line(),
    description: p.text(),
    plannedDate: column.day(),
    plannedPrecision: column.precision(),
    position: p.integer(),
    sourceRef: column.line().nullable(),
    version: column.version(),
  },
  uniques: [{ properties: ['revision', 'milestone'] }],
  indexes: [{ properties: ['revision', 'implementationPlan'] }, { properties: ['revision', 'plannedDate'] }],
});
export type MilestoneVersion = InferEntity<typeof MilestoneVersion>;

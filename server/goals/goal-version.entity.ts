import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { GOAL_KINDS, INDICATOR_FORMULAS } from '../../shared/domain/vocabulary.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Goal } from './goal.entity.ts';
import { datePair, inRange } from '../platform/db/checks.ts';
import * as column from '../platform/db/columns.ts';

/** What one revision says of a goal. `targetPercent` (0 to 100) belongs to the indicator. */
export const GoalVersion = defineEntity({
  name: 'GoalVersion',
  tableName: 'goal_version',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    goal: p.manyToOne(Goal).ref().index(),
    kind: p.enum(GOAL_KINDS),
    title: column.line(),
    description: p.text(),
    targetDate: column.day().nullable(),
    targetPrecision: column.precision().nullable(),
    indicatorFormula: p.enum(INDICATOR_FORMULAS).nullable(),
    indicatorText: p.text().nullable(),
    targetPercent: p.integer().nullable(),
    position: p.integer(),
    sourceRef: column.line().nullable(),
    version: column.version(),
  },
  uniques: [{ properties: ['revision', 'goal'] }],
  checks: [datePair('goal_version', 'target'), inRange('goal_version', 'target_percent', 0, 100)],
});
export type GoalVersion = InferEntity<typeof GoalVersion>;

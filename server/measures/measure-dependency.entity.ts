import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Revision } from '../revisions/revision.entity.ts';
import { Measure } from './measure.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A measure needs the result of another one, within one revision. Cycles are refused by the use cases. */
export const MeasureDependency = defineEntity({
  name: 'MeasureDependency',
  tableName: 'measure_dependency',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    measure: p.manyToOne(Measure).ref(),
    dependsOn: p.manyToOne(Measure).ref(),
  },
  uniques: [{ properties: ['revision', 'measure', 'dependsOn'] }],
  indexes: [
    { properties: ['revision', 'dependsOn'] },
    { properties: ['measure'] },
    { properties: ['dependsOn'] },
  ],
  checks: [{ name: 'measure_dependency_differ_check', expression: 'measure_id <> depends_on_id' }],
});
export type MeasureDependency = InferEntity<typeof MeasureDependency>;

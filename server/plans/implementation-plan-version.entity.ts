import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { ImplementationPlan } from './implementation-plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** What one revision says of an implementation plan. */
export const ImplementationPlanVersion = defineEntity({
  name: 'ImplementationPlanVersion',
  tableName: 'implementation_plan_version',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    implementationPlan: p.manyToOne(ImplementationPlan).ref(),
    ministry: p.manyToOne(Organisation).ref(),
    currentState: p.text(),
    position: p.integer(),
    version: column.version(),
  },
  uniques: [{ properties: ['revision', 'implementationPlan'] }],
});
export type ImplementationPlanVersion = InferEntity<typeof ImplementationPlanVersion>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Revision } from '../revisions/revision.entity.ts';
import { Guideline } from './guideline.entity.ts';
import * as column from '../platform/db/columns.ts';

/** What one revision says of a guideline. */
export const GuidelineVersion = defineEntity({
  name: 'GuidelineVersion',
  tableName: 'guideline_version',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    guideline: p.manyToOne(Guideline).ref(),
    title: column.line(),
    description: p.text(),
    position: p.integer(),
    sourceRef: column.line().nullable(),
    version: column.version(),
  },
  uniques: [{ properties: ['revision', 'guideline'] }],
});
export type GuidelineVersion = InferEntity<typeof GuidelineVersion>;

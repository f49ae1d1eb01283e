import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { MEASURE_LEVELS } from '../../shared/domain/vocabulary.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { TopicArea } from '../ozg/topic-area.entity.ts';
import { Revision } from '../revisions/revision.entity.ts';
import { Measure } from './measure.entity.ts';
import { datePair } from '../platform/db/checks.ts';
import * as column from '../platform/db/columns.ts';

/** What one revision says of a measure. Without `plannedEndDate` it can be neither late nor on time.
 * `leadAssumed`: the source names no lead, the one given here is our reading. */
export const MeasureVersion = defineEntity({
  name: 'MeasureVersion',
  tableName: 'measure_version',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    measure: p.manyToOne(Measure).ref().index(),
    title: column.line(),
    description: p.text(),
    level: p.enum(MEASURE_LEVELS),
    lead: p.manyToOne(Organisation).ref().nullable().deleteRule('no action'),
    responsibleBody: column.line().nullable(),
    contact: column.line().nullable(),
    topicArea: p.manyToOne(TopicArea).ref().nullable().deleteRule('no action'),
    startDate: column.day().nullable(),
    startPrecision: column.precision().nullable(),
    plannedEndDate: column.day().nullable(),
    plannedEndPrecision: column.precision().nullable(),
    position: p.integer(),
    sourceRef: column.line().nullable(),
    sourceStand: column.line().nullable(),
    leadAssumed: p.boolean().default(false),
    version: column.version(),
  },
  uniques: [{ properties: ['revision', 'measure'] }],
  indexes: [{ properties: ['revision', 'lead'] }, { properties: ['revision', 'plannedEndDate'] }],
  checks: [
    datePair('measure_version', 'start'),
    datePair('measure_version', 'planned_end'),
    { name: 'measure_version_end_after_start_check', expression: 'planned_end_date >= start_date' },
  ],
});
export type MeasureVersion = InferEntity<typeof MeasureVersion>;

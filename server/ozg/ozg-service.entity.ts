import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { FEDERAL_LEVELS } from '../../shared/domain/vocabulary.ts';
import { Situation } from './situation.entity.ts';
import { TopicArea } from './topic-area.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Service of the OZG catalogue, known by its 5-digit key. `ministryLineage` is the lineage of the responsible
 * ministry; `documentedMemberCount` is the number of members that the implementation catalogue names. */
export const OzgService = defineEntity({
  name: 'OzgService',
  tableName: 'ozg_service',
  properties: {
    id: column.id(),
    code: p.string().length(5).unique(),
    title: column.line(),
    topicArea: p.manyToOne(TopicArea).ref().index(),
    situation: p.manyToOne(Situation).ref(),
    regulation: p.enum(FEDERAL_LEVELS),
    execution: p.enum(FEDERAL_LEVELS),
    ministryLineage: column.code().nullable().index(),
    ministryAssumed: p.boolean().default(false),
    targetDate: column.day().nullable(),
    documentedMemberCount: p.integer().default(0),
    catalogueStand: p.text(),
    version: column.version(),
  },
  checks: [
    { name: 'ozg_service_code_check', expression: 'length(code) = 5' },
    { name: 'ozg_service_member_count_check', expression: 'documented_member_count >= 0' },
  ],
});
export type OzgService = InferEntity<typeof OzgService>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { FEDERAL_LEVELS } from '../../shared/domain/vocabulary.ts';
import { OzgService } from './ozg-service.entity.ts';
import { inRange } from '../platform/db/checks.ts';
import * as column from '../platform/db/columns.ts';

/** Member of a service, known by its 14-digit LeiKa key where that is documented. Ministry, execution and target date
 * are those of its service where they are null. */
export const OzgMember = defineEntity({
  name: 'OzgMember',
  tableName: 'ozg_member',
  properties: {
    id: column.id(),
    service: p.manyToOne(OzgService).ref(),
    position: p.integer(),
    leikaKey: p.string().length(14).nullable().unique(),
    title: column.line().nullable(),
    simulated: p.boolean().default(false),
    leikaType: p.integer().nullable(),
    /** Relevant to the Single Digital Gateway, Regulation (EU) 2018/1724. */
    sdg: p.boolean().nullable(),
    ministryLineage: column.code().nullable(),
    execution: p.enum(FEDERAL_LEVELS).nullable(),
    targetDate: column.day().nullable(),
  },
  uniques: [{ properties: ['service', 'position'] }],
  checks: [
    { name: 'ozg_member_leika_key_check', expression: 'length(leika_key) = 14' },
    inRange('ozg_member', 'leika_type', 1, 5),
  ],
});
export type OzgMember = InferEntity<typeof OzgMember>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { OzgService } from './ozg-service.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Member of a service, known by its 14-digit LeiKa key where that is documented. */
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
  },
  uniques: [{ properties: ['service', 'position'] }],
  checks: [{ name: 'ozg_member_leika_key_check', expression: 'length(leika_key) = 14' }],
});
export type OzgMember = InferEntity<typeof OzgMember>;

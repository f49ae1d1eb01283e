import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import * as column from '../platform/db/columns.ts';

/** Topic area of the OZG catalogue (Themenfeld). */
export const TopicArea = defineEntity({
  name: 'TopicArea',
  tableName: 'topic_area',
  properties: {
    id: column.id(),
    code: column.code().unique(),
    nameDe: column.line(),
    nameEn: column.line(),
    position: p.integer(),
  },
});
export type TopicArea = InferEntity<typeof TopicArea>;

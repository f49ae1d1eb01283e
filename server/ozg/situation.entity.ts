import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { SITUATION_KINDS } from '../../shared/domain/vocabulary.ts';
import { TopicArea } from './topic-area.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Life or business situation of the OZG catalogue (Lebens- oder Unternehmenslage). */
export const Situation = defineEntity({
  name: 'Situation',
  tableName: 'situation',
  properties: {
    id: column.id(),
    code: column.code().unique(),
    topicArea: p.manyToOne(TopicArea).ref().index(),
    kind: p.enum(SITUATION_KINDS),
    nameDe: column.line(),
    position: p.integer(),
  },
});
export type Situation = InferEntity<typeof Situation>;

import type { ReadDatabase } from '../platform/read-database.ts';
import type { TopicAreaRow } from './catalogue.ts';

/** Topic areas with their situations, in their own order: two statements. */
export async function loadTopicAreas(db: ReadDatabase): Promise<TopicAreaRow[]> {
  const areas = await db
    .selectFrom('topic_area')
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'code', 'name_de as nameDe', 'name_en as nameEn', 'position'])
    .execute();
  const situations = await db
    .selectFrom('situation')
    .orderBy('position')
    .orderBy('id')
    .select(['topic_area_id as topicAreaId', 'code', 'name_de as nameDe', 'kind'])
    .execute();
  return areas.map((area) => ({
    ...area,
    situations: situations.filter((situation) => situation.topicAreaId === area.id),
  }));
}

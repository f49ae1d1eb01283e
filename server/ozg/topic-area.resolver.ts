import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import type { TopicAreaRow } from './catalogue.ts';
import { TopicAreaType } from './topic-area.types.ts';
import { loadTopicAreas } from './topic-areas.ts';

@Resolver(() => TopicAreaType)
export class TopicAreaResolver {
  @Query(() => [TopicAreaType], { description: 'Topic areas of the OZG catalogue with their situations.' })
  async topicAreas(@Ctx() ctx: RequestContext): Promise<TopicAreaRow[]> {
    await openPlan(ctx);
    return loadTopicAreas(ctx.db);
  }
}

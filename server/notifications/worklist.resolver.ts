import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/request-context.ts';
import { WorklistType } from './task.types.ts';
import { worklist, type WorklistRow } from './worklist.ts';

@Resolver(() => WorklistType)
export class WorklistResolver {
  @Query(() => WorklistType, { description: 'What waits for the person who asks, most urgent first.' })
  worklist(@Ctx() ctx: RequestContext): Promise<WorklistRow> {
    return worklist(ctx);
  }
}

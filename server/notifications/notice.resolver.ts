import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import { viewerAnswer } from '../auth/viewer-answer.ts';
import { ViewerType } from '../auth/viewer.types.ts';
import type { Connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { markNoticesRead } from './mark-notices-read.ts';
import { NoticeConnectionType, NoticeType } from './notice.types.ts';
import { noticePage, type NoticeView } from './notices.ts';

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeConnectionType, { description: 'What the person who asks was told, newest first.' })
  notices(
    @Ctx() ctx: RequestContext,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false }) unreadOnly: boolean,
    @Arg('first', () => Int, { defaultValue: PAGE_DEFAULT }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<NoticeView>> {
    return noticePage(ctx, { unreadOnly, first, after });
  }

  @Mutation(() => ViewerType, { description: 'Own notices only; others stay as they are.' })
  async markNoticesRead(
    @Ctx() ctx: RequestContext,
    @Arg('ids', () => [Int]) ids: number[],
  ): Promise<ViewerType> {
    await markNoticesRead(ctx, ids);
    return viewerAnswer(ctx);
  }
}

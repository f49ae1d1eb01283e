import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import type { Connection } from '../../platform/graphql/connections.ts';
import { ContentKindEnum } from '../../platform/graphql/enums.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findDraftItem, type DraftItemView, listDraftItems } from './draft-items.ts';
import { DraftItemConnectionType, DraftItemType } from './draft-item.types.ts';
import { DraftItemFilter } from './draft.inputs.ts';

@ArgsType()
class DraftItemsArgs {
  @Field(() => DraftItemFilter, { nullable: true })
  filter?: DraftItemFilter | null;

  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows of the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;
}

@Resolver(() => DraftItemType)
export class DraftItemsResolver {
  @Query(() => DraftItemConnectionType, {
    description:
      'Things of the draft, for editing, in the plan’s order; also those that it dropped. Ministries and CIO office only.',
  })
  async draftItems(
    @Ctx() ctx: RequestContext,
    @Args(() => DraftItemsArgs) args: DraftItemsArgs,
  ): Promise<Connection<DraftItemView>> {
    return listDraftItems(ctx, args.filter ?? new DraftItemFilter(), args);
  }

  @Query(() => DraftItemType, {
    nullable: true,
    description: 'Null where neither the draft nor its base holds it. Ministries and CIO office only.',
  })
  async draftItem(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => ContentKindEnum) kind: ContentKind,
    @Arg('code', () => String) code: string,
  ): Promise<DraftItemView | null> {
    return findDraftItem(ctx, kind, code);
  }
}

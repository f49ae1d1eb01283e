import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import type { ContentKind } from '../../shared/domain/vocabulary.ts';
import { type Connection, connection } from '../platform/graphql/connections.ts';
import { ContentKindEnum } from '../platform/graphql/enums.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { ChangeLedgerFilter } from './change-ledger.inputs.ts';
import { type LedgerRow, loadChangeLedger } from './change-ledger.ts';
import { type ContentHistory, loadContentHistory } from './content-history.ts';
import { ContentHistoryType, LedgerEntryConnectionType, LedgerEntryType } from './history.types.ts';

@ArgsType()
class ChangeLedgerArgs {
  @Field(() => ChangeLedgerFilter, { nullable: true })
  filter?: ChangeLedgerFilter | null;

  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows of the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;
}

@Resolver(() => LedgerEntryType)
export class HistoryResolver {
  @Query(() => LedgerEntryConnectionType, {
    description: 'All changes over all revisions: newest revision first, within it weakened things first.',
  })
  async changeLedger(
    @Ctx() ctx: RequestContext,
    @Args(() => ChangeLedgerArgs) args: ChangeLedgerArgs,
  ): Promise<Connection<LedgerRow>> {
    const filter = args.filter ?? new ChangeLedgerFilter();
    const rows = (await loadChangeLedger(ctx, filter)).map((row, place) => ({ row, place }));
    const page = connection({
      rows,
      keyOf: ({ place }) => place,
      codeOf: ({ row }) => row.id,
      direction: 'ASC',
      scope: ['changeLedger', filter],
      first: args.first,
      after: args.after,
    });
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.row })),
      nodes: page.nodes.map(({ row }) => row),
    };
  }

  @Query(() => ContentHistoryType, {
    nullable: true,
    description: 'What each revision said of one thing, what changed, why. Null where unknown or hidden.',
  })
  async contentHistory(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => ContentKindEnum) kind: ContentKind,
    @Arg('code', () => String) code: string,
  ): Promise<ContentHistory | null> {
    return loadContentHistory(ctx, kind, code);
  }
}

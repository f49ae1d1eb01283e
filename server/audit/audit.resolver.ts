import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import type { Connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { AuditRow } from './audit-query.ts';
import { auditTrail } from './audit-trail.ts';
import { AuditFilter, checkAuditFilter } from './audit.inputs.ts';
import { AuditChainType, AuditEntryConnectionType, AuditEntryType } from './audit.types.ts';
import { assertReadsAudit } from './reads-audit.ts';
import { type AuditChain, verifyAuditChain } from './verify-audit-chain.ts';

@ArgsType()
class AuditTrailArgs {
  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows of the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;

  @Field(() => AuditFilter, { nullable: true })
  filter?: AuditFilter | null;
}

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Query(() => AuditEntryConnectionType, {
    description: 'Who did what, newest first. For the CIO office and administrators.',
  })
  async auditTrail(
    @Ctx() ctx: RequestContext,
    @Args(() => AuditTrailArgs) args: AuditTrailArgs,
  ): Promise<Connection<AuditRow>> {
    const viewer = await assertReadsAudit(ctx);
    const filter = args.filter ?? new AuditFilter();
    checkAuditFilter(filter);
    return auditTrail(ctx.db, viewer, { filter, first: args.first, after: args.after });
  }

  @Query(() => AuditChainType, {
    description: 'Recomputes the hashes of the whole audit trail. For the CIO office and administrators.',
  })
  async auditChain(@Ctx() ctx: RequestContext): Promise<AuditChain> {
    await assertReadsAudit(ctx);
    return verifyAuditChain(ctx.db);
  }
}

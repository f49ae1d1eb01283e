import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import { AppError } from '../platform/errors.ts';
import type { Connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import {
  ReportExportConnectionType,
  ReportSetType,
  SaveReportSetInput,
  VerifiedReportType,
} from './exports.types.ts';
import { type ReportExportRow, reportExportPage } from './files/report-exports.ts';
import { type VerifiedReport, verifiedReport } from './files/verified-report.ts';
import { deleteReportSet } from './sets/delete-report-set.ts';
import { loadReportSets, type ReportSetRow } from './sets/report-sets.ts';
import { saveReportSet } from './sets/save-report-set.ts';

@Resolver()
export class ExportsResolver {
  @Query(() => VerifiedReportType, {
    nullable: true,
    description: 'What is known of a file by its checksum; null where this system never handed it out.',
  })
  verifiedReport(
    @Ctx() ctx: RequestContext,
    @Arg('sha256', () => String, { description: '64 lower-case hexadecimal digits.' }) sha256: string,
  ): Promise<VerifiedReport | null> {
    return verifiedReport(ctx, sha256);
  }

  @Query(() => ReportExportConnectionType, {
    description: 'Reports that were handed out, newest first. For CIO office and cabinet.',
  })
  reportExports(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: PAGE_DEFAULT }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ReportExportRow>> {
    return reportExportPage(ctx, { first, after });
  }

  @Query(() => [ReportSetType], { description: 'The own saved choices and the shared ones, by name.' })
  reportSets(@Ctx() ctx: RequestContext): Promise<ReportSetRow[]> {
    return loadReportSets(ctx);
  }

  @Mutation(() => ReportSetType)
  async saveReportSet(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveReportSetInput) input: SaveReportSetInput,
  ): Promise<ReportSetRow> {
    const id = await saveReportSet(ctx, input);
    const saved = (await loadReportSets(ctx)).find((set) => set.id === id);
    if (!saved) throw new AppError('NOT_FOUND', 'reportSetUnknown', {}, ['id']);
    return saved;
  }

  @Mutation(() => Boolean, { description: 'The own ones only.' })
  async deleteReportSet(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('version', () => Int) version: number,
  ): Promise<boolean> {
    await deleteReportSet(ctx, id, version);
    return true;
  }
}

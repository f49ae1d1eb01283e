import { write } from '../../audit/write.ts';
import { Account } from '../../auth/account.entity.ts';
import { kysely } from '../../platform/db/kysely.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ReportExport } from './report-export.entity.ts';
import type { ExportedReport } from './export-report.ts';
import { signChecksum } from './signature.ts';
import { writeChoices } from './stored-choices.ts';

/**
 * Puts on record that a report was handed out: each time to a person who is signed in; of visitors the first time that
 * anybody asked for this very file, so that its checksum is known.
 */
export async function recordExport(ctx: RequestContext, file: ExportedReport): Promise<void> {
  const { accountId } = await ctx.viewer();
  if (accountId === null && (await isKnown(ctx, file.sha256))) return;
  await write(ctx, 'cabinetReport.export', async (tx, audit) => {
    audit.about(file.fileName);
    // Two visitors at once: the second one finds the row of the first.
    const known = kysely(tx).selectFrom('report_export').where('sha256', '=', file.sha256).select('id');
    if (accountId === null && (await known.executeTakeFirst())) return;
    tx.persist(
      tx.create(ReportExport, {
        sha256: file.sha256,
        contentSha256: file.contentSha256,
        format: file.format,
        audience: file.audience,
        choices: writeChoices(file.choices),
        signature: signChecksum(ctx.config, file.sha256),
        account: accountId === null ? null : tx.getReference(Account, accountId, { wrapped: true }),
        exportedAt: ctx.clock.now(),
      }),
    );
    await tx.flush();
  });
}

async function isKnown(ctx: RequestContext, sha256: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('report_export')
    .where('sha256', '=', sha256)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

import { canSeeField } from '../../auth/policy.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan, visibleRevisions } from '../../plans/plan-view.ts';
import { loadReport } from '../report/load-report.ts';
import type { ReportAudience } from '../report/report-audience.ts';
import type { ReportFormat } from '../../../shared/domain/vocabulary.ts';
import type { ResolvedChoices } from '../report/report-choices.ts';
import { isSignatureValid, publicKeyOf } from './signature.ts';
import { readResolvedChoices } from './stored-choices.ts';

/** What a checksum says of a file. */
export interface VerifiedReport {
  readonly sha256: string;
  readonly contentSha256: string;
  readonly format: ReportFormat;
  readonly choices: ResolvedChoices;
  readonly revisionTitle: string;
  readonly audience: ReportAudience;
  /** When it was handed out first. */
  readonly exportedAt: string;
  /** Who was first; null for a visitor, and for those who may not know. */
  readonly exportedBy: string | null;
  readonly exports: number;
  readonly signature: string | null;
  readonly signatureValid: boolean | null;
  readonly publicKey: string | null;
  /** The same choices give the same content today. */
  readonly unchanged: boolean;
}

const CHECKSUM = /^[0-9a-f]{64}$/;

/**
 * What this system knows of a file by its checksum; null where it never handed it out, or where it is of a draft that
 * the viewer may not see. Which file it is may be told to everybody who has it.
 * @throws AppError BAD_USER_INPUT for what is no checksum; UNAUTHENTICATED where the viewer may not read
 */
export async function verifiedReport(ctx: RequestContext, sha256: string): Promise<VerifiedReport | null> {
  if (!CHECKSUM.test(sha256)) throw badInput('checksumMalformed', 'sha256');
  const { plan, viewer } = await openPlan(ctx);
  const rows = await ctx.db
    .selectFrom('report_export as x')
    .leftJoin('account as a', 'a.id', 'x.account_id')
    .where('x.sha256', '=', sha256)
    .orderBy('x.id')
    .select([
      'x.content_sha256 as contentSha256',
      'x.format',
      'x.audience',
      'x.choices',
      'x.signature',
      'x.exported_at as exportedAt',
      'a.display_name as exportedBy',
    ])
    .execute();
  const [first] = rows;
  if (!first) return null;
  const choices = readResolvedChoices(first.choices);
  const revision = visibleRevisions(plan, viewer).find(({ number }) => number === choices.revision);
  if (!revision) return null;
  return {
    sha256,
    contentSha256: first.contentSha256,
    format: first.format,
    choices,
    revisionTitle: revision.title,
    audience: first.audience,
    exportedAt: first.exportedAt,
    exportedBy: canSeeField(viewer, 'GOVERNMENT') ? first.exportedBy : null,
    exports: rows.length,
    signature: first.signature,
    signatureValid: isSignatureValid(ctx.config, sha256, first.signature),
    publicKey: first.signature === null ? null : publicKeyOf(ctx.config),
    unchanged: await isUnchanged(ctx, choices, first.audience, first.contentSha256),
  };
}

/** A ministry or goal of the choices can be gone by now: then it is not the same. */
async function isUnchanged(
  ctx: RequestContext,
  choices: ResolvedChoices,
  audience: ReportAudience,
  contentSha256: string,
): Promise<boolean> {
  try {
    return (await loadReport(ctx, choices, audience)).report.contentSha256 === contentSha256;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

import type { ImportAction, ImportKind } from '../../../shared/domain/vocabulary.ts';
import { assertCan } from '../../audit/denied.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { kindOf } from '../kinds/kinds.ts';
import { readUpload } from '../uploads.ts';
import { importDigest } from './import-digest.ts';
import type {
  AnyImportKind,
  ImportOptions,
  ImportReason,
  ImportScope,
  PlannedRow,
  PreparedImport,
} from './import-kind.ts';
import { ImportWatch } from '../progress/import-progress.ts';
import { openFile, type OpenedFile } from './open-file.ts';

/** A file that somebody wants to import. */
export interface ImportRequest {
  readonly kind: ImportKind;
  /** SHA-256 of an upload of the person. */
  readonly file: string;
  /** Null: a caller who knows of no options, and can map no columns. */
  readonly options: ImportOptions | null;
}

/** An import that is ready to be planned. */
export interface OpenedImport {
  readonly definition: AnyImportKind;
  readonly viewer: Viewer;
  readonly planId: number;
  readonly options: ImportOptions;
  readonly reason: ImportReason | null;
  readonly sha256: string;
  readonly fileName: string;
  readonly file: OpenedFile;
  readonly watch: ImportWatch;
}

/** What an import would do, or has done. */
export interface ImportPreview {
  readonly definition: AnyImportKind;
  readonly sha256: string;
  readonly fileName: string;
  /** Without its rows: they are many, and planned. */
  readonly file: Omit<OpenedFile, 'rows'>;
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<ImportAction, number>>;
  readonly needsReason: boolean;
  readonly digest: string;
  /** Of what was applied; null for a preview. */
  readonly groupId: number | null;
}

export const NO_OPTIONS: ImportOptions = {
  revision: null,
  round: null,
  reason: null,
  decisionReference: null,
  sheet: null,
  mapping: null,
  skipRefused: false,
};

/** Previews that are kept, so that the pages of their rows need not be planned again. */
const KEPT_MAX = 4;

/**
 * What an import of a file would do, row by row. Changes nothing.
 * @throws AppError UNAUTHENTICATED, FORBIDDEN (recorded); NOT_FOUND; BAD_USER_INPUT for a file that cannot be read
 */
export async function previewImport(ctx: RequestContext, request: ImportRequest): Promise<ImportPreview> {
  const { viewer } = await openPlan(ctx);
  const { counter } = await ctx.versions();
  await assertCan(ctx, kindOf(request.kind).mayImport(viewer), 'import.apply');
  const key = JSON.stringify([counter, viewer.accountId, ctx.lang, ctx.today, request]);
  const load = async () => {
    const { bytes, fileName } = await uploaded(ctx, request);
    const opened = await openImport(ctx, request, bytes, fileName);
    try {
      return await previewOf(opened, await prepare(ctx, opened, ctx.db), null);
    } finally {
      opened.watch.end();
    }
  };
  const read = () => ctx.cache.read('import-preview', key, load, KEPT_MAX);
  try {
    return await read();
  } catch (error) {
    // Another request of the person had begun it, and was cancelled.
    if (error instanceof AppError && error.key === 'importCancelled' && !ctx.http.gone.aborted) return read();
    throw error;
  }
}

/** The person's upload, for those who may import the kind. */
export async function uploaded(
  ctx: RequestContext,
  { kind, file }: ImportRequest,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const { viewer } = await openPlan(ctx);
  await assertCan(ctx, kindOf(kind).mayImport(viewer), 'import.apply');
  return readUpload(ctx, file);
}

/** Reads the file for whom may import it. */
export async function openImport(
  ctx: RequestContext,
  request: ImportRequest,
  bytes: Uint8Array,
  fileName: string,
): Promise<OpenedImport> {
  const definition = kindOf(request.kind);
  const { viewer, plan } = await openPlan(ctx);
  await assertCan(ctx, definition.mayImport(viewer), 'import.apply');
  const options = request.options ?? { ...NO_OPTIONS, skipRefused: true };
  const watch = new ImportWatch(ctx, viewer.accountId, request.file);
  const file = await openFile(ctx, definition, bytes, options, request.options === null, (done) =>
    watch.at('READING', done, null),
  ).catch((error: unknown) => {
    watch.end();
    throw error;
  });
  const words = options.reason?.trim() ?? '';
  const reason =
    words === '' ? null : { reason: words, decisionReference: options.decisionReference?.trim() || null };
  return {
    definition,
    viewer,
    planId: plan.id,
    options,
    reason,
    sha256: request.file,
    fileName,
    file,
    watch,
  };
}

/** Plans an import on what `db` holds. */
export async function prepare(
  ctx: RequestContext,
  opened: OpenedImport,
  db: ReadDatabase,
): Promise<PreparedImport> {
  const { definition, viewer, options, reason, file, watch } = opened;
  const onRows = (done: number) => watch.at('PLANNING', done, file.rows.length);
  onRows(0);
  const facts = { viewer, today: ctx.today, lang: ctx.lang, reason, options, onRows };
  return definition.prepare(scopeOf(ctx, opened, db), file.rows, facts);
}

/** From where a kind loads what is stored. @param db within a write that of the transaction */
export function scopeOf(
  ctx: RequestContext,
  { viewer, planId, options }: Pick<OpenedImport, 'viewer' | 'planId' | 'options'>,
  db: ReadDatabase,
): ImportScope {
  return { db, viewer, planId, today: ctx.today, lang: ctx.lang, options };
}

/** What people see of a planned import. @param groupId of one that was applied; null for a preview */
export async function previewOf(
  opened: OpenedImport,
  prepared: PreparedImport,
  groupId: number | null,
): Promise<ImportPreview> {
  const { definition, sha256, fileName } = opened;
  const { rows: _rows, ...file } = opened.file;
  const counts = { ADD: 0, CHANGE: 0, SAME: 0, REFUSE: 0 };
  for (const { action } of prepared.rows) counts[action] += 1;
  return {
    definition,
    sha256,
    fileName,
    file,
    rows: prepared.rows,
    counts,
    needsReason: prepared.rows.some((row) => row.needsReason === true),
    digest: await importDigest(definition.kind, prepared.writes),
    groupId,
  };
}

/** @throws AppError unless the preview can be applied as the person asked for */
export function assertApplicable(preview: ImportPreview, digest: string, options: ImportOptions): void {
  const { missing } = preview.file;
  if (missing.length > 0) {
    throw new AppError('BAD_USER_INPUT', 'importFieldsMissing', { fields: missing.join(', ') }, [
      'options.mapping',
    ]);
  }
  if (preview.digest !== digest) throw new AppError('CONFLICT', 'importChanged');
  const { REFUSE } = preview.counts;
  if (REFUSE > 0 && !options.skipRefused) {
    throw new AppError('BAD_USER_INPUT', 'importRefused', { count: REFUSE }, ['options.skipRefused']);
  }
  if (preview.needsReason) throw new AppError('BAD_USER_INPUT', 'importReasonNeeded', {}, ['options.reason']);
}

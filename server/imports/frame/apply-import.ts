import { write } from '../../audit/write.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { ImportTrace } from './import-kind.ts';
import {
  assertApplicable,
  type ImportPreview,
  type ImportRequest,
  openImport,
  type OpenedImport,
  prepare,
  previewOf,
  scopeOf,
  uploaded,
} from './preview-import.ts';
import { rememberMapping } from './remembered-mapping.ts';

/**
 * Imports what a preview showed: everything, or nothing, in one transaction whose entries of the audit trail belong
 * together. It is planned anew within, under the write lock.
 * @param digest of the preview; where something has changed meanwhile it does not fit any more
 * @throws AppError CONFLICT then; BAD_USER_INPUT where rows are refused and the person did not say to leave them out, or
 * a reason is missing; whatever previewImport throws
 */
export async function applyImport(
  ctx: RequestContext,
  request: ImportRequest,
  digest: string,
): Promise<ImportPreview> {
  const { bytes, fileName } = await uploaded(ctx, request);
  const opened = await openImport(ctx, request, bytes, fileName);
  try {
    return await applyOpened(ctx, opened, digest);
  } finally {
    opened.watch.end();
  }
}

/** Applies an import whose file is read already. */
export async function applyOpened(
  ctx: RequestContext,
  opened: OpenedImport,
  digest: string,
): Promise<ImportPreview> {
  const { definition, fileName, options, reason, viewer } = opened;
  return write(ctx, 'import.apply', async (tx, audit) => {
    audit.about(fileName);
    const db = kysely(tx);
    const prepared = await prepare(ctx, opened, db);
    const preview = await previewOf(opened, prepared, null);
    assertApplicable(preview, digest, options);
    const total = preview.counts.ADD + preview.counts.CHANGE;
    opened.watch.at('PLANNING', opened.file.rows.length, opened.file.rows.length);
    opened.watch.at('WRITING', 0, total);
    const onWritten = (done: number, of: number) => opened.watch.at('WRITING', done, of);
    const scope = scopeOf(ctx, opened, db);
    const traces = await prepared.apply({ ...scope, ctx, tx, audit, reason, fileName, onWritten });
    if (options.mapping && viewer.accountId !== null) {
      await rememberMapping(tx, viewer.accountId, definition.kind, opened.file.columns);
    }
    const groupId = await keepGroup(ctx, db, preview, opened, traces);
    const { ADD: added, CHANGE: changed, REFUSE: refused } = preview.counts;
    audit.record({
      entity: 'import_group',
      entityKey: String(groupId),
      after: { kind: definition.kind, fileName, sha256: opened.sha256, added, changed, refused },
    });
    await bumpDataVersion(tx);
    return { ...preview, groupId };
  });
}

async function keepGroup(
  ctx: RequestContext,
  db: ReadDatabase,
  { counts }: ImportPreview,
  { definition, viewer, fileName, sha256, options }: OpenedImport,
  traces: readonly ImportTrace[],
): Promise<number> {
  const row = await db
    .insertInto('import_group')
    .values({
      account_id: viewer.accountId,
      kind: definition.kind,
      file_name: fileName,
      sha256,
      options: JSON.stringify(options),
      added: counts.ADD,
      changed: counts.CHANGE,
      traces: JSON.stringify(traces),
      applied_at: ctx.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

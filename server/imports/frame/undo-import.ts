import canonicalize from 'canonicalize';
import { assertCan, forbidden } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError } from '../../platform/errors.ts';
import { inTurns } from '../../platform/in-turns.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { importsAnything, kindOf } from '../kinds/kinds.ts';
import { builtOn } from './built-on.ts';
import type { ImportScope, ImportTrace } from './import-kind.ts';
import { type GroupHead, type KeptGroup, loadGroup } from './import-groups.ts';
import { scopeOf } from './preview-import.ts';

/** May the person take the import back? Who made it, and the CIO office, as long as they may import its kind. */
export function mayUndo(viewer: Viewer, group: Pick<KeptGroup, 'kind' | 'accountId'>): boolean {
  const own = group.accountId !== null && group.accountId === viewer.accountId;
  return (own || viewer.role === 'CIO_OFFICE') && kindOf(group.kind).mayImport(viewer);
}

/**
 * Takes an import back: everything stands again as before, reasons of the ledger included, as long as every thing still
 * is as the import left it.
 * @throws AppError NOT_FOUND; FORBIDDEN (recorded); CONFLICT where something was built on it, naming what, or where it
 * was taken back before
 */
export async function undoImport(ctx: RequestContext, id: number): Promise<void> {
  const { plan, viewer } = await openPlan(ctx);
  const head = await loadGroup(ctx.db, id);
  if (!head) {
    await assertCan(ctx, importsAnything(viewer), 'import.undo');
    throw new AppError('NOT_FOUND', 'importGroupUnknown', {}, ['id']);
  }
  await assertCan(ctx, mayUndo(viewer, head), 'import.undo', head.fileName);
  await write(ctx, 'import.undo', async (tx, audit) => {
    const db = kysely(tx);
    const group = await loadGroup(db, id);
    if (!group || group.undoneAt !== null) throw new AppError('CONFLICT', 'importUndone', {}, ['id']);
    const { undo, notUndoable } = kindOf(group.kind);
    if (!undo) throw new AppError('CONFLICT', notUndoable ?? 'importNotUndoable', {}, ['id']);
    audit.about(group.fileName);
    const scope = scopeOf(ctx, { viewer, planId: plan.id, options: group.options }, db);
    const changed = await changedSince(scope, group);
    if (changed.length > 0) throw builtOn(changed);
    const work = { ...scope, ctx, tx, audit, reason: null, fileName: group.fileName, onWritten: () => {} };
    await undo.restore(work, group.traces);
    await db
      .updateTable('import_group')
      .set({ undone_at: ctx.clock.now(), undone_by_id: viewer.accountId })
      .where('id', '=', id)
      .execute();
    audit.record({
      entity: 'import_group',
      entityKey: String(id),
      before: { fileName: group.fileName, undone: false },
      after: { fileName: group.fileName, undone: true },
    });
    await bumpDataVersion(tx);
  });
}

/** Keys of what is not any more as the import left it. */
export async function changedSince(
  scope: ImportScope,
  { kind, traces }: { readonly kind: KeptGroup['kind']; readonly traces: readonly ImportTrace[] },
): Promise<string[]> {
  const { undo } = kindOf(kind);
  if (!undo) return [];
  const states = await undo.states(scope, traces);
  const changed: string[] = [];
  await inTurns(traces, ({ key, after }) => {
    if (canonicalize(states.get(key) ?? null) !== canonicalize(after)) changed.push(key);
  });
  return changed;
}

/** What stands against taking an import back; null where it can be. */
export async function whyNotUndo(ctx: RequestContext, head: GroupHead): Promise<AppError | null> {
  return ctx.once(`why-not-undo ${head.id}`, async () => {
    const { plan, viewer } = await openPlan(ctx);
    if (!mayUndo(viewer, head)) return forbidden();
    if (head.undoneAt !== null) return new AppError('CONFLICT', 'importUndone');
    const definition = kindOf(head.kind);
    if (!definition.undo) return new AppError('CONFLICT', definition.notUndoable ?? 'importNotUndoable');
    const group = await loadGroup(ctx.db, head.id);
    if (!group) return new AppError('NOT_FOUND', 'importGroupUnknown');
    const scope = scopeOf(ctx, { viewer, planId: plan.id, options: group.options }, ctx.db);
    try {
      const changed = await changedSince(scope, group);
      return changed.length > 0 ? builtOn(changed) : null;
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  });
}

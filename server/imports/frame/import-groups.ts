import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { assertCan } from '../../audit/denied.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { importsAnything } from '../kinds/kinds.ts';
import type { ImportOptions, ImportTrace } from './import-kind.ts';

/** An applied import, without what it did. */
export interface GroupHead {
  readonly id: number;
  readonly kind: ImportKind;
  readonly accountId: number | null;
  readonly fileName: string;
  readonly appliedAt: string;
  /** Null: the operator's command. */
  readonly appliedBy: string | null;
  readonly added: number;
  readonly changed: number;
  readonly undoneAt: string | null;
}

export interface KeptGroup extends GroupHead {
  readonly options: ImportOptions;
  readonly traces: readonly ImportTrace[];
}

/**
 * Applied imports, newest first: the own ones; the CIO office sees all.
 * @throws AppError UNAUTHENTICATED; FORBIDDEN (recorded) for those who may import nothing
 */
export async function loadGroups(ctx: RequestContext): Promise<GroupHead[]> {
  const { viewer } = await openPlan(ctx);
  await assertCan(ctx, importsAnything(viewer), 'import.apply');
  const all = viewer.role === 'CIO_OFFICE';
  return headsOf(ctx.db)
    .$if(!all, (query) => query.where('g.account_id', '=', viewer.accountId ?? 0))
    .orderBy('g.id', 'desc')
    .execute();
}

/** One applied import without what it did. @throws AppError NOT_FOUND */
export async function loadGroupHead(db: ReadDatabase, id: number): Promise<GroupHead> {
  const head = await headsOf(db).where('g.id', '=', id).executeTakeFirst();
  if (!head) throw new AppError('NOT_FOUND', 'importGroupUnknown', {}, ['id']);
  return head;
}

/** One applied import; null for an unknown id. */
export async function loadGroup(db: ReadDatabase, id: number): Promise<KeptGroup | null> {
  const row = await headsOf(db).where('g.id', '=', id).select(['g.options', 'g.traces']).executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    // Written by keepGroup alone.
    options: JSON.parse(row.options) as ImportOptions,
    traces: JSON.parse(row.traces) as ImportTrace[],
  };
}

function headsOf(db: ReadDatabase) {
  return db
    .selectFrom('import_group as g')
    .leftJoin('account as a', 'a.id', 'g.account_id')
    .select(['g.id', 'g.kind', 'g.account_id as accountId', 'g.file_name as fileName'])
    .select(['g.applied_at as appliedAt', 'a.display_name as appliedBy', 'g.added', 'g.changed'])
    .select('g.undone_at as undoneAt');
}

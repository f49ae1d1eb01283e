import type { SqlEntityManager } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { formatDay } from '../../../shared/i18n/index.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { CONTENT_TABLES } from '../../platform/db/triggers/guards.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { createNotices } from '../../notifications/create-notices.ts';
import { openedRevisionNotices } from '../publication/revision-notices.ts';
import { canSteerRevisions } from './draft.policy.ts';
import type { OpenRevisionInput } from './draft-header.inputs.ts';
import { CONTENT, type LinkTable } from './content-tables.ts';
import { unpublishedRevision } from './open-draft.ts';

/** Tables of a revision that a new one does not take over: its ledger, who has handed in, its checksums. */
const NOT_COPIED: ReadonlySet<string> = new Set(['plan_change', 'ministry_submission', 'thing_checksum']);

/** What went over into what is remembered by every later revision: else it would seem dropped to one before. */
const SUCCESSION_COLUMNS = ['predecessor_id', 'successor_id', 'kind'];

/**
 * Opens the next revision as a copy of the latest published one: one insert-select for each table of content.
 * Everybody who drafts is told.
 * @returns its number
 * @throws AppError FORBIDDEN (recorded), CONFLICT where one is in work, NOT_FOUND where none is published,
 * BAD_USER_INPUT for a title that is missing or a date that is not after that of the base
 */
export async function openRevision(ctx: RequestContext, input: OpenRevisionInput): Promise<number> {
  const { plan, viewer } = await openPlan(ctx);
  await assertCan(ctx, canSteerRevisions(viewer), 'revision.open');
  checkHeader(input);
  const current = unpublishedRevision(plan);
  if (current) throw new AppError('CONFLICT', 'draftExists', { number: current.number });
  const base = plan.revisions.findLast((revision) => revision.state === 'PUBLISHED');
  if (!base) throw new AppError('NOT_FOUND', 'noBaseRevision');
  assertAfter(ctx, input.effectiveDate ?? null, base.effectiveDate);
  return write(ctx, 'revision.open', async (tx, audit) => {
    const { number, id } = await addRevision(ctx, tx, {
      planId: plan.id,
      baseId: base.id,
      openedById: viewer.accountId,
      input,
    });
    audit.about(`Fassung ${number}`);
    audit.record({
      entity: 'revision',
      entityKey: String(number),
      after: { number, title: input.title, basedOn: base.number, effectiveDate: input.effectiveDate ?? null },
    });
    for (const table of CONTENT_TABLES) {
      if (!NOT_COPIED.has(table)) await copyTable(tx, table, base.id, id);
    }
    await createNotices(
      tx,
      ctx.clock.now(),
      await openedRevisionNotices(tx, { number, title: input.title.trim() }),
    );
    await bumpDataVersion(tx);
    return number;
  });
}

function checkHeader({ title, summary }: OpenRevisionInput): void {
  if (title.trim() === '') throw badInput('fieldRequired', 'input.title');
  checkText('input.title', title, TEXT_MAX.title);
  checkText('input.summary', summary, TEXT_MAX.summary);
}

/** @throws AppError BAD_USER_INPUT where a date does not lie after that of the revision before */
export function assertAfter(ctx: RequestContext, date: string | null, base: string | null): void {
  if (date === null || base === null || date > base) return;
  throw badInput('effectiveTooEarly', 'input.effectiveDate', { base: formatDay(ctx.lang, base) });
}

async function addRevision(
  ctx: RequestContext,
  tx: SqlEntityManager,
  from: {
    readonly planId: number;
    readonly baseId: number;
    readonly openedById: number | null;
    readonly input: OpenRevisionInput;
  },
): Promise<{ number: number; id: number }> {
  const db = kysely(tx);
  const base = await db
    .selectFrom('revision')
    .where('id', '=', from.baseId)
    .selectAll()
    .executeTakeFirstOrThrow();
  const latest = await db
    .selectFrom('revision')
    .where('plan_id', '=', from.planId)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow();
  const number = latest.number + 1;
  await db
    .insertInto('revision')
    .values({
      plan_id: from.planId,
      number,
      title: from.input.title.trim(),
      summary: from.input.summary?.trim() ?? '',
      effective_date: from.input.effectiveDate ?? null,
      state: 'DRAFT',
      based_on_id: from.baseId,
      red_threshold_days: base.red_threshold_days,
      milestone_threshold_days: base.milestone_threshold_days,
      staleness_days: base.staleness_days,
      due_soon_days: base.due_soon_days,
      opened_at: ctx.clock.now(),
      opened_by_id: from.openedById,
      version: 1,
    })
    .execute();
  const { id } = await db
    .selectFrom('revision')
    .where('plan_id', '=', from.planId)
    .where('number', '=', number)
    .select('id')
    .executeTakeFirstOrThrow();
  return { number, id };
}

/** Copies one table's rows of a revision into another, in one statement. */
async function copyTable(tx: SqlEntityManager, table: string, from: number, to: number): Promise<void> {
  const columns = sql.join(columnsOf(table).map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (revision_id, ${columns})
    select ${to}, ${columns} from ${sql.table(table)} where revision_id = ${from}`.execute(kysely(tx));
}

/** Columns that a copy takes over; versions begin anew by the table's own default. */
function columnsOf(table: string): string[] {
  if (table === 'measure_succession') return SUCCESSION_COLUMNS;
  for (const kind of Object.values(CONTENT)) {
    if (kind.version === table) return [kind.id, 'position', ...kind.columns];
    const link: LinkTable | undefined = kind.links.find((each) => each.table === table);
    if (link) return [link.from, link.to];
  }
  throw new Error(`nobody says which columns of ${table} a new revision takes over`);
}

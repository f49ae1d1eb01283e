import { sql } from 'kysely';
import { LIST_MAX } from '../../../shared/domain/limits.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeContent, type ContentKey, type DraftWork, givenReason } from './change-content.ts';
import { rowOf, updateRow } from './content-row.ts';
import { CONTENT } from './content-tables.ts';
import type { MergeMeasuresInput } from './split-merge.inputs.ts';
import { expectRow, removeFromDraft } from './drop-content.ts';
import type { ReasonArguments } from './save-things.ts';
import { succeed } from './split-measure.ts';

/**
 * Merges measures of the draft into another one, which stays and takes over their links; its dates stay as they are.
 * The caller must be allowed to edit every one of them.
 * @returns the measure that took the others in, then those
 * @throws AppError BAD_USER_INPUT, CONFLICT, NOT_FOUND, LOCKED, FORBIDDEN
 */
export async function mergeMeasures(
  ctx: RequestContext,
  input: MergeMeasuresInput,
  why: ReasonArguments,
): Promise<ContentKey[]> {
  if (input.from.length === 0) throw badInput('fieldRequired', 'input.from');
  if (input.from.length > LIST_MAX) throw badInput('listTooLong', 'input.from', { max: LIST_MAX });
  if (input.from.some((each) => each.code === input.into)) throw badInput('mergeIntoItself', 'input.into');
  const reason = givenReason(why.reason, why.decisionReference);
  if (!reason) throw badInput('reasonNeeded', 'reason', { code: input.into });
  const codes = [...new Set([input.into, ...input.from.map((each) => each.code)])];
  const keys = codes.map((code): ContentKey => ({ kind: 'MEASURE', code }));
  const options = { action: 'content.merge', revision: input.revision, keys, reason } as const;
  await changeContent(ctx, options, async (work, before) => {
    const into = await rowOf(work.db, work.place.id, 'MEASURE', input.into);
    if (!into) throw new AppError('NOT_FOUND', 'contentUnknown', { code: input.into });
    for (const { code, version } of input.from) {
      const row = await expectRow(work, 'MEASURE', code, version, before);
      await takeOverLinks(work, row.id, into.id);
      await succeed(work, row.id, into.id, 'MERGE');
      await removeFromDraft(work, 'MEASURE', row.id);
    }
    await updateRow(work.db, work.place.id, 'MEASURE', into.id, {});
  });
  return keys;
}

/** Gives the links of a measure to another, each once, and never one to itself; so too the dependencies on it. */
async function takeOverLinks({ db, place }: DraftWork, from: number, into: number): Promise<void> {
  for (const link of CONTENT.MEASURE.links) {
    const [table, holder, target] = [sql.table(link.table), sql.ref(link.from), sql.ref(link.to)];
    const other = link.target === 'measure' ? sql`and l.${target} <> ${into}` : sql``;
    await sql`
      insert into ${table} (revision_id, ${holder}, ${target})
      select l.revision_id, ${into}, l.${target} from ${table} l
      where l.revision_id = ${place.id} and l.${holder} = ${from} ${other}
        and not exists (select 1 from ${table} x
          where x.revision_id = l.revision_id and x.${holder} = ${into} and x.${target} = l.${target})`.execute(
      db,
    );
  }
  await sql`
    insert into measure_dependency (revision_id, measure_id, depends_on_id)
    select l.revision_id, l.measure_id, ${into} from measure_dependency l
    where l.revision_id = ${place.id} and l.depends_on_id = ${from} and l.measure_id <> ${into}
      and not exists (select 1 from measure_dependency x
        where x.revision_id = l.revision_id and x.measure_id = l.measure_id and x.depends_on_id = ${into})`.execute(
    db,
  );
}

import { sql } from 'kysely';
import { CODE_PATTERN, LIST_MAX, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeContent, type ContentKey, type DraftWork, givenReason } from './change-content.ts';
import { identityOf } from './content-row.ts';
import { CONTENT } from './content-tables.ts';
import type { SplitMeasureInput, SplitPartInput } from './split-merge.inputs.ts';
import { expectRow, removeFromDraft } from './drop-content.ts';
import type { ReasonArguments } from './save-things.ts';

/**
 * Splits a measure of the draft: each part starts as its copy, with its links, under a code and title of its own. The
 * measure itself leaves the draft, or goes on beside its parts.
 * @returns the measure and its parts
 * @throws AppError BAD_USER_INPUT (too few parts, codes that are taken, no reason), CONFLICT, NOT_FOUND, LOCKED,
 * FORBIDDEN
 */
export async function splitMeasure(
  ctx: RequestContext,
  input: SplitMeasureInput,
  why: ReasonArguments,
): Promise<ContentKey[]> {
  const keep = input.keep === true;
  if (input.parts.length < (keep ? 1 : 2)) throw badInput('splitIntoNothing', 'input.parts');
  if (input.parts.length > LIST_MAX) throw badInput('listTooLong', 'input.parts', { max: LIST_MAX });
  input.parts.forEach(checkPart);
  const reason = givenReason(why.reason, why.decisionReference);
  if (!reason) throw badInput('reasonNeeded', 'reason', { code: input.code });
  const keys = [input.code, ...input.parts.map((part) => part.code)].map((code): ContentKey => ({
    kind: 'MEASURE',
    code,
  }));
  const options = { action: 'content.split', revision: input.revision, keys, reason } as const;
  await changeContent(ctx, options, async (work, before) => {
    const row = await expectRow(work, 'MEASURE', input.code, input.version, before);
    for (const [index, part] of input.parts.entries()) {
      const id = await addCopy(work, row.id, part, index);
      await succeed(work, row.id, id, 'SPLIT');
    }
    if (!keep) await removeFromDraft(work, 'MEASURE', row.id);
  });
  return keys;
}

function checkPart({ code, title }: SplitPartInput, index: number): void {
  const field = `input.parts.${index}`;
  if (!CODE_PATTERN.test(code) || code.length > TEXT_MAX.code)
    throw badInput('codeMalformed', `${field}.code`);
  if (title.trim() === '') throw badInput('fieldRequired', `${field}.title`);
  checkText(`${field}.title`, title, TEXT_MAX.title);
}

/** A new measure with the row and links of another one in the draft, right behind it. @returns its identity's id */
async function addCopy(work: DraftWork, of: number, part: SplitPartInput, index: number): Promise<number> {
  const { db, planId, place } = work;
  const { code, title } = part;
  if ((await identityOf(db, planId, 'MEASURE', code)) !== null) {
    throw badInput('codeTaken', `input.parts.${index}.code`, { code });
  }
  await sql`
    insert into measure (plan_id, code, kind) select plan_id, ${code}, kind from measure where id = ${of}`.execute(
    db,
  );
  const id = await identityOf(db, planId, 'MEASURE', code);
  if (id === null) throw new Error(`measure ${code} was not added`);
  const { columns, links } = CONTENT.MEASURE;
  const copied = columns.filter((column) => column !== 'title').map((column) => sql.ref(column));
  await sql`
    insert into measure_version (revision_id, measure_id, title, position, version, ${sql.join(copied)})
    select revision_id, ${id}, ${title.trim()}, position, 1, ${sql.join(copied)}
    from measure_version where revision_id = ${place.id} and measure_id = ${of}`.execute(db);
  for (const link of links) {
    await sql`
      insert into ${sql.table(link.table)} (revision_id, ${sql.ref(link.from)}, ${sql.ref(link.to)})
      select revision_id, ${id}, ${sql.ref(link.to)} from ${sql.table(link.table)}
      where revision_id = ${place.id} and ${sql.ref(link.from)} = ${of}`.execute(db);
  }
  return id;
}

/**
 * Puts on record that a measure went over into another in this revision. One that is new in this draft has no past of
 * its own: what went over into it goes over into its heir.
 */
export async function succeed(
  { db, place }: DraftWork,
  predecessor: number,
  successor: number,
  kind: 'SPLIT' | 'MERGE',
): Promise<void> {
  const known = await db
    .selectFrom('measure_version')
    .where('measure_id', '=', predecessor)
    .where('revision_id', '<>', place.id)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  const past = await db
    .selectFrom('measure_succession')
    .where('revision_id', '=', place.id)
    .where('successor_id', '=', predecessor)
    .select(['predecessor_id', 'kind'])
    .execute();
  const links = [...past, ...(known ? [{ predecessor_id: predecessor, kind }] : [])];
  for (const link of links) {
    await db
      .insertInto('measure_succession')
      .values({ ...link, revision_id: place.id, successor_id: successor })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

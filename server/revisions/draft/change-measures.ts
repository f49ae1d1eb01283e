import type { FieldChange } from '../../../shared/domain/field-diff.ts';
import { fieldChange } from '../../../shared/domain/field-diff.ts';
import { LIST_MAX, SHIFT_MONTHS_MAX, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { checkTexts } from '../../platform/graphql/check-input.ts';
import { badInput } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  changeContent,
  type ContentKey,
  type DraftWork,
  givenReason,
  nameOf,
  type ReviewedThing,
} from './change-content.ts';
import type { ChangeMeasuresInput } from './change-measures.inputs.ts';
import { measureEdit } from './content-edit.ts';
import { type ContentRowHead, rowOf } from './content-row.ts';
import { CONTENT } from './content-tables.ts';
import { fieldsOf, type HeldItem } from './item-fields.ts';
import { settleLedger } from './ledger-lines.ts';
import { assertPlanned, MEASURE_DATES, type MeasureChanges, naming, planMeasure } from './measure-changes.ts';
import { linkTargets, organisationIds } from './resolve-keys.ts';
import { changeHeld } from './save-content.ts';
import type { ReasonArguments } from './save-things.ts';

/** What becomes, or became, of one measure. */
export interface ChangedMeasure {
  readonly code: string;
  readonly title: string;
  /** Before and after, in written form; empty where it stays as it is. */
  readonly changes: readonly FieldChange[];
  /** A change weakens the plan anew, so that a reason is asked for. */
  readonly needsReason: boolean;
}

/** What a change of many measures does. */
export interface ChangedMeasures {
  readonly dryRun: boolean;
  readonly measures: readonly ChangedMeasure[];
}

/** Carries the outcome of a rehearsal out of the transaction, which is thrown away with everything in it. */
class Rehearsed extends Error {
  readonly measures: readonly ChangedMeasure[];

  constructor(measures: readonly ChangedMeasure[]) {
    super('nothing is kept of a rehearsal');
    this.name = 'Rehearsed';
    this.measures = measures;
  }
}

/**
 * Changes many measures of the draft at once, all or none, by the rules of single saves: the caller must be allowed to
 * edit each one, and what weakens the plan needs the reason. Measures in which nothing becomes different stay untouched.
 *
 * A rehearsal does the same in a transaction that is thrown away; only the reason may still be missing.
 * @throws AppError BAD_USER_INPUT, CONFLICT, NOT_FOUND, each naming the measures; LOCKED, FORBIDDEN (recorded)
 */
export async function changeMeasures(
  ctx: RequestContext,
  input: ChangeMeasuresInput,
  why: ReasonArguments,
  dryRun: boolean,
): Promise<ChangedMeasures> {
  checkInput(input);
  const codes = input.measures.map(({ code }) => code);
  const keys = codes.map((code): ContentKey => ({ kind: 'MEASURE', code }));
  const reason = givenReason(why.reason, why.decisionReference);
  let measures: readonly ChangedMeasure[] = [];
  const review = (things: readonly ReviewedThing[]) => {
    const weakened = things.filter(needsReason);
    measures = things.filter(({ key }) => codes.includes(key.code)).map(changedMeasure);
    if (dryRun) throw new Rehearsed(measures);
    if (reason === null && weakened.length > 0) {
      throw naming(
        'measuresNeedReason',
        weakened.map(({ key }) => key),
        'reason',
      );
    }
  };
  const options = { revision: input.revision, keys, reason, review, recordsChangesOnly: true };
  try {
    await changeContent(ctx, { ...options, action: 'content.save' }, async (work, before) => {
      work.audit.about(codes.join(', '));
      await changeAll(ctx, work, input, before);
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
    return { dryRun, measures: error.measures };
  }
  return { dryRun, measures };
}

async function changeAll(
  ctx: RequestContext,
  work: DraftWork,
  input: ChangeMeasuresInput,
  before: ReadonlyMap<string, HeldItem>,
): Promise<void> {
  const found = await expectRows(work, input, before);
  const changes = await readChanges(ctx, work, input);
  const planned = found.map(({ held }) => planMeasure(held, changes));
  assertPlanned(planned, changes.shiftMonths);
  for (const [index, { row, held }] of found.entries()) {
    const { code, fields } = planned[index] ?? { code: '', fields: {} };
    if (Object.keys(fields).length === 0) continue;
    const edit = measureEdit({ ...fields, revision: input.revision, code });
    await changeHeld(ctx, work, { kind: 'MEASURE', code, edit }, row, held);
  }
}

/** The rows of all measures in the versions named. @throws AppError NOT_FOUND, CONFLICT, naming the measures */
async function expectRows(
  work: DraftWork,
  { measures }: ChangeMeasuresInput,
  before: ReadonlyMap<string, HeldItem>,
): Promise<{ readonly row: ContentRowHead; readonly held: HeldItem }[]> {
  const found: { row: ContentRowHead; held: HeldItem }[] = [];
  const [unknown, changed]: { code: string }[][] = [[], []];
  for (const { code, version } of measures) {
    const row = await rowOf(work.db, work.place.id, 'MEASURE', code);
    const held = before.get(nameOf({ kind: 'MEASURE', code }));
    if (!row || !held) unknown?.push({ code });
    else if (row.version !== version) changed?.push({ code });
    else found.push({ row, held });
  }
  if (unknown && unknown.length > 0) throw naming('measuresUnknown', unknown, 'input.measures');
  if (changed && changed.length > 0) throw naming('measuresChanged', changed, 'input.measures');
  return found;
}

/** @throws AppError BAD_USER_INPUT for a lead or goal that there is not */
async function readChanges(
  ctx: RequestContext,
  { db, place, planId }: DraftWork,
  input: ChangeMeasuresInput,
): Promise<MeasureChanges> {
  const { lead, topicArea, level, addGoals, removeGoals, shiftMonths, shift } = input;
  const day = place.effectiveDate ?? ctx.today;
  const goals = CONTENT.MEASURE.links.find(({ field }) => field === 'goals');
  if (goals) await linkTargets(db, planId, place.id, { ...goals, field: 'addGoals' }, addGoals ?? [], day);
  const lineageOf = async (key: string) => {
    const ids = await organisationIds(db, [key], day, 'input.lead');
    const query = db.selectFrom('organisation').where('id', 'in', ids).select('lineage');
    return (await query.executeTakeFirstOrThrow()).lineage;
  };
  return {
    lead:
      lead === undefined ? undefined : { key: lead, lineage: lead === null ? null : await lineageOf(lead) },
    topicArea,
    level: level ?? undefined,
    addGoals: addGoals ?? [],
    removeGoals: removeGoals ?? [],
    shiftMonths: shiftMonths ?? 0,
    shifts: shift ?? MEASURE_DATES,
  };
}

/** @throws AppError BAD_USER_INPUT beyond the limits, or where nothing is to change */
function checkInput(input: ChangeMeasuresInput): void {
  const { measures, lead, topicArea, level, addGoals, removeGoals, shiftMonths } = input;
  if (measures.length === 0) throw badInput('fieldRequired', 'input.measures');
  if (measures.length > LIST_MAX) throw badInput('listTooLong', 'input.measures', { max: LIST_MAX });
  const codes = measures.map(({ code }) => code);
  checkTexts('input.measures', codes, TEXT_MAX.code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  if (twice.length > 0) throw badInput('measureTwice', 'input.measures', { code: twice[0] ?? '' });
  checkTexts('input.addGoals', addGoals, TEXT_MAX.code);
  checkTexts('input.removeGoals', removeGoals, TEXT_MAX.code);
  const both = addGoals?.find((code) => removeGoals?.includes(code));
  if (both !== undefined) throw badInput('goalBothWays', 'input.removeGoals', { code: both });
  if (shiftMonths != null && (shiftMonths === 0 || Math.abs(shiftMonths) > SHIFT_MONTHS_MAX)) {
    throw badInput('shiftMonthsMalformed', 'input.shiftMonths', { max: SHIFT_MONTHS_MAX });
  }
  const named = [addGoals ?? [], removeGoals ?? [], input.shift ?? MEASURE_DATES];
  const [adds, removes, dates] = named.map(({ length }) => length > 0);
  const shifts = shiftMonths != null && dates === true;
  const plain = lead !== undefined || topicArea !== undefined || level != null;
  if (!plain && !shifts && adds !== true && removes !== true) throw badInput('nothingToChange', 'input');
}

/** Does the write weaken the thing anew? */
function needsReason({ before, after }: ReviewedThing): boolean {
  return settleLedger(before, after, [], null).needsReason.length > 0;
}

function changedMeasure(thing: ReviewedThing): ChangedMeasure {
  const { key, held, holds } = thing;
  const [old, now] = [held && fieldsOf(held), holds && fieldsOf(holds)];
  const fields = [...(now?.keys() ?? [])];
  return {
    code: key.code,
    title: holds?.item.title ?? '',
    changes: fields.flatMap((field) => {
      const change = fieldChange(field, old?.get(field) ?? null, now?.get(field) ?? null);
      return change ? [change] : [];
    }),
    needsReason: needsReason(thing),
  };
}

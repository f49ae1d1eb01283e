import { DATE_MAX, DATE_MIN } from '../../../shared/domain/limits.ts';
import { parsePlanDate, type PlanDate } from '../../../shared/domain/plan-date.ts';
import { shiftPlanDate, type ShiftRefusal } from '../../../shared/domain/shift-plan-date.ts';
import type { MeasureLevel } from '../../../shared/domain/vocabulary.ts';
import { AppError } from '../../platform/errors.ts';
import type { HeldItem } from './item-fields.ts';

/** Dates of a measure that can be moved. */
export const MEASURE_DATES = ['start', 'plannedEnd'] as const;
export type MeasureDateField = (typeof MEASURE_DATES)[number];

/** What is to change in many measures; undefined stays as it is. */
export interface MeasureChanges {
  readonly lead?: { readonly key: string | null; readonly lineage: string | null } | undefined;
  readonly topicArea?: string | null | undefined;
  readonly level?: MeasureLevel | undefined;
  readonly addGoals: readonly string[];
  readonly removeGoals: readonly string[];
  /** Whole months; 0 moves nothing. */
  readonly shiftMonths: number;
  readonly shifts: readonly MeasureDateField[];
}

/** What that changes in one measure: only fields that become different, as a save takes them. */
export interface MeasureEditFields {
  readonly lead?: string | null;
  readonly topicArea?: string | null;
  readonly level?: MeasureLevel;
  readonly goals?: string[];
  readonly start?: PlanDate;
  readonly plannedEnd?: PlanDate;
}

/** A measure with what is to change in it. */
export interface PlannedMeasure {
  readonly code: string;
  readonly fields: MeasureEditFields;
  /** Dates that cannot be moved so. */
  readonly refusals: readonly ShiftRefusal[];
  readonly endsBeforeStart: boolean;
}

/** What the changes do to one measure. Pure: links and organisations are found later. */
export function planMeasure(held: HeldItem, changes: MeasureChanges): PlannedMeasure {
  const { item } = held;
  const text = (field: string) => {
    const value = item.fields[field];
    return value && value.type !== 'codes' && value.value !== null ? String(value.value) : null;
  };
  const dates: Record<MeasureDateField, string | null> = {
    start: text('start'),
    plannedEnd: text('plannedEnd'),
  };
  const moved: { start?: PlanDate; plannedEnd?: PlanDate } = {};
  const refusals: ShiftRefusal[] = [];
  for (const field of changes.shiftMonths === 0 ? [] : changes.shifts) {
    const written = dates[field];
    if (written === null) continue;
    const { date, refusal } = shiftPlanDate(written, changes.shiftMonths);
    if (refusal !== null) {
      refusals.push(refusal);
      continue;
    }
    dates[field] = date;
    moved[field] = parsePlanDate(date);
  }
  return {
    code: item.code,
    fields: { ...moved, ...plainFields(held, text, changes), ...goalsOf(held, changes) },
    refusals,
    endsBeforeStart: isReversed(dates),
  };
}

/**
 * Refuses a plan that cannot be carried out as a whole, naming the measures at fault.
 * @throws AppError BAD_USER_INPUT
 */
export function assertPlanned(planned: readonly PlannedMeasure[], months: number): void {
  const [precise, far, reversed] = [
    planned.filter(({ refusals }) => refusals.some((each) => each !== 'RANGE')),
    planned.filter(({ refusals }) => refusals.includes('RANGE')),
    planned.filter(({ endsBeforeStart }) => endsBeforeStart),
  ];
  const [min, max] = [DATE_MIN.slice(0, 4), DATE_MAX.slice(0, 4)];
  if (precise.length > 0) throw naming('shiftLosesPrecision', precise, 'input.shiftMonths', { months });
  if (far.length > 0) throw naming('shiftOutOfRange', far, 'input.shiftMonths', { min, max });
  if (reversed.length > 0) throw naming('measuresEndBeforeStart', reversed, 'input.shiftMonths');
}

type NamingKey =
  | 'shiftLosesPrecision'
  | 'shiftOutOfRange'
  | 'measuresEndBeforeStart'
  | 'measuresNeedReason'
  | 'measuresChanged'
  | 'measuresUnknown';
const CODES_BY_KEY: Partial<Record<NamingKey, 'CONFLICT' | 'NOT_FOUND'>> = {
  measuresChanged: 'CONFLICT',
  measuresUnknown: 'NOT_FOUND',
};

/** Most codes that a sentence names; the details hold all. */
const NAMED_MAX = 12;

/** An error that names the measures at fault, all of them in its details. */
export function naming(
  key: NamingKey,
  measures: readonly { readonly code: string }[],
  field: string,
  params: Readonly<Record<string, string | number>> = {},
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  const codes = measures.map(({ code }) => code);
  const named = codes.slice(0, NAMED_MAX).join(', ');
  const sentence = codes.length > NAMED_MAX ? `${named} … (${codes.length})` : named;
  const code = CODES_BY_KEY[key] ?? 'BAD_USER_INPUT';
  return new AppError(code, key, { codes: sentence, ...params }, [field], { codes, ...details });
}

function plainFields(
  { item }: HeldItem,
  text: (field: string) => string | null,
  { lead, topicArea, level }: MeasureChanges,
): Pick<MeasureEditFields, 'lead' | 'topicArea' | 'level'> {
  return {
    ...(lead !== undefined && lead.lineage !== item.ministry ? { lead: lead.key } : {}),
    ...(topicArea !== undefined && topicArea !== text('topicArea') ? { topicArea } : {}),
    ...(level !== undefined && level !== text('level') ? { level } : {}),
  };
}

function goalsOf(
  { item }: HeldItem,
  { addGoals, removeGoals }: MeasureChanges,
): Pick<MeasureEditFields, 'goals'> {
  const { goals } = item.fields;
  const old = goals?.type === 'codes' ? (goals.value ?? []) : [];
  const now = [...new Set([...old, ...addGoals])].filter((code) => !removeGoals.includes(code));
  const same = now.length === old.length && now.every((code) => old.includes(code));
  return same ? {} : { goals: now };
}

/** By the last days of both periods, as single saves judge. */
function isReversed({ start, plannedEnd }: Readonly<Record<MeasureDateField, string | null>>): boolean {
  if (start === null || plannedEnd === null) return false;
  return parsePlanDate(plannedEnd).date < parsePlanDate(start).date;
}

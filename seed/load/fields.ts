import { z } from 'zod';
import { type PlanDate, isDay, parsePlanDate } from '../../shared/domain/plan-date.ts';

/** Text that must not be empty. */
export const text = z.string().trim().min(1, 'must not be empty');

/** Empty cell = null. */
export const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value));

/** Plain calendar day. */
export const day = z.string().refine(isDay, { error: 'is not a calendar day (YYYY-MM-DD)' });

export const optionalDay = z
  .string()
  .refine((value) => value === '' || isDay(value), { error: 'is not a calendar day (YYYY-MM-DD)' })
  .transform((value) => (value === '' ? null : value));

/** Planned date in the precision it was written: 2022, 2020-Q4, 2022-12 or 2022-12-31. */
export const optionalPlanDate = z.string().transform((value, context) => {
  if (value === '') return null;
  return toPlanDate(value, (message) => context.addIssue({ code: 'custom', message }));
});

/** Codes separated by ';'. */
export const codes = z.string().transform((value) => value.split(';').filter((code) => code !== ''));

/** Whole number, not negative. */
export const count = z
  .string()
  .regex(/^\d+$/, 'is not a whole number')
  .transform((value) => Number(value));

export const optionalCount = z
  .string()
  .regex(/^\d*$/, 'is not a whole number')
  .transform((value) => (value === '' ? null : Number(value)));

/** '3:2021-06;4:2021-12': planned date by number of the revision that sets it. */
export const planDatesByRevision = z.string().transform((value, context) => {
  const dates = new Map<number, PlanDate>();
  for (const part of value.split(';').filter((entry) => entry !== '')) {
    const [revision, written] = part.split(':');
    const date = toPlanDate(written ?? '', (message) => context.addIssue({ code: 'custom', message }));
    if (date !== null) dates.set(Number(revision), date);
  }
  return dates;
});

function toPlanDate(written: string, report: (message: string) => void): PlanDate | null {
  try {
    return parsePlanDate(written);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(`is not a planned date: ${written}`);
    return null;
  }
}

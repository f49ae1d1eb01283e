import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import {
  type Day,
  isDay,
  parsePlanDate,
  type PlanDate,
  writePlanDate,
} from '../../../shared/domain/plan-date.ts';
import { DATE_MAX, DATE_MIN } from '../../../shared/domain/limits.ts';
import { AppError } from '../errors.ts';

/** A calendar day. Input: 'YYYY-MM-DD' within DATE_MIN to DATE_MAX. Rows hold the same form. */
export const DateScalar = new GraphQLScalarType<Day, string>({
  name: 'Date',
  description: 'Plain calendar date, YYYY-MM-DD, Europe/Berlin.',
  serialize: (value) => {
    if (typeof value !== 'string' || !isDay(value)) throw new TypeError('a Date field holds no calendar day');
    return value;
  },
  parseValue: readDay,
  parseLiteral: (node) => readDay(stringLiteral(node)),
});

/** A planned date. Rows hold { date, precision }; people see the form that was written down. */
export const PlanDateScalar = new GraphQLScalarType<PlanDate, string>({
  name: 'PlanDate',
  description:
    'Date as it was planned, in the precision it was written: 2022, 2020-Q4, 2022-12 or 2022-12-31.',
  serialize: (value) => {
    if (!isPlanDate(value)) throw new TypeError('a PlanDate field holds no planned date');
    return writePlanDate(value);
  },
  parseValue: readPlanDate,
  parseLiteral: (node) => readPlanDate(stringLiteral(node)),
});

/** A moment. Only read: rows hold the same form. */
export const InstantScalar = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'Instant, ISO 8601 in UTC with milliseconds.',
  serialize: (value) => {
    if (typeof value !== 'string' || !INSTANT_FORM.test(value)) {
      throw new TypeError('an Instant field holds no instant');
    }
    return value;
  },
});

const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

function readDay(value: unknown): Day {
  // The range first: a day of 1850 is out of range, not malformed, although no rule would take it.
  if (typeof value === 'string' && DAY_FORM.test(value)) withinRange(value, value);
  if (typeof value !== 'string' || !isDay(value)) throw new AppError('BAD_USER_INPUT', 'dayMalformed');
  return value;
}

function readPlanDate(value: unknown): PlanDate {
  const planDate = typeof value === 'string' ? parsedOrNull(value) : null;
  if (!planDate) throw new AppError('BAD_USER_INPUT', 'planDateMalformed');
  withinRange(planDate.date, writePlanDate(planDate));
  return planDate;
}

function parsedOrNull(text: string): PlanDate | null {
  try {
    return parsePlanDate(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function withinRange(day: Day, written: string): Day {
  if (day < DATE_MIN || day > DATE_MAX) {
    throw new AppError('BAD_USER_INPUT', 'dayOutOfRange', { value: written, min: DATE_MIN, max: DATE_MAX });
  }
  return day;
}

function isPlanDate(value: unknown): value is PlanDate {
  return typeof value === 'object' && value !== null && 'date' in value && 'precision' in value;
}

function stringLiteral(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

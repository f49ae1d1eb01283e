import { DATE_MAX, DATE_MIN } from '../../shared/domain/limits.ts';
import { type Day, isDay } from '../../shared/domain/plan-date.ts';
import { AppError, badInput } from '../platform/errors.ts';
import { AuditFilter, checkAuditFilter } from './audit.inputs.ts';

type Parameters = Readonly<Record<string, unknown>>;

/**
 * The filter of an export out of its address: actor, subject, from and to once, action and entity any number of
 * times.
 * @throws AppError BAD_USER_INPUT with the name of the parameter at fault
 */
export function readAuditParameters(parameters: Parameters): AuditFilter {
  const filter = new AuditFilter();
  filter.actor = single(parameters, 'actor');
  filter.subject = single(parameters, 'subject');
  filter.action = list(parameters, 'action');
  filter.entity = list(parameters, 'entity');
  filter.from = day(parameters, 'from');
  filter.to = day(parameters, 'to');
  checkAuditFilter(filter);
  return filter;
}

function list(parameters: Parameters, name: string): string[] | null {
  const value = parameters[name];
  if (value === undefined || value === '') return null;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (!values.every((each) => typeof each === 'string')) throw badInput('parameterUnknown', name, { name });
  return values;
}

function single(parameters: Parameters, name: string): string | null {
  const values = list(parameters, name);
  if (values === null) return null;
  if (values.length > 1) throw badInput('parameterUnknown', name, { name });
  return values[0] ?? null;
}

function day(parameters: Parameters, name: string): Day | null {
  const value = single(parameters, name);
  if (value === null) return null;
  if (!isDay(value)) throw new AppError('BAD_USER_INPUT', 'dayMalformed', {}, [name]);
  if (value < DATE_MIN || value > DATE_MAX) {
    throw new AppError('BAD_USER_INPUT', 'dayOutOfRange', { value, min: DATE_MIN, max: DATE_MAX }, [name]);
  }
  return value;
}

import { Parameters } from '../platform/http/parameters.ts';
import { AuditFilter, checkAuditFilter } from './audit.inputs.ts';

/**
 * The filter of an export out of its address: actor, subject, from and to once, action and entity any number of
 * times.
 * @throws AppError BAD_USER_INPUT with the name of the parameter at fault
 */
export function readAuditParameters(query: Readonly<Record<string, unknown>>): AuditFilter {
  const parameters = new Parameters(query);
  const filter = new AuditFilter();
  filter.actor = parameters.text('actor');
  filter.subject = parameters.text('subject');
  filter.action = parameters.texts('action');
  filter.entity = parameters.texts('entity');
  filter.from = parameters.day('from');
  filter.to = parameters.day('to');
  checkAuditFilter(filter);
  return filter;
}

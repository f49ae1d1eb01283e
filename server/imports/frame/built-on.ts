import { AppError } from '../../platform/errors.ts';

/** How many of the things that stand in the way are named. */
const NAMED_MAX = 5;

/** Why an import cannot be taken back. @param keys of what was changed since; at least one */
export function builtOn(keys: readonly string[]): AppError {
  const named = keys.slice(0, NAMED_MAX);
  const more = keys.length - NAMED_MAX;
  const names = named.join(', ');
  const params = { names: more > 0 ? `${names} … (+${more})` : names };
  return new AppError('CONFLICT', 'importBuiltOn', params, ['id'], { keys: named });
}

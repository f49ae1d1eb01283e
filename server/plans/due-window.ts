import type { Day } from '../../shared/domain/plan-date.ts';
import { badInput } from '../platform/errors.ts';

/** Days between which something is planned, both included; either may be open. */
export interface DueWindow {
  readonly dueFrom?: Day | null;
  readonly dueTo?: Day | null;
}

/** @throws AppError BAD_USER_INPUT where the window ends before it begins */
export function checkDueWindow({ dueFrom, dueTo }: DueWindow): void {
  if (dueFrom && dueTo && dueFrom > dueTo) throw badInput('dueWindowReversed', 'filter.dueFrom');
}

/** Does a planned day lie in the window? Without a planned day only where the window is open on both sides. */
export function inDueWindow(planned: Day | null, { dueFrom, dueTo }: DueWindow): boolean {
  if (!dueFrom && !dueTo) return true;
  if (planned === null) return false;
  return (!dueFrom || planned >= dueFrom) && (!dueTo || planned <= dueTo);
}

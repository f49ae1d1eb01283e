import type { Lifecycle } from './vocabulary.ts';

/**
 * Does its ministry still owe periodic reports on a measure? What is completed or cancelled has been reported for
 * good; what rests is reported on, since it may go on any time.
 * @param lifecycle of the effective report; PLANNED where there is none
 */
export function owesReports(lifecycle: Lifecycle): boolean {
  return lifecycle !== 'COMPLETED' && lifecycle !== 'CANCELLED';
}

import { addDays, type Day } from '../../../shared/domain/plan-date.ts';
import type { FederalLevel } from '../../../shared/domain/vocabulary.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { canReportService } from '../maturity/maturity.policy.ts';

/** A period in which a service is available; null: without an end. Both days belong to it. */
export interface AvailablePeriod {
  readonly from: Day;
  readonly to: Day | null;
}

/** Why nobody, or not this person, says where a service is available. */
export type AvailabilityHurdle = 'FORBIDDEN' | 'FEDERAL';

/** The first thing that stands against saying where a service is available; null where nothing does. */
export function availabilityHurdle(
  viewer: Viewer,
  service: { readonly execution: FederalLevel; readonly ministry: string | null },
): AvailabilityHurdle | null {
  if (!canReportService(viewer, service.ministry)) return 'FORBIDDEN';
  return service.execution === 'FEDERAL' ? 'FEDERAL' : null;
}

/** Where a later period follows, one that nobody has ended ends the day before it. */
export function endBefore(next: Pick<AvailablePeriod, 'from'> | undefined): Day | null {
  return next ? addDays(next.from, -1) : null;
}

/** Periods of one service in one municipality never overlap: they would count twice. */
export function overlap(a: AvailablePeriod, b: AvailablePeriod): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

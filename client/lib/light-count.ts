import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';

/** Measures under one light; a light that is not listed has none. */
export function countOf(
  lights: readonly { readonly light: ScheduleLight; readonly count: number }[],
  light: ScheduleLight,
): number {
  return lights.find((each) => each.light === light)?.count ?? 0;
}

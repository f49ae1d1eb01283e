import { canSeeField } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { BoardMeasure } from './board.types.ts';

/** The measure as the viewer may see it: a ministry's assessment of itself stays within the government. */
export function visibleMeasure(viewer: Viewer, measure: BoardMeasure): BoardMeasure {
  if (canSeeField(viewer, 'GOVERNMENT')) return measure;
  return { ...measure, selfLight: null, optimismGap: null };
}

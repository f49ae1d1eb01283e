import { lazy } from 'react';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import { type CoursePoints, useCourseTable } from './course-table.ts';
import { COURSE_HEIGHT } from './sizes.ts';

const Plot = lazy(() => import('./course-plot.tsx'));

export interface CourseData extends CoursePoints {
  /** Straight line of what would have to be reached. */
  readonly needed: {
    readonly start: { readonly date: string; readonly value: number };
    readonly now: number;
  };
  readonly target: { readonly value: number; readonly date: string };
  readonly asOf: string;
  /** What happened on the way, ascending. */
  readonly events: readonly { readonly date: string; readonly label: string }[];
}

/** On course or not: what was reached against what would have to be, and where the pace leads; labelled at the lines. */
export function CourseChart(props: ChartFacts & CourseData) {
  const table = useCourseTable(props);
  return (
    <ChartFrame {...props} legend={[]} table={table} height={COURSE_HEIGHT}>
      <Plot {...props} />
    </ChartFrame>
  );
}

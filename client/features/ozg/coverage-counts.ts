import type { CoverageStep } from '../../../shared/domain/coverage.ts';

/** Services available in every municipality, and in one at least; the steps are a partition. */
export function stepCounts(steps: readonly { readonly step: CoverageStep; readonly count: number }[]): {
  readonly everywhere: number;
  readonly somewhere: number;
} {
  const of = (...wanted: CoverageStep[]) =>
    steps.filter(({ step }) => wanted.includes(step)).reduce((sum, { count }) => sum + count, 0);
  return { everywhere: of('COMPREHENSIVE'), somewhere: of('LEVEL3_ONE', 'LEVEL3_SOME', 'COMPREHENSIVE') };
}

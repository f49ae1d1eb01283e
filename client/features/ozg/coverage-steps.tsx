import type { CoverageStep } from '../../../shared/domain/coverage.ts';
import { MATURITY_SWATCHES, NOT_RECORDED_SWATCH, SHARE_SWATCHES, type Swatch } from '../../charts/palette.ts';
import { StepWaterfall } from '../../charts/step-waterfall.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Section } from '../../ui/section.tsx';
import { stepCounts } from './coverage-counts.ts';
import { COVERAGE_TEXTS } from './coverage-texts.ts';
import { useCoverage } from './use-coverage.ts';

/** Levels 2 and 3 in the colours of maturity; from the first municipality on in those of the map. */
const SWATCHES: Record<CoverageStep, Swatch> = {
  NO_SOLUTION: NOT_RECORDED_SWATCH,
  LEVEL2: MATURITY_SWATCHES[2],
  LEVEL3_NOWHERE: MATURITY_SWATCHES[3],
  LEVEL3_ONE: SHARE_SWATCHES[1],
  LEVEL3_SOME: SHARE_SWATCHES[3],
  COMPREHENSIVE: SHARE_SWATCHES[4],
};

/** All services taken apart: how far each has come on the way to every municipality. */
export function CoverageSteps() {
  const t = useText(COVERAGE_TEXTS);
  const format = useFormat();
  const { asOf, total, steps, simulated } = useCoverage();
  const { everywhere, somewhere } = stepCounts(steps);
  return (
    <Section title={t.steps} note={t.stepsNote}>
      <StepWaterfall
        level={3}
        title={t.stepsTitle(format.number(everywhere), format.number(total), format.number(somewhere))}
        asOf={asOf}
        note={t.stepsChartNote}
        simulated={simulated}
        fileName={t.stepsFile}
        whole={{ label: t.whole, meaning: t.wholeMeaning }}
        steps={steps.map(({ step, count }) => ({
          key: step,
          label: t.step[step],
          meaning: t.stepMeaning[step],
          count,
          swatch: SWATCHES[step],
        }))}
      />
    </Section>
  );
}

import './revisions.css';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/states.tsx';
import { Comparison } from './comparison.tsx';
import { readPair, type PairProblem } from './comparison-params.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import { PairChooser } from './pair-chooser.tsx';
import { REVISION_TEXTS } from './texts.ts';

/** Two revisions compared; an address that names no two revisions is explained and offers the choice. */
export function Component() {
  const filters = useFilterParams();
  const { revisions } = usePlanContext();
  const pair = readPair(
    filters,
    revisions.map((revision) => revision.number),
  );
  return 'problem' in pair ? (
    <PairMissing problem={pair} />
  ) : (
    <Comparison key={`${pair.base} ${pair.head}`} pair={pair} />
  );
}

function PairMissing({ problem }: { problem: PairProblem }) {
  const t = useText(COMPARISON_TEXTS);
  const list = useText(REVISION_TEXTS);
  return (
    <Page title={t.title} breadcrumbs={[{ label: list.title, to: paths.revisions }]}>
      <Notice kind={problem.problem === 'MISSING' ? 'info' : 'warning'} title={t.problemTitle}>
        <p>
          {inWords(problem, t)} {t.chooseHelp}
        </p>
      </Notice>
      <PairChooser base={null} head={null} />
    </Page>
  );
}

function inWords(
  problem: PairProblem,
  t: {
    missing: string;
    notNumber: (name: string, value: string) => string;
    unknown: (number: number) => string;
    same: (number: number) => string;
  },
): string {
  switch (problem.problem) {
    case 'MISSING':
      return t.missing;
    case 'NOT_A_NUMBER':
      return t.notNumber(problem.parameter, problem.value);
    case 'UNKNOWN':
      return t.unknown(problem.number);
    case 'SAME':
      return t.same(problem.number);
  }
}

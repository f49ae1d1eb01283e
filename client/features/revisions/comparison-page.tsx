import './revisions.css';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/states.tsx';
import { Comparison } from './comparison.tsx';
import { readPair, type PairProblem } from './comparison-params.ts';
import { COMPARISON_TEXTS, type ProblemTexts } from './comparison-texts.ts';
import { PairChooser } from './pair-chooser.tsx';
import { REVISION_TEXTS } from './texts.ts';

/** Two revisions compared; an address that names no two revisions is explained and offers the choice. */
export function Component() {
  const filters = useFilterParams();
  const { revisions, asOf } = usePlanContext();
  const pair = readPair(filters, revisions, asOf);
  return 'problem' in pair ? (
    <PairMissing problem={pair} />
  ) : (
    <Comparison key={`${pair.base} ${pair.head} ${pair.since}`} pair={pair} />
  );
}

function PairMissing({ problem }: { problem: PairProblem }) {
  const t = useText(COMPARISON_TEXTS);
  const list = useText(REVISION_TEXTS);
  const format = useFormat();
  return (
    <Page title={t.title} breadcrumbs={[{ label: list.title, to: paths.revisions }]}>
      <Notice kind={problem.problem === 'MISSING' ? 'info' : 'warning'} title={t.problemTitle}>
        <p>
          {inWords(problem, t, format.day)} {t.chooseHelp}
        </p>
      </Notice>
      <PairChooser base={null} head={null} />
    </Page>
  );
}

function inWords(problem: PairProblem, t: ProblemTexts, day: (value: string) => string): string {
  switch (problem.problem) {
    case 'MISSING':
      return t.missing;
    case 'NOT_A_NUMBER':
      return t.notNumber(problem.parameter, problem.value);
    case 'UNKNOWN':
      return t.unknown(problem.number);
    case 'SAME':
      return t.same(problem.number);
    case 'NOT_A_DAY':
      return t.notDay(problem.value);
    case 'NOTHING_IN_FORCE':
      return t.nothingInForce(day(problem.day));
    case 'STILL_IN_FORCE':
      return t.stillInForce(day(problem.day), problem.number);
  }
}

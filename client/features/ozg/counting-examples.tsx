import { useSuspenseQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { countOnline } from '../../../shared/domain/maturity.ts';
import { COUNTING_RULES, type CountingRule } from '../../../shared/domain/vocabulary.ts';
import type { CountingExamplesQuery as Examples } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { COUNTING_TEXTS } from './counting-texts.ts';
import { MaturityMark } from './maturity-mark.tsx';
import { CountingExamplesQuery } from './queries.ts';
import { CoverageText, OnlineMark } from './service-cells.tsx';

type Example = Examples['everywhere']['nodes'][number];

/** Services of the day that the rules judge differently: each shows what one rule asks for and another does not. */
export function CountingExamples() {
  const t = useText(COUNTING_TEXTS);
  const { asOf: writeDay } = useText(UI_TEXTS);
  const format = useFormat();
  const { asOf } = useViewState().variables;
  const plan = usePlanContext();
  const { data } = useSuspenseQuery(CountingExamplesQuery, { variables: { asOf } });
  const rows = [data.everywhere, data.somewhere, data.partly, data.nothing].flatMap(({ nodes }) => nodes);
  // The same service may be the only one everywhere and the furthest of those online.
  const examples = rows.filter((row, index) => rows.findIndex(({ code }) => code === row.code) === index);
  const columns = useExampleColumns();
  if (examples.length === 0) return null;
  return (
    <Section title={t.examples} note={t.examplesNote}>
      <DataTable
        caption={t.examples}
        captionHidden
        columns={columns}
        rows={examples}
        rowKey={({ code }) => code}
        tools={
          <p className="muted">
            {writeDay(format.day(plan.asOf))} <SimulatedBadge show={examples.some((row) => row.simulated)} />
          </p>
        }
      />
    </Section>
  );
}

function useExampleColumns(): DataColumn<Example>[] {
  const t = useText(COUNTING_TEXTS);
  const labels = useLabels();
  return useMemo<DataColumn<Example>[]>(
    () => [
      {
        id: 'title',
        header: t.service,
        rowHeader: true,
        minWidth: 12,
        cell: ({ code, title }) => (
          <LinkKeepingView to={paths.service(code)}>
            <German>{title}</German>
          </LinkKeepingView>
        ),
      },
      {
        id: 'maturity',
        header: t.lowestLevel,
        cell: ({ maturity }) => <MaturityMark minimum={maturity.minimum} maximum={maturity.maximum} />,
      },
      {
        id: 'coverage',
        header: t.municipalities,
        align: 'end',
        cell: ({ coverage }) => <CoverageText coverage={coverage} />,
      },
      ...COUNTING_RULES.map((rule) => ({
        id: rule,
        header: labels(`countingRuleShort.${rule}`),
        cell: (example: Example) => <Verdict example={example} rule={rule} />,
      })),
    ],
    [t, labels],
  );
}

/** Yes or no; where members are counted, how many of them. */
function Verdict({ example, rule }: { example: Example; rule: CountingRule }) {
  const t = useText(COUNTING_TEXTS);
  const format = useFormat();
  const { maturity, coverage } = example;
  const { available, competent } = coverage;
  const { online, total, unit } = countOnline(rule, [
    {
      // The level's type is lost on the way; the API knows only 0 to 4.
      maturity: maturity as Parameters<typeof countOnline>[1][number]['maturity'],
      federalOnly: !coverage.applicable,
      comprehensive: competent > 0 && available === competent,
    },
  ]);
  return unit === 'MEMBER' ? (
    t.countOf(format.number(online), format.number(total))
  ) : (
    <OnlineMark online={online > 0} />
  );
}

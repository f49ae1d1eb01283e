import { useSuspenseQuery } from '@apollo/client/react';
import { MaturityAreaChart } from '../../charts/maturity-area-chart.tsx';
import type { OzgProgressQuery as Progress } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanEvents } from '../../lib/plan-events.ts';
import { paths } from '../../lib/paths.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Section } from '../../ui/section.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { LIST_ANCHOR, OZG_PARAMS } from './ozg-filters.ts';
import { PaceFigure } from './pace-figure.tsx';
import { OzgProgressQuery } from './queries.ts';
import { OZG_TEXTS } from './texts.ts';
import { useBasis } from './use-basis.ts';

type Figure = Progress['ozgProgress']['figure'];

/** Head figures with denominators, and the course of the maturity levels under them. */
export function OzgProgress() {
  const t = useText(OZG_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const events = usePlanEvents();
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgProgressQuery, { variables: { asOf, rule } });
  const { figure, series } = data.ozgProgress;
  const countsServices = figure.unit === 'SERVICE';
  return (
    <>
      <Section title={t.figures}>
        <HeadFigures figure={figure} />
      </Section>
      <MaturityAreaChart
        events={events}
        title={t.maturityTitle(
          format.number(figure.online),
          format.number(figure.total),
          labels(`ozgUnit.${figure.unit}`),
        )}
        points={series.map((point) => ({ ...point, online: countsServices ? point.online : null }))}
        target={countsServices ? { value: figure.target, date: figure.targetDate } : null}
        asOf={figure.asOf}
        rule={labels(`countingRule.${figure.rule}`)}
        note={t.maturityNote}
        simulated={figure.simulated}
        fileName={t.maturityFile}
      />
    </>
  );
}

function HeadFigures({ figure }: { figure: Figure }) {
  const t = useText(OZG_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const basis = useBasis()(figure.rule, figure.asOf);
  const total = t.of(format.number(figure.total), labels(`ozgUnit.${figure.unit}`));
  const targetDay = format.day(figure.targetDate);
  return (
    <div className="four-figures">
      <KeyFigures>
        <KeyFigure
          label={t.online}
          value={format.number(figure.online)}
          denominator={total}
          basis={basis}
          note={t.percentOnline(format.percent(figure.percent, 1))}
          to={`${paths.ozg}?${OZG_PARAMS.online}=ja#${LIST_ANCHOR}`}
          simulated={figure.simulated}
        />
        <KeyFigure
          label={t.open}
          value={format.number(Math.max(0, figure.target - figure.online))}
          denominator={total}
          basis={basis}
          note={figure.asOf < figure.targetDate ? t.openBy(targetDay) : t.openAfter(targetDay)}
          to={`${paths.ozg}?${OZG_PARAMS.online}=nein#${LIST_ANCHOR}`}
          simulated={figure.simulated}
        />
        <PaceFigure figure={figure} />
        <KeyFigure
          label={t.federal}
          value={format.number(figure.excludedFederal)}
          denominator={t.federalUnit}
          note={t.federalNote}
          to={`${paths.ozg}?${OZG_PARAMS.execution}=FEDERAL#${LIST_ANCHOR}`}
        />
      </KeyFigures>
    </div>
  );
}

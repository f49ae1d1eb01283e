import { useSuspenseQuery } from '@apollo/client/react';
import { FanChart } from '../../charts/fan-chart.tsx';
import type { OzgForecastQuery as Forecast } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { Backtest } from './backtest.tsx';
import { COUNTING_TEXTS } from './counting-texts.ts';
import { PaceFigure } from './pace-figure.tsx';
import { OzgForecastQuery } from './queries.ts';
import { useBasis } from './use-basis.ts';

type OzgForecast = Forecast['ozgForecast'];

/** Below this probability the page says plainly that the target is not to be expected. */
const UNLIKELY = 0.5;

/** What the pace so far means for the target, under the chosen rule; without enough data it says so and draws nothing. */
export function ForecastSection() {
  const t = useText(COUNTING_TEXTS);
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgForecastQuery, { variables: { asOf, rule } });
  const forecast = data.ozgForecast;
  return (
    <Section title={t.forecast} note={t.forecastNote}>
      {forecast.enoughData ? (
        <>
          <ForecastFigures forecast={forecast} />
          <ForecastChart forecast={forecast} />
          <Backtest points={forecast.backtest} simulated={forecast.figure.simulated} />
        </>
      ) : (
        <EmptyState title={t.notEnough}>{t.notEnoughText}</EmptyState>
      )}
    </Section>
  );
}

function ForecastFigures({ forecast }: { forecast: OzgForecast }) {
  const t = useText(COUNTING_TEXTS);
  const format = useFormat();
  const { figure, probabilityByTarget, p50Completion, p80Completion } = forecast;
  const basis = useBasis()(figure.rule, figure.asOf);
  const unlikely = probabilityByTarget != null && probabilityByTarget < UNLIKELY;
  const completion = (day: string | null | undefined) => ({
    value: day == null ? t.beyond : format.day(day),
    note: day == null ? t.beyondNote : t.completionNote(format.day(figure.targetDate)),
  });
  return (
    <div className="four-figures">
      <KeyFigures>
        <KeyFigure
          label={t.probability}
          value={probabilityByTarget == null ? '–' : format.percent(probabilityByTarget * 100, 0)}
          denominator={t.probabilityOf}
          basis={basis}
          note={unlikely ? t.probabilityUnlikely : t.completionNote(format.day(figure.targetDate))}
          tone={unlikely ? 'alarm' : 'plain'}
          simulated={figure.simulated}
        />
        <PaceFigure figure={figure} />
        <KeyFigure label={t.p50} basis={basis} {...completion(p50Completion)} simulated={figure.simulated} />
        <KeyFigure label={t.p80} basis={basis} {...completion(p80Completion)} simulated={figure.simulated} />
      </KeyFigures>
    </div>
  );
}

function ForecastChart({ forecast }: { forecast: OzgForecast }) {
  const t = useText(COUNTING_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { figure, history, path } = forecast;
  const atTarget = path.findLast((point) => point.date <= figure.targetDate);
  return (
    <FanChart
      level={3}
      title={
        atTarget
          ? t.forecastTitle(
              format.number(Math.round(atTarget.p50)),
              format.number(figure.total),
              labels(`ozgUnit.${figure.unit}`),
              format.day(figure.targetDate),
            )
          : t.forecastTitlePast(format.day(figure.targetDate))
      }
      rule={labels(`countingRule.${figure.rule}`)}
      asOf={figure.asOf}
      note={t.forecastChartNote}
      simulated={figure.simulated}
      fileName={t.forecastFile}
      history={history.map(({ date, online }) => ({ date, value: online }))}
      path={path}
      target={{ value: figure.target, date: figure.targetDate }}
    />
  );
}

import { useSuspenseQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { FanChart } from '../../charts/fan-chart.tsx';
import type { OzgForecastQuery as Forecast } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanEvents } from '../../lib/plan-events.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { FilterBar, Select } from '../../ui/filters.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { Backtest } from './backtest.tsx';
import { ForecastFinding } from './forecast-finding.tsx';
import { FORECAST_ANCHOR, type ForecastScope, useForecastScope } from './forecast-scope.ts';
import { FORECAST_TEXTS } from './forecast-texts.ts';
import { ForecastTable } from './forecast-table.tsx';
import { OZG_PARAMS } from './ozg-filters.ts';
import { PaceFigure } from './pace-figure.tsx';
import { OzgForecastQuery } from './forecast-queries.ts';
import { ScrollHere } from './scroll-here.tsx';
import { useBasis } from './use-basis.ts';

type OzgForecast = Forecast['ozgForecast'];

/** Below this probability the page says plainly that the target is not to be expected. */
const UNLIKELY = 0.5;

/** What the pace so far means for the target: for all services or those chosen, for all groups, and in the past. */
export function ForecastSection() {
  const t = useText(FORECAST_TEXTS);
  const { topicArea, ministry, words, ...options } = useForecastScope();
  const { asOf, rule } = useViewState().variables;
  const unknown = topicArea === null || ministry === null;
  const { data } = useSuspenseQuery(OzgForecastQuery, {
    variables: {
      asOf,
      rule,
      ...(topicArea ? { topicArea } : {}),
      ...(ministry ? { ministry } : {}),
    },
  });
  const forecast = data.ozgForecast;
  return (
    <>
      <Section title={t.forecast} note={t.forecastNote} id={FORECAST_ANCHOR}>
        <ScrollHere anchor={FORECAST_ANCHOR} />
        <ScopeChoice {...options} topicArea={topicArea} ministry={ministry} />
        {unknown ? (
          <EmptyState title={t.unknownTitle} actions={<ForAll />}>
            <p>{t.unknownText}</p>
          </EmptyState>
        ) : (
          <>
            <ForecastFinding forecast={forecast} scope={words} />
            {forecast.enoughData ? (
              <>
                <ForecastFigures forecast={forecast} />
                <ForecastChart forecast={forecast} />
              </>
            ) : (
              forecast.figure.total > 0 && <EmptyState title={t.notEnough}>{t.notEnoughText}</EmptyState>
            )}
          </>
        )}
      </Section>
      <Suspense fallback={<Skeleton height={560} />}>
        <ForecastTable />
      </Suspense>
      {!unknown && <Backtest forecast={forecast} />}
    </>
  );
}

function ScopeChoice(props: Pick<ForecastScope, 'topicArea' | 'ministry' | 'topicAreas' | 'ministries'>) {
  const t = useText(FORECAST_TEXTS);
  const filters = useFilterParams();
  const chosen = [props.topicArea, props.ministry].filter((key) => key !== '').length;
  return (
    <FilterBar
      label={t.choice}
      active={chosen}
      onReset={() => filters.set({ [OZG_PARAMS.topicArea]: null, [OZG_PARAMS.ministry]: null })}
    >
      <Select
        label={t.ministry}
        value={props.ministry ?? ''}
        allLabel={t.everyMinistry}
        options={props.ministries}
        onChange={(key) => filters.set({ [OZG_PARAMS.ministry]: key })}
      />
      <Select
        label={t.topicArea}
        value={props.topicArea ?? ''}
        allLabel={t.everyTopicArea}
        options={props.topicAreas}
        onChange={(key) => filters.set({ [OZG_PARAMS.topicArea]: key })}
      />
    </FilterBar>
  );
}

function ForAll() {
  const t = useText(FORECAST_TEXTS);
  const filters = useFilterParams();
  return (
    <Button onClick={() => filters.set({ [OZG_PARAMS.topicArea]: null, [OZG_PARAMS.ministry]: null })}>
      {t.forAll}
    </Button>
  );
}

function ForecastFigures({ forecast }: { forecast: OzgForecast }) {
  const t = useText(FORECAST_TEXTS);
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
  const t = useText(FORECAST_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const events = usePlanEvents();
  const { figure, history, path } = forecast;
  const atTarget = path.findLast((point) => point.date <= figure.targetDate);
  return (
    <FanChart
      events={events}
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

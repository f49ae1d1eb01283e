import { BacktestChart } from '../../charts/backtest-chart.tsx';
import { placeInBand } from '../../charts/earlier-forecast.ts';
import type { OzgForecastQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { FORECAST_TEXTS } from './forecast-texts.ts';

type Forecast = OzgForecastQuery['ozgForecast'];

/** One value in ten may fall beyond each end of the band by chance; from twice as many on the page names the bias. */
const TAIL_SHARE = 0.2;

/** Earlier forecasts against what happened: the reader sees how far to trust the band. */
export function Backtest({ forecast }: { forecast: Forecast }) {
  const t = useText(FORECAST_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { backtest, figure } = forecast;
  const inside = backtest.filter((point) => placeInBand(point) === 'INSIDE').length;
  const bias = useBias(backtest);
  return (
    <Section
      title={t.backtest}
      note={
        <>
          {t.backtestNote} <SimulatedBadge show={figure.simulated} />
        </>
      }
    >
      {backtest.length === 0 ? (
        <p className="muted">{t.backtestEmpty}</p>
      ) : (
        <>
          <p>{bias}</p>
          <BacktestChart
            level={3}
            title={t.backtestSummary(format.number(inside), format.number(backtest.length))}
            rule={labels(`countingRule.${figure.rule}`)}
            asOf={figure.asOf}
            note={t.backtestChartNote}
            simulated={figure.simulated}
            fileName={t.backtestFile}
            points={backtest}
          />
        </>
      )}
    </Section>
  );
}

/** To which side of the band most of the values fell that did not lie in it. */
function useBias(points: Forecast['backtest']): string {
  const t = useText(FORECAST_TEXTS);
  const format = useFormat();
  const count = (place: 'ABOVE' | 'BELOW') => points.filter((point) => placeInBand(point) === place).length;
  const [above, below] = [count('ABOVE'), count('BELOW')];
  const sentences = [
    ...(above > points.length * TAIL_SHARE ? [t.tooCautious(format.number(above))] : []),
    ...(below > points.length * TAIL_SHARE ? [t.tooHopeful(format.number(below))] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : t.balanced;
}

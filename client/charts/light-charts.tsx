import { SCHEDULE_LIGHTS, type ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { useLabels } from '../lib/labels.ts';
import type { ChartFacts } from './chart-frame.tsx';
import { LIGHT_SWATCHES } from './palette.ts';
import { StackedBarsChart, type BarSeries } from './stacked-bars-chart.tsx';
import { CHART_TEXTS } from './texts.ts';

export interface LightTally {
  readonly light: ScheduleLight;
  readonly count: number;
}

/**
 * Measures by light at each reporting date, oldest first: how the plan's health moved.
 * @param linkTo address of the measures under a light on a day
 */
export function LightHistoryChart(
  props: ChartFacts & {
    dates: readonly { readonly date: string; readonly lights: readonly LightTally[] }[];
    linkTo: (date: string, light: ScheduleLight) => string;
  },
) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const series = useLightSeries();
  const rows = props.dates.map(({ date, lights }) => ({
    key: date,
    label: format.day(date),
    values: tally(lights),
    linkTo: (key: string) => props.linkTo(date, SCHEDULE_LIGHTS.find((light) => light === key) ?? 'NEUTRAL'),
  }));
  return <StackedBarsChart {...props} series={series} rows={rows} rowLabel={t.date} direction="columns" />;
}

function useLightSeries(): BarSeries[] {
  const labels = useLabels();
  return SCHEDULE_LIGHTS.map((light) => ({
    key: light,
    label: labels(`scheduleLight.${light}`),
    swatch: LIGHT_SWATCHES[light],
    mark: light,
  }));
}

function tally(lights: readonly LightTally[]): Record<string, number> {
  return Object.fromEntries(lights.map(({ light, count }) => [light, count]));
}

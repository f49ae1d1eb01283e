import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ChartEvent } from './events.ts';
import type { FanData } from './fan-chart.tsx';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH, TARGET_SWATCH } from './palette.ts';
import { AXIS, AxisEvents, EndLabels, INITIAL_WIDTH } from './plot-parts.tsx';
import { CHART_TEXTS } from './texts.ts';
import { dayOf, timeOf, timeTicks } from '../../shared/chart-axis.ts';

/** Labels that fit under the axis of a narrow screen. */
const MOST_TICKS = 5;
/** Room for the labels right of the last forecast. */
const LABEL_ROOM = 64;

/** The drawing of FanChart; a chunk of its own. */
export default function FanPlot(
  props: FanData & { events: readonly ChartEvent[]; height: number; title: string },
) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const { history, path, target, asOf } = props;
  const from = history[0]?.date ?? asOf;
  const ends = [path.at(-1)?.date ?? asOf, target.date, asOf].toSorted();
  const to = ends.at(-1) ?? asOf;
  const last = history.at(-1);
  const rows = [
    ...history.map((point) => ({
      time: timeOf(point.date),
      observed: point.value,
      ...(point === last ? { p50: point.value, band: [point.value, point.value] } : {}),
    })),
    ...path.map((point) => ({ time: timeOf(point.date), p50: point.p50, band: [point.p10, point.p90] })),
  ];
  const end = path.at(-1);
  const ticks = timeTicks(from, to, MOST_TICKS);
  return (
    <ResponsiveContainer
      width="100%"
      height={props.height}
      initialDimension={{ width: INITIAL_WIDTH, height: props.height }}
    >
      <ComposedChart
        data={rows}
        margin={{ top: 24, right: end ? LABEL_ROOM : 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        role="img"
        title={props.title}
        desc={t.tableHolds}
      >
        <CartesianGrid vertical={false} stroke="var(--mp-line)" />
        <XAxis
          {...AXIS}
          dataKey="time"
          type="number"
          scale="time"
          domain={[timeOf(from), timeOf(to)]}
          ticks={ticks.map((tick) => timeOf(tick.day))}
          tickFormatter={(time: number) => ticks.find((tick) => timeOf(tick.day) === time)?.label ?? ''}
        />
        <YAxis
          {...AXIS}
          width={44}
          tickFormatter={(value: number) => format.number(value)}
          domain={[0, 'auto']}
        />
        <Tooltip
          isAnimationActive={false}
          labelFormatter={(time) => format.day(dayOf(Number(time)))}
          formatter={(value) =>
            Array.isArray(value)
              ? value.map((each) => format.number(Number(each))).join(' – ')
              : format.number(Number(value))
          }
        />
        <Area
          dataKey="band"
          name={t.band}
          fill="var(--mp-band)"
          fillOpacity={1}
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="p50"
          name={t.p50}
          stroke={colourOf(MATURITY_SWATCHES[3])}
          strokeWidth={2.5}
          strokeDasharray="6 4"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="observed"
          name={t.observed}
          stroke={colourOf(OBSERVED_SWATCH)}
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
        />
        <ReferenceLine
          y={target.value}
          ifOverflow="extendDomain"
          stroke={colourOf(TARGET_SWATCH)}
          strokeWidth={2}
          label={{
            value: t.targetOf(format.number(target.value), format.day(target.date)),
            position: 'insideTopLeft',
            className: 'chart-text chart-text--strong',
          }}
        />
        <ReferenceLine x={timeOf(target.date)} stroke={colourOf(TARGET_SWATCH)} strokeDasharray="2 3" />
        <ReferenceLine
          x={timeOf(asOf)}
          stroke={colourOf(OBSERVED_SWATCH)}
          strokeDasharray="2 3"
          label={{ value: `${t.today} ${format.day(asOf)}`, position: 'top', className: 'chart-text' }}
        />
        <AxisEvents events={props.events} />
        {end && (
          <EndLabels
            x={timeOf(end.date)}
            labels={[
              {
                key: 'p90',
                text: `P90 ${format.number(Math.round(end.p90))}`,
                colour: 'var(--mp-band)',
                y: end.p90,
              },
              {
                key: 'p50',
                text: `P50 ${format.number(Math.round(end.p50))}`,
                colour: colourOf(MATURITY_SWATCHES[3]),
                y: end.p50,
              },
              {
                key: 'p10',
                text: `P10 ${format.number(Math.round(end.p10))}`,
                colour: 'var(--mp-band)',
                y: end.p10,
              },
            ]}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

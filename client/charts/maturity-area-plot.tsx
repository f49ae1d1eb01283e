import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { MATURITY_LEVELS } from '../../shared/domain/vocabulary.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ChartEvent } from './events.ts';
import type { MaturityAreaData } from './maturity-area-chart.tsx';
import { MaturityAreaLabels } from './maturity-area-labels.tsx';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH, TARGET_SWATCH } from './palette.ts';
import { AXIS, AxisEvents, INITIAL_WIDTH } from './plot-parts.tsx';
import { CHART_TEXTS } from './texts.ts';
import { dayOf, timeOf, yearTicks } from '../../shared/chart-axis.ts';

/** The drawing of MaturityAreaChart; a chunk of its own. */
export default function MaturityAreaPlot(
  props: MaturityAreaData & { events: readonly ChartEvent[]; height: number; title: string },
) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const { points, target, asOf } = props;
  const from = points[0]?.date ?? asOf;
  const lastDay = points.at(-1)?.date ?? asOf;
  const to = target && target.date > lastDay ? target.date : lastDay;
  const rows = points.map((point) => ({
    time: timeOf(point.date),
    ...Object.fromEntries(MATURITY_LEVELS.map((level) => [`level${level}`, point.counts[level] ?? 0])),
    notRecorded: point.notRecorded,
    online: point.online,
  }));
  const online = points.at(-1)?.online ?? null;
  const pace =
    target && online !== null && online < target.value && target.date > lastDay
      ? ([
          { x: timeOf(lastDay), y: online },
          { x: timeOf(target.date), y: target.value },
        ] as const)
      : null;
  return (
    <ResponsiveContainer
      width="100%"
      height={props.height}
      initialDimension={{ width: INITIAL_WIDTH, height: props.height }}
    >
      <ComposedChart
        data={rows}
        margin={{ top: 24, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        role="img"
        title={props.title}
        desc={t.tableHolds}
      >
        <defs>
          <pattern
            id="maturity-not-recorded"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--mp-surface)" />
            <rect width="2" height="6" fill="var(--mp-not-recorded)" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--mp-line)" />
        <XAxis
          {...AXIS}
          dataKey="time"
          type="number"
          scale="time"
          domain={[timeOf(from), timeOf(to)]}
          ticks={yearTicks(from, to)}
          tickFormatter={(time: number) => dayOf(time).slice(0, 4)}
        />
        <YAxis
          {...AXIS}
          width={44}
          tickFormatter={(value: number) => format.number(value)}
          domain={[0, 'dataMax']}
        />
        <Tooltip
          isAnimationActive={false}
          labelFormatter={(time) => format.day(dayOf(Number(time)))}
          formatter={(value) => format.number(Number(value))}
          itemSorter={() => 0}
        />
        {MATURITY_LEVELS.toReversed().map((level) => (
          <Area
            key={level}
            dataKey={`level${level}`}
            name={t.level(level)}
            stackId="level"
            type="monotone"
            fill={colourOf(MATURITY_SWATCHES[level])}
            fillOpacity={1}
            stroke="var(--mp-surface)"
            strokeWidth={1.5}
            isAnimationActive={false}
            activeDot={false}
          />
        ))}
        <Area
          dataKey="notRecorded"
          name={t.notRecorded}
          stackId="level"
          type="monotone"
          fill="url(#maturity-not-recorded)"
          fillOpacity={1}
          stroke="var(--mp-surface)"
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="online"
          name={t.online}
          type="monotone"
          stroke={colourOf(OBSERVED_SWATCH)}
          className="chart-observed"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
        />
        {target && (
          <ReferenceLine
            y={target.value}
            ifOverflow="extendDomain"
            stroke={colourOf(TARGET_SWATCH)}
            strokeWidth={2}
          />
        )}
        {pace && (
          <ReferenceLine
            segment={pace}
            stroke={colourOf(TARGET_SWATCH)}
            strokeWidth={2}
            strokeDasharray="6 4"
          />
        )}
        <ReferenceLine x={timeOf(asOf)} stroke={colourOf(OBSERVED_SWATCH)} strokeDasharray="2 3" />
        {online !== null && (
          <ReferenceDot
            x={timeOf(lastDay)}
            y={online}
            r={5}
            fill={colourOf(OBSERVED_SWATCH)}
            stroke="var(--mp-surface)"
            strokeWidth={2}
          />
        )}
        <AxisEvents events={props.events} numbers="top" />
        <MaturityAreaLabels {...props} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

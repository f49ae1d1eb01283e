import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type LabelProps,
} from 'recharts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { colourOf, textOn } from './palette.ts';
import { AXIS, INITIAL_WIDTH } from './plot-parts.tsx';
import type { StackedBarsData } from './stacked-bars-chart.tsx';
import { CHART_TEXTS } from './texts.ts';

/** Least pixels of a part for its number to fit. */
const LABEL_MIN = 16;
const BAR_SIZE = 22;

/** The drawing of StackedBarsChart; a chunk of its own. */
export default function StackedBarsPlot(props: StackedBarsData & { height: number; title: string }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const columns = props.direction === 'columns';
  const data = props.rows.map((row) => ({ label: row.label, ...row.values }));
  const number = (value: number) => (props.shares ? format.percent(value * 100) : format.number(value));
  return (
    <ResponsiveContainer
      width="100%"
      height={props.height}
      initialDimension={{ width: INITIAL_WIDTH, height: props.height }}
    >
      <BarChart
        data={data}
        layout={columns ? 'horizontal' : 'vertical'}
        stackOffset={props.shares ? 'expand' : 'none'}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        role="img"
        title={props.title}
        desc={t.tableHolds}
      >
        <CartesianGrid vertical={!columns} horizontal={columns} stroke="var(--mp-line)" />
        {columns ? (
          <>
            <XAxis {...AXIS} dataKey="label" type="category" interval="preserveStartEnd" />
            <YAxis {...AXIS} type="number" width={44} allowDecimals={false} tickFormatter={number} />
          </>
        ) : (
          <>
            <XAxis {...AXIS} type="number" allowDecimals={false} tickFormatter={number} />
            <YAxis {...AXIS} dataKey="label" type="category" width="auto" interval={0} />
          </>
        )}
        <Tooltip
          isAnimationActive={false}
          formatter={(value) => format.number(Number(value))}
          cursor={{ className: 'chart-cursor' }}
          itemSorter={() => 0}
        />
        {props.series.map((series) => (
          <Bar
            key={series.key}
            dataKey={series.key}
            name={series.label}
            stackId="all"
            fill={colourOf(series.swatch)}
            stroke="var(--mp-surface)"
            strokeWidth={1.5}
            {...(columns ? { maxBarSize: 56 } : { barSize: BAR_SIZE })}
            isAnimationActive={false}
          >
            <LabelList dataKey={series.key} content={<PartLabel colour={textOn(series.swatch)} />} />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The number inside a part; the list passes place and value. */
function PartLabel(props: LabelProps & { colour: string }) {
  const format = useFormat();
  const { x, y, width, height, colour } = props;
  const value = Number(props.value);
  const [w, h] = [Math.abs(Number(width)), Math.abs(Number(height))];
  if (!value || w < LABEL_MIN || h < LABEL_MIN) return null;
  return (
    <text
      x={Number(x) + Number(width) / 2}
      y={Number(y) + Number(height) / 2}
      fill={colour}
      className="chart-part-label"
      textAnchor="middle"
      dominantBaseline="central"
    >
      {format.number(value)}
    </text>
  );
}

import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../../shared/i18n/index.ts';
import { LIGHT_SWATCHES, PRINT } from '../../../shared/palette.ts';
import type { BarsChart } from '../../../shared/report/report-model.ts';
import { Label, LightShape, Picture, type PlotProps, round, Rule } from './svg-parts.tsx';
import { fitText, LINE, TEXT, textWidth } from './text-measure.ts';

const ROW = 28;
/** Bar within its row. */
const BAR = 0.64;
const SHAPE = 10;
const TOTAL_ROOM = 44;

/** Measures by light, a bar a row: shape and number stand in each piece that has room for them. */
export function BarsPlot({ chart, lang, width, height: wanted }: PlotProps<BarsChart>) {
  const number = (value: number) => formatNumber(lang, value);
  const key = keyOf(chart, width);
  const head = key.height + LINE + 6;
  const row = wanted === null ? ROW : Math.max(LINE, (wanted - head) / Math.max(1, chart.rows.length));
  const height = wanted ?? Math.ceil(head + row * Math.max(1, chart.rows.length));
  const labelRoom = Math.min(
    width * 0.3,
    Math.max(0, ...chart.rows.map((each) => textWidth(each.label))) + 2,
  );
  const left = Math.ceil(labelRoom) + 8;
  const most = Math.max(1, ...chart.rows.map((each) => sum(each.counts)));
  const x = scaleLinear([0, most], [0, width - left - TOTAL_ROOM]);
  return (
    <Picture width={width} height={height}>
      {key.items.map((item) => (
        <g key={item.light}>
          <LightShape light={item.light} x={item.x + SHAPE / 2} y={item.y} size={SHAPE + 1} />
          <Label x={item.x + SHAPE + 5} y={item.y}>
            {item.label}
          </Label>
        </g>
      ))}
      <Label x={width} y={key.height + LINE / 2} anchor="end" fill={PRINT.muted}>
        {chart.xLabel}
      </Label>
      {chart.rows.map((each, index) => {
        const top = head + index * row;
        const middle = top + row / 2;
        const lines = fitText(each.label, labelRoom, row >= 2 * LINE ? 2 : 1);
        return (
          <g key={each.label}>
            <Rule from={[0, top]} to={[width, top]} />
            {lines.map((text, place) => (
              <Label key={text} x={0} y={middle + (place - (lines.length - 1) / 2) * (LINE - 1.5)}>
                {text}
              </Label>
            ))}
            {chart.lights.map(({ light }, place) => (
              <Piece
                key={light}
                light={light}
                x={left + x(sum(each.counts.slice(0, place)))}
                width={x(each.counts[place] ?? 0)}
                middle={middle}
                height={row * BAR}
                text={number(each.counts[place] ?? 0)}
              />
            ))}
            <Label x={width} y={middle} anchor="end" strong>
              {number(each.total)}
            </Label>
          </g>
        );
      })}
    </Picture>
  );
}

function Piece(props: {
  light: BarsChart['lights'][number]['light'];
  x: number;
  width: number;
  middle: number;
  height: number;
  text: string;
}) {
  const { light, x, width, middle } = props;
  if (width <= 0) return null;
  const swatch = LIGHT_SWATCHES[light];
  const numberRoom = textWidth(props.text);
  const hasNumber = width >= numberRoom + 4;
  const hasShape = width >= numberRoom + SHAPE + 10;
  const centre = x + width / 2;
  return (
    <g>
      <rect
        x={round(x)}
        y={round(middle - props.height / 2)}
        width={round(Math.max(0.5, width - 1))}
        height={round(props.height)}
        fill={swatch.light}
      />
      {hasShape && (
        <LightShape light={light} x={centre - numberRoom / 2 - 2} y={middle} size={SHAPE} onColour />
      )}
      {hasNumber && (
        <Label
          x={hasShape ? centre + SHAPE / 2 + 1 : centre - 0.5}
          y={middle}
          anchor="middle"
          fill={swatch.onLight}
          size={TEXT}
        >
          {props.text}
        </Label>
      )}
    </g>
  );
}

/** The words of the lights above the bars, wrapped where the picture is narrow. */
function keyOf(chart: BarsChart, width: number) {
  let [x, y] = [0, LINE / 2];
  const items = chart.lights.map(({ light, label }) => {
    const room = SHAPE + 5 + textWidth(label) + 14;
    if (x > 0 && x + room - 14 > width) [x, y] = [0, y + LINE + 2];
    const item = { light, label, x, y };
    x += room;
    return item;
  });
  return { items, height: y + LINE / 2 + 4 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { renderToStaticMarkup } from 'react-dom/server';
import type { Lang } from '../../../shared/i18n/index.ts';
import type { Chart } from '../../../shared/report/report-model.ts';
import { BarsPlot } from './bars-plot.tsx';
import { CoursePlot } from './course-plot.tsx';
import { FanPlot } from './fan-plot.tsx';
import { TrendPlot } from './trend-plot.tsx';

export interface ChartOptions {
  /** In units of the picture: text is 11 high, and 642 is the text width of a page of A4. */
  readonly width: number;
  /** Without it, each chart takes what its data need. */
  readonly height?: number;
}

/** A chart of a report as a picture for print: pure SVG 1.1 with real text in Fira Sans. */
export function chartSvg(chart: Chart, lang: Lang, options: ChartOptions): string {
  return withoutUnprintable(
    renderToStaticMarkup(
      <Plot chart={chart} lang={lang} width={options.width} height={options.height ?? null} />,
    ),
  );
}

function Plot(props: { chart: Chart; lang: Lang; width: number; height: number | null }) {
  const { chart, ...rest } = props;
  switch (chart.type) {
    case 'course':
      return <CoursePlot chart={chart} {...rest} />;
    case 'fan':
      return <FanPlot chart={chart} {...rest} />;
    case 'bars':
      return <BarsPlot chart={chart} {...rest} />;
    case 'trend':
      return <TrendPlot chart={chart} {...rest} />;
  }
}

/** React escapes what XML can hold; control characters and halves of characters it cannot hold at all. */
function withoutUnprintable(svg: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
  return svg.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

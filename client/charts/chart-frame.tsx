/**
 * The frame of every chart: a heading that states the finding, the drawing with its table twin, rule and date under
 * it, the mark "simuliert", and downloads made in the browser. Each chart in this folder brings its frame along:
 *
 *     <StackedBarsChart title={t.finding(n)} rule={ruleLabel} asOf={plan.asOf} simulated fileName="ampeln-ressorts" … />
 *
 * The drawing itself is loaded lazily with a skeleton of the same height.
 */
import { Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { useLanguage } from '../lib/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { SimulatedBadge } from '../ui/simulated-badge.tsx';
import { Notice, Skeleton } from '../ui/states.tsx';
import { ChartTableView } from './chart-table-view.tsx';
import { toCsv, type ChartTable } from './csv.ts';
import { downloadPng, downloadSvg, downloadText, whenDrawn } from './download.ts';
import { Legend, type LegendItem } from './legend.tsx';
import { CHART_TEXTS } from './texts.ts';

/** What every chart is told about itself. */
export interface ChartFacts {
  /** The finding in a sentence: "214 von 575 Leistungen sind online". */
  readonly title: string;
  /** Heading level, default 2. */
  readonly level?: 2 | 3;
  /** The counting rule in words, where one was used. */
  readonly rule?: string;
  /** The day that the figures speak of. */
  readonly asOf: string;
  /** What is left out, or how to read it. */
  readonly note?: string;
  readonly simulated: boolean;
  /** Without ending, in the language of the reader, lower case with hyphens. */
  readonly fileName: string;
}

/**
 * See the top of this file; pages use the charts, charts use this.
 * @param height of the drawing in pixels
 * @param children the drawing: one svg element
 * @param below what belongs to the drawing in words, also beside the table
 * @param more what downloads say besides
 */
export function ChartFrame(
  props: ChartFacts & {
    table: ChartTable;
    legend: readonly LegendItem[];
    height: number;
    children: ReactNode;
    below?: ReactNode;
    more?: readonly string[];
  },
) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const headingId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const Heading = props.level === 3 ? 'h3' : 'h2';
  const notes = [
    ...(props.rule ? [t.rule(props.rule)] : []),
    t.asOf(format.day(props.asOf)),
    ...(props.note ? [props.note] : []),
  ];
  return (
    <figure className="chart" aria-labelledby={headingId}>
      <header className="chart__header">
        <Heading id={headingId}>{props.title}</Heading>
        <div className="segmented" role="group" aria-label={t.view}>
          {(['chart', 'table'] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={shown === choice}
              onClick={() => setShown(choice)}
            >
              <Icon name={choice} /> {t[choice]}
            </button>
          ))}
        </div>
      </header>
      {shown === 'table' ? (
        <ChartTableView table={props.table} caption={props.title} />
      ) : (
        <>
          {props.legend.length > 0 && <Legend items={props.legend} />}
          <div className="chart__drawing" ref={drawing} style={{ minBlockSize: props.height }}>
            <Suspense fallback={<Skeleton height={props.height} />}>{props.children}</Suspense>
          </div>
        </>
      )}
      {props.below}
      <figcaption className="chart__notes">
        <SimulatedBadge show={props.simulated} />
        <span>{notes.join(' · ')}</span>
        <Downloads
          title={props.title}
          notes={[notes.join(' · '), ...(props.more ?? []), ...(props.simulated ? [t.simulatedNote] : [])]}
          legend={props.legend}
          table={props.table}
          fileName={props.fileName}
          findDrawing={shown === 'chart' ? () => drawing.current?.querySelector('svg') ?? null : null}
        />
      </figcaption>
    </figure>
  );
}

function Downloads(props: {
  title: string;
  notes: readonly string[];
  legend: readonly LegendItem[];
  table: ChartTable;
  fileName: string;
  findDrawing: (() => SVGSVGElement | null) | null;
}) {
  const t = useText(CHART_TEXTS);
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  const { findDrawing } = props;
  const withDrawing = (download: (drawing: SVGSVGElement) => void | Promise<void>) => {
    if (!findDrawing) return;
    setFailed(false);
    whenDrawn(findDrawing)
      .then(download)
      .catch(() => setFailed(true));
  };
  return (
    <span className="chart__downloads">
      <Icon name="download" />
      {findDrawing && (
        <>
          <Button
            kind="quiet"
            label={t.downloadOf('SVG', props.title)}
            onClick={() => withDrawing((drawing) => downloadSvg(drawing, props, props.fileName))}
          >
            SVG
          </Button>
          <Button
            kind="quiet"
            label={t.downloadOf('PNG', props.title)}
            onClick={() => withDrawing((drawing) => downloadPng(drawing, props, props.fileName))}
          >
            PNG
          </Button>
        </>
      )}
      <Button
        kind="quiet"
        label={t.downloadOf('CSV', props.title)}
        onClick={() =>
          downloadText(
            toCsv(props.table, language, [props.title, ...props.notes]),
            'text/csv',
            `${props.fileName}.csv`,
          )
        }
      >
        CSV
      </Button>
      {failed && <Notice kind="danger">{t.downloadFailed}</Notice>}
    </span>
  );
}

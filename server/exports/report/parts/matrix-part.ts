import { SCHEDULE_LIGHTS, type ScheduleLight } from '../../../../shared/domain/vocabulary.ts';
import { formatDay, formatNumber, translate } from '../../../../shared/i18n/index.ts';
import { lightCounts, type LightCount, type MinistryRow } from '../../../measures/board-figures.ts';
import { percentOf } from '../../../ozg/ozg-figure.ts';
import { type ColumnOf, note, tableBlock, tableOf } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block, ChartBlock, Table } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** Measures by ministry and light, and how the lights stood at the reporting date before. */
export function matrixPart(report: ReportFacts): Block[] {
  const { choices, board, revision } = report;
  const { lang, asOf } = choices;
  const words = REPORT_WORDS[lang];
  return [
    ministryChart(report),
    ...(report.earlier ? [tableBlock(historyTable(report))] : []),
    note(
      words.summary.lightsNote(
        formatNumber(lang, board.measures.length, 0),
        formatDay(lang, asOf),
        revision.number,
      ),
    ),
  ];
}

function ministryChart(report: ReportFacts): ChartBlock {
  const { lang } = report.choices;
  const words = REPORT_WORDS[lang];
  const number = (value: number) => formatNumber(lang, value, 0);
  const named = report.ministries.map((row) => ({
    ...row,
    name: nameOf(report, row),
    red: countOf(row.lights, 'RED'),
  }));
  const worst = named.toSorted((a, b) => b.red - a.red)[0];
  return {
    kind: 'chart',
    id: 'matrix',
    title:
      worst && worst.red > 0
        ? words.matrix.chart(worst.name, number(worst.red), number(worst.total))
        : words.matrix.chartCalm,
    alt: words.matrix.alt(
      named.map(({ name, red, total }) => `${name} ${words.ofTotal(number(red), number(total))}`).join(', '),
    ),
    chart: {
      type: 'bars',
      lights: SCHEDULE_LIGHTS.map((light) => ({ light, label: translate(lang, `scheduleLight.${light}`) })),
      rows: named.map(({ name, total, lights }) => ({
        label: name,
        total,
        counts: SCHEDULE_LIGHTS.map((light) => countOf(lights, light)),
      })),
      xLabel: words.matrix.total,
    },
    twin: matrixTable(report),
  };
}

/** Name of a ministry in figures: its abbreviation. */
function nameOf({ choices: { lang } }: ReportFacts, { ministry }: MinistryRow): string {
  return ministry?.abbreviation ?? REPORT_WORDS[lang].withoutLead;
}

function countOf(lights: readonly LightCount[], light: ScheduleLight): number {
  return lights.find((each) => each.light === light)?.count ?? 0;
}

interface Row {
  readonly name: string;
  readonly total: number;
  readonly lights: readonly LightCount[];
}

function lightColumns(lang: ReportFacts['choices']['lang']): ColumnOf<Row>[] {
  return SCHEDULE_LIGHTS.map((light) => ({
    key: light,
    label: translate(lang, `scheduleLight.${light}`),
    type: 'integer',
    value: ({ lights }) => countOf(lights, light),
  }));
}

function matrixTable(report: ReportFacts): Table {
  const { choices, board, ministries } = report;
  const { lang } = choices;
  const words = REPORT_WORDS[lang].matrix;
  const rows = ministries.map((row): Row => ({ ...row, name: nameOf(report, row) }));
  const all: Row = { name: words.sum, total: board.measures.length, lights: lightCounts(board.measures) };
  return tableOf(
    { id: 'matrix', title: words.table, empty: words.empty, total: true },
    [
      { key: 'ministry', label: words.ministry, type: 'text', weight: 2, value: ({ name }) => name },
      { key: 'total', label: words.total, type: 'integer', value: ({ total }) => total },
      ...lightColumns(lang),
      {
        key: 'redShare',
        label: words.share,
        type: 'percent',
        value: ({ lights, total }) => percentOf(countOf(lights, 'RED'), total),
      },
    ],
    rows.length === 0 ? [] : [...rows, all],
  );
}

function historyTable({ choices: { lang }, board, earlier }: ReportFacts): Table {
  const words = REPORT_WORDS[lang].matrix;
  const rows = [...(earlier ? [earlier] : []), board].map(({ asOf, measures }) => ({
    name: '',
    asOf,
    total: measures.length,
    lights: lightCounts(measures),
  }));
  return tableOf(
    { id: 'lightHistory', title: words.history, empty: words.empty },
    [
      {
        key: 'date',
        label: REPORT_WORDS[lang].cover.asOf,
        type: 'day',
        weight: 2,
        value: ({ asOf }) => asOf,
      },
      { key: 'total', label: words.total, type: 'integer', value: ({ total }) => total },
      ...lightColumns(lang),
    ],
    rows,
  );
}

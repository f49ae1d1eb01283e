import { formatNumber } from '../../../../shared/i18n/index.ts';
import { count } from '../../../measures/board-figures.ts';
import type { TrendLine } from '../../../revisions/milestone-trend.ts';
import { note, tableBlock, tableOf, writtenOrNull } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block, ChartBlock, Table } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** Lines of the chart; more overlap. */
const LINES_MAX = 8;
/** Rows of the table of slips. */
const SLIPS_MAX = 15;

/** Where dates flee: the milestones that moved furthest, over all revisions. */
export function trendPart(report: ReportFacts): Block[] {
  const words = REPORT_WORDS[report.choices.lang].trend;
  const slips = report.trend.lines
    .filter(({ daysMoved }) => daysMoved > 0)
    .toSorted((a, b) => b.daysMoved - a.daysMoved || (a.code < b.code ? -1 : 1));
  return [
    ...(slips.length === 0 ? [] : [trendChart(report, slips.slice(0, LINES_MAX))]),
    tableBlock(slipsTable(report, slips.slice(0, SLIPS_MAX))),
    note(words.note),
  ];
}

function trendChart(report: ReportFacts, lines: readonly TrendLine[]): ChartBlock {
  const { trend, plan } = report;
  const { lang } = report.choices;
  const words = REPORT_WORDS[lang].trend;
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].toSorted();
  const later = count(trend.lines, ({ daysMoved }) => daysMoved > 0);
  return {
    kind: 'chart',
    id: 'trend',
    title: words.chart(formatNumber(lang, later, 0), formatNumber(lang, trend.totalCount, 0)),
    alt: words.alt(lines.map(({ code, title }) => `${code} ${title}`).join('; ')),
    chart: {
      type: 'trend',
      lines: lines.map(({ code, points, reachedOn }) => ({
        label: code,
        points: points.map(({ x, planned }) => ({ x, planned })),
        reachedOn,
      })),
      ticks: days.map((x) => ({ x, label: tickOf(x) })),
      labels: { x: words.x, y: words.y, diagonal: words.diagonal },
    },
    twin: courseTable(report, lines),
  };

  function tickOf(day: string): string {
    if (day === trend.asOf) return words.asOf;
    const revision = plan.revisions.findLast(({ effectiveDate, state }) => {
      return state === 'PUBLISHED' && effectiveDate === day;
    });
    return revision ? words.revision(revision.number) : day;
  }
}

/** Every point of the lines shown. */
function courseTable({ choices: { lang } }: ReportFacts, lines: readonly TrendLine[]): Table {
  const words = REPORT_WORDS[lang].trend;
  const rows = lines.flatMap(({ code, points }) => points.map((point) => ({ code, ...point })));
  return tableOf(
    { id: 'trend', title: words.all, empty: words.empty },
    [
      { key: 'code', label: words.code, type: 'code', value: ({ code }) => code },
      {
        key: 'revision',
        label: words.x,
        type: 'text',
        value: ({ revision }) => (revision === null ? words.asOf : words.revision(revision)),
      },
      { key: 'on', label: REPORT_WORDS[lang].progress.date, type: 'day', value: ({ x }) => x },
      { key: 'planned', label: words.y, type: 'planDate', value: ({ written }) => writtenOrNull(written) },
    ],
    rows,
  );
}

function slipsTable({ choices: { lang } }: ReportFacts, lines: readonly TrendLine[]): Table {
  const words = REPORT_WORDS[lang].trend;
  return tableOf(
    { id: 'slips', title: words.table, empty: words.empty },
    [
      { key: 'code', label: words.code, type: 'code', weight: 1.2, value: ({ code }) => code },
      { key: 'title', label: words.title, type: 'text', weight: 4, value: ({ title }) => title },
      {
        key: 'ministry',
        label: words.ministry,
        type: 'text',
        weight: 1,
        value: ({ ministry }) => ministry.abbreviation,
      },
      {
        key: 'first',
        label: words.first,
        type: 'planDate',
        weight: 1.4,
        value: ({ points }) => writtenOrNull(points[0]?.written ?? null),
      },
      {
        key: 'now',
        label: words.now,
        type: 'planDate',
        weight: 1.4,
        value: ({ points, reachedOn }) => reachedOn ?? writtenOrNull(points.at(-1)?.written ?? null),
      },
      { key: 'days', label: words.days, type: 'days', weight: 1.2, value: ({ daysMoved }) => daysMoved },
      {
        key: 'pattern',
        label: words.pattern,
        type: 'text',
        weight: 1.2,
        value: ({ zigzag, steep }) =>
          [...(zigzag ? [words.zigzag] : []), ...(steep ? [words.steep] : [])].join(', ') || null,
      },
    ],
    lines,
  );
}

import { COUNTING_RULES, MATURITY_LEVELS, type Maturity } from '../../../../shared/domain/vocabulary.ts';
import { formatDay, formatNumber, formatPercent, translate } from '../../../../shared/i18n/index.ts';
import { percentOf } from '../../../ozg/ozg-figure.ts';
import { figures, heading, note, paragraph, tableBlock, tableOf } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block, ChartBlock, Table } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';
import { goalsTable } from './goals-table.ts';
import { sentences } from './summary-part.ts';

/** How far the OZG services are, where the pace leads, and the same by other rules and by topic area. */
export function progressPart(report: ReportFacts): Block[] {
  const { choices, ozg, forecast } = report;
  const { lang } = choices;
  const words = REPORT_WORDS[lang].progress;
  const basis = basisNote(report);
  return [
    paragraph(sentences(report).join(' ')),
    keyFigures(report),
    basis,
    courseChart(report),
    ...(forecast.enoughData ? [fanChart(report), completionNote(report)] : []),
    tableBlock(goalsTable(report)),
    heading(2, 'rules', words.rules),
    tableBlock(rulesTable(report)),
    heading(2, 'topic-areas', words.byTopic),
    tableBlock(topicTable(report)),
    note(basis.text, ozg.figure.simulated ? words.simulated : ''),
  ];
}

function basisNote({ choices: { lang, rule, asOf }, ozg }: ReportFacts) {
  const { figure } = ozg;
  return note(
    REPORT_WORDS[lang].progress.basis(
      translate(lang, `countingRule.${rule}`),
      formatDay(lang, asOf),
      formatNumber(lang, figure.excludedFederal, 0),
    ),
  );
}

function keyFigures({ choices: { lang }, forecast }: ReportFacts): Block {
  const { figure, probabilityByTarget } = forecast;
  const { progress: words, ofTotal } = REPORT_WORDS[lang];
  const day = formatDay(lang, figure.targetDate);
  const pace = (value: number | null) => (value === null ? words.unknown : formatNumber(lang, value, 1));
  return figures([
    {
      label: words.online,
      value: ofTotal(formatNumber(lang, figure.online, 0), formatNumber(lang, figure.total, 0)),
      note: formatPercent(lang, figure.percent, 1),
      light: null,
    },
    {
      label: words.required,
      value: pace(figure.requiredPerMonth),
      note: words.requiredNote(day),
      light: null,
    },
    { label: words.observed, value: pace(figure.observedPerMonth), note: words.observedNote, light: null },
    {
      label: words.probability,
      value: probabilityByTarget === null ? words.unknown : formatPercent(lang, 100 * probabilityByTarget, 1),
      note: words.probabilityNote(day),
      light: null,
    },
  ]);
}

function courseChart({ choices: { lang }, ozg, forecast }: ReportFacts): ChartBlock {
  const words = REPORT_WORDS[lang].progress;
  const { series } = ozg;
  const { figure } = forecast;
  const number = (value: number) => formatNumber(lang, value, 0);
  const [first, last] = [series[0], series.at(-1)];
  const levels = MATURITY_LEVELS.map((level) => ({ level, label: words.level(level) }));
  const lastLevels = levels
    .map(({ level, label }) => `${label}: ${number(last?.counts[level] ?? 0)}`)
    .join(', ');
  return {
    kind: 'chart',
    id: 'course',
    title: words.course(number(figure.online), number(figure.total), formatDay(lang, figure.targetDate)),
    alt: words.courseAlt(
      first ? formatDay(lang, first.date) : '',
      last ? formatDay(lang, last.date) : '',
      `${lastLevels}, ${words.notRecorded}: ${number(last?.notRecorded ?? 0)}`,
    ),
    chart: {
      type: 'course',
      points: series.map(({ date, counts, notRecorded }) => ({ date, counts, notRecorded })),
      levels,
      notRecordedLabel: words.notRecorded,
      total: servicesOf(last),
      targetDate: figure.targetDate,
      targetLabel: words.target(number(servicesOf(last))),
      yLabel: translate(lang, 'ozgUnit.SERVICE'),
    },
    twin: tableOf(
      { id: 'course', title: words.courseTable, empty: words.emptyCourse },
      [
        { key: 'date', label: words.date, type: 'day', weight: 1.4, value: (point) => point.date },
        ...levels.map(({ level, label }) => ({
          key: `level${level}`,
          label,
          type: 'integer' as const,
          value: (point: (typeof series)[number]) => point.counts[level] ?? 0,
        })),
        {
          key: 'notRecorded',
          label: words.notRecorded,
          type: 'integer',
          value: (point) => point.notRecorded,
        },
        { key: 'online', label: words.online, type: 'integer', value: (point) => point.online },
        {
          key: 'total',
          label: REPORT_WORDS[lang].goal.total,
          type: 'integer',
          value: (point) => point.total,
        },
      ],
      series,
    ),
  };
}

/** Services behind a point: all levels and those without record. */
function servicesOf(point: { counts: readonly number[]; notRecorded: number } | undefined): number {
  return point ? point.counts.reduce((sum, count) => sum + count, point.notRecorded) : 0;
}

function fanChart(report: ReportFacts): ChartBlock {
  const { forecast } = report;
  const { lang } = report.choices;
  const words = REPORT_WORDS[lang].progress;
  const { figure, path } = forecast;
  // The forecast starts from the last month end; the day itself is counted all the same.
  const history = [...forecast.history, { date: figure.asOf, online: figure.online }].filter(
    ({ date }, index, points) => date !== points[index + 1]?.date,
  );
  const expected = path.findLast(({ date }) => date <= figure.targetDate)?.p50 ?? figure.online;
  const rows = [
    ...history.map(({ date, online }) => ({ date, online, p10: null, p50: null, p90: null })),
    ...path.map((point) => ({ ...point, online: null })),
  ];
  return {
    kind: 'chart',
    id: 'forecast',
    title: words.fan(
      formatNumber(lang, Math.round(expected), 0),
      formatNumber(lang, figure.total, 0),
      formatDay(lang, figure.targetDate),
    ),
    alt: words.fanAlt(sentences(report).join(' ')),
    chart: {
      type: 'fan',
      history,
      path,
      target: figure.target,
      targetDate: figure.targetDate,
      labels: {
        observed: words.fanObserved,
        p50: words.fanP50,
        band: words.fanBand,
        target: words.fanTarget,
        required: words.fanRequired,
        y: translate(lang, `ozgUnit.${figure.unit}`),
      },
    },
    twin: tableOf(
      { id: 'forecast', title: words.fanTable, empty: words.emptyCourse },
      [
        { key: 'date', label: words.date, type: 'day', value: (row) => row.date },
        { key: 'online', label: words.fanObserved, type: 'integer', value: (row) => row.online },
        { key: 'p10', label: 'P10', type: 'decimal', value: (row) => row.p10 },
        { key: 'p50', label: 'P50', type: 'decimal', value: (row) => row.p50 },
        { key: 'p90', label: 'P90', type: 'decimal', value: (row) => row.p90 },
      ],
      rows,
    ),
  };
}

function completionNote({ choices: { lang }, forecast: { p50Completion, p80Completion } }: ReportFacts) {
  const words = REPORT_WORDS[lang].progress;
  return note(
    p50Completion !== null && p80Completion !== null
      ? words.completion(formatDay(lang, p50Completion), formatDay(lang, p80Completion))
      : words.noCompletion,
  );
}

function rulesTable({ choices: { lang }, ozg }: ReportFacts): Table {
  const { progress: words, goal } = REPORT_WORDS[lang];
  const byRule = new Map(ozg.byRule.map((figure) => [figure.rule, figure]));
  return tableOf(
    { id: 'countingRules', title: words.rulesTable, empty: words.emptyCourse },
    [
      {
        key: 'rule',
        label: words.rule,
        type: 'text',
        weight: 4,
        value: ({ rule }) => translate(lang, `countingRule.${rule}`),
      },
      {
        key: 'unit',
        label: words.unit,
        type: 'text',
        weight: 2,
        value: ({ unit }) => translate(lang, `ozgUnit.${unit}`),
      },
      { key: 'online', label: words.online, type: 'integer', value: ({ online }) => online },
      { key: 'total', label: goal.total, type: 'integer', value: ({ total }) => total },
      { key: 'percent', label: goal.percent, type: 'percent', value: ({ percent }) => percent },
    ],
    COUNTING_RULES.flatMap((rule) => byRule.get(rule) ?? []),
  );
}

function topicTable({ choices: { lang }, ozg }: ReportFacts): Table {
  const { progress: words, goal, matrix } = REPORT_WORDS[lang];
  const levelOf = (level: Maturity) => ({
    key: `level${level}`,
    label: words.level(level),
    type: 'integer' as const,
    value: ({ counts }: TopicRow) => counts[level] ?? 0,
  });
  const groups: TopicRow[] = ozg.groups.map((group) => ({
    name: lang === 'de' ? group.labelDe : group.labelEn,
    ...group,
  }));
  const sum = (value: (row: TopicRow) => number) => groups.reduce((all, row) => all + value(row), 0);
  const online = sum((row) => row.online);
  const total = sum((row) => row.total);
  const all: TopicRow = {
    name: matrix.sum,
    online,
    total,
    percent: percentOf(online, total),
    counts: MATURITY_LEVELS.map((level) => sum((row) => row.counts[level] ?? 0)),
    notRecorded: sum((row) => row.notRecorded),
  };
  return tableOf(
    { id: 'topicAreas', title: words.topicTable, empty: words.emptyCourse, total: true },
    [
      { key: 'topicArea', label: words.topic, type: 'text', weight: 3.2, value: ({ name }) => name },
      { key: 'online', label: words.online, type: 'integer', value: (row) => row.online },
      { key: 'total', label: goal.total, type: 'integer', value: (row) => row.total },
      { key: 'percent', label: goal.percent, type: 'percent', value: ({ percent }) => percent },
      ...MATURITY_LEVELS.map(levelOf),
      {
        key: 'notRecorded',
        label: words.notRecorded,
        type: 'integer',
        value: ({ notRecorded }) => notRecorded,
      },
    ],
    groups.length === 0 ? [] : [...groups, all],
  );
}

interface TopicRow {
  readonly name: string;
  readonly online: number;
  readonly total: number;
  readonly percent: number;
  readonly counts: readonly number[];
  readonly notRecorded: number;
}

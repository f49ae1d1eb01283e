import { SCHEDULE_LIGHTS } from '../../../../shared/domain/vocabulary.ts';
import {
  formatDay,
  formatNumber,
  formatPercent,
  formatPlanDate,
  translate,
} from '../../../../shared/i18n/index.ts';
import { forecastSentences } from '../../../../shared/i18n/forecast-sentences.ts';
import { count, lightCounts } from '../../../measures/board-figures.ts';
import { type BoardDecisionNeed, boardDecisionNeeds } from '../../../measures/decision-needs.ts';
import { figures, heading, list, note, paragraph, reasonsText } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block, KeyFigure } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** One page: the core goals, the lights with what changed, and the three things that need a decision. */
export function summaryPart(report: ReportFacts): Block[] {
  const { choices, board, revision } = report;
  const { lang, asOf } = choices;
  const words = REPORT_WORDS[lang].summary;
  const withoutEnd = count(board.measures, ({ plannedEnd }) => plannedEnd === null);
  const needs = decisions(report);
  return [
    heading(2, 'core-goals', words.goals),
    figures(coreGoals(report)),
    paragraph(sentences(report).join(' ')),
    heading(2, 'lights', words.lights),
    figures(lights(report)),
    note(
      words.lightsNote(number(board.measures.length), formatDay(lang, asOf), revision.number),
      withoutEnd > 0 ? words.withoutEnd(number(withoutEnd)) : '',
      report.earlier
        ? words.lightsSince(
            formatDay(lang, report.earlier.asOf),
            report.earlier.revision.number,
            number(report.earlier.measures.length),
          )
        : '',
    ),
    heading(2, 'decisions', words.decisions),
    needs.length === 0 ? paragraph(words.noDecisions) : list(needs, true),
    note(words.decisionsRule),
  ];

  function number(value: number): string {
    return formatNumber(lang, value, 0);
  }
}

/** The forecast in two sentences. */
export function sentences({ choices: { lang }, forecast }: ReportFacts): [string, string] {
  const unit = translate(lang, `ozgUnit.${forecast.figure.unit}`);
  return forecastSentences({ ...forecast.figure, ...forecast, unit, scope: '' }, lang);
}

function coreGoals({ choices: { lang, asOf, rule }, goals }: ReportFacts): KeyFigure[] {
  const words = REPORT_WORDS[lang];
  return goals
    .filter(({ kind }) => kind === 'CORE')
    .map(({ code, title, value, indicatorText }) => {
      const label = `${code} ${title}`;
      if (value === null) {
        return {
          label,
          value: words.none,
          note: indicatorText ?? words.summary.goalWithoutIndicator,
          light: null,
        };
      }
      const written = words.ofTotal(formatNumber(lang, value.count, 0), formatNumber(lang, value.total, 0));
      const basis =
        value.formula === 'OZG_SERVICES_ONLINE'
          ? translate(lang, `countingRule.${rule}`)
          : translate(lang, `indicatorFormula.${value.formula}`);
      return {
        label,
        value: written,
        note: `${formatPercent(lang, value.percent, 1)} · ${basis} · ${formatDay(lang, asOf)}`,
        light: null,
      };
    });
}

function lights({ choices: { lang }, board, earlier }: ReportFacts): KeyFigure[] {
  const words = REPORT_WORDS[lang];
  const before = earlier && new Map(lightCounts(earlier.measures).map((each) => [each.light, each.count]));
  const now = new Map(lightCounts(board.measures).map((each) => [each.light, each.count]));
  return SCHEDULE_LIGHTS.map((light) => {
    const value = now.get(light) ?? 0;
    return {
      label: translate(lang, `scheduleLight.${light}`),
      value: words.ofTotal(formatNumber(lang, value, 0), formatNumber(lang, board.measures.length, 0)),
      note: before && earlier ? difference(value - (before.get(light) ?? 0), earlier.asOf) : words.noEarlier,
      light,
    };
  });

  function difference(by: number, day: string): string {
    const written = formatDay(lang, day);
    if (by === 0) return words.unchangedSince(written);
    return words.since(`${by > 0 ? '+' : ''}${formatNumber(lang, by, 0)}`, written);
  }
}

function decisions(report: ReportFacts): string[] {
  return boardDecisionNeeds(report.board, report).map((need) => sentenceOf(report, need));
}

function sentenceOf(report: ReportFacts, need: BoardDecisionNeed): string {
  const { lang } = report.choices;
  const words = REPORT_WORDS[lang];
  switch (need.kind) {
    case 'PACE':
      return words.summary.PACE(sentences(report)[0]);
    case 'UNEXPLAINED':
      return words.summary.UNEXPLAINED(need.count);
    case 'MILESTONE': {
      const { code, title, ministry, planned, daysOverdue } = need.thing.of;
      const when = translate(lang, `dateWhen.${planned.precision}`, { date: formatPlanDate(lang, planned) });
      return words.summary.MILESTONE(code, title, ministry.abbreviation, when, daysOverdue);
    }
    case 'MEASURE': {
      const { code, title, ministry, lightReasons } = need.thing.of;
      return words.summary.MEASURE(
        code,
        title,
        ministry?.abbreviation ?? words.withoutLead,
        reasonsText(lang, lightReasons),
      );
    }
    case 'SILENT': {
      const { row, unreported, total } = need.ministry;
      return words.summary.SILENT(
        row.ministry?.name ?? words.withoutLead,
        formatNumber(lang, unreported, 0),
        formatNumber(lang, total, 0),
      );
    }
  }
}

import { formatDay, formatNumber, translate } from '../../../../shared/i18n/index.ts';
import { count } from '../../../measures/board-figures.ts';
import type { BoardMeasure, BoardMilestone } from '../../../measures/board.types.ts';
import { facts, heading, paragraph, reasonsText, tableBlock, tableOf, writtenOrNull } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block, Fact, Table } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** What one section speaks of. */
interface Section {
  /** Stable part of ids. */
  readonly key: string;
  readonly name: string;
  /** Null where the revision has no implementation plan of the body. */
  readonly currentState: string | null;
  readonly milestones: readonly BoardMilestone[];
  readonly measures: readonly BoardMeasure[];
}

/** A section for each ministry, then for the other bodies that lead measures: state, milestones, measures with reasons. */
export function ministriesPart(report: ReportFacts): Block[] {
  return sectionsOf(report).flatMap((section) => sectionBlocks(report, section));
}

function sectionsOf({ choices: { lang }, implementationPlans, ministries, board }: ReportFacts): Section[] {
  const words = REPORT_WORDS[lang];
  const planned = implementationPlans.map(({ ministry, currentState, milestones, measures }) => ({
    key: ministry.lineage,
    name: `${ministry.name} (${ministry.abbreviation})`,
    currentState,
    milestones,
    measures,
  }));
  const others = ministries
    .filter((row) => !implementationPlans.some(({ ministry }) => ministry.id === row.ministry?.id))
    .map(({ ministry }) => ({
      key: ministry?.lineage ?? 'none',
      name: ministry ? `${ministry.name} (${ministry.abbreviation})` : words.withoutLead,
      currentState: null,
      milestones: [],
      measures: board.measures.filter((measure) => measure.ministry?.id === ministry?.id),
    }));
  return [...planned, ...others];
}

function sectionBlocks(report: ReportFacts, section: Section): Block[] {
  const { lang } = report.choices;
  const words = REPORT_WORDS[lang].ministries;
  const id = `ministry-${section.key}`;
  return [
    heading(2, id, section.name),
    facts(sectionFacts(report, section)),
    ...(section.currentState === null
      ? [paragraph(words.noPlan)]
      : [
          heading(3, `${id}-state`, words.state),
          ...section.currentState
            .split(/\n{2,}/)
            .filter((text) => text.trim() !== '')
            .map((text) => paragraph(text.trim())),
          tableBlock(milestoneTable(report, section)),
        ]),
    tableBlock(measureTable(report, section)),
  ];
}

function sectionFacts({ choices: { lang } }: ReportFacts, { milestones, measures }: Section): Fact[] {
  const words = REPORT_WORDS[lang];
  const number = (value: number) => formatNumber(lang, value, 0);
  const ofMilestones = (state: BoardMilestone['state']) =>
    number(count(milestones, (m) => m.state === state));
  const lightOf = (light: BoardMeasure['light']) => count(measures, (measure) => measure.light === light);
  return [
    {
      label: words.ministries.reached,
      value: words.ofTotal(ofMilestones('REACHED'), number(milestones.length)),
    },
    { label: words.ministries.overdue, value: ofMilestones('OVERDUE') },
    { label: words.ministries.dueSoon, value: ofMilestones('DUE_SOON') },
    { label: words.ministries.lights, value: number(measures.length) },
    ...(['RED', 'UNREPORTED', 'YELLOW', 'GREEN', 'DONE'] as const).map((light) => ({
      label: translate(lang, `scheduleLight.${light}`),
      value: number(lightOf(light)),
    })),
  ];
}

/** Ids of tables name sheets: short, and of letters and digits alone. */
function tableId(prefix: string, key: string): string {
  return `${prefix}${key.replace(/[^A-Za-z0-9]/g, '')}`.slice(0, 31);
}

function milestoneTable({ choices: { lang } }: ReportFacts, { key, name, milestones }: Section): Table {
  const words = REPORT_WORDS[lang].ministries;
  return tableOf(
    { id: tableId('milestones', key), title: words.milestones(name), empty: words.noMilestones },
    [
      { key: 'code', label: words.code, type: 'code', weight: 1.2, value: ({ code }) => code },
      { key: 'title', label: words.title, type: 'text', weight: 4, value: ({ title }) => title },
      {
        key: 'planned',
        label: words.planned,
        type: 'planDate',
        weight: 1.4,
        value: ({ planned }) => writtenOrNull(planned),
      },
      {
        key: 'expected',
        label: words.expected,
        type: 'planDate',
        weight: 1.4,
        value: ({ drift }) => writtenOrNull(drift.expected),
      },
      {
        key: 'state',
        label: words.stateWord,
        type: 'text',
        weight: 1.2,
        value: ({ state }) => translate(lang, `milestoneState.${state}`),
      },
      {
        key: 'daysOverdue',
        label: words.late,
        type: 'days',
        weight: 1.2,
        value: ({ daysOverdue }) => (daysOverdue === 0 ? null : daysOverdue),
      },
    ],
    milestones,
  );
}

function measureTable(report: ReportFacts, { key, name, measures }: Section): Table {
  const { lang } = report.choices;
  const words = REPORT_WORDS[lang].ministries;
  return tableOf(
    { id: tableId('measures', key), title: words.measures(name), empty: words.noMeasures },
    [
      { key: 'code', label: words.code, type: 'code', weight: 1.1, value: ({ code }) => code },
      { key: 'title', label: words.title, type: 'text', weight: 2.4, value: ({ title }) => title },
      { key: 'light', label: words.light, type: 'light', weight: 1.2, value: ({ light }) => light },
      {
        key: 'why',
        label: words.why,
        type: 'text',
        weight: 3,
        value: ({ lightReasons }) => reasonsText(lang, lightReasons),
      },
      {
        key: 'stateOfAffairs',
        label: words.affairs,
        type: 'text',
        weight: 3,
        value: (measure) => affairs(report, measure),
      },
      {
        key: 'nextSteps',
        label: words.next,
        type: 'text',
        weight: 2.4,
        value: ({ id }) => report.reports.get(id)?.nextSteps || null,
      },
    ],
    measures,
  );
}

/** What the effective report says; a correction says that it is one. */
function affairs({ choices: { lang }, reports }: ReportFacts, { id }: BoardMeasure): string | null {
  const report = reports.get(id);
  if (!report || report.stateOfAffairs === '') return null;
  const { stateOfAffairs, correctsReportedOn } = report;
  return correctsReportedOn === null
    ? stateOfAffairs
    : REPORT_WORDS[lang].ministries.erratum(stateOfAffairs, formatDay(lang, correctsReportedOn));
}

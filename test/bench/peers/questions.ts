import { type PlanDate, writePlanDate } from '../../../shared/domain/plan-date.ts';
import { countLights } from './lights.ts';
import type { STATEMENTS } from './statements.ts';

/** What a question is about. */
export interface Subject {
  readonly day: string;
  readonly revision: number;
  readonly code: string;
}

/** One question in the words of each server, and how each answer reads in the product's names. */
export interface PeerQuestion {
  readonly name: string;
  readonly product: Words;
  readonly mercurius: Words;
  readonly postgraphile: Words;
  readonly floor: {
    readonly ask: readonly (keyof typeof STATEMENTS)[];
    readonly read: (data: Json, day: string) => unknown;
  };
}

interface Words {
  readonly query: string;
  readonly read: (data: Json) => unknown;
}

/** An answer whose shape the check itself is about to find out. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers of four servers are compared, whatever they hold
type Json = any;

const LIFECYCLES = ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED'] as const;

function planDate(date: string | null, precision: PlanDate['precision'] | null): string | null {
  return date === null || precision === null ? null : writePlanDate({ date, precision });
}

const dates = ({
  plannedEndDate,
  plannedEndPrecision,
  forecastEndDate,
  forecastEndPrecision,
  ...rest
}: Json) => ({
  ...rest,
  ...(plannedEndDate !== undefined && { plannedEnd: planDate(plannedEndDate, plannedEndPrecision) }),
  ...(forecastEndDate !== undefined && { forecastEnd: planDate(forecastEndDate, forecastEndPrecision) }),
});

const milestone = ({ code, title, plannedDate, plannedPrecision }: Json) => ({
  code,
  title,
  planned: planDate(plannedDate, plannedPrecision),
});

const measure = ({ milestones, reports, history, ...rest }: Json) => ({
  ...dates(rest),
  milestones: milestones.map(milestone),
  ...(reports && { reports: reports.map(dates) }),
  ...(history && { history: history.map(dates) }),
});

// PostGraphile's names are those of tables and relations; the effective report is the first of its list.
const POSTGRAPHILE_REPORT = `report: reportsList(day: $day, first: 1) { lifecycle reportedOn forecastEndDate
  forecastEndPrecision }`;
const POSTGRAPHILE_MILESTONES = `milestones: milestonesList { title plannedDate plannedPrecision
  named: milestoneByMilestoneId { code } }`;
const POSTGRAPHILE_COUNTS = 'planned inProgress completed onHold cancelled';

const postgraphileCounts = ({ planned, inProgress, completed, onHold, cancelled }: Json) =>
  [planned, inProgress, completed, onHold, cancelled].map((count, index) => ({
    lifecycle: LIFECYCLES[index],
    count,
  }));

const named = ({ named: { code }, ...rest }: Json) => ({ code, ...rest });

const postgraphileMeasure = ({ report, milestones, ...rest }: Json) => {
  const [effective] = report;
  return measure({
    ...named(rest),
    lifecycle: effective?.lifecycle ?? 'PLANNED',
    reportedOn: effective?.reportedOn ?? null,
    forecastEndDate: effective?.forecastEndDate ?? null,
    forecastEndPrecision: effective?.forecastEndPrecision ?? null,
    milestones: milestones.map(named),
  });
};

const DASHBOARD: PeerQuestion = {
  name: 'live dashboard',
  product: {
    query: `query ($day: Date, $revision: Int) { dashboard(asOf: $day, revision: $revision, rule: SERVICE_LEVEL3) {
      measureTotal measuresWithoutEnd milestoneTotal lifecycles { lifecycle count } ozg { online total }
      ministries { ministry { code abbreviation name } total lifecycles { lifecycle count } } } }`,
    read: ({ dashboard }) => dashboard,
  },
  mercurius: {
    query: `query ($day: String!, $revision: Int!) { dashboard(day: $day, revision: $revision) {
      measureTotal measuresWithoutEnd milestoneTotal lifecycles { lifecycle count } ozg { online total }
      ministries { ministry { code abbreviation name } total lifecycles { lifecycle count } } } }`,
    read: ({ dashboard }) => dashboard,
  },
  postgraphile: {
    query: `query ($day: Date!, $revision: Int!) {
      totals: dashboardTotalsOfList(rev: $revision, day: $day) {
        measureTotal measuresWithoutEnd milestoneTotal ${POSTGRAPHILE_COUNTS} }
      ministries: dashboardMinistriesOfList(rev: $revision, day: $day) {
        code abbreviation name total ${POSTGRAPHILE_COUNTS} }
      ozg: ozgOnlineOfList(day: $day) { online total } }`,
    read: ({ totals: [totals], ministries, ozg: [ozg] }) => ({
      measureTotal: totals.measureTotal,
      measuresWithoutEnd: totals.measuresWithoutEnd,
      milestoneTotal: totals.milestoneTotal,
      lifecycles: postgraphileCounts(totals),
      ozg,
      ministries: ministries.map(({ code, abbreviation, name, total, ...counts }: Json) => ({
        ministry: { code, abbreviation, name },
        total,
        lifecycles: postgraphileCounts(counts),
      })),
    }),
  },
  floor: {
    ask: ['totals', 'ministries', 'ozg'],
    read: ([[totals], ministries, [ozg]]) => ({ ...totals, ministries, ozg }),
  },
};

const withLights = (dashboard: Json, { lights, ministries }: Json) => ({
  ...dashboard,
  lights,
  ministries: dashboard.ministries.map((row: Json) => ({
    ...row,
    lights: ministries.find(({ code }: Json) => code === row.ministry.code).lights,
  })),
});

const LIGHTS = `lights { light count } ministries { code lights { light count } }`;

/** The dashboard as people see it. The floor reads what the lights are judged by, but judges nothing. */
const JUDGED: PeerQuestion = {
  name: 'live dashboard with lights',
  product: {
    query: DASHBOARD.product.query
      .replace(' ozg {', ' lights { light count } ozg {')
      .replace(' total lifecycles {', ' total lights { light count } lifecycles {'),
    read: DASHBOARD.product.read,
  },
  mercurius: {
    query: DASHBOARD.mercurius.query.replace(
      ' dashboard(',
      ` judged: lights(day: $day, revision: $revision) { ${LIGHTS} } dashboard(`,
    ),
    read: ({ judged, ...rest }) => withLights(DASHBOARD.mercurius.read(rest), judged),
  },
  postgraphile: {
    query: DASHBOARD.postgraphile.query.replace(
      ' totals:',
      ` judged: lights(rev: $revision, day: $day) { ${LIGHTS} } totals:`,
    ),
    read: ({ judged, ...rest }) => withLights(DASHBOARD.postgraphile.read(rest), judged),
  },
  floor: {
    ask: [...DASHBOARD.floor.ask, 'judged'],
    read: ([totals, ministries, ozg, judged], day) =>
      withLights(DASHBOARD.floor.read([totals, ministries, ozg], day), countLights(judged, day)),
  },
};

const LISTED = 'code title level lifecycle reportedOn ministry { abbreviation name }';

const LIST: PeerQuestion = {
  name: 'list of 100 measures with ministry and milestones',
  product: {
    query: `query ($day: Date, $revision: Int) { measures(asOf: $day, revision: $revision, first: 100) { nodes {
      ${LISTED} plannedEnd forecastEnd milestones { code title planned } } } }`,
    read: ({ measures }) => measures.nodes,
  },
  mercurius: {
    query: `query ($day: String!, $revision: Int!) { measures(day: $day, revision: $revision) {
      ${LISTED} plannedEndDate plannedEndPrecision forecastEndDate forecastEndPrecision
      milestones { code title plannedDate plannedPrecision } } }`,
    read: ({ measures }) => measures.map(measure),
  },
  postgraphile: {
    query: `query ($day: Date!, $revision: Int!) { measures: measuresOfList(rev: $revision, first: 100) {
      title level plannedEndDate plannedEndPrecision named: measureByMeasureId { code }
      ministry: organisationByLeadId { abbreviation name } ${POSTGRAPHILE_REPORT} ${POSTGRAPHILE_MILESTONES} } }`,
    read: ({ measures }) => measures.map(postgraphileMeasure),
  },
  floor: { ask: ['list'], read: ([measures]) => measures.map(measure) },
};

const DETAIL: PeerQuestion = {
  name: 'one measure with reports and history',
  product: {
    query: `query ($day: Date, $revision: Int, $code: String!) {
      measure(asOf: $day, revision: $revision, code: $code) {
        ${LISTED} description plannedEnd forecastEnd milestones { code title planned } goals { code title }
        reports { reportedOn lifecycle stateOfAffairs nextSteps forecastEnd progressPercent }
        history { revision title plannedEnd ministry { abbreviation } } } }`,
    read: (data) => data.measure,
  },
  mercurius: {
    query: `query ($day: String!, $revision: Int!, $code: String!) {
      measure(day: $day, revision: $revision, code: $code) {
        ${LISTED} description plannedEndDate plannedEndPrecision forecastEndDate forecastEndPrecision
        milestones { code title plannedDate plannedPrecision } goals { code title }
        reports { reportedOn lifecycle stateOfAffairs nextSteps forecastEndDate forecastEndPrecision progressPercent }
        history { revision title plannedEndDate plannedEndPrecision ministry { abbreviation } } } }`,
    read: (data) => measure(data.measure),
  },
  postgraphile: {
    query: `query ($day: Date!, $revision: Int!, $code: String!) {
      measures: measureOfList(rev: $revision, measureCode: $code) {
        title level description plannedEndDate plannedEndPrecision named: measureByMeasureId { code }
        ministry: organisationByLeadId { abbreviation name } ${POSTGRAPHILE_REPORT} ${POSTGRAPHILE_MILESTONES}
        goals: goalsList { title named: goalByGoalId { code } }
        reports: reportsList(day: $day) { reportedOn lifecycle stateOfAffairs nextSteps forecastEndDate
          forecastEndPrecision progressPercent }
        history: historyList { title plannedEndDate plannedEndPrecision inRevision: revisionByRevisionId { number }
          ministry: organisationByLeadId { abbreviation } } } }`,
    read: ({ measures: [found] }) => {
      const { goals, history, ...rest } = found;
      return postgraphileMeasure({
        ...rest,
        goals: goals.map(named),
        history: history.map(({ inRevision, ...version }: Json) => ({
          revision: inRevision.number,
          ...version,
        })),
      });
    },
  },
  floor: {
    ask: ['measure', 'goals', 'reports', 'history'],
    read: ([[found], goals, reports, history]) => measure({ ...found, goals, reports, history }),
  },
};

export const PEER_QUESTIONS: readonly PeerQuestion[] = [DASHBOARD, JUDGED, LIST, DETAIL];

/** The save in the words of the peers, which check neither rights nor content. */
export const PEER_SAVES = {
  mercurius: `mutation ($id: Int!, $text: String!, $percent: Int!) {
    saveReport(id: $id, text: $text, percent: $percent) { id version state lifecycle stateOfAffairs progressPercent } }`,
  postgraphile: `mutation ($id: Int!, $text: String!, $percent: Int!) {
    saveReport(input: { reportId: $id, content: $text, percent: $percent }) {
      result { rowId version state lifecycle stateOfAffairs progressPercent } } }`,
} as const;

/** What all saves answer with. */
const saved = ({ state, lifecycle, stateOfAffairs, progressPercent }: Json) => ({
  state,
  lifecycle,
  stateOfAffairs,
  progressPercent,
});

export const READ_SAVED: Record<'floor' | 'product' | keyof typeof PEER_SAVES, (data: Json) => unknown> = {
  floor: ([row]) =>
    saved({ ...row, stateOfAffairs: row.state_of_affairs, progressPercent: row.progress_percent }),
  product: ({ saveStatusReport }) => saved(saveStatusReport),
  mercurius: ({ saveReport }) => saved(saveReport),
  postgraphile: ({ saveReport }) => saved(saveReport.result),
};

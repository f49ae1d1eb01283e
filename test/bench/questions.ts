/**
 * The questions that the bench asks: the product's GraphQL document, and the SQL that a bare server needs for the
 * same answer (rows and their links; the bare server computes no light, so the comparison favours it).
 */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: (n: number) => QuestionVariables;
  /** Statements of the bare server, with the parameters of `Values` as `:name`. */
  readonly sql: (dialect: Dialect) => readonly string[];
}

export interface QuestionVariables extends Record<string, unknown> {
  readonly asOf: string;
  readonly revision?: number;
  readonly code?: string;
}

/** How a database writes what SQL has no common word for. */
export interface Dialect {
  readonly list: string;
  readonly object: string;
}

export const DIALECTS = {
  sqlite: { list: 'json_group_array', object: 'json_object' },
  postgresql: { list: 'json_agg', object: 'json_build_object' },
} as const satisfies Record<string, Dialect>;

const REPORT = `(select x.id from status_report x where x.measure_id = v.measure_id and x.state = 'ACCEPTED'
  and x.reported_on <= :day order by x.reported_on desc, x.id desc limit 1)`;

const MEASURES = `select m.code, v.title, v.level, v.planned_end_date, v.planned_end_precision, o.abbreviation, o.name,
  r.lifecycle, r.reported_on, r.forecast_end_date, r.progress_percent, r.self_light`;

const FROM_MEASURES = `from measure_version v join measure m on m.id = v.measure_id
  left join organisation o on o.id = v.lead_id left join status_report r on r.id = ${REPORT}`;

const milestonesOfMeasure = ({ list, object }: Dialect) =>
  `(select ${list}(${object}('code', w.code, 'title', wv.title, 'planned', wv.planned_date,
    'precision', wv.planned_precision))
  from measure_milestone l join milestone w on w.id = l.milestone_id
  join milestone_version wv on wv.revision_id = l.revision_id and wv.milestone_id = l.milestone_id
  where l.revision_id = v.revision_id and l.measure_id = v.measure_id) as milestones`;

const dashboardSql = () => [
  `${MEASURES} ${FROM_MEASURES} where v.revision_id = :rev`,
  `select w.code, wv.title, wv.planned_date, wv.planned_precision from milestone_version wv
   join milestone w on w.id = wv.milestone_id where wv.revision_id = :rev`,
  `with latest as (
     select r.member_id, r.maturity, row_number() over (partition by r.member_id order by r.recorded_on desc, r.id desc) as n
     from maturity_record r where r.recorded_on <= :day
   ), service as (
     select s.id, min(coalesce(l.maturity, -1)) as minimum from ozg_service s
     join ozg_member om on om.service_id = s.id left join latest l on l.member_id = om.id and l.n = 1
     where s.execution <> 'FEDERAL' group by s.id
   ) select minimum, count(*) as services from service group by minimum`,
];

const listSql = (dialect: Dialect) => [
  `${MEASURES}, ${milestonesOfMeasure(dialect)} ${FROM_MEASURES} where v.revision_id = :rev order by m.code limit 100`,
];

const pageSql = () => [`${MEASURES} ${FROM_MEASURES} where v.revision_id = :rev order by m.code limit 50`];

const detailSql = (dialect: Dialect) => [
  `${MEASURES}, v.description, ${milestonesOfMeasure(dialect)} ${FROM_MEASURES} where v.revision_id = :rev and m.code = :code`,
  `select g.code, gv.title from measure_goal l join goal g on g.id = l.goal_id
   join goal_version gv on gv.revision_id = l.revision_id and gv.goal_id = l.goal_id
   join measure m on m.id = l.measure_id where l.revision_id = :rev and m.code = :code`,
  `select r.reported_on, r.lifecycle, r.state_of_affairs, r.next_steps, r.forecast_end_date, r.progress_percent
   from status_report r join measure m on m.id = r.measure_id where m.code = :code and r.state = 'ACCEPTED'
   and r.reported_on <= :day order by r.reported_on desc`,
  `select n.number, v.title, v.planned_end_date, v.planned_end_precision, o.abbreviation from measure_version v
   join revision n on n.id = v.revision_id join measure m on m.id = v.measure_id
   left join organisation o on o.id = v.lead_id where m.code = :code order by n.number`,
];

const DASHBOARD = `query Dashboard($asOf: Date, $revision: Int, $rule: CountingRule! = SERVICE_LEVEL3) {
  dashboard(asOf: $asOf, revision: $revision, rule: $rule) {
  asOf measureTotal measuresWithoutEnd milestoneTotal milestonesReached milestonesOverdue milestonesDueSoon simulated
  revision { number title } ozg { online total percent excludedFederal requiredPerMonth observedPerMonth }
  lights { light count } lifecycles { lifecycle count }
  ministries { ministry { code abbreviation name } total lights { light count } lifecycles { lifecycle count } }
  slips { kind code title light drift { daysAgainstFirst daysAgainstPrevious } ministry { abbreviation } }
  dueMilestones { code title planned state ministry { abbreviation } } } }`;

const LIST = `query List($asOf: Date, $revision: Int) { measures(asOf: $asOf, revision: $revision, first: 100) {
  totalCount nodes {
    code title level plannedEnd lifecycle light reportedOn forecastEnd selfLight progress { percent method }
    ministry { abbreviation name } milestones { code title planned } } } }`;

const PAGE = `query Page($asOf: Date) { measures(asOf: $asOf, first: 50) { totalCount nodes {
  code title level plannedEnd lifecycle light reportedOn forecastEnd ministry { abbreviation name } } } }`;

const DETAIL = `query Detail($code: String!, $asOf: Date, $revision: Int) {
  measure(code: $code, asOf: $asOf, revision: $revision) {
    code title description level start plannedEnd forecastEnd lifecycle light lightReasons { code milestoneCode date days }
    ministry { abbreviation name } goals { code title } milestones { code title planned state }
    reports { reportedOn lifecycle stateOfAffairs nextSteps forecastEnd progressPercent }
    history { revision title plannedEnd ministry { abbreviation } } } }`;

const TODAY = '2021-10-15';
const PAST = '2021-04-15';
const CODE = 'M-AMT24';
const RULES = ['SERVICE_LEVEL3', 'ANY_MEMBER_LEVEL2', 'MEMBER_LEVEL3', 'COMPREHENSIVE'];
const DAYS = 800;

/** Another day for each request, and another rule once all days were asked, so that no answer was given before. */
function never(n: number): { asOf: string; rule: string | undefined } {
  const asOf = new Date(Date.UTC(2021, 8, 20) - (n % DAYS) * 86_400_000).toISOString().slice(0, 10);
  return { asOf, rule: RULES[Math.floor(n / DAYS) % RULES.length] };
}

const today = () => ({ asOf: TODAY });

export const QUESTIONS: readonly Question[] = [
  { name: 'dashboard', query: DASHBOARD, variables: today, sql: dashboardSql },
  { name: 'dashboard, another day each time', query: DASHBOARD, variables: never, sql: dashboardSql },
  {
    name: 'list of 100 measures with ministry and milestones',
    query: LIST,
    variables: today,
    sql: listSql,
  },
  { name: 'page of 50 measures', query: PAGE, variables: today, sql: pageSql },
  {
    name: 'one measure with reports and history',
    query: DETAIL,
    variables: () => ({ code: CODE, asOf: TODAY }),
    sql: detailSql,
  },
  {
    name: 'dashboard at a past reporting date',
    query: DASHBOARD,
    variables: () => ({ asOf: PAST }),
    sql: dashboardSql,
  },
  {
    name: 'list at a published revision and past date',
    query: LIST,
    variables: () => ({ asOf: PAST, revision: 2 }),
    sql: listSql,
  },
  {
    name: 'one measure at a published revision and past date',
    query: DETAIL,
    variables: () => ({ code: CODE, asOf: PAST, revision: 2 }),
    sql: detailSql,
  },
];

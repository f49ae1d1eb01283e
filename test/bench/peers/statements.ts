/**
 * The SQL of the questions, for the floor and for Mercurius: what a careful author writes by hand for PostgreSQL, counted
 * and put together by the database as far as possible. Parameters are written `:name`, see floor-store.ts, hence `cast` and no `::`.
 */

/** The accepted report that counts on a day. */
const REPORT = `left join lateral (select x.* from status_report x where x.measure_id = v.measure_id
  and x.state = 'ACCEPTED' and x.reported_on <= :day order by x.reported_on desc, x.id desc limit 1) r on true`;

const FROM_MEASURES = `from measure_version v join revision n on n.id = v.revision_id and n.number = :revision
  join measure m on m.id = v.measure_id left join organisation o on o.id = v.lead_id ${REPORT}`;

const MEASURE = `m.code, v.title, v.level, cast(v.planned_end_date as text) as "plannedEndDate",
  v.planned_end_precision as "plannedEndPrecision", coalesce(r.lifecycle, 'PLANNED') as lifecycle,
  cast(r.reported_on as text) as "reportedOn", cast(r.forecast_end_date as text) as "forecastEndDate",
  r.forecast_end_precision as "forecastEndPrecision",
  case when o.id is not null then json_build_object('abbreviation', o.abbreviation, 'name', o.name) end as ministry`;

const MILESTONES = `coalesce((select json_agg(json_build_object('code', w.code, 'title', wv.title,
    'plannedDate', wv.planned_date, 'plannedPrecision', wv.planned_precision) order by wv.position, w.id)
  from measure_milestone l join milestone w on w.id = l.milestone_id
  join milestone_version wv on wv.revision_id = l.revision_id and wv.milestone_id = l.milestone_id
  where l.revision_id = v.revision_id and l.measure_id = v.measure_id), '[]') as milestones`;

const LIFECYCLES = ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED'];

const COUNTS = LIFECYCLES.map(
  (lifecycle) => `json_build_object('lifecycle', '${lifecycle}',
    'count', count(*) filter (where coalesce(r.lifecycle, 'PLANNED') = '${lifecycle}'))`,
).join(', ');

const OZG = `with latest as (
    select distinct on (member_id) member_id, maturity from maturity_record
    where recorded_on <= :day order by member_id, recorded_on desc, id desc
  ), service as (
    select s.id, min(coalesce(l.maturity, -1)) as minimum from ozg_service s
    join ozg_member om on om.service_id = s.id left join latest l on l.member_id = om.id
    where s.execution <> 'FEDERAL' group by s.id)
  select cast(count(*) filter (where minimum >= 3) as int) as online, cast(count(*) as int) as total from service`;

/** A planned date as its two columns hold it. */
const planDate = (column: string) =>
  `case when ${column}_date is not null then json_build_object('date', ${column}_date, 'precision', ${column}_precision) end`;

/**
 * What the rule of the lights must know of each measure. A milestone was reached when the newest accepted report of any
 * measure that underpins it says so.
 */
const JUDGED = `select o.code as ministry, coalesce(r.lifecycle, 'PLANNED') as lifecycle,
    cast(v.start_date as text) as start, ${planDate('v.planned_end')} as "plannedEnd",
    ${planDate('r.forecast_end')} as "forecastEnd", cast(r.actual_end_date as text) as "actualEnd",
    cast(r.reported_on as text) as "reportedOn", n.red_threshold_days as "redThresholdDays",
    n.milestone_threshold_days as "milestoneThresholdDays", n.staleness_days as "stalenessDays",
    n.due_soon_days as "nearEndDays", coalesce(w.milestones, '[]') as milestones
  ${FROM_MEASURES}
  left join (
    select l.measure_id, json_agg(json_build_object('code', k.code, 'actual', a.actual_date,
      'planned', ${planDate('k.planned')})) as milestones
    from measure_milestone l join (
      select w.id, w.code, wv.revision_id, wv.planned_date, wv.planned_precision from milestone_version wv
      join milestone w on w.id = wv.milestone_id
    ) k on k.id = l.milestone_id and k.revision_id = l.revision_id
    join revision n on n.id = l.revision_id and n.number = :revision
    left join lateral (
      select case when y.actual_date <= :day then y.actual_date end as actual_date from measure_milestone z
      join status_report x on x.measure_id = z.measure_id and x.state = 'ACCEPTED' and x.reported_on <= :day
      join status_report_milestone y on y.report_id = x.id and y.milestone_id = z.milestone_id
      where z.revision_id = l.revision_id and z.milestone_id = l.milestone_id
        and (y.forecast_date is not null or y.actual_date is not null)
      order by x.reported_on desc, x.id desc limit 1) a on true
    group by l.measure_id
  ) w on w.measure_id = v.measure_id`;

/** Statements by the answer that they give rows of. */
export const STATEMENTS = {
  ministries: `select json_build_object('code', o.code, 'abbreviation', o.abbreviation, 'name', o.name) as ministry,
      cast(count(*) as int) as total, json_build_array(${COUNTS}) as lifecycles
    ${FROM_MEASURES} where o.id is not null group by o.id order by o.position`,
  totals: `select cast(count(*) as int) as "measureTotal", json_build_array(${COUNTS}) as lifecycles,
      cast(count(*) filter (where v.planned_end_date is null) as int) as "measuresWithoutEnd",
      (select cast(count(*) as int) from milestone_version w join revision n on n.id = w.revision_id
       where n.number = :revision) as "milestoneTotal"
    ${FROM_MEASURES}`,
  ozg: OZG,
  judged: JUDGED,
  list: `select ${MEASURE}, ${MILESTONES} ${FROM_MEASURES} order by m.code limit 100`,
  measure: `select ${MEASURE}, v.description, ${MILESTONES} ${FROM_MEASURES} where m.code = :code`,
  goals: `select g.code, gv.title from measure_goal l join revision n on n.id = l.revision_id
    join measure m on m.id = l.measure_id join goal g on g.id = l.goal_id
    join goal_version gv on gv.revision_id = l.revision_id and gv.goal_id = l.goal_id
    where n.number = :revision and m.code = :code order by gv.position, g.id`,
  reports: `select cast(r.reported_on as text) as "reportedOn", r.lifecycle, r.state_of_affairs as "stateOfAffairs",
      r.next_steps as "nextSteps", cast(r.forecast_end_date as text) as "forecastEndDate",
      r.forecast_end_precision as "forecastEndPrecision", r.progress_percent as "progressPercent"
    from status_report r join measure m on m.id = r.measure_id where m.code = :code and r.state = 'ACCEPTED'
    and r.reported_on <= :day order by r.reported_on desc, r.id desc`,
  history: `select n.number as revision, v.title, cast(v.planned_end_date as text) as "plannedEndDate",
      v.planned_end_precision as "plannedEndPrecision",
      case when o.id is not null then json_build_object('abbreviation', o.abbreviation) end as ministry
    from measure_version v join revision n on n.id = v.revision_id and n.state = 'PUBLISHED'
    join measure m on m.id = v.measure_id left join organisation o on o.id = v.lead_id
    where m.code = :code order by n.number`,
} as const;

/**
 * One durable transaction of a save: lock, read, write, raise the version of the data, append to the hashed trail. All
 * of it that PostgreSQL can do alone is one statement each.
 */
export const SAVE_STATEMENTS = {
  lock: 'select counter from data_version where id = 1 for update',
  read: 'select * from status_report where id = :id',
  save: `update status_report set state_of_affairs = :text, progress_percent = :percent, updated_at = :now,
    version = version + 1 where id = :id
    returning id, state, lifecycle, state_of_affairs as "stateOfAffairs", progress_percent as "progressPercent", version`,
  raise: 'update data_version set counter = counter + 1 where id = 1',
  last: 'select hash from audit_entry order by id desc limit 1',
  append: `insert into audit_entry (occurred_at, actor_id, actor_label, action, entity, entity_key, before, after,
      previous_hash, hash) values (:now, (select min(id) from account), '', 'report.save', 'status_report', :key,
      :before, :after, :previous, :hash)`,
} as const;

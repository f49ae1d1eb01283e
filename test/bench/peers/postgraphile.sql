-- What PostGraphile needs beside the product's tables to answer the same questions: functions that its planner can look
-- into (sets, `stable`), from which it makes fields. Everything else are the tables and their relations.

create function measures_of(rev int) returns setof measure_version language sql stable as $$
  select v.* from measure_version v join revision n on n.id = v.revision_id join measure m on m.id = v.measure_id
  where n.number = rev order by m.code
$$;

create function measure_of(rev int, measure_code text) returns setof measure_version language sql stable rows 1 as $$
  select v.* from measure_version v join revision n on n.id = v.revision_id join measure m on m.id = v.measure_id
  where n.number = rev and m.code = measure_code
$$;

create function measure_version_reports(v measure_version, day date) returns setof status_report
language sql stable as $$
  select r.* from status_report r where r.measure_id = v.measure_id and r.state = 'ACCEPTED' and r.reported_on <= day
  order by r.reported_on desc, r.id desc
$$;

create function measure_version_milestones(v measure_version) returns setof milestone_version
language sql stable as $$
  select w.* from measure_milestone l
  join milestone_version w on w.revision_id = l.revision_id and w.milestone_id = l.milestone_id
  where l.revision_id = v.revision_id and l.measure_id = v.measure_id order by w.position, w.milestone_id
$$;

create function measure_version_goals(v measure_version) returns setof goal_version language sql stable as $$
  select g.* from measure_goal l join goal_version g on g.revision_id = l.revision_id and g.goal_id = l.goal_id
  where l.revision_id = v.revision_id and l.measure_id = v.measure_id order by g.position, g.goal_id
$$;

create function measure_version_history(v measure_version) returns setof measure_version language sql stable as $$
  select o.* from measure_version o join revision n on n.id = o.revision_id and n.state = 'PUBLISHED'
  where o.measure_id = v.measure_id order by n.number
$$;

create type dashboard_totals as (
  measure_total int, measures_without_end int, milestone_total int,
  planned int, in_progress int, completed int, on_hold int, cancelled int);

create type dashboard_ministry as (
  code text, abbreviation text, name text, total int,
  planned int, in_progress int, completed int, on_hold int, cancelled int);

create type ozg_count as (online int, total int);

create function dashboard_totals_of(rev int, day date) returns setof dashboard_totals language sql stable rows 1 as $$
  select count(*)::int, (count(*) filter (where v.planned_end_date is null))::int,
    (select count(*)::int from milestone_version w join revision n on n.id = w.revision_id where n.number = rev),
    (count(*) filter (where coalesce(r.lifecycle, 'PLANNED') = 'PLANNED'))::int,
    (count(*) filter (where r.lifecycle = 'IN_PROGRESS'))::int, (count(*) filter (where r.lifecycle = 'COMPLETED'))::int,
    (count(*) filter (where r.lifecycle = 'ON_HOLD'))::int, (count(*) filter (where r.lifecycle = 'CANCELLED'))::int
  from measure_version v join revision n on n.id = v.revision_id and n.number = rev
  left join lateral (select x.lifecycle from status_report x where x.measure_id = v.measure_id
    and x.state = 'ACCEPTED' and x.reported_on <= day order by x.reported_on desc, x.id desc limit 1) r on true
$$;

create function dashboard_ministries_of(rev int, day date) returns setof dashboard_ministry language sql stable as $$
  select o.code, o.abbreviation, o.name, count(*)::int,
    (count(*) filter (where coalesce(r.lifecycle, 'PLANNED') = 'PLANNED'))::int,
    (count(*) filter (where r.lifecycle = 'IN_PROGRESS'))::int, (count(*) filter (where r.lifecycle = 'COMPLETED'))::int,
    (count(*) filter (where r.lifecycle = 'ON_HOLD'))::int, (count(*) filter (where r.lifecycle = 'CANCELLED'))::int
  from measure_version v join revision n on n.id = v.revision_id and n.number = rev
  join organisation o on o.id = v.lead_id
  left join lateral (select x.lifecycle from status_report x where x.measure_id = v.measure_id
    and x.state = 'ACCEPTED' and x.reported_on <= day order by x.reported_on desc, x.id desc limit 1) r on true
  group by o.id order by o.position
$$;

create function ozg_online_of(day date) returns setof ozg_count language sql stable rows 1 as $$
  with latest as (
    select distinct on (member_id) member_id, maturity from maturity_record
    where recorded_on <= day order by member_id, recorded_on desc, id desc
  ), service as (
    select s.id, min(coalesce(l.maturity, -1)) as minimum from ozg_service s
    join ozg_member om on om.service_id = s.id left join latest l on l.member_id = om.id
    where s.execution <> 'FEDERAL' group by s.id)
  select (count(*) filter (where minimum >= 3))::int, count(*)::int from service
$$;

create function save_report(report_id int, content text, percent int) returns status_report
language plpgsql volatile as $$
declare
  old status_report;
  saved status_report;
  moment text := to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  previous text;
begin
  perform counter from data_version where id = 1 for update;
  select * into old from status_report where id = report_id;
  update status_report set state_of_affairs = content, progress_percent = percent, updated_at = moment,
    version = version + 1 where id = report_id returning * into saved;
  update data_version set counter = counter + 1 where id = 1;
  select hash into previous from audit_entry order by id desc limit 1;
  insert into audit_entry (occurred_at, actor_id, actor_label, action, entity, entity_key, before, after, previous_hash,
    hash)
  values (moment, (select min(id) from account), '', 'report.save', 'status_report', report_id::text,
    to_json(old)::text, json_build_object('text', content)::text, previous,
    encode(sha256(convert_to(moment || report_id || to_json(old)::text || content || coalesce(previous, ''), 'UTF8')), 'hex'));
  return saved;
end
$$;

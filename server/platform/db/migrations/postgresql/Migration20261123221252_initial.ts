import { Migration } from '@mikro-orm/migrations';

/** Every table, constraint and index, and the one row of data_version. Triggers come from triggers/guards.ts. */
// prettier-ignore
export class Migration20261123221252_initial extends Migration {
  override name = 'Migration20261123221252_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "county" ("id" serial primary key, "ags" varchar(8) not null, "name" varchar(300) not null, "kind" text not null, "position" int not null);`);
    this.addSql(`alter table "county" add constraint "county_ags_unique" unique ("ags");`);
    this.addSql(`alter table "county" add constraint "county_kind_check" check ("kind" in ('INDEPENDENT_CITY', 'COUNTY'));`);

    this.addSql(`create table "data_version" ("id" int not null, "counter" int not null default 0, primary key ("id"));`);
    this.addSql(`alter table "data_version" add constraint "data_version_single_row_check" check (id = 1);`);

    this.addSql(`create table "municipality" ("id" serial primary key, "ags" varchar(8) not null, "name" varchar(300) not null, "name_short" varchar(300) not null, "county_id" int not null, "kind" text not null, "valid_from" date null, "valid_to" date null, "successor_id" int null);`);
    this.addSql(`alter table "municipality" add constraint "municipality_ags_unique" unique ("ags");`);
    this.addSql(`create index "municipality_county_id_index" on "municipality" ("county_id");`);
    this.addSql(`alter table "municipality" add constraint "municipality_validity_check" check (valid_to >= valid_from);`);
    this.addSql(`alter table "municipality" add constraint "municipality_kind_check" check ("kind" in ('INDEPENDENT_CITY', 'TOWN', 'MUNICIPALITY'));`);

    this.addSql(`create table "municipality_population" ("id" serial primary key, "municipality_id" int not null, "counted_on" date not null, "population" int not null);`);
    this.addSql(`alter table "municipality_population" add constraint "municipality_population_municipality_id_counted_on_unique" unique ("municipality_id", "counted_on");`);
    this.addSql(`alter table "municipality_population" add constraint "municipality_population_range_check" check (population >= 0);`);

    this.addSql(`create table "organisation" ("id" serial primary key, "code" varchar(64) not null, "abbreviation" varchar(32) not null, "kind" text not null, "name" varchar(300) not null, "name_en" varchar(300) null, "lineage" varchar(64) not null, "parent_id" int null, "valid_from" date null, "valid_to" date null, "position" int not null, "version" int not null default 1);`);
    this.addSql(`alter table "organisation" add constraint "organisation_code_unique" unique ("code");`);
    this.addSql(`create index "organisation_lineage_index" on "organisation" ("lineage");`);
    this.addSql(`alter table "organisation" add constraint "organisation_validity_check" check (valid_to >= valid_from);`);
    this.addSql(`alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('MINISTRY', 'STATE_AUTHORITY', 'COURT', 'MUNICIPAL_IT', 'MUNICIPAL_ASSOCIATION', 'MUNICIPALITY', 'BODY'));`);

    this.addSql(`create table "account" ("id" serial primary key, "email" varchar(254) not null, "display_name" varchar(300) not null, "role" text not null, "organisation_id" int null, "password_hash" text null, "active" boolean not null default true, "oidc_issuer" varchar(300) null, "oidc_subject" varchar(300) null, "totp_secret" text null, "created_at" varchar(24) not null, "version" int not null default 1);`);
    this.addSql(`alter table "account" add constraint "account_email_unique" unique ("email");`);
    this.addSql(`alter table "account" add constraint "account_oidc_issuer_oidc_subject_unique" unique ("oidc_issuer", "oidc_subject");`);
    this.addSql(`alter table "account" add constraint "account_organisation_check" check (role not in ('EDITOR', 'COORDINATOR') or organisation_id is not null);`);
    this.addSql(`alter table "account" add constraint "account_oidc_check" check ((oidc_issuer is null) = (oidc_subject is null));`);
    this.addSql(`alter table "account" add constraint "account_role_check" check ("role" in ('EDITOR', 'COORDINATOR', 'CIO_OFFICE', 'CABINET', 'ADMIN'));`);

    this.addSql(`create table "auth_session" ("id" serial primary key, "token_hash" varchar(64) not null, "account_id" int not null, "created_at" varchar(24) not null, "last_seen_at" varchar(24) not null, "expires_at" varchar(24) not null);`);
    this.addSql(`alter table "auth_session" add constraint "auth_session_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "auth_session_account_id_index" on "auth_session" ("account_id");`);
    this.addSql(`create index "auth_session_expires_at_index" on "auth_session" ("expires_at");`);

    this.addSql(`create table "audit_entry" ("id" serial primary key, "occurred_at" varchar(24) not null, "actor_id" int null, "actor_label" varchar(300) not null, "action" varchar(64) not null, "entity" varchar(64) not null, "entity_key" varchar(128) not null, "before" text null, "after" text null, "request_id" varchar(64) null, "previous_hash" varchar(64) null, "hash" varchar(64) not null);`);
    this.addSql(`create index "audit_entry_occurred_at_index" on "audit_entry" ("occurred_at");`);
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_hash_unique" unique ("hash");`);
    this.addSql(`create index "audit_entry_entity_entity_key_index" on "audit_entry" ("entity", "entity_key");`);

    this.addSql(`create table "organisation_succession" ("id" serial primary key, "predecessor_id" int not null, "successor_id" int not null);`);
    this.addSql(`alter table "organisation_succession" add constraint "organisation_succession_predecessor_id_successor_id_unique" unique ("predecessor_id", "successor_id");`);
    this.addSql(`alter table "organisation_succession" add constraint "organisation_succession_differ_check" check (predecessor_id <> successor_id);`);

    this.addSql(`create table "plan" ("id" serial primary key, "code" varchar(64) not null, "title" varchar(300) not null, "adopted_on" date not null, "target_date" date not null, "demonstration" boolean not null default false);`);
    this.addSql(`alter table "plan" add constraint "plan_code_unique" unique ("code");`);

    this.addSql(`create table "milestone" ("id" serial primary key, "plan_id" int not null, "code" varchar(64) not null);`);
    this.addSql(`alter table "milestone" add constraint "milestone_plan_id_code_unique" unique ("plan_id", "code");`);

    this.addSql(`create table "measure" ("id" serial primary key, "plan_id" int not null, "code" varchar(64) not null, "kind" text not null);`);
    this.addSql(`alter table "measure" add constraint "measure_plan_id_code_unique" unique ("plan_id", "code");`);
    this.addSql(`alter table "measure" add constraint "measure_kind_check" check ("kind" in ('GENERAL', 'BASE_COMPONENT', 'ELECTRONIC_FILE'));`);

    this.addSql(`create table "measure_rating" ("id" serial primary key, "measure_id" int not null, "rated_on" date not null, "light" text not null, "comment" text not null, "rater_id" int not null, "created_at" varchar(24) not null);`);
    this.addSql(`create index "measure_rating_measure_id_rated_on_id_index" on "measure_rating" ("measure_id", "rated_on", "id");`);
    this.addSql(`alter table "measure_rating" add constraint "measure_rating_light_check" check ("light" in ('GREEN', 'YELLOW', 'RED'));`);

    this.addSql(`create table "implementation_plan" ("id" serial primary key, "plan_id" int not null, "code" varchar(64) not null);`);
    this.addSql(`alter table "implementation_plan" add constraint "implementation_plan_plan_id_code_unique" unique ("plan_id", "code");`);

    this.addSql(`create table "guideline" ("id" serial primary key, "plan_id" int not null, "code" varchar(64) not null);`);
    this.addSql(`alter table "guideline" add constraint "guideline_plan_id_code_unique" unique ("plan_id", "code");`);

    this.addSql(`create table "goal" ("id" serial primary key, "plan_id" int not null, "code" varchar(64) not null);`);
    this.addSql(`alter table "goal" add constraint "goal_plan_id_code_unique" unique ("plan_id", "code");`);

    this.addSql(`create table "reporting_round" ("id" serial primary key, "plan_id" int not null, "reporting_date" date not null, "due_date" date not null, "title" varchar(300) not null, "state" text not null, "opened_at" varchar(24) not null, "closed_at" varchar(24) null, "version" int not null default 1);`);
    this.addSql(`alter table "reporting_round" add constraint "reporting_round_plan_id_reporting_date_unique" unique ("plan_id", "reporting_date");`);
    this.addSql(`alter table "reporting_round" add constraint "reporting_round_due_check" check (due_date >= reporting_date);`);
    this.addSql(`alter table "reporting_round" add constraint "reporting_round_state_check" check ("state" in ('OPEN', 'CLOSED'));`);

    this.addSql(`create table "revision" ("id" serial primary key, "plan_id" int not null, "number" int not null, "title" varchar(300) not null, "summary" text not null, "effective_date" date null, "state" text not null, "decision_reference" varchar(300) null, "decided_on" date null, "based_on_id" int null, "red_threshold_days" int not null default 90, "milestone_threshold_days" int not null default 30, "staleness_days" int not null default 200, "due_soon_days" int not null default 90, "content_sha256" varchar(64) null, "previous_sha256" varchar(64) null, "opened_at" varchar(24) not null, "opened_by_id" int null, "proposed_by_id" int null, "proposed_at" varchar(24) null, "approved_by_id" int null, "approved_at" varchar(24) null, "version" int not null default 1);`);
    this.addSql(`alter table "revision" add constraint "revision_plan_id_number_unique" unique ("plan_id", "number");`);
    this.addSql(`create unique index "revision_one_unpublished_unique" on "revision" ("plan_id") where state <> 'PUBLISHED';`);
    this.addSql(`alter table "revision" add constraint "revision_two_people_check" check (approved_by_id <> proposed_by_id);`);
    this.addSql(`alter table "revision" add constraint "revision_published_check" check (state <> 'PUBLISHED' or (effective_date is not null and content_sha256 is not null and approved_by_id is not null));`);
    this.addSql(`alter table "revision" add constraint "revision_thresholds_check" check (red_threshold_days > 0 and milestone_threshold_days > 0 and staleness_days > 0 and due_soon_days > 0);`);
    this.addSql(`alter table "revision" add constraint "revision_state_check" check ("state" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED'));`);

    this.addSql(`create table "plan_change" ("id" serial primary key, "revision_id" int not null, "kind" text not null, "code" varchar(64) not null, "field" varchar(64) null, "change" text not null, "weakening" text null, "before" text null, "after" text null, "reason" text not null, "decision_reference" varchar(300) null, "author_id" int null, "created_at" varchar(24) not null);`);
    this.addSql(`create index "plan_change_revision_id_kind_code_index" on "plan_change" ("revision_id", "kind", "code");`);
    this.addSql(`alter table "plan_change" add constraint "plan_change_kind_check" check ("kind" in ('GOAL', 'GUIDELINE', 'IMPLEMENTATION_PLAN', 'MILESTONE', 'MEASURE'));`);
    this.addSql(`alter table "plan_change" add constraint "plan_change_change_check" check ("change" in ('ADDED', 'REMOVED', 'CHANGED', 'SPLIT', 'MERGED'));`);
    this.addSql(`alter table "plan_change" add constraint "plan_change_weakening_check" check ("weakening" in ('DROPPED', 'MOVED_LATER', 'TARGET_LOWERED', 'DATE_REMOVED'));`);

    this.addSql(`create table "ministry_submission" ("id" serial primary key, "revision_id" int not null, "organisation_id" int not null, "submitted_by_id" int not null, "submitted_at" varchar(24) not null);`);
    this.addSql(`alter table "ministry_submission" add constraint "ministry_submission_revision_id_organisation_id_unique" unique ("revision_id", "organisation_id");`);

    this.addSql(`create table "milestone_version" ("id" serial primary key, "revision_id" int not null, "milestone_id" int not null, "implementation_plan_id" int not null, "title" varchar(300) not null, "description" text not null, "planned_date" date not null, "planned_precision" text not null, "position" int not null, "source_ref" varchar(300) null, "version" int not null default 1);`);
    this.addSql(`create index "milestone_version_milestone_id_index" on "milestone_version" ("milestone_id");`);
    this.addSql(`create index "milestone_version_revision_id_implementation_plan_id_index" on "milestone_version" ("revision_id", "implementation_plan_id");`);
    this.addSql(`create index "milestone_version_revision_id_planned_date_index" on "milestone_version" ("revision_id", "planned_date");`);
    this.addSql(`alter table "milestone_version" add constraint "milestone_version_revision_id_milestone_id_unique" unique ("revision_id", "milestone_id");`);
    this.addSql(`alter table "milestone_version" add constraint "milestone_version_planned_precision_check" check ("planned_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR'));`);

    this.addSql(`create table "milestone_goal" ("id" serial primary key, "revision_id" int not null, "milestone_id" int not null, "goal_id" int not null);`);
    this.addSql(`create index "milestone_goal_revision_id_goal_id_index" on "milestone_goal" ("revision_id", "goal_id");`);
    this.addSql(`alter table "milestone_goal" add constraint "milestone_goal_revision_id_milestone_id_goal_id_unique" unique ("revision_id", "milestone_id", "goal_id");`);

    this.addSql(`create table "measure_succession" ("id" serial primary key, "revision_id" int not null, "predecessor_id" int not null, "successor_id" int not null, "kind" text not null);`);
    this.addSql(`create index "measure_succession_revision_id_successor_id_index" on "measure_succession" ("revision_id", "successor_id");`);
    this.addSql(`alter table "measure_succession" add constraint "measure_succession_revision_id_predecessor_id_suc_bd60b_unique" unique ("revision_id", "predecessor_id", "successor_id");`);
    this.addSql(`alter table "measure_succession" add constraint "measure_succession_differ_check" check (predecessor_id <> successor_id);`);
    this.addSql(`alter table "measure_succession" add constraint "measure_succession_kind_check" check ("kind" in ('SPLIT', 'MERGE', 'REPLACE'));`);

    this.addSql(`create table "measure_partner" ("id" serial primary key, "revision_id" int not null, "measure_id" int not null, "organisation_id" int not null);`);
    this.addSql(`create index "measure_partner_revision_id_organisation_id_index" on "measure_partner" ("revision_id", "organisation_id");`);
    this.addSql(`alter table "measure_partner" add constraint "measure_partner_revision_id_measure_id_organisation_id_unique" unique ("revision_id", "measure_id", "organisation_id");`);

    this.addSql(`create table "measure_milestone" ("id" serial primary key, "revision_id" int not null, "measure_id" int not null, "milestone_id" int not null);`);
    this.addSql(`create index "measure_milestone_revision_id_milestone_id_index" on "measure_milestone" ("revision_id", "milestone_id");`);
    this.addSql(`alter table "measure_milestone" add constraint "measure_milestone_revision_id_measure_id_milestone_id_unique" unique ("revision_id", "measure_id", "milestone_id");`);

    this.addSql(`create table "measure_goal" ("id" serial primary key, "revision_id" int not null, "measure_id" int not null, "goal_id" int not null);`);
    this.addSql(`create index "measure_goal_revision_id_goal_id_index" on "measure_goal" ("revision_id", "goal_id");`);
    this.addSql(`alter table "measure_goal" add constraint "measure_goal_revision_id_measure_id_goal_id_unique" unique ("revision_id", "measure_id", "goal_id");`);

    this.addSql(`create table "measure_dependency" ("id" serial primary key, "revision_id" int not null, "measure_id" int not null, "depends_on_id" int not null);`);
    this.addSql(`create index "measure_dependency_revision_id_depends_on_id_index" on "measure_dependency" ("revision_id", "depends_on_id");`);
    this.addSql(`alter table "measure_dependency" add constraint "measure_dependency_revision_id_measure_id_depends_on_id_unique" unique ("revision_id", "measure_id", "depends_on_id");`);
    this.addSql(`alter table "measure_dependency" add constraint "measure_dependency_differ_check" check (measure_id <> depends_on_id);`);

    this.addSql(`create table "implementation_plan_version" ("id" serial primary key, "revision_id" int not null, "implementation_plan_id" int not null, "ministry_id" int not null, "current_state" text not null, "position" int not null, "version" int not null default 1);`);
    this.addSql(`alter table "implementation_plan_version" add constraint "implementation_plan_version_revision_id_implement_2398b_unique" unique ("revision_id", "implementation_plan_id");`);

    this.addSql(`create table "guideline_version" ("id" serial primary key, "revision_id" int not null, "guideline_id" int not null, "title" varchar(300) not null, "description" text not null, "position" int not null, "source_ref" varchar(300) null, "version" int not null default 1);`);
    this.addSql(`alter table "guideline_version" add constraint "guideline_version_revision_id_guideline_id_unique" unique ("revision_id", "guideline_id");`);

    this.addSql(`create table "goal_version" ("id" serial primary key, "revision_id" int not null, "goal_id" int not null, "kind" text not null, "title" varchar(300) not null, "description" text not null, "target_date" date null, "target_precision" text null, "indicator_formula" text null, "indicator_text" text null, "target_percent" int null, "position" int not null, "source_ref" varchar(300) null, "version" int not null default 1);`);
    this.addSql(`create index "goal_version_goal_id_index" on "goal_version" ("goal_id");`);
    this.addSql(`alter table "goal_version" add constraint "goal_version_revision_id_goal_id_unique" unique ("revision_id", "goal_id");`);
    this.addSql(`alter table "goal_version" add constraint "goal_version_target_pair_check" check ((target_date is null) = (target_precision is null));`);
    this.addSql(`alter table "goal_version" add constraint "goal_version_target_percent_range_check" check (target_percent >= 0 and target_percent <= 100);`);
    this.addSql(`alter table "goal_version" add constraint "goal_version_kind_check" check ("kind" in ('CORE', 'FURTHER', 'CROSS_CUTTING'));`);
    this.addSql(`alter table "goal_version" add constraint "goal_version_target_precision_check" check ("target_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR'));`);
    this.addSql(`alter table "goal_version" add constraint "goal_version_indicator_formula_check" check ("indicator_formula" in ('OZG_SERVICES_ONLINE', 'MEASURES_COMPLETED', 'MILESTONES_REACHED'));`);

    this.addSql(`create table "status_report" ("id" serial primary key, "measure_id" int not null, "round_id" int null, "reported_on" date not null, "state" text not null, "lifecycle" text not null, "state_of_affairs" text not null, "next_steps" text not null, "forecast_end_date" date null, "forecast_end_precision" text null, "actual_end_date" date null, "progress_percent" int null, "self_light" text null, "self_light_reason" text null, "internal_remark" text null, "corrects_id" int null, "simulated" boolean not null default false, "author_id" int not null, "submitted_at" varchar(24) null, "released_by_id" int null, "released_at" varchar(24) null, "decided_by_id" int null, "decided_at" varchar(24) null, "return_comment" text null, "created_at" varchar(24) not null, "updated_at" varchar(24) not null, "version" int not null default 1);`);
    this.addSql(`create index "status_report_effective_index" on "status_report" ("measure_id", "state", "reported_on" DESC, "id" DESC);`);
    this.addSql(`create index "status_report_round_id_state_index" on "status_report" ("round_id", "state");`);
    this.addSql(`alter table "status_report" add constraint "status_report_forecast_end_pair_check" check ((forecast_end_date is null) = (forecast_end_precision is null));`);
    this.addSql(`alter table "status_report" add constraint "status_report_progress_percent_range_check" check (progress_percent >= 0 and progress_percent <= 100);`);
    this.addSql(`alter table "status_report" add constraint "status_report_released_by_other_check" check (released_by_id <> author_id);`);
    this.addSql(`alter table "status_report" add constraint "status_report_decided_by_other_check" check (decided_by_id <> author_id);`);
    this.addSql(`alter table "status_report" add constraint "status_report_completed_check" check (lifecycle <> 'COMPLETED' or actual_end_date is not null);`);
    this.addSql(`alter table "status_report" add constraint "status_report_actual_end_check" check (actual_end_date <= reported_on);`);
    this.addSql(`alter table "status_report" add constraint "status_report_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'RELEASED', 'ACCEPTED', 'RETURNED'));`);
    this.addSql(`alter table "status_report" add constraint "status_report_lifecycle_check" check ("lifecycle" in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED'));`);
    this.addSql(`alter table "status_report" add constraint "status_report_forecast_end_precision_check" check ("forecast_end_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR'));`);
    this.addSql(`alter table "status_report" add constraint "status_report_self_light_check" check ("self_light" in ('GREEN', 'YELLOW', 'RED'));`);

    this.addSql(`create table "status_report_evidence" ("id" serial primary key, "report_id" int not null, "url" varchar(2000) not null, "title" varchar(300) not null);`);
    this.addSql(`create index "status_report_evidence_report_id_index" on "status_report_evidence" ("report_id");`);

    this.addSql(`create table "status_report_milestone" ("id" serial primary key, "report_id" int not null, "milestone_id" int not null, "forecast_date" date null, "forecast_precision" text null, "actual_date" date null);`);
    this.addSql(`create index "status_report_milestone_milestone_id_index" on "status_report_milestone" ("milestone_id");`);
    this.addSql(`alter table "status_report_milestone" add constraint "status_report_milestone_report_id_milestone_id_unique" unique ("report_id", "milestone_id");`);
    this.addSql(`alter table "status_report_milestone" add constraint "status_report_milestone_forecast_pair_check" check ((forecast_date is null) = (forecast_precision is null));`);
    this.addSql(`alter table "status_report_milestone" add constraint "status_report_milestone_forecast_precision_check" check ("forecast_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR'));`);

    this.addSql(`create table "topic_area" ("id" serial primary key, "code" varchar(64) not null, "name_de" varchar(300) not null, "name_en" varchar(300) not null, "position" int not null);`);
    this.addSql(`alter table "topic_area" add constraint "topic_area_code_unique" unique ("code");`);

    this.addSql(`create table "situation" ("id" serial primary key, "code" varchar(64) not null, "topic_area_id" int not null, "kind" text not null, "name_de" varchar(300) not null, "position" int not null);`);
    this.addSql(`alter table "situation" add constraint "situation_code_unique" unique ("code");`);
    this.addSql(`create index "situation_topic_area_id_index" on "situation" ("topic_area_id");`);
    this.addSql(`alter table "situation" add constraint "situation_kind_check" check ("kind" in ('LIFE', 'BUSINESS', 'CROSS_CUTTING', 'OTHER'));`);

    this.addSql(`create table "ozg_service" ("id" serial primary key, "code" varchar(5) not null, "title" varchar(300) not null, "topic_area_id" int not null, "situation_id" int not null, "regulation" text not null, "execution" text not null, "ministry_lineage" varchar(64) null, "ministry_assumed" boolean not null default false, "target_date" date null, "documented_member_count" int not null default 0, "catalogue_stand" text not null, "version" int not null default 1);`);
    this.addSql(`alter table "ozg_service" add constraint "ozg_service_code_unique" unique ("code");`);
    this.addSql(`create index "ozg_service_topic_area_id_index" on "ozg_service" ("topic_area_id");`);
    this.addSql(`create index "ozg_service_ministry_lineage_index" on "ozg_service" ("ministry_lineage");`);
    this.addSql(`alter table "ozg_service" add constraint "ozg_service_code_check" check (length(code) = 5);`);
    this.addSql(`alter table "ozg_service" add constraint "ozg_service_member_count_check" check (documented_member_count >= 0);`);
    this.addSql(`alter table "ozg_service" add constraint "ozg_service_regulation_check" check ("regulation" in ('FEDERAL', 'STATE', 'STATE_MUNICIPAL', 'MIXED'));`);
    this.addSql(`alter table "ozg_service" add constraint "ozg_service_execution_check" check ("execution" in ('FEDERAL', 'STATE', 'STATE_MUNICIPAL', 'MIXED'));`);

    this.addSql(`create table "rollout" ("id" serial primary key, "service_id" int not null, "municipality_id" int not null, "available_from" date not null, "available_to" date null, "simulated" boolean not null default false);`);
    this.addSql(`create index "rollout_municipality_id_index" on "rollout" ("municipality_id");`);
    this.addSql(`create index "rollout_service_id_available_from_index" on "rollout" ("service_id", "available_from");`);
    this.addSql(`alter table "rollout" add constraint "rollout_service_id_municipality_id_available_from_unique" unique ("service_id", "municipality_id", "available_from");`);
    this.addSql(`alter table "rollout" add constraint "rollout_period_check" check (available_to >= available_from);`);

    this.addSql(`create table "ozg_member" ("id" serial primary key, "service_id" int not null, "position" int not null, "leika_key" varchar(14) null, "title" varchar(300) null, "simulated" boolean not null default false);`);
    this.addSql(`alter table "ozg_member" add constraint "ozg_member_leika_key_unique" unique ("leika_key");`);
    this.addSql(`alter table "ozg_member" add constraint "ozg_member_service_id_position_unique" unique ("service_id", "position");`);
    this.addSql(`alter table "ozg_member" add constraint "ozg_member_leika_key_check" check (length(leika_key) = 14);`);

    this.addSql(`create table "measure_service" ("id" serial primary key, "revision_id" int not null, "measure_id" int not null, "service_id" int not null);`);
    this.addSql(`create index "measure_service_revision_id_service_id_index" on "measure_service" ("revision_id", "service_id");`);
    this.addSql(`alter table "measure_service" add constraint "measure_service_revision_id_measure_id_service_id_unique" unique ("revision_id", "measure_id", "service_id");`);

    this.addSql(`create table "maturity_record" ("id" serial primary key, "service_id" int not null, "member_id" int null, "maturity" int not null, "recorded_on" date not null, "scale_version" varchar(16) not null, "evidence_url" varchar(2000) null, "note" text null, "corrects_id" int null, "simulated" boolean not null default false, "author_id" int null, "created_at" varchar(24) not null);`);
    this.addSql(`create index "maturity_record_service_id_member_id_recorded_on_index" on "maturity_record" ("service_id", "member_id", "recorded_on");`);
    this.addSql(`alter table "maturity_record" add constraint "maturity_record_maturity_range_check" check (maturity >= 0 and maturity <= 4);`);

    this.addSql(`create table "measure_version" ("id" serial primary key, "revision_id" int not null, "measure_id" int not null, "title" varchar(300) not null, "description" text not null, "level" text not null, "lead_id" int null, "responsible_body" varchar(300) null, "contact" varchar(300) null, "topic_area_id" int null, "start_date" date null, "start_precision" text null, "planned_end_date" date null, "planned_end_precision" text null, "position" int not null, "source_ref" varchar(300) null, "source_stand" varchar(300) null, "lead_assumed" boolean not null default false, "version" int not null default 1);`);
    this.addSql(`create index "measure_version_measure_id_index" on "measure_version" ("measure_id");`);
    this.addSql(`create index "measure_version_revision_id_lead_id_index" on "measure_version" ("revision_id", "lead_id");`);
    this.addSql(`create index "measure_version_revision_id_planned_end_date_index" on "measure_version" ("revision_id", "planned_end_date");`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_revision_id_measure_id_unique" unique ("revision_id", "measure_id");`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_start_pair_check" check ((start_date is null) = (start_precision is null));`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_planned_end_pair_check" check ((planned_end_date is null) = (planned_end_precision is null));`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_end_after_start_check" check (planned_end_date >= start_date);`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_level_check" check ("level" in ('STATE', 'MUNICIPAL', 'JOINT'));`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_start_precision_check" check ("start_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR'));`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_planned_end_precision_check" check ("planned_end_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR'));`);

    this.addSql(`alter table "municipality" add constraint "municipality_county_id_foreign" foreign key ("county_id") references "county" ("id");`);
    this.addSql(`alter table "municipality" add constraint "municipality_successor_id_foreign" foreign key ("successor_id") references "municipality" ("id") on delete no action;`);

    this.addSql(`alter table "municipality_population" add constraint "municipality_population_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);

    this.addSql(`alter table "organisation" add constraint "organisation_parent_id_foreign" foreign key ("parent_id") references "organisation" ("id") on delete no action;`);

    this.addSql(`alter table "account" add constraint "account_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete no action;`);

    this.addSql(`alter table "auth_session" add constraint "auth_session_account_id_foreign" foreign key ("account_id") references "account" ("id");`);

    this.addSql(`alter table "audit_entry" add constraint "audit_entry_actor_id_foreign" foreign key ("actor_id") references "account" ("id") on delete no action;`);

    this.addSql(`alter table "organisation_succession" add constraint "organisation_succession_predecessor_id_foreign" foreign key ("predecessor_id") references "organisation" ("id");`);
    this.addSql(`alter table "organisation_succession" add constraint "organisation_succession_successor_id_foreign" foreign key ("successor_id") references "organisation" ("id");`);

    this.addSql(`alter table "milestone" add constraint "milestone_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);

    this.addSql(`alter table "measure" add constraint "measure_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);

    this.addSql(`alter table "measure_rating" add constraint "measure_rating_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_rating" add constraint "measure_rating_rater_id_foreign" foreign key ("rater_id") references "account" ("id");`);

    this.addSql(`alter table "implementation_plan" add constraint "implementation_plan_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);

    this.addSql(`alter table "guideline" add constraint "guideline_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);

    this.addSql(`alter table "goal" add constraint "goal_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);

    this.addSql(`alter table "reporting_round" add constraint "reporting_round_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);

    this.addSql(`alter table "revision" add constraint "revision_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);
    this.addSql(`alter table "revision" add constraint "revision_based_on_id_foreign" foreign key ("based_on_id") references "revision" ("id") on delete no action;`);
    this.addSql(`alter table "revision" add constraint "revision_opened_by_id_foreign" foreign key ("opened_by_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "revision" add constraint "revision_proposed_by_id_foreign" foreign key ("proposed_by_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "revision" add constraint "revision_approved_by_id_foreign" foreign key ("approved_by_id") references "account" ("id") on delete no action;`);

    this.addSql(`alter table "plan_change" add constraint "plan_change_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "plan_change" add constraint "plan_change_author_id_foreign" foreign key ("author_id") references "account" ("id") on delete no action;`);

    this.addSql(`alter table "ministry_submission" add constraint "ministry_submission_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "ministry_submission" add constraint "ministry_submission_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "ministry_submission" add constraint "ministry_submission_submitted_by_id_foreign" foreign key ("submitted_by_id") references "account" ("id");`);

    this.addSql(`alter table "milestone_version" add constraint "milestone_version_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "milestone_version" add constraint "milestone_version_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id");`);
    this.addSql(`alter table "milestone_version" add constraint "milestone_version_implementation_plan_id_foreign" foreign key ("implementation_plan_id") references "implementation_plan" ("id");`);
    this.addSql(`alter table "milestone_version" add constraint "milestone_version_implementation_plan_id_in_revision_foreign" foreign key ("revision_id", "implementation_plan_id") references "implementation_plan_version" ("revision_id", "implementation_plan_id") deferrable initially deferred;`);

    this.addSql(`alter table "milestone_goal" add constraint "milestone_goal_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "milestone_goal" add constraint "milestone_goal_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id");`);
    this.addSql(`alter table "milestone_goal" add constraint "milestone_goal_goal_id_foreign" foreign key ("goal_id") references "goal" ("id");`);
    this.addSql(`alter table "milestone_goal" add constraint "milestone_goal_milestone_id_in_revision_foreign" foreign key ("revision_id", "milestone_id") references "milestone_version" ("revision_id", "milestone_id") deferrable initially deferred;`);
    this.addSql(`alter table "milestone_goal" add constraint "milestone_goal_goal_id_in_revision_foreign" foreign key ("revision_id", "goal_id") references "goal_version" ("revision_id", "goal_id") deferrable initially deferred;`);

    this.addSql(`alter table "measure_succession" add constraint "measure_succession_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "measure_succession" add constraint "measure_succession_predecessor_id_foreign" foreign key ("predecessor_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_succession" add constraint "measure_succession_successor_id_foreign" foreign key ("successor_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_succession" add constraint "measure_succession_successor_id_in_revision_foreign" foreign key ("revision_id", "successor_id") references "measure_version" ("revision_id", "measure_id") deferrable initially deferred;`);

    this.addSql(`alter table "measure_partner" add constraint "measure_partner_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "measure_partner" add constraint "measure_partner_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_partner" add constraint "measure_partner_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "measure_partner" add constraint "measure_partner_measure_id_in_revision_foreign" foreign key ("revision_id", "measure_id") references "measure_version" ("revision_id", "measure_id") deferrable initially deferred;`);

    this.addSql(`alter table "measure_milestone" add constraint "measure_milestone_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "measure_milestone" add constraint "measure_milestone_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_milestone" add constraint "measure_milestone_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id");`);
    this.addSql(`alter table "measure_milestone" add constraint "measure_milestone_measure_id_in_revision_foreign" foreign key ("revision_id", "measure_id") references "measure_version" ("revision_id", "measure_id") deferrable initially deferred;`);
    this.addSql(`alter table "measure_milestone" add constraint "measure_milestone_milestone_id_in_revision_foreign" foreign key ("revision_id", "milestone_id") references "milestone_version" ("revision_id", "milestone_id") deferrable initially deferred;`);

    this.addSql(`alter table "measure_goal" add constraint "measure_goal_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "measure_goal" add constraint "measure_goal_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_goal" add constraint "measure_goal_goal_id_foreign" foreign key ("goal_id") references "goal" ("id");`);
    this.addSql(`alter table "measure_goal" add constraint "measure_goal_measure_id_in_revision_foreign" foreign key ("revision_id", "measure_id") references "measure_version" ("revision_id", "measure_id") deferrable initially deferred;`);
    this.addSql(`alter table "measure_goal" add constraint "measure_goal_goal_id_in_revision_foreign" foreign key ("revision_id", "goal_id") references "goal_version" ("revision_id", "goal_id") deferrable initially deferred;`);

    this.addSql(`alter table "measure_dependency" add constraint "measure_dependency_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "measure_dependency" add constraint "measure_dependency_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_dependency" add constraint "measure_dependency_depends_on_id_foreign" foreign key ("depends_on_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_dependency" add constraint "measure_dependency_measure_id_in_revision_foreign" foreign key ("revision_id", "measure_id") references "measure_version" ("revision_id", "measure_id") deferrable initially deferred;`);
    this.addSql(`alter table "measure_dependency" add constraint "measure_dependency_depends_on_id_in_revision_foreign" foreign key ("revision_id", "depends_on_id") references "measure_version" ("revision_id", "measure_id") deferrable initially deferred;`);

    this.addSql(`alter table "implementation_plan_version" add constraint "implementation_plan_version_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "implementation_plan_version" add constraint "implementation_plan_version_implementation_plan_id_foreign" foreign key ("implementation_plan_id") references "implementation_plan" ("id");`);
    this.addSql(`alter table "implementation_plan_version" add constraint "implementation_plan_version_ministry_id_foreign" foreign key ("ministry_id") references "organisation" ("id");`);

    this.addSql(`alter table "guideline_version" add constraint "guideline_version_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "guideline_version" add constraint "guideline_version_guideline_id_foreign" foreign key ("guideline_id") references "guideline" ("id");`);

    this.addSql(`alter table "goal_version" add constraint "goal_version_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "goal_version" add constraint "goal_version_goal_id_foreign" foreign key ("goal_id") references "goal" ("id");`);

    this.addSql(`alter table "status_report" add constraint "status_report_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "status_report" add constraint "status_report_round_id_foreign" foreign key ("round_id") references "reporting_round" ("id") on delete no action;`);
    this.addSql(`alter table "status_report" add constraint "status_report_corrects_id_foreign" foreign key ("corrects_id") references "status_report" ("id") on delete no action;`);
    this.addSql(`alter table "status_report" add constraint "status_report_author_id_foreign" foreign key ("author_id") references "account" ("id");`);
    this.addSql(`alter table "status_report" add constraint "status_report_released_by_id_foreign" foreign key ("released_by_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "status_report" add constraint "status_report_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id") on delete no action;`);

    this.addSql(`alter table "status_report_evidence" add constraint "status_report_evidence_report_id_foreign" foreign key ("report_id") references "status_report" ("id");`);

    this.addSql(`alter table "status_report_milestone" add constraint "status_report_milestone_report_id_foreign" foreign key ("report_id") references "status_report" ("id");`);
    this.addSql(`alter table "status_report_milestone" add constraint "status_report_milestone_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id");`);

    this.addSql(`alter table "situation" add constraint "situation_topic_area_id_foreign" foreign key ("topic_area_id") references "topic_area" ("id");`);

    this.addSql(`alter table "ozg_service" add constraint "ozg_service_topic_area_id_foreign" foreign key ("topic_area_id") references "topic_area" ("id");`);
    this.addSql(`alter table "ozg_service" add constraint "ozg_service_situation_id_foreign" foreign key ("situation_id") references "situation" ("id");`);

    this.addSql(`alter table "rollout" add constraint "rollout_service_id_foreign" foreign key ("service_id") references "ozg_service" ("id");`);
    this.addSql(`alter table "rollout" add constraint "rollout_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);

    this.addSql(`alter table "ozg_member" add constraint "ozg_member_service_id_foreign" foreign key ("service_id") references "ozg_service" ("id");`);

    this.addSql(`alter table "measure_service" add constraint "measure_service_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "measure_service" add constraint "measure_service_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_service" add constraint "measure_service_service_id_foreign" foreign key ("service_id") references "ozg_service" ("id");`);
    this.addSql(`alter table "measure_service" add constraint "measure_service_measure_id_in_revision_foreign" foreign key ("revision_id", "measure_id") references "measure_version" ("revision_id", "measure_id") deferrable initially deferred;`);

    this.addSql(`alter table "maturity_record" add constraint "maturity_record_service_id_foreign" foreign key ("service_id") references "ozg_service" ("id");`);
    this.addSql(`alter table "maturity_record" add constraint "maturity_record_member_id_foreign" foreign key ("member_id") references "ozg_member" ("id") on delete no action;`);
    this.addSql(`alter table "maturity_record" add constraint "maturity_record_corrects_id_foreign" foreign key ("corrects_id") references "maturity_record" ("id") on delete no action;`);
    this.addSql(`alter table "maturity_record" add constraint "maturity_record_author_id_foreign" foreign key ("author_id") references "account" ("id") on delete no action;`);

    this.addSql(`alter table "measure_version" add constraint "measure_version_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_measure_id_foreign" foreign key ("measure_id") references "measure" ("id");`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_lead_id_foreign" foreign key ("lead_id") references "organisation" ("id") on delete no action;`);
    this.addSql(`alter table "measure_version" add constraint "measure_version_topic_area_id_foreign" foreign key ("topic_area_id") references "topic_area" ("id") on delete no action;`);
    this.addSql(`insert into data_version (id, counter) values (1, 0);`);
  }
}

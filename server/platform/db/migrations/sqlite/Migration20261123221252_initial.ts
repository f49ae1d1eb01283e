import { Migration } from '@mikro-orm/migrations';

/** Every table, constraint and index, and the one row of data_version. Triggers come from triggers/guards.ts. */
// prettier-ignore
export class Migration20261123221252_initial extends Migration {
  override name = 'Migration20261123221252_initial';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`county\` (\`id\` integer not null primary key autoincrement, \`ags\` text not null, \`name\` text not null, \`kind\` text check (\`kind\` in ('INDEPENDENT_CITY', 'COUNTY')) not null, \`position\` integer not null);`,
    );
    this.addSql(`create unique index \`county_ags_unique\` on \`county\` (\`ags\`);`);

    this.addSql(
      `create table \`data_version\` (\`id\` integer not null primary key, \`counter\` integer not null default 0, constraint \`data_version_single_row_check\` check (id = 1));`,
    );

    this.addSql(
      `create table \`municipality\` (\`id\` integer not null primary key autoincrement, \`ags\` text not null, \`name\` text not null, \`name_short\` text not null, \`county_id\` integer not null, \`kind\` text check (\`kind\` in ('INDEPENDENT_CITY', 'TOWN', 'MUNICIPALITY')) not null, \`valid_from\` date null, \`valid_to\` date null, \`successor_id\` integer null, constraint \`municipality_county_id_foreign\` foreign key (\`county_id\`) references \`county\` (\`id\`), constraint \`municipality_successor_id_foreign\` foreign key (\`successor_id\`) references \`municipality\` (\`id\`) on delete no action, constraint \`municipality_validity_check\` check (valid_to >= valid_from));`,
    );
    this.addSql(`create unique index \`municipality_ags_unique\` on \`municipality\` (\`ags\`);`);
    this.addSql(`create index \`municipality_county_id_index\` on \`municipality\` (\`county_id\`);`);

    this.addSql(
      `create table \`municipality_population\` (\`id\` integer not null primary key autoincrement, \`municipality_id\` integer not null, \`counted_on\` date not null, \`population\` integer not null, constraint \`municipality_population_municipality_id_foreign\` foreign key (\`municipality_id\`) references \`municipality\` (\`id\`), constraint \`municipality_population_range_check\` check (population >= 0));`,
    );
    this.addSql(
      `create unique index \`municipality_population_municipality_id_counted_on_unique\` on \`municipality_population\` (\`municipality_id\`, \`counted_on\`);`,
    );

    this.addSql(
      `create table \`organisation\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`abbreviation\` text not null, \`kind\` text check (\`kind\` in ('MINISTRY', 'STATE_AUTHORITY', 'COURT', 'MUNICIPAL_IT', 'MUNICIPAL_ASSOCIATION', 'MUNICIPALITY', 'BODY')) not null, \`name\` text not null, \`name_en\` text null, \`lineage\` text not null, \`parent_id\` integer null, \`valid_from\` date null, \`valid_to\` date null, \`position\` integer not null, \`version\` integer not null default 1, constraint \`organisation_parent_id_foreign\` foreign key (\`parent_id\`) references \`organisation\` (\`id\`) on delete no action, constraint \`organisation_validity_check\` check (valid_to >= valid_from));`,
    );
    this.addSql(`create unique index \`organisation_code_unique\` on \`organisation\` (\`code\`);`);
    this.addSql(`create index \`organisation_lineage_index\` on \`organisation\` (\`lineage\`);`);

    this.addSql(
      `create table \`account\` (\`id\` integer not null primary key autoincrement, \`email\` text not null, \`display_name\` text not null, \`role\` text check (\`role\` in ('EDITOR', 'COORDINATOR', 'CIO_OFFICE', 'CABINET', 'ADMIN')) not null, \`organisation_id\` integer null, \`password_hash\` text null, \`active\` integer not null default true, \`oidc_issuer\` text null, \`oidc_subject\` text null, \`totp_secret\` text null, \`created_at\` text not null, \`version\` integer not null default 1, constraint \`account_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete no action, constraint \`account_organisation_check\` check (role not in ('EDITOR', 'COORDINATOR') or organisation_id is not null), constraint \`account_oidc_check\` check ((oidc_issuer is null) = (oidc_subject is null)));`,
    );
    this.addSql(`create unique index \`account_email_unique\` on \`account\` (\`email\`);`);
    this.addSql(
      `create unique index \`account_oidc_issuer_oidc_subject_unique\` on \`account\` (\`oidc_issuer\`, \`oidc_subject\`);`,
    );

    this.addSql(
      `create table \`auth_session\` (\`id\` integer not null primary key autoincrement, \`token_hash\` text not null, \`account_id\` integer not null, \`created_at\` text not null, \`last_seen_at\` text not null, \`expires_at\` text not null, constraint \`auth_session_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`auth_session_token_hash_unique\` on \`auth_session\` (\`token_hash\`);`,
    );
    this.addSql(`create index \`auth_session_account_id_index\` on \`auth_session\` (\`account_id\`);`);
    this.addSql(`create index \`auth_session_expires_at_index\` on \`auth_session\` (\`expires_at\`);`);

    this.addSql(
      `create table \`audit_entry\` (\`id\` integer not null primary key autoincrement, \`occurred_at\` text not null, \`actor_id\` integer null, \`actor_label\` text not null, \`action\` text not null, \`entity\` text not null, \`entity_key\` text not null, \`before\` text null, \`after\` text null, \`request_id\` text null, \`previous_hash\` text null, \`hash\` text not null, constraint \`audit_entry_actor_id_foreign\` foreign key (\`actor_id\`) references \`account\` (\`id\`) on delete no action);`,
    );
    this.addSql(`create index \`audit_entry_occurred_at_index\` on \`audit_entry\` (\`occurred_at\`);`);
    this.addSql(`create unique index \`audit_entry_hash_unique\` on \`audit_entry\` (\`hash\`);`);
    this.addSql(
      `create index \`audit_entry_entity_entity_key_index\` on \`audit_entry\` (\`entity\`, \`entity_key\`);`,
    );

    this.addSql(
      `create table \`organisation_succession\` (\`id\` integer not null primary key autoincrement, \`predecessor_id\` integer not null, \`successor_id\` integer not null, constraint \`organisation_succession_predecessor_id_foreign\` foreign key (\`predecessor_id\`) references \`organisation\` (\`id\`), constraint \`organisation_succession_successor_id_foreign\` foreign key (\`successor_id\`) references \`organisation\` (\`id\`), constraint \`organisation_succession_differ_check\` check (predecessor_id <> successor_id));`,
    );
    this.addSql(
      `create unique index \`organisation_succession_predecessor_id_successor_id_unique\` on \`organisation_succession\` (\`predecessor_id\`, \`successor_id\`);`,
    );

    this.addSql(
      `create table \`plan\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`title\` text not null, \`adopted_on\` date not null, \`target_date\` date not null, \`demonstration\` integer not null default false);`,
    );
    this.addSql(`create unique index \`plan_code_unique\` on \`plan\` (\`code\`);`);

    this.addSql(
      `create table \`milestone\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`code\` text not null, constraint \`milestone_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`milestone_plan_id_code_unique\` on \`milestone\` (\`plan_id\`, \`code\`);`,
    );

    this.addSql(
      `create table \`measure\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`code\` text not null, \`kind\` text check (\`kind\` in ('GENERAL', 'BASE_COMPONENT', 'ELECTRONIC_FILE')) not null, constraint \`measure_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`measure_plan_id_code_unique\` on \`measure\` (\`plan_id\`, \`code\`);`,
    );

    this.addSql(
      `create table \`measure_rating\` (\`id\` integer not null primary key autoincrement, \`measure_id\` integer not null, \`rated_on\` date not null, \`light\` text check (\`light\` in ('GREEN', 'YELLOW', 'RED')) not null, \`comment\` text not null, \`rater_id\` integer not null, \`created_at\` text not null, constraint \`measure_rating_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`measure_rating_rater_id_foreign\` foreign key (\`rater_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create index \`measure_rating_measure_id_rated_on_id_index\` on \`measure_rating\` (\`measure_id\`, \`rated_on\`, \`id\`);`,
    );

    this.addSql(
      `create table \`implementation_plan\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`code\` text not null, constraint \`implementation_plan_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`implementation_plan_plan_id_code_unique\` on \`implementation_plan\` (\`plan_id\`, \`code\`);`,
    );

    this.addSql(
      `create table \`guideline\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`code\` text not null, constraint \`guideline_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`guideline_plan_id_code_unique\` on \`guideline\` (\`plan_id\`, \`code\`);`,
    );

    this.addSql(
      `create table \`goal\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`code\` text not null, constraint \`goal_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`));`,
    );
    this.addSql(`create unique index \`goal_plan_id_code_unique\` on \`goal\` (\`plan_id\`, \`code\`);`);

    this.addSql(
      `create table \`reporting_round\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`reporting_date\` date not null, \`due_date\` date not null, \`title\` text not null, \`state\` text check (\`state\` in ('OPEN', 'CLOSED')) not null, \`opened_at\` text not null, \`closed_at\` text null, \`version\` integer not null default 1, constraint \`reporting_round_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`), constraint \`reporting_round_due_check\` check (due_date >= reporting_date));`,
    );
    this.addSql(
      `create unique index \`reporting_round_plan_id_reporting_date_unique\` on \`reporting_round\` (\`plan_id\`, \`reporting_date\`);`,
    );

    this.addSql(
      `create table \`revision\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`number\` integer not null, \`title\` text not null, \`summary\` text not null, \`effective_date\` date null, \`state\` text check (\`state\` in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')) not null, \`decision_reference\` text null, \`decided_on\` date null, \`based_on_id\` integer null, \`red_threshold_days\` integer not null default 90, \`milestone_threshold_days\` integer not null default 30, \`staleness_days\` integer not null default 200, \`due_soon_days\` integer not null default 90, \`content_sha256\` text null, \`previous_sha256\` text null, \`opened_at\` text not null, \`opened_by_id\` integer null, \`proposed_by_id\` integer null, \`proposed_at\` text null, \`approved_by_id\` integer null, \`approved_at\` text null, \`version\` integer not null default 1, constraint \`revision_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`), constraint \`revision_based_on_id_foreign\` foreign key (\`based_on_id\`) references \`revision\` (\`id\`) on delete no action, constraint \`revision_opened_by_id_foreign\` foreign key (\`opened_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`revision_proposed_by_id_foreign\` foreign key (\`proposed_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`revision_approved_by_id_foreign\` foreign key (\`approved_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`revision_two_people_check\` check (approved_by_id <> proposed_by_id), constraint \`revision_published_check\` check (state <> 'PUBLISHED' or (effective_date is not null and content_sha256 is not null and approved_by_id is not null)), constraint \`revision_thresholds_check\` check (red_threshold_days > 0 and milestone_threshold_days > 0 and staleness_days > 0 and due_soon_days > 0));`,
    );
    this.addSql(
      `create unique index \`revision_plan_id_number_unique\` on \`revision\` (\`plan_id\`, \`number\`);`,
    );
    this.addSql(
      `create unique index \`revision_one_unpublished_unique\` on \`revision\` (\`plan_id\`) where state <> 'PUBLISHED';`,
    );

    this.addSql(
      `create table \`plan_change\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`kind\` text check (\`kind\` in ('GOAL', 'GUIDELINE', 'IMPLEMENTATION_PLAN', 'MILESTONE', 'MEASURE')) not null, \`code\` text not null, \`field\` text null, \`change\` text check (\`change\` in ('ADDED', 'REMOVED', 'CHANGED', 'SPLIT', 'MERGED')) not null, \`weakening\` text check (\`weakening\` in ('DROPPED', 'MOVED_LATER', 'TARGET_LOWERED', 'DATE_REMOVED')) null, \`before\` text null, \`after\` text null, \`reason\` text not null, \`decision_reference\` text null, \`author_id\` integer null, \`created_at\` text not null, constraint \`plan_change_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`plan_change_author_id_foreign\` foreign key (\`author_id\`) references \`account\` (\`id\`) on delete no action);`,
    );
    this.addSql(
      `create index \`plan_change_revision_id_kind_code_index\` on \`plan_change\` (\`revision_id\`, \`kind\`, \`code\`);`,
    );

    this.addSql(
      `create table \`ministry_submission\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`organisation_id\` integer not null, \`submitted_by_id\` integer not null, \`submitted_at\` text not null, constraint \`ministry_submission_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`ministry_submission_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`), constraint \`ministry_submission_submitted_by_id_foreign\` foreign key (\`submitted_by_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`ministry_submission_revision_id_organisation_id_unique\` on \`ministry_submission\` (\`revision_id\`, \`organisation_id\`);`,
    );

    this.addSql(
      `create table \`milestone_version\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`milestone_id\` integer not null, \`implementation_plan_id\` integer not null, \`title\` text not null, \`description\` text not null, \`planned_date\` date not null, \`planned_precision\` text check (\`planned_precision\` in ('DAY', 'MONTH', 'QUARTER', 'YEAR')) not null, \`position\` integer not null, \`source_ref\` text null, \`version\` integer not null default 1, constraint \`milestone_version_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`milestone_version_milestone_id_foreign\` foreign key (\`milestone_id\`) references \`milestone\` (\`id\`), constraint \`milestone_version_implementation_plan_id_foreign\` foreign key (\`implementation_plan_id\`) references \`implementation_plan\` (\`id\`), constraint \`milestone_version_implementation_plan_id_in_revision_foreign\` foreign key (\`revision_id\`, \`implementation_plan_id\`) references \`implementation_plan_version\` (\`revision_id\`, \`implementation_plan_id\`) deferrable initially deferred);`,
    );
    this.addSql(
      `create index \`milestone_version_milestone_id_index\` on \`milestone_version\` (\`milestone_id\`);`,
    );
    this.addSql(
      `create index \`milestone_version_revision_id_implementation_plan_id_index\` on \`milestone_version\` (\`revision_id\`, \`implementation_plan_id\`);`,
    );
    this.addSql(
      `create index \`milestone_version_revision_id_planned_date_index\` on \`milestone_version\` (\`revision_id\`, \`planned_date\`);`,
    );
    this.addSql(
      `create unique index \`milestone_version_revision_id_milestone_id_unique\` on \`milestone_version\` (\`revision_id\`, \`milestone_id\`);`,
    );

    this.addSql(
      `create table \`milestone_goal\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`milestone_id\` integer not null, \`goal_id\` integer not null, constraint \`milestone_goal_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`milestone_goal_milestone_id_foreign\` foreign key (\`milestone_id\`) references \`milestone\` (\`id\`), constraint \`milestone_goal_goal_id_foreign\` foreign key (\`goal_id\`) references \`goal\` (\`id\`), constraint \`milestone_goal_milestone_id_in_revision_foreign\` foreign key (\`revision_id\`, \`milestone_id\`) references \`milestone_version\` (\`revision_id\`, \`milestone_id\`) deferrable initially deferred, constraint \`milestone_goal_goal_id_in_revision_foreign\` foreign key (\`revision_id\`, \`goal_id\`) references \`goal_version\` (\`revision_id\`, \`goal_id\`) deferrable initially deferred);`,
    );
    this.addSql(
      `create index \`milestone_goal_revision_id_goal_id_index\` on \`milestone_goal\` (\`revision_id\`, \`goal_id\`);`,
    );
    this.addSql(
      `create unique index \`milestone_goal_revision_id_milestone_id_goal_id_unique\` on \`milestone_goal\` (\`revision_id\`, \`milestone_id\`, \`goal_id\`);`,
    );

    this.addSql(
      `create table \`measure_succession\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`predecessor_id\` integer not null, \`successor_id\` integer not null, \`kind\` text check (\`kind\` in ('SPLIT', 'MERGE', 'REPLACE')) not null, constraint \`measure_succession_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`measure_succession_predecessor_id_foreign\` foreign key (\`predecessor_id\`) references \`measure\` (\`id\`), constraint \`measure_succession_successor_id_foreign\` foreign key (\`successor_id\`) references \`measure\` (\`id\`), constraint \`measure_succession_successor_id_in_revision_foreign\` foreign key (\`revision_id\`, \`successor_id\`) references \`measure_version\` (\`revision_id\`, \`measure_id\`) deferrable initially deferred, constraint \`measure_succession_differ_check\` check (predecessor_id <> successor_id));`,
    );
    this.addSql(
      `create index \`measure_succession_revision_id_successor_id_index\` on \`measure_succession\` (\`revision_id\`, \`successor_id\`);`,
    );
    this.addSql(
      `create unique index \`measure_succession_revision_id_predecessor_id_successor_id_unique\` on \`measure_succession\` (\`revision_id\`, \`predecessor_id\`, \`successor_id\`);`,
    );

    this.addSql(
      `create table \`measure_partner\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`measure_id\` integer not null, \`organisation_id\` integer not null, constraint \`measure_partner_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`measure_partner_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`measure_partner_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`), constraint \`measure_partner_measure_id_in_revision_foreign\` foreign key (\`revision_id\`, \`measure_id\`) references \`measure_version\` (\`revision_id\`, \`measure_id\`) deferrable initially deferred);`,
    );
    this.addSql(
      `create index \`measure_partner_revision_id_organisation_id_index\` on \`measure_partner\` (\`revision_id\`, \`organisation_id\`);`,
    );
    this.addSql(
      `create unique index \`measure_partner_revision_id_measure_id_organisation_id_unique\` on \`measure_partner\` (\`revision_id\`, \`measure_id\`, \`organisation_id\`);`,
    );

    this.addSql(
      `create table \`measure_milestone\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`measure_id\` integer not null, \`milestone_id\` integer not null, constraint \`measure_milestone_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`measure_milestone_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`measure_milestone_milestone_id_foreign\` foreign key (\`milestone_id\`) references \`milestone\` (\`id\`), constraint \`measure_milestone_measure_id_in_revision_foreign\` foreign key (\`revision_id\`, \`measure_id\`) references \`measure_version\` (\`revision_id\`, \`measure_id\`) deferrable initially deferred, constraint \`measure_milestone_milestone_id_in_revision_foreign\` foreign key (\`revision_id\`, \`milestone_id\`) references \`milestone_version\` (\`revision_id\`, \`milestone_id\`) deferrable initially deferred);`,
    );
    this.addSql(
      `create index \`measure_milestone_revision_id_milestone_id_index\` on \`measure_milestone\` (\`revision_id\`, \`milestone_id\`);`,
    );
    this.addSql(
      `create unique index \`measure_milestone_revision_id_measure_id_milestone_id_unique\` on \`measure_milestone\` (\`revision_id\`, \`measure_id\`, \`milestone_id\`);`,
    );

    this.addSql(
      `create table \`measure_goal\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`measure_id\` integer not null, \`goal_id\` integer not null, constraint \`measure_goal_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`measure_goal_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`measure_goal_goal_id_foreign\` foreign key (\`goal_id\`) references \`goal\` (\`id\`), constraint \`measure_goal_measure_id_in_revision_foreign\` foreign key (\`revision_id\`, \`measure_id\`) references \`measure_version\` (\`revision_id\`, \`measure_id\`) deferrable initially deferred, constraint \`measure_goal_goal_id_in_revision_foreign\` foreign key (\`revision_id\`, \`goal_id\`) references \`goal_version\` (\`revision_id\`, \`goal_id\`) deferrable initially deferred);`,
    );
    this.addSql(
      `create index \`measure_goal_revision_id_goal_id_index\` on \`measure_goal\` (\`revision_id\`, \`goal_id\`);`,
    );
    this.addSql(
      `create unique index \`measure_goal_revision_id_measure_id_goal_id_unique\` on \`measure_goal\` (\`revision_id\`, \`measure_id\`, \`goal_id\`);`,
    );

    this.addSql(
      `create table \`measure_dependency\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`measure_id\` integer not null, \`depends_on_id\` integer not null, constraint \`measure_dependency_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`measure_dependency_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`measure_dependency_depends_on_id_foreign\` foreign key (\`depends_on_id\`) references \`measure\` (\`id\`), constraint \`measure_dependency_measure_id_in_revision_foreign\` foreign key (\`revision_id\`, \`measure_id\`) references \`measure_version\` (\`revision_id\`, \`measure_id\`) deferrable initially deferred, constraint \`measure_dependency_depends_on_id_in_revision_foreign\` foreign key (\`revision_id\`, \`depends_on_id\`) references \`measure_version\` (\`revision_id\`, \`measure_id\`) deferrable initially deferred, constraint \`measure_dependency_differ_check\` check (measure_id <> depends_on_id));`,
    );
    this.addSql(
      `create index \`measure_dependency_revision_id_depends_on_id_index\` on \`measure_dependency\` (\`revision_id\`, \`depends_on_id\`);`,
    );
    this.addSql(
      `create unique index \`measure_dependency_revision_id_measure_id_depends_on_id_unique\` on \`measure_dependency\` (\`revision_id\`, \`measure_id\`, \`depends_on_id\`);`,
    );

    this.addSql(
      `create table \`implementation_plan_version\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`implementation_plan_id\` integer not null, \`ministry_id\` integer not null, \`current_state\` text not null, \`position\` integer not null, \`version\` integer not null default 1, constraint \`implementation_plan_version_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`implementation_plan_version_implementation_plan_id_foreign\` foreign key (\`implementation_plan_id\`) references \`implementation_plan\` (\`id\`), constraint \`implementation_plan_version_ministry_id_foreign\` foreign key (\`ministry_id\`) references \`organisation\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`implementation_plan_version_revision_id_implementation_plan_id_unique\` on \`implementation_plan_version\` (\`revision_id\`, \`implementation_plan_id\`);`,
    );

    this.addSql(
      `create table \`guideline_version\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`guideline_id\` integer not null, \`title\` text not null, \`description\` text not null, \`position\` integer not null, \`source_ref\` text null, \`version\` integer not null default 1, constraint \`guideline_version_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`guideline_version_guideline_id_foreign\` foreign key (\`guideline_id\`) references \`guideline\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`guideline_version_revision_id_guideline_id_unique\` on \`guideline_version\` (\`revision_id\`, \`guideline_id\`);`,
    );

    this.addSql(
      `create table \`goal_version\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`goal_id\` integer not null, \`kind\` text check (\`kind\` in ('CORE', 'FURTHER', 'CROSS_CUTTING')) not null, \`title\` text not null, \`description\` text not null, \`target_date\` date null, \`target_precision\` text check (\`target_precision\` in ('DAY', 'MONTH', 'QUARTER', 'YEAR')) null, \`indicator_formula\` text check (\`indicator_formula\` in ('OZG_SERVICES_ONLINE', 'MEASURES_COMPLETED', 'MILESTONES_REACHED')) null, \`indicator_text\` text null, \`target_percent\` integer null, \`position\` integer not null, \`source_ref\` text null, \`version\` integer not null default 1, constraint \`goal_version_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`goal_version_goal_id_foreign\` foreign key (\`goal_id\`) references \`goal\` (\`id\`), constraint \`goal_version_target_pair_check\` check ((target_date is null) = (target_precision is null)), constraint \`goal_version_target_percent_range_check\` check (target_percent >= 0 and target_percent <= 100));`,
    );
    this.addSql(`create index \`goal_version_goal_id_index\` on \`goal_version\` (\`goal_id\`);`);
    this.addSql(
      `create unique index \`goal_version_revision_id_goal_id_unique\` on \`goal_version\` (\`revision_id\`, \`goal_id\`);`,
    );

    this.addSql(
      `create table \`status_report\` (\`id\` integer not null primary key autoincrement, \`measure_id\` integer not null, \`round_id\` integer null, \`reported_on\` date not null, \`state\` text check (\`state\` in ('DRAFT', 'SUBMITTED', 'RELEASED', 'ACCEPTED', 'RETURNED')) not null, \`lifecycle\` text check (\`lifecycle\` in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED')) not null, \`state_of_affairs\` text not null, \`next_steps\` text not null, \`forecast_end_date\` date null, \`forecast_end_precision\` text check (\`forecast_end_precision\` in ('DAY', 'MONTH', 'QUARTER', 'YEAR')) null, \`actual_end_date\` date null, \`progress_percent\` integer null, \`self_light\` text check (\`self_light\` in ('GREEN', 'YELLOW', 'RED')) null, \`self_light_reason\` text null, \`internal_remark\` text null, \`corrects_id\` integer null, \`simulated\` integer not null default false, \`author_id\` integer not null, \`submitted_at\` text null, \`released_by_id\` integer null, \`released_at\` text null, \`decided_by_id\` integer null, \`decided_at\` text null, \`return_comment\` text null, \`created_at\` text not null, \`updated_at\` text not null, \`version\` integer not null default 1, constraint \`status_report_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`status_report_round_id_foreign\` foreign key (\`round_id\`) references \`reporting_round\` (\`id\`) on delete no action, constraint \`status_report_corrects_id_foreign\` foreign key (\`corrects_id\`) references \`status_report\` (\`id\`) on delete no action, constraint \`status_report_author_id_foreign\` foreign key (\`author_id\`) references \`account\` (\`id\`), constraint \`status_report_released_by_id_foreign\` foreign key (\`released_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`status_report_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`status_report_forecast_end_pair_check\` check ((forecast_end_date is null) = (forecast_end_precision is null)), constraint \`status_report_progress_percent_range_check\` check (progress_percent >= 0 and progress_percent <= 100), constraint \`status_report_released_by_other_check\` check (released_by_id <> author_id), constraint \`status_report_decided_by_other_check\` check (decided_by_id <> author_id), constraint \`status_report_completed_check\` check (lifecycle <> 'COMPLETED' or actual_end_date is not null), constraint \`status_report_actual_end_check\` check (actual_end_date <= reported_on));`,
    );
    this.addSql(
      `create index \`status_report_effective_index\` on \`status_report\` (\`measure_id\`, \`state\`, \`reported_on\` DESC, \`id\` DESC);`,
    );
    this.addSql(
      `create index \`status_report_round_id_state_index\` on \`status_report\` (\`round_id\`, \`state\`);`,
    );

    this.addSql(
      `create table \`status_report_evidence\` (\`id\` integer not null primary key autoincrement, \`report_id\` integer not null, \`url\` text not null, \`title\` text not null, constraint \`status_report_evidence_report_id_foreign\` foreign key (\`report_id\`) references \`status_report\` (\`id\`));`,
    );
    this.addSql(
      `create index \`status_report_evidence_report_id_index\` on \`status_report_evidence\` (\`report_id\`);`,
    );

    this.addSql(
      `create table \`status_report_milestone\` (\`id\` integer not null primary key autoincrement, \`report_id\` integer not null, \`milestone_id\` integer not null, \`forecast_date\` date null, \`forecast_precision\` text check (\`forecast_precision\` in ('DAY', 'MONTH', 'QUARTER', 'YEAR')) null, \`actual_date\` date null, constraint \`status_report_milestone_report_id_foreign\` foreign key (\`report_id\`) references \`status_report\` (\`id\`), constraint \`status_report_milestone_milestone_id_foreign\` foreign key (\`milestone_id\`) references \`milestone\` (\`id\`), constraint \`status_report_milestone_forecast_pair_check\` check ((forecast_date is null) = (forecast_precision is null)));`,
    );
    this.addSql(
      `create index \`status_report_milestone_milestone_id_index\` on \`status_report_milestone\` (\`milestone_id\`);`,
    );
    this.addSql(
      `create unique index \`status_report_milestone_report_id_milestone_id_unique\` on \`status_report_milestone\` (\`report_id\`, \`milestone_id\`);`,
    );

    this.addSql(
      `create table \`topic_area\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`name_de\` text not null, \`name_en\` text not null, \`position\` integer not null);`,
    );
    this.addSql(`create unique index \`topic_area_code_unique\` on \`topic_area\` (\`code\`);`);

    this.addSql(
      `create table \`situation\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`topic_area_id\` integer not null, \`kind\` text check (\`kind\` in ('LIFE', 'BUSINESS', 'CROSS_CUTTING', 'OTHER')) not null, \`name_de\` text not null, \`position\` integer not null, constraint \`situation_topic_area_id_foreign\` foreign key (\`topic_area_id\`) references \`topic_area\` (\`id\`));`,
    );
    this.addSql(`create unique index \`situation_code_unique\` on \`situation\` (\`code\`);`);
    this.addSql(`create index \`situation_topic_area_id_index\` on \`situation\` (\`topic_area_id\`);`);

    this.addSql(
      `create table \`ozg_service\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`title\` text not null, \`topic_area_id\` integer not null, \`situation_id\` integer not null, \`regulation\` text check (\`regulation\` in ('FEDERAL', 'STATE', 'STATE_MUNICIPAL', 'MIXED')) not null, \`execution\` text check (\`execution\` in ('FEDERAL', 'STATE', 'STATE_MUNICIPAL', 'MIXED')) not null, \`ministry_lineage\` text null, \`ministry_assumed\` integer not null default false, \`target_date\` date null, \`documented_member_count\` integer not null default 0, \`catalogue_stand\` text not null, \`version\` integer not null default 1, constraint \`ozg_service_topic_area_id_foreign\` foreign key (\`topic_area_id\`) references \`topic_area\` (\`id\`), constraint \`ozg_service_situation_id_foreign\` foreign key (\`situation_id\`) references \`situation\` (\`id\`), constraint \`ozg_service_code_check\` check (length(code) = 5), constraint \`ozg_service_member_count_check\` check (documented_member_count >= 0));`,
    );
    this.addSql(`create unique index \`ozg_service_code_unique\` on \`ozg_service\` (\`code\`);`);
    this.addSql(`create index \`ozg_service_topic_area_id_index\` on \`ozg_service\` (\`topic_area_id\`);`);
    this.addSql(
      `create index \`ozg_service_ministry_lineage_index\` on \`ozg_service\` (\`ministry_lineage\`);`,
    );

    this.addSql(
      `create table \`rollout\` (\`id\` integer not null primary key autoincrement, \`service_id\` integer not null, \`municipality_id\` integer not null, \`available_from\` date not null, \`available_to\` date null, \`simulated\` integer not null default false, constraint \`rollout_service_id_foreign\` foreign key (\`service_id\`) references \`ozg_service\` (\`id\`), constraint \`rollout_municipality_id_foreign\` foreign key (\`municipality_id\`) references \`municipality\` (\`id\`), constraint \`rollout_period_check\` check (available_to >= available_from));`,
    );
    this.addSql(`create index \`rollout_municipality_id_index\` on \`rollout\` (\`municipality_id\`);`);
    this.addSql(
      `create index \`rollout_service_id_available_from_index\` on \`rollout\` (\`service_id\`, \`available_from\`);`,
    );
    this.addSql(
      `create unique index \`rollout_service_id_municipality_id_available_from_unique\` on \`rollout\` (\`service_id\`, \`municipality_id\`, \`available_from\`);`,
    );

    this.addSql(
      `create table \`ozg_member\` (\`id\` integer not null primary key autoincrement, \`service_id\` integer not null, \`position\` integer not null, \`leika_key\` text null, \`title\` text null, \`simulated\` integer not null default false, constraint \`ozg_member_service_id_foreign\` foreign key (\`service_id\`) references \`ozg_service\` (\`id\`), constraint \`ozg_member_leika_key_check\` check (length(leika_key) = 14));`,
    );
    this.addSql(`create unique index \`ozg_member_leika_key_unique\` on \`ozg_member\` (\`leika_key\`);`);
    this.addSql(
      `create unique index \`ozg_member_service_id_position_unique\` on \`ozg_member\` (\`service_id\`, \`position\`);`,
    );

    this.addSql(
      `create table \`measure_service\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`measure_id\` integer not null, \`service_id\` integer not null, constraint \`measure_service_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`measure_service_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`measure_service_service_id_foreign\` foreign key (\`service_id\`) references \`ozg_service\` (\`id\`), constraint \`measure_service_measure_id_in_revision_foreign\` foreign key (\`revision_id\`, \`measure_id\`) references \`measure_version\` (\`revision_id\`, \`measure_id\`) deferrable initially deferred);`,
    );
    this.addSql(
      `create index \`measure_service_revision_id_service_id_index\` on \`measure_service\` (\`revision_id\`, \`service_id\`);`,
    );
    this.addSql(
      `create unique index \`measure_service_revision_id_measure_id_service_id_unique\` on \`measure_service\` (\`revision_id\`, \`measure_id\`, \`service_id\`);`,
    );

    this.addSql(
      `create table \`maturity_record\` (\`id\` integer not null primary key autoincrement, \`service_id\` integer not null, \`member_id\` integer null, \`maturity\` integer not null, \`recorded_on\` date not null, \`scale_version\` text not null, \`evidence_url\` text null, \`note\` text null, \`corrects_id\` integer null, \`simulated\` integer not null default false, \`author_id\` integer null, \`created_at\` text not null, constraint \`maturity_record_service_id_foreign\` foreign key (\`service_id\`) references \`ozg_service\` (\`id\`), constraint \`maturity_record_member_id_foreign\` foreign key (\`member_id\`) references \`ozg_member\` (\`id\`) on delete no action, constraint \`maturity_record_corrects_id_foreign\` foreign key (\`corrects_id\`) references \`maturity_record\` (\`id\`) on delete no action, constraint \`maturity_record_author_id_foreign\` foreign key (\`author_id\`) references \`account\` (\`id\`) on delete no action, constraint \`maturity_record_maturity_range_check\` check (maturity >= 0 and maturity <= 4));`,
    );
    this.addSql(
      `create index \`maturity_record_service_id_member_id_recorded_on_index\` on \`maturity_record\` (\`service_id\`, \`member_id\`, \`recorded_on\`);`,
    );

    this.addSql(
      `create table \`measure_version\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`measure_id\` integer not null, \`title\` text not null, \`description\` text not null, \`level\` text check (\`level\` in ('STATE', 'MUNICIPAL', 'JOINT')) not null, \`lead_id\` integer null, \`responsible_body\` text null, \`contact\` text null, \`topic_area_id\` integer null, \`start_date\` date null, \`start_precision\` text check (\`start_precision\` in ('DAY', 'MONTH', 'QUARTER', 'YEAR')) null, \`planned_end_date\` date null, \`planned_end_precision\` text check (\`planned_end_precision\` in ('DAY', 'MONTH', 'QUARTER', 'YEAR')) null, \`position\` integer not null, \`source_ref\` text null, \`source_stand\` text null, \`lead_assumed\` integer not null default false, \`version\` integer not null default 1, constraint \`measure_version_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`), constraint \`measure_version_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`measure_version_lead_id_foreign\` foreign key (\`lead_id\`) references \`organisation\` (\`id\`) on delete no action, constraint \`measure_version_topic_area_id_foreign\` foreign key (\`topic_area_id\`) references \`topic_area\` (\`id\`) on delete no action, constraint \`measure_version_start_pair_check\` check ((start_date is null) = (start_precision is null)), constraint \`measure_version_planned_end_pair_check\` check ((planned_end_date is null) = (planned_end_precision is null)), constraint \`measure_version_end_after_start_check\` check (planned_end_date >= start_date));`,
    );
    this.addSql(`create index \`measure_version_measure_id_index\` on \`measure_version\` (\`measure_id\`);`);
    this.addSql(
      `create index \`measure_version_revision_id_lead_id_index\` on \`measure_version\` (\`revision_id\`, \`lead_id\`);`,
    );
    this.addSql(
      `create index \`measure_version_revision_id_planned_end_date_index\` on \`measure_version\` (\`revision_id\`, \`planned_end_date\`);`,
    );
    this.addSql(
      `create unique index \`measure_version_revision_id_measure_id_unique\` on \`measure_version\` (\`revision_id\`, \`measure_id\`);`,
    );
    this.addSql(`insert into data_version (id, counter) values (1, 0);`);
  }
}

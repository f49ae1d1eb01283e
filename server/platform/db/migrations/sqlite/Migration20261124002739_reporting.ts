import { Migration } from '@mikro-orm/migrations';

/** Sign-in, status reports on their way, notices, jobs and settings. */
// prettier-ignore
export class Migration20261124002739_reporting extends Migration {
  override name = 'Migration20261124002739_reporting';

  override up(): void | Promise<void> {
    this.addSql(`create table \`job_run\` (\`id\` integer not null primary key autoincrement, \`name\` text not null, \`slot\` text not null, \`started_at\` text not null, \`finished_at\` text null, \`outcome\` text null);`);
    this.addSql(`create unique index \`job_run_name_slot_unique\` on \`job_run\` (\`name\`, \`slot\`);`);

    this.addSql(`create table \`oidc_transaction\` (\`id\` integer not null primary key autoincrement, \`state_hash\` text not null, \`nonce\` text not null, \`code_verifier\` text not null, \`return_to\` text not null, \`created_at\` text not null, \`expires_at\` text not null);`);
    this.addSql(`create unique index \`oidc_transaction_state_hash_unique\` on \`oidc_transaction\` (\`state_hash\`);`);
    this.addSql(`create index \`oidc_transaction_expires_at_index\` on \`oidc_transaction\` (\`expires_at\`);`);

    this.addSql(`create table \`mail_digest\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer not null, \`slot\` text not null, \`created_at\` text not null, \`claimed_at\` text null, \`sent_at\` text null, \`attempts\` integer not null default 0, \`last_error\` text null, constraint \`mail_digest_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create unique index \`mail_digest_account_id_slot_unique\` on \`mail_digest\` (\`account_id\`, \`slot\`);`);

    this.addSql(`create table \`auth_token\` (\`id\` integer not null primary key autoincrement, \`token_hash\` text not null, \`account_id\` integer not null, \`purpose\` text check (\`purpose\` in ('PASSWORD_RESET', 'INVITATION')) not null, \`created_at\` text not null, \`expires_at\` text not null, \`used_at\` text null, constraint \`auth_token_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create unique index \`auth_token_token_hash_unique\` on \`auth_token\` (\`token_hash\`);`);
    this.addSql(`create index \`auth_token_account_id_index\` on \`auth_token\` (\`account_id\`);`);
    this.addSql(`create index \`auth_token_expires_at_index\` on \`auth_token\` (\`expires_at\`);`);

    this.addSql(`create table \`setting\` (\`id\` integer not null primary key autoincrement, \`key\` text not null, \`value\` text not null, \`version\` integer not null default 1);`);
    this.addSql(`create unique index \`setting_key_unique\` on \`setting\` (\`key\`);`);

    this.addSql(`create table \`sign_in_throttle\` (\`id\` integer not null primary key autoincrement, \`key\` text not null, \`points\` integer not null, \`expires_at\` text null);`);
    this.addSql(`create unique index \`sign_in_throttle_key_unique\` on \`sign_in_throttle\` (\`key\`);`);
    this.addSql(`create index \`sign_in_throttle_expires_at_index\` on \`sign_in_throttle\` (\`expires_at\`);`);

    this.addSql(`create table \`notice\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer not null, \`kind\` text check (\`kind\` in ('ROUND_OPENED', 'REPORT_DUE', 'REPORT_OVERDUE', 'REMINDER', 'REPORT_SUBMITTED', 'REPORT_RELEASED', 'REPORT_RETURNED', 'REPORT_ACCEPTED', 'ESCALATION')) not null, \`created_at\` text not null, \`read_at\` text null, \`dedup_key\` text not null, \`measure_id\` integer null, \`round_id\` integer null, \`report_id\` integer null, \`params\` text not null, \`digest_id\` integer null, constraint \`notice_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`), constraint \`notice_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`) on delete no action, constraint \`notice_round_id_foreign\` foreign key (\`round_id\`) references \`reporting_round\` (\`id\`) on delete no action, constraint \`notice_report_id_foreign\` foreign key (\`report_id\`) references \`status_report\` (\`id\`) on delete set null, constraint \`notice_digest_id_foreign\` foreign key (\`digest_id\`) references \`mail_digest\` (\`id\`) on delete no action);`);
    this.addSql(`create unique index \`notice_dedup_key_unique\` on \`notice\` (\`dedup_key\`);`);
    this.addSql(`create index \`notice_account_id_id_index\` on \`notice\` (\`account_id\`, \`id\`);`);

    this.addSql(`create table \`status_report_contributor\` (\`id\` integer not null primary key autoincrement, \`report_id\` integer not null, \`account_id\` integer not null, constraint \`status_report_contributor_report_id_foreign\` foreign key (\`report_id\`) references \`status_report\` (\`id\`), constraint \`status_report_contributor_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create index \`status_report_contributor_account_id_index\` on \`status_report_contributor\` (\`account_id\`);`);
    this.addSql(`create unique index \`status_report_contributor_report_id_account_id_unique\` on \`status_report_contributor\` (\`report_id\`, \`account_id\`);`);

    this.addSql(`alter table \`account\` add column \`totp_confirmed_at\` text null;`);
    this.addSql(`alter table \`account\` add column \`totp_last_step\` integer null;`);
    this.addSql(`alter table \`account\` add column \`recovery_codes\` text null;`);
    this.addSql(`alter table \`account\` add column \`mail_wanted\` integer not null default true;`);
    this.addSql(`alter table \`account\` add column \`password_changed_at\` text null;`);

    // Nobody could sign in before this version: the table is empty.
    this.addSql(`drop table \`auth_session\`;`);
    this.addSql(`create table \`auth_session\` (\`id\` integer not null primary key autoincrement, \`token_hash\` text not null, \`account_id\` integer not null, \`level\` text check (\`level\` in ('SECOND_FACTOR_PENDING', 'FULL')) not null default 'FULL', \`method\` text check (\`method\` in ('PASSWORD', 'OIDC')) not null default 'PASSWORD', \`created_at\` text not null, \`last_seen_at\` text not null, \`expires_at\` text not null, constraint \`auth_session_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create unique index \`auth_session_token_hash_unique\` on \`auth_session\` (\`token_hash\`);`);
    this.addSql(`create index \`auth_session_account_id_index\` on \`auth_session\` (\`account_id\`);`);
    this.addSql(`create index \`auth_session_expires_at_index\` on \`auth_session\` (\`expires_at\`);`);

    this.addSql(`alter table \`audit_entry\` add column \`subject\` text null;`);


    // SQLite cannot change a check, nor add a foreign key by name. Rows of other tables refer to these by id and are checked again at the commit.
    this.addSql(`pragma defer_foreign_keys = on;`);
    this.addSql(`create table \`reporting_round_kept\` as select * from \`reporting_round\`;`);
    this.addSql(`drop table \`reporting_round\`;`);
    this.addSql(`create table \`reporting_round\` (\`id\` integer not null primary key autoincrement, \`plan_id\` integer not null, \`reporting_date\` date not null, \`due_date\` date not null, \`title\` text not null, \`state\` text check (\`state\` in ('OPEN', 'CLOSED')) not null, \`opened_at\` text not null, \`opened_by_id\` integer null, \`closed_at\` text null, \`closed_by_id\` integer null, \`version\` integer not null default 1, constraint \`reporting_round_plan_id_foreign\` foreign key (\`plan_id\`) references \`plan\` (\`id\`), constraint \`reporting_round_opened_by_id_foreign\` foreign key (\`opened_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`reporting_round_closed_by_id_foreign\` foreign key (\`closed_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`reporting_round_due_check\` check (due_date >= reporting_date));`);
    this.addSql(`insert into \`reporting_round\` (\`id\`, \`plan_id\`, \`reporting_date\`, \`due_date\`, \`title\`, \`state\`, \`opened_at\`, \`closed_at\`, \`version\`) select \`id\`, \`plan_id\`, \`reporting_date\`, \`due_date\`, \`title\`, \`state\`, \`opened_at\`, \`closed_at\`, \`version\` from \`reporting_round_kept\`;`);
    this.addSql(`drop table \`reporting_round_kept\`;`);
    this.addSql(`create unique index \`reporting_round_plan_id_reporting_date_unique\` on \`reporting_round\` (\`plan_id\`, \`reporting_date\`);`);
    this.addSql(`create table \`status_report_kept\` as select * from \`status_report\`;`);
    this.addSql(`drop table \`status_report\`;`);
    this.addSql(`create table \`status_report\` (\`id\` integer not null primary key autoincrement, \`measure_id\` integer not null, \`round_id\` integer null, \`reported_on\` date not null, \`state\` text check (\`state\` in ('DRAFT', 'SUBMITTED', 'RELEASED', 'ACCEPTED', 'RETURNED')) not null, \`lifecycle\` text check (\`lifecycle\` in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED')) not null, \`state_of_affairs\` text not null, \`next_steps\` text not null, \`forecast_end_date\` date null, \`forecast_end_precision\` text check (\`forecast_end_precision\` in ('DAY', 'MONTH', 'QUARTER', 'YEAR')) null, \`actual_end_date\` date null, \`progress_percent\` integer null, \`self_light\` text check (\`self_light\` in ('GREEN', 'YELLOW', 'RED')) null, \`self_light_reason\` text null, \`internal_remark\` text null, \`corrects_id\` integer null, \`simulated\` integer not null default false, \`author_id\` integer not null, \`submitted_at\` text null, \`released_by_id\` integer null, \`released_at\` text null, \`decided_by_id\` integer null, \`decided_at\` text null, \`return_comment\` text null, \`created_at\` text not null, \`updated_at\` text not null, \`version\` integer not null default 1, constraint \`status_report_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`), constraint \`status_report_round_id_foreign\` foreign key (\`round_id\`) references \`reporting_round\` (\`id\`) on delete no action, constraint \`status_report_corrects_id_foreign\` foreign key (\`corrects_id\`) references \`status_report\` (\`id\`) on delete no action, constraint \`status_report_author_id_foreign\` foreign key (\`author_id\`) references \`account\` (\`id\`), constraint \`status_report_released_by_id_foreign\` foreign key (\`released_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`status_report_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`status_report_forecast_end_pair_check\` check ((forecast_end_date is null) = (forecast_end_precision is null)), constraint \`status_report_progress_percent_range_check\` check (progress_percent >= 0 and progress_percent <= 100), constraint \`status_report_released_by_other_check\` check (released_by_id <> author_id), constraint \`status_report_decided_by_other_check\` check (decided_by_id <> author_id), constraint \`status_report_completed_check\` check (state = 'DRAFT' or lifecycle <> 'COMPLETED' or actual_end_date is not null), constraint \`status_report_actual_end_check\` check (actual_end_date <= reported_on));`);
    this.addSql(`insert into \`status_report\` (\`id\`, \`measure_id\`, \`round_id\`, \`reported_on\`, \`state\`, \`lifecycle\`, \`state_of_affairs\`, \`next_steps\`, \`forecast_end_date\`, \`forecast_end_precision\`, \`actual_end_date\`, \`progress_percent\`, \`self_light\`, \`self_light_reason\`, \`internal_remark\`, \`corrects_id\`, \`simulated\`, \`author_id\`, \`submitted_at\`, \`released_by_id\`, \`released_at\`, \`decided_by_id\`, \`decided_at\`, \`return_comment\`, \`created_at\`, \`updated_at\`, \`version\`) select \`id\`, \`measure_id\`, \`round_id\`, \`reported_on\`, \`state\`, \`lifecycle\`, \`state_of_affairs\`, \`next_steps\`, \`forecast_end_date\`, \`forecast_end_precision\`, \`actual_end_date\`, \`progress_percent\`, \`self_light\`, \`self_light_reason\`, \`internal_remark\`, \`corrects_id\`, \`simulated\`, \`author_id\`, \`submitted_at\`, \`released_by_id\`, \`released_at\`, \`decided_by_id\`, \`decided_at\`, \`return_comment\`, \`created_at\`, \`updated_at\`, \`version\` from \`status_report_kept\`;`);
    this.addSql(`drop table \`status_report_kept\`;`);
    this.addSql(`create index \`status_report_effective_index\` on \`status_report\` (\`measure_id\`, \`state\`, \`reported_on\` DESC, \`id\` DESC);`);
    this.addSql(`create index \`status_report_round_id_state_index\` on \`status_report\` (\`round_id\`, \`state\`);`);
    this.addSql(`create unique index \`status_report_regular_unique\` on \`status_report\` (\`measure_id\`, \`round_id\`) where corrects_id is null;`);
    this.addSql(`create unique index \`status_report_corrects_unique\` on \`status_report\` (\`corrects_id\`);`);
    // Who wrote the reports so far: their authors.
    this.addSql(`insert into \`status_report_contributor\` (\`report_id\`, \`account_id\`) select \`id\`, \`author_id\` from \`status_report\`;`);
  }
}

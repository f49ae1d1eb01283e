import { Migration } from '@mikro-orm/migrations';

/** Sign-in, status reports on their way, notices, jobs and settings. */
// prettier-ignore
export class Migration20261124002739_reporting extends Migration {
  override name = 'Migration20261124002739_reporting';

  override up(): void | Promise<void> {
    this.addSql(`create table "job_run" ("id" serial primary key, "name" varchar(64) not null, "slot" varchar(40) not null, "started_at" varchar(24) not null, "finished_at" varchar(24) null, "outcome" text null);`);
    this.addSql(`alter table "job_run" add constraint "job_run_name_slot_unique" unique ("name", "slot");`);

    this.addSql(`create table "oidc_transaction" ("id" serial primary key, "state_hash" varchar(64) not null, "nonce" varchar(128) not null, "code_verifier" varchar(128) not null, "return_to" varchar(2000) not null, "created_at" varchar(24) not null, "expires_at" varchar(24) not null);`);
    this.addSql(`alter table "oidc_transaction" add constraint "oidc_transaction_state_hash_unique" unique ("state_hash");`);
    this.addSql(`create index "oidc_transaction_expires_at_index" on "oidc_transaction" ("expires_at");`);

    this.addSql(`create table "mail_digest" ("id" serial primary key, "account_id" int not null, "slot" varchar(40) not null, "created_at" varchar(24) not null, "claimed_at" varchar(24) null, "sent_at" varchar(24) null, "attempts" int not null default 0, "last_error" text null);`);
    this.addSql(`alter table "mail_digest" add constraint "mail_digest_account_id_slot_unique" unique ("account_id", "slot");`);

    this.addSql(`create table "auth_token" ("id" serial primary key, "token_hash" varchar(64) not null, "account_id" int not null, "purpose" text not null, "created_at" varchar(24) not null, "expires_at" varchar(24) not null, "used_at" varchar(24) null);`);
    this.addSql(`alter table "auth_token" add constraint "auth_token_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "auth_token_account_id_index" on "auth_token" ("account_id");`);
    this.addSql(`create index "auth_token_expires_at_index" on "auth_token" ("expires_at");`);

    this.addSql(`create table "setting" ("id" serial primary key, "key" varchar(64) not null, "value" text not null, "version" int not null default 1);`);
    this.addSql(`alter table "setting" add constraint "setting_key_unique" unique ("key");`);

    this.addSql(`create table "sign_in_throttle" ("id" serial primary key, "key" varchar(200) not null, "points" int not null, "expires_at" varchar(24) null);`);
    this.addSql(`alter table "sign_in_throttle" add constraint "sign_in_throttle_key_unique" unique ("key");`);
    this.addSql(`create index "sign_in_throttle_expires_at_index" on "sign_in_throttle" ("expires_at");`);

    this.addSql(`create table "notice" ("id" serial primary key, "account_id" int not null, "kind" text not null, "created_at" varchar(24) not null, "read_at" varchar(24) null, "dedup_key" varchar(200) not null, "measure_id" int null, "round_id" int null, "report_id" int null, "params" text not null, "digest_id" int null);`);
    this.addSql(`alter table "notice" add constraint "notice_dedup_key_unique" unique ("dedup_key");`);
    this.addSql(`create index "notice_account_id_id_index" on "notice" ("account_id", "id");`);

    this.addSql(`create table "status_report_contributor" ("id" serial primary key, "report_id" int not null, "account_id" int not null);`);
    this.addSql(`create index "status_report_contributor_account_id_index" on "status_report_contributor" ("account_id");`);
    this.addSql(`alter table "status_report_contributor" add constraint "status_report_contributor_report_id_account_id_unique" unique ("report_id", "account_id");`);

    this.addSql(`alter table "account" add "totp_confirmed_at" varchar(24) null, add "totp_last_step" int null, add "recovery_codes" text null, add "mail_wanted" boolean not null default true, add "password_changed_at" varchar(24) null;`);

    this.addSql(`alter table "auth_session" add "level" text not null default 'FULL', add "method" text not null default 'PASSWORD';`);
    this.addSql(`alter table "auth_session" add constraint "auth_session_level_check" check ("level" in ('SECOND_FACTOR_PENDING', 'FULL'));`);
    this.addSql(`alter table "auth_session" add constraint "auth_session_method_check" check ("method" in ('PASSWORD', 'OIDC'));`);

    this.addSql(`alter table "audit_entry" add "subject" varchar(300) null;`);

    this.addSql(`alter table "reporting_round" add "opened_by_id" int null, add "closed_by_id" int null;`);
    this.addSql(`alter table "reporting_round" add constraint "reporting_round_opened_by_id_foreign" foreign key ("opened_by_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "reporting_round" add constraint "reporting_round_closed_by_id_foreign" foreign key ("closed_by_id") references "account" ("id") on delete no action;`);

    this.addSql(`alter table "status_report" drop constraint "status_report_completed_check";`);
    this.addSql(`create unique index "status_report_regular_unique" on "status_report" ("measure_id", "round_id") where corrects_id is null;`);
    this.addSql(`alter table "status_report" add constraint "status_report_corrects_unique" unique ("corrects_id");`);
    this.addSql(`alter table "status_report" add constraint "status_report_completed_check" check (state = 'DRAFT' or lifecycle <> 'COMPLETED' or actual_end_date is not null);`);

    this.addSql(`alter table "mail_digest" add constraint "mail_digest_account_id_foreign" foreign key ("account_id") references "account" ("id");`);

    this.addSql(`alter table "auth_token" add constraint "auth_token_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "auth_token" add constraint "auth_token_purpose_check" check ("purpose" in ('PASSWORD_RESET', 'INVITATION'));`);

    this.addSql(`alter table "notice" add constraint "notice_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "notice" add constraint "notice_measure_id_foreign" foreign key ("measure_id") references "measure" ("id") on delete no action;`);
    this.addSql(`alter table "notice" add constraint "notice_round_id_foreign" foreign key ("round_id") references "reporting_round" ("id") on delete no action;`);
    this.addSql(`alter table "notice" add constraint "notice_report_id_foreign" foreign key ("report_id") references "status_report" ("id") on delete set null;`);
    this.addSql(`alter table "notice" add constraint "notice_digest_id_foreign" foreign key ("digest_id") references "mail_digest" ("id") on delete no action;`);
    this.addSql(`alter table "notice" add constraint "notice_kind_check" check ("kind" in ('ROUND_OPENED', 'REPORT_DUE', 'REPORT_OVERDUE', 'REMINDER', 'REPORT_SUBMITTED', 'REPORT_RELEASED', 'REPORT_RETURNED', 'REPORT_ACCEPTED', 'ESCALATION'));`);

    this.addSql(`alter table "status_report_contributor" add constraint "status_report_contributor_report_id_foreign" foreign key ("report_id") references "status_report" ("id");`);
    this.addSql(`alter table "status_report_contributor" add constraint "status_report_contributor_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    // Who wrote the reports so far: their authors.
    this.addSql(`insert into "status_report_contributor" ("report_id", "account_id") select "id", "author_id" from "status_report";`);
  }
}

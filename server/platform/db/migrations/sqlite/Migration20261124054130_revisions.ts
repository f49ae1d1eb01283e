import { Migration } from '@mikro-orm/migrations';

/** Why a revision came back from review; notices about revisions. */
// prettier-ignore
export class Migration20261124054130_revisions extends Migration {
  override name = 'Migration20261124054130_revisions';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`revision\` add column \`return_comment\` text null;`);
    this.addSql(`alter table \`revision\` add column \`returned_by_id\` integer null constraint \`revision_returned_by_id_foreign\` references \`account\` (\`id\`) on delete no action;`);
    this.addSql(`alter table \`revision\` add column \`returned_at\` text null;`);

    // SQLite cannot change a check; no other table refers to this one.
    this.addSql(`create table \`notice__temp_alter\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer not null, \`kind\` text check (\`kind\` in ('ROUND_OPENED', 'REPORT_DUE', 'REPORT_OVERDUE', 'REMINDER', 'REPORT_SUBMITTED', 'REPORT_RELEASED', 'REPORT_RETURNED', 'REPORT_ACCEPTED', 'ESCALATION', 'REVISION_OPENED', 'PART_REOPENED', 'REVISION_PROPOSED', 'REVISION_RETURNED', 'REVISION_PUBLISHED')) not null, \`created_at\` text not null, \`read_at\` text null, \`dedup_key\` text not null, \`measure_id\` integer null, \`round_id\` integer null, \`report_id\` integer null, \`params\` text not null, \`digest_id\` integer null, constraint \`notice_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`), constraint \`notice_measure_id_foreign\` foreign key (\`measure_id\`) references \`measure\` (\`id\`) on delete no action, constraint \`notice_round_id_foreign\` foreign key (\`round_id\`) references \`reporting_round\` (\`id\`) on delete no action, constraint \`notice_report_id_foreign\` foreign key (\`report_id\`) references \`status_report\` (\`id\`) on delete set null, constraint \`notice_digest_id_foreign\` foreign key (\`digest_id\`) references \`mail_digest\` (\`id\`) on delete no action);`);
    this.addSql(`insert into \`notice__temp_alter\` select \`id\`, \`account_id\`, \`kind\`, \`created_at\`, \`read_at\`, \`dedup_key\`, \`measure_id\`, \`round_id\`, \`report_id\`, \`params\`, \`digest_id\` from \`notice\`;`);
    this.addSql(`drop table \`notice\`;`);
    this.addSql(`alter table \`notice__temp_alter\` rename to \`notice\`;`);
    this.addSql(`create unique index \`notice_dedup_key_unique\` on \`notice\` (\`dedup_key\`);`);
    this.addSql(`create index \`notice_account_id_id_index\` on \`notice\` (\`account_id\`, \`id\`);`);
  }
}

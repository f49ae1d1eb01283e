import { Migration } from '@mikro-orm/migrations';

/** Reports of maturity by criteria until they are decided; what a member of a service has of its own. */
// prettier-ignore
export class Migration20261124170653_maturity_reports extends Migration {
  override name = 'Migration20261124170653_maturity_reports';

  override up(): void | Promise<void> {
    this.addSql(`create table \`maturity_report\` (\`id\` integer not null primary key autoincrement, \`version\` integer not null default 1, \`service_id\` integer not null, \`member_id\` integer null, \`recorded_on\` date not null, \`maturity\` integer not null, \`scale_version\` text not null, \`state\` text check (\`state\` in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')) not null, \`note\` text null, \`corrects_id\` integer null, \`record_id\` integer null, \`author_id\` integer not null, \`created_at\` text not null, \`decided_by_id\` integer null, \`decided_at\` text null, \`return_comment\` text null, constraint \`maturity_report_service_id_foreign\` foreign key (\`service_id\`) references \`ozg_service\` (\`id\`), constraint \`maturity_report_member_id_foreign\` foreign key (\`member_id\`) references \`ozg_member\` (\`id\`) on delete no action, constraint \`maturity_report_corrects_id_foreign\` foreign key (\`corrects_id\`) references \`maturity_record\` (\`id\`) on delete no action, constraint \`maturity_report_record_id_foreign\` foreign key (\`record_id\`) references \`maturity_record\` (\`id\`) on delete no action, constraint \`maturity_report_author_id_foreign\` foreign key (\`author_id\`) references \`account\` (\`id\`) on delete no action, constraint \`maturity_report_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`account\` (\`id\`) on delete no action, constraint \`maturity_report_record_check\` check ((state = 'ACCEPTED') = (record_id is not null)), constraint \`maturity_report_maturity_range_check\` check (maturity >= 0 and maturity <= 4), constraint \`maturity_report_decided_check\` check (state not in ('ACCEPTED', 'RETURNED') or (decided_by_id is not null and decided_at is not null)), constraint \`maturity_report_own_work_check\` check (state not in ('ACCEPTED', 'RETURNED') or decided_by_id <> author_id));`);
    this.addSql(`create index \`maturity_report_service_id_index\` on \`maturity_report\` (\`service_id\`);`);
    this.addSql(`create unique index \`maturity_report_record_id_unique\` on \`maturity_report\` (\`record_id\`);`);
    this.addSql(`create index \`maturity_report_state_index\` on \`maturity_report\` (\`state\`);`);

    this.addSql(`create table \`maturity_answer\` (\`id\` integer not null primary key autoincrement, \`report_id\` integer not null, \`criterion\` text check (\`criterion\` in ('INFORMATION', 'FORM', 'APPLICATION', 'PROOFS', 'ACCOUNT', 'DECISION', 'ONCE_ONLY')) not null, \`answer\` text check (\`answer\` in ('MET', 'NOT_MET', 'NOT_APPLICABLE')) not null, \`evidence_url\` text null, \`note\` text null, constraint \`maturity_answer_report_id_foreign\` foreign key (\`report_id\`) references \`maturity_report\` (\`id\`));`);
    this.addSql(`create unique index \`maturity_answer_report_id_criterion_unique\` on \`maturity_answer\` (\`report_id\`, \`criterion\`);`);

    this.addSql(`alter table \`ozg_member\` add column \`leika_type\` integer null constraint \`ozg_member_leika_type_range_check\` check (leika_type >= 1 and leika_type <= 5);`);
    this.addSql(`alter table \`ozg_member\` add column \`sdg\` integer null;`);
    this.addSql(`alter table \`ozg_member\` add column \`ministry_lineage\` text null;`);
    this.addSql(`alter table \`ozg_member\` add column \`execution\` text check (\`execution\` in ('FEDERAL', 'STATE', 'STATE_MUNICIPAL', 'MIXED')) null;`);
    this.addSql(`alter table \`ozg_member\` add column \`target_date\` date null;`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Reports of maturity by criteria until they are decided; what a member of a service has of its own. */
// prettier-ignore
export class Migration20261124170653_maturity_reports extends Migration {
  override name = 'Migration20261124170653_maturity_reports';

  override up(): void | Promise<void> {
    this.addSql(`create table "maturity_report" ("id" serial primary key, "version" int not null default 1, "service_id" int not null, "member_id" int null, "recorded_on" date not null, "maturity" int not null, "scale_version" varchar(16) not null, "state" text not null, "note" text null, "corrects_id" int null, "record_id" int null, "author_id" int not null, "created_at" varchar(24) not null, "decided_by_id" int null, "decided_at" varchar(24) null, "return_comment" text null);`);
    this.addSql(`create index "maturity_report_service_id_index" on "maturity_report" ("service_id");`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_record_id_unique" unique ("record_id");`);
    this.addSql(`create index "maturity_report_state_index" on "maturity_report" ("state");`);

    this.addSql(`create table "maturity_answer" ("id" serial primary key, "report_id" int not null, "criterion" text not null, "answer" text not null, "evidence_url" varchar(2000) null, "note" text null);`);
    this.addSql(`alter table "maturity_answer" add constraint "maturity_answer_report_id_criterion_unique" unique ("report_id", "criterion");`);

    this.addSql(`alter table "ozg_member" add "leika_type" int null, add "sdg" boolean null, add "ministry_lineage" varchar(64) null, add "execution" text null, add "target_date" date null;`);
    this.addSql(`alter table "ozg_member" add constraint "ozg_member_leika_type_range_check" check (leika_type >= 1 and leika_type <= 5);`);
    this.addSql(`alter table "ozg_member" add constraint "ozg_member_execution_check" check ("execution" in ('FEDERAL', 'STATE', 'STATE_MUNICIPAL', 'MIXED'));`);

    this.addSql(`alter table "maturity_report" add constraint "maturity_report_service_id_foreign" foreign key ("service_id") references "ozg_service" ("id");`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_member_id_foreign" foreign key ("member_id") references "ozg_member" ("id") on delete no action;`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_corrects_id_foreign" foreign key ("corrects_id") references "maturity_record" ("id") on delete no action;`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_record_id_foreign" foreign key ("record_id") references "maturity_record" ("id") on delete no action;`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_author_id_foreign" foreign key ("author_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_record_check" check ((state = 'ACCEPTED') = (record_id is not null));`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_maturity_range_check" check (maturity >= 0 and maturity <= 4);`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_decided_check" check (state not in ('ACCEPTED', 'RETURNED') or (decided_by_id is not null and decided_at is not null));`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_own_work_check" check (state not in ('ACCEPTED', 'RETURNED') or decided_by_id <> author_id);`);
    this.addSql(`alter table "maturity_report" add constraint "maturity_report_state_check" check ("state" in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'));`);

    this.addSql(`alter table "maturity_answer" add constraint "maturity_answer_report_id_foreign" foreign key ("report_id") references "maturity_report" ("id");`);
    this.addSql(`alter table "maturity_answer" add constraint "maturity_answer_criterion_check" check ("criterion" in ('INFORMATION', 'FORM', 'APPLICATION', 'PROOFS', 'ACCOUNT', 'DECISION', 'ONCE_ONLY'));`);
    this.addSql(`alter table "maturity_answer" add constraint "maturity_answer_answer_check" check ("answer" in ('MET', 'NOT_MET', 'NOT_APPLICABLE'));`);
  }
}

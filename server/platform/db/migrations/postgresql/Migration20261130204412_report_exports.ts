import { Migration } from '@mikro-orm/migrations';

/** Reports that were handed out, and saved choices for them. */
// prettier-ignore
export class Migration20261130204412_report_exports extends Migration {
  override name = 'Migration20261130204412_report_exports';

  override up(): void | Promise<void> {
    this.addSql(`create table "report_export" ("id" serial primary key, "sha256" varchar(64) not null, "content_sha256" varchar(64) not null, "format" text not null, "audience" text not null, "choices" text not null, "signature" varchar(88) null, "account_id" int null, "exported_at" varchar(24) not null);`);
    this.addSql(`create index "report_export_sha256_index" on "report_export" ("sha256");`);

    this.addSql(`create table "report_set" ("id" serial primary key, "version" int not null default 1, "account_id" int not null, "name" varchar(300) not null, "shared" boolean not null, "choices" text not null, "created_at" varchar(24) not null);`);
    this.addSql(`alter table "report_set" add constraint "report_set_account_id_name_unique" unique ("account_id", "name");`);

    this.addSql(`alter table "report_export" add constraint "report_export_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "report_export" add constraint "report_export_format_check" check ("format" in ('pdf', 'docx', 'xlsx', 'ods', 'csv', 'json'));`);
    this.addSql(`alter table "report_export" add constraint "report_export_audience_check" check ("audience" in ('PUBLIC', 'GOVERNMENT'));`);

    this.addSql(`alter table "report_set" add constraint "report_set_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Imports that were applied, and what people said of the columns of their files. */
// prettier-ignore
export class Migration20261130212831_imports extends Migration {
  override name = 'Migration20261130212831_imports';

  override up(): void | Promise<void> {
    this.addSql(`create table "import_mapping" ("id" serial primary key, "account_id" int not null, "kind" text not null, "fields" text not null);`);
    this.addSql(`alter table "import_mapping" add constraint "import_mapping_account_id_kind_unique" unique ("account_id", "kind");`);

    this.addSql(`create table "import_group" ("id" serial primary key, "account_id" int null, "kind" text not null, "file_name" varchar(300) not null, "sha256" varchar(64) not null, "options" text not null, "added" int not null, "changed" int not null, "traces" text not null, "applied_at" varchar(24) not null, "undone_at" varchar(24) null, "undone_by_id" int null);`);
    this.addSql(`create index "import_group_account_id_index" on "import_group" ("account_id");`);

    this.addSql(`alter table "import_mapping" add constraint "import_mapping_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "import_mapping" add constraint "import_mapping_kind_check" check ("kind" in ('MEASURES', 'MILESTONES', 'IMPLEMENTATION_PLANS', 'STATUS_REPORTS', 'MATURITY', 'ROLLOUTS', 'SERVICE_CATALOGUE', 'ORGANISATIONS'));`);

    this.addSql(`alter table "import_group" add constraint "import_group_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "import_group" add constraint "import_group_undone_by_id_foreign" foreign key ("undone_by_id") references "account" ("id") on delete no action;`);
    this.addSql(`alter table "import_group" add constraint "import_group_kind_check" check ("kind" in ('MEASURES', 'MILESTONES', 'IMPLEMENTATION_PLANS', 'STATUS_REPORTS', 'MATURITY', 'ROLLOUTS', 'SERVICE_CATALOGUE', 'ORGANISATIONS'));`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Files that people handed in. */
// prettier-ignore
export class Migration20261124181135_uploads extends Migration {
  override name = 'Migration20261124181135_uploads';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "upload" ("id" serial primary key, "account_id" int not null, "sha256" varchar(64) not null, "file_name" varchar(300) not null, "content" text not null, "created_at" varchar(24) not null);`,
    );
    this.addSql(
      `alter table "upload" add constraint "upload_account_id_sha256_unique" unique ("account_id", "sha256");`,
    );

    this.addSql(
      `alter table "upload" add constraint "upload_account_id_foreign" foreign key ("account_id") references "account" ("id");`,
    );
  }
}

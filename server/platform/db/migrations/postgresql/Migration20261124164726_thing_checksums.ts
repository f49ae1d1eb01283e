import { Migration } from '@mikro-orm/migrations';

/** A checksum for every thing of a published revision. */
// prettier-ignore
export class Migration20261124164726_thing_checksums extends Migration {
  override name = 'Migration20261124164726_thing_checksums';

  override up(): void | Promise<void> {
    this.addSql(`create table "thing_checksum" ("id" serial primary key, "revision_id" int not null, "kind" text not null, "code" varchar(64) not null, "sha256" varchar(64) not null);`);
    this.addSql(`alter table "thing_checksum" add constraint "thing_checksum_revision_id_kind_code_unique" unique ("revision_id", "kind", "code");`);

    this.addSql(`alter table "thing_checksum" add constraint "thing_checksum_revision_id_foreign" foreign key ("revision_id") references "revision" ("id");`);
    this.addSql(`alter table "thing_checksum" add constraint "thing_checksum_kind_check" check ("kind" in ('GOAL', 'GUIDELINE', 'IMPLEMENTATION_PLAN', 'MILESTONE', 'MEASURE'));`);
  }
}

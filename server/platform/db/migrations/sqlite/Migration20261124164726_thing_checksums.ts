import { Migration } from '@mikro-orm/migrations';

/** A checksum for every thing of a published revision. */
// prettier-ignore
export class Migration20261124164726_thing_checksums extends Migration {
  override name = 'Migration20261124164726_thing_checksums';

  override up(): void | Promise<void> {
    this.addSql(`create table \`thing_checksum\` (\`id\` integer not null primary key autoincrement, \`revision_id\` integer not null, \`kind\` text check (\`kind\` in ('GOAL', 'GUIDELINE', 'IMPLEMENTATION_PLAN', 'MILESTONE', 'MEASURE')) not null, \`code\` text not null, \`sha256\` text not null, constraint \`thing_checksum_revision_id_foreign\` foreign key (\`revision_id\`) references \`revision\` (\`id\`));`);
    this.addSql(`create unique index \`thing_checksum_revision_id_kind_code_unique\` on \`thing_checksum\` (\`revision_id\`, \`kind\`, \`code\`);`);
  }
}

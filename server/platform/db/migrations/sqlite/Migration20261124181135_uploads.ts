import { Migration } from '@mikro-orm/migrations';

/** Files that people handed in. */
// prettier-ignore
export class Migration20261124181135_uploads extends Migration {
  override name = 'Migration20261124181135_uploads';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`upload\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer not null, \`sha256\` text not null, \`file_name\` text not null, \`content\` text not null, \`created_at\` text not null, constraint \`upload_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`,
    );
    this.addSql(
      `create unique index \`upload_account_id_sha256_unique\` on \`upload\` (\`account_id\`, \`sha256\`);`,
    );
  }
}

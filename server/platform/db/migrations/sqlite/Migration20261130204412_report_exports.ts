import { Migration } from '@mikro-orm/migrations';

/** Reports that were handed out, and saved choices for them. */
// prettier-ignore
export class Migration20261130204412_report_exports extends Migration {
  override name = 'Migration20261130204412_report_exports';

  override up(): void | Promise<void> {
    this.addSql(`create table \`report_export\` (\`id\` integer not null primary key autoincrement, \`sha256\` text not null, \`content_sha256\` text not null, \`format\` text check (\`format\` in ('pdf', 'docx', 'xlsx', 'ods', 'csv', 'json')) not null, \`audience\` text check (\`audience\` in ('PUBLIC', 'GOVERNMENT')) not null, \`choices\` text not null, \`signature\` text null, \`account_id\` integer null, \`exported_at\` text not null, constraint \`report_export_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`) on delete no action);`);
    this.addSql(`create index \`report_export_sha256_index\` on \`report_export\` (\`sha256\`);`);

    this.addSql(`create table \`report_set\` (\`id\` integer not null primary key autoincrement, \`version\` integer not null default 1, \`account_id\` integer not null, \`name\` text not null, \`shared\` integer not null, \`choices\` text not null, \`created_at\` text not null, constraint \`report_set_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create unique index \`report_set_account_id_name_unique\` on \`report_set\` (\`account_id\`, \`name\`);`);
  }
}

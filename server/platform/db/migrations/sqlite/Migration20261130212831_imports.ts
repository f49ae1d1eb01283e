import { Migration } from '@mikro-orm/migrations';

/** Imports that were applied, and what people said of the columns of their files. */
// prettier-ignore
export class Migration20261130212831_imports extends Migration {
  override name = 'Migration20261130212831_imports';

  override up(): void | Promise<void> {
    this.addSql(`create table \`import_mapping\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer not null, \`kind\` text check (\`kind\` in ('MEASURES', 'MILESTONES', 'IMPLEMENTATION_PLANS', 'STATUS_REPORTS', 'MATURITY', 'ROLLOUTS', 'SERVICE_CATALOGUE', 'ORGANISATIONS')) not null, \`fields\` text not null, constraint \`import_mapping_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`));`);
    this.addSql(`create unique index \`import_mapping_account_id_kind_unique\` on \`import_mapping\` (\`account_id\`, \`kind\`);`);

    this.addSql(`create table \`import_group\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer null, \`kind\` text check (\`kind\` in ('MEASURES', 'MILESTONES', 'IMPLEMENTATION_PLANS', 'STATUS_REPORTS', 'MATURITY', 'ROLLOUTS', 'SERVICE_CATALOGUE', 'ORGANISATIONS')) not null, \`file_name\` text not null, \`sha256\` text not null, \`options\` text not null, \`added\` integer not null, \`changed\` integer not null, \`traces\` text not null, \`applied_at\` text not null, \`undone_at\` text null, \`undone_by_id\` integer null, constraint \`import_group_account_id_foreign\` foreign key (\`account_id\`) references \`account\` (\`id\`) on delete no action, constraint \`import_group_undone_by_id_foreign\` foreign key (\`undone_by_id\`) references \`account\` (\`id\`) on delete no action);`);
    this.addSql(`create index \`import_group_account_id_index\` on \`import_group\` (\`account_id\`);`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Drafts of status reports get a count of their own: they make no answer about the plan stale. */
// prettier-ignore
export class Migration20261130235525_report_drafts_apart extends Migration {
  override name = 'Migration20261130235525_report_drafts_apart';

  override up(): void | Promise<void> {
    this.addSql(`alter table "data_version" add "unseen" int not null default 0;`);
  }
}

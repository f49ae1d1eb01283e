import { Migration } from '@mikro-orm/migrations';

/** Why a revision came back from review; notices about revisions. */
// prettier-ignore
export class Migration20261124054130_revisions extends Migration {
  override name = 'Migration20261124054130_revisions';

  override up(): void | Promise<void> {
    this.addSql(`alter table "revision" add "return_comment" text null, add "returned_by_id" int null, add "returned_at" varchar(24) null;`);
    this.addSql(`alter table "revision" add constraint "revision_returned_by_id_foreign" foreign key ("returned_by_id") references "account" ("id") on delete no action;`);

    this.addSql(`alter table "notice" drop constraint "notice_kind_check";`);
    this.addSql(`alter table "notice" add constraint "notice_kind_check" check ("kind" in ('ROUND_OPENED', 'REPORT_DUE', 'REPORT_OVERDUE', 'REMINDER', 'REPORT_SUBMITTED', 'REPORT_RELEASED', 'REPORT_RETURNED', 'REPORT_ACCEPTED', 'ESCALATION', 'REVISION_OPENED', 'PART_REOPENED', 'REVISION_PROPOSED', 'REVISION_RETURNED', 'REVISION_PUBLISHED'));`);
  }
}

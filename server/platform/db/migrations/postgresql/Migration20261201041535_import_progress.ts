import { Migration } from '@mikro-orm/migrations';

export class Migration20261201041535_import_progress extends Migration {
  override name = 'Migration20261201041535_import_progress';

  override up(): void | Promise<void> {
    this.addSql(`alter table "upload" add "progress" varchar(100) null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "upload" drop column "progress";`);
  }
}

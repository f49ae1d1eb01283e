import { Migration } from '@mikro-orm/migrations';

export class Migration20261201064900_bulk_delete_indexes extends Migration {
  override name = 'Migration20261201064900_bulk_delete_indexes';

  override up(): void | Promise<void> {
    this.addSql(
      `create index \`milestone_goal_milestone_id_index\` on \`milestone_goal\` (\`milestone_id\`);`,
    );

    this.addSql(
      `create index \`measure_succession_predecessor_id_index\` on \`measure_succession\` (\`predecessor_id\`);`,
    );
    this.addSql(
      `create index \`measure_succession_successor_id_index\` on \`measure_succession\` (\`successor_id\`);`,
    );

    this.addSql(`create index \`measure_partner_measure_id_index\` on \`measure_partner\` (\`measure_id\`);`);

    this.addSql(
      `create index \`measure_milestone_measure_id_index\` on \`measure_milestone\` (\`measure_id\`);`,
    );
    this.addSql(
      `create index \`measure_milestone_milestone_id_index\` on \`measure_milestone\` (\`milestone_id\`);`,
    );

    this.addSql(`create index \`measure_goal_measure_id_index\` on \`measure_goal\` (\`measure_id\`);`);

    this.addSql(
      `create index \`measure_dependency_measure_id_index\` on \`measure_dependency\` (\`measure_id\`);`,
    );
    this.addSql(
      `create index \`measure_dependency_depends_on_id_index\` on \`measure_dependency\` (\`depends_on_id\`);`,
    );

    this.addSql(`create index \`notice_measure_id_index\` on \`notice\` (\`measure_id\`);`);

    this.addSql(`create index \`measure_service_measure_id_index\` on \`measure_service\` (\`measure_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`measure_dependency_measure_id_index\`;`);
    this.addSql(`drop index \`measure_dependency_depends_on_id_index\`;`);

    this.addSql(`drop index \`measure_goal_measure_id_index\`;`);

    this.addSql(`drop index \`measure_milestone_measure_id_index\`;`);
    this.addSql(`drop index \`measure_milestone_milestone_id_index\`;`);

    this.addSql(`drop index \`measure_partner_measure_id_index\`;`);

    this.addSql(`drop index \`measure_service_measure_id_index\`;`);

    this.addSql(`drop index \`measure_succession_predecessor_id_index\`;`);
    this.addSql(`drop index \`measure_succession_successor_id_index\`;`);

    this.addSql(`drop index \`milestone_goal_milestone_id_index\`;`);

    this.addSql(`drop index \`notice_measure_id_index\`;`);
  }
}

import type { MikroORM } from '@mikro-orm/core';
import { DeferMode, SqlSchemaGenerator, type DatabaseSchema, type SqlEntityManager } from '@mikro-orm/sql';
import { COMPOSITE_KEYS } from './composite-keys.ts';

/** Schema of the entities plus the foreign keys that an entity cannot declare. */
export class PlanSchemaGenerator extends SqlSchemaGenerator {
  static override register(orm: MikroORM): void {
    orm.config.registerExtension(
      '@mikro-orm/schema-generator',
      () => new PlanSchemaGenerator(orm.em as SqlEntityManager),
    );
  }

  override getTargetSchema(schema?: string, includeWildcardSchema?: boolean): DatabaseSchema {
    const target = super.getTargetSchema(schema, includeWildcardSchema);
    for (const key of COMPOSITE_KEYS) {
      const table = target.getTable(key.table);
      const referenced = target.getTable(key.references);
      if (!table || !referenced)
        throw new Error(`Unknown table in a composite key: ${key.table}, ${key.references}`);
      const constraintName = `${key.table}_${key.columns[1]}_in_revision_foreign`;
      table.getForeignKeys()[constraintName] = {
        constraintName,
        columnNames: [...key.columns],
        localTableName: table.getShortestName(false),
        referencedTableName: referenced.getShortestName(false),
        referencedColumnNames: [...key.referencedColumns],
        deferMode: DeferMode.INITIALLY_DEFERRED,
      };
    }
    return target;
  }
}

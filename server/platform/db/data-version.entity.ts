import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';

/** One row: a counter that every write raises in its own transaction. Answers are cached under its value. */
export const DataVersion = defineEntity({
  name: 'DataVersion',
  tableName: 'data_version',
  properties: {
    id: p.integer().primary().autoincrement(false),
    counter: p.integer().default(0),
  },
  checks: [{ name: 'data_version_single_row_check', expression: 'id = 1' }],
});
export type DataVersion = InferEntity<typeof DataVersion>;

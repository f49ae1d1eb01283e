import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';

/**
 * One row: a counter that every write raises in its own transaction. Answers are cached under its value, or under its
 * value less `unseen` where the writes counted there cannot change them.
 */
export const DataVersion = defineEntity({
  name: 'DataVersion',
  tableName: 'data_version',
  properties: {
    id: p.integer().primary().autoincrement(false),
    counter: p.integer().default(0),
    /** How many of the writes only changed drafts of status reports, which the plan's readers do not see. */
    unseen: p.integer().default(0),
  },
  checks: [{ name: 'data_version_single_row_check', expression: 'id = 1' }],
});
export type DataVersion = InferEntity<typeof DataVersion>;

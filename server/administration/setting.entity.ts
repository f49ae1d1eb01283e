import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import * as column from '../platform/db/columns.ts';

/** A setting of the installation that differs from its default. */
export const Setting = defineEntity({
  name: 'Setting',
  tableName: 'setting',
  properties: {
    id: column.id(),
    key: p.string().length(64).unique(),
    /** JSON. */
    value: p.text(),
    version: column.version(),
  },
});
export type Setting = InferEntity<typeof Setting>;

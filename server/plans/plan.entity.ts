import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import * as column from '../platform/db/columns.ts';

/** The Masterplan itself. `demonstration` says that it holds simulated histories, and every page says so too. */
export const Plan = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  properties: {
    id: column.id(),
    code: column.code().unique(),
    title: column.line(),
    adoptedOn: column.day(),
    targetDate: column.day(),
    demonstration: p.boolean().default(false),
  },
});
export type Plan = InferEntity<typeof Plan>;

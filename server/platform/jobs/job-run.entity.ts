import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import * as column from '../db/columns.ts';

/** A job done, or being done, for one slot of time. Whoever inserts the row does the work. */
export const JobRun = defineEntity({
  name: 'JobRun',
  tableName: 'job_run',
  properties: {
    id: column.id(),
    name: p.string().length(64),
    slot: p.string().length(40),
    startedAt: column.instant(),
    finishedAt: column.instant().nullable(),
    outcome: p.text().nullable(),
  },
  uniques: [{ properties: ['name', 'slot'] }],
});
export type JobRun = InferEntity<typeof JobRun>;

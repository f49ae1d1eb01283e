import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import * as column from '../platform/db/columns.ts';
import { OzgService } from './ozg-service.entity.ts';

/** Counter of roll-outs, kept by triggers: see platform/db/triggers/rollout-counts.ts. Population under the day of its
 * count is the difference to the count before; `municipalities` stands under the first count only. */
export const RolloutByService = defineEntity({
  name: 'RolloutByService',
  tableName: 'rollout_by_service',
  properties: {
    id: column.id(),
    service: p.manyToOne(OzgService).ref(),
    firstDay: column.day(),
    lastDay: column.day(),
    countedOn: column.day(),
    municipalities: p.integer(),
    population: p.integer(),
    simulated: p.integer(),
  },
  uniques: [{ properties: ['service', 'firstDay', 'lastDay', 'countedOn'] }],
});
export type RolloutByService = InferEntity<typeof RolloutByService>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Municipality } from '../organisations/municipality.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Counter of roll-outs, kept by triggers: how many services (none of the federation) begin and cease together in a
 * municipality; see platform/db/triggers/rollout-counts.ts. */
export const RolloutByMunicipality = defineEntity({
  name: 'RolloutByMunicipality',
  tableName: 'rollout_by_municipality',
  properties: {
    id: column.id(),
    municipality: p.manyToOne(Municipality).ref(),
    firstDay: column.day(),
    lastDay: column.day(),
    services: p.integer(),
    simulated: p.integer(),
  },
  uniques: [{ properties: ['municipality', 'firstDay', 'lastDay'] }],
});
export type RolloutByMunicipality = InferEntity<typeof RolloutByMunicipality>;

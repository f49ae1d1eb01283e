import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Municipality } from '../organisations/municipality.entity.ts';
import { OzgService } from './ozg-service.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A service is available in a municipality, from a day until another. */
export const Rollout = defineEntity({
  name: 'Rollout',
  tableName: 'rollout',
  properties: {
    id: column.id(),
    service: p.manyToOne(OzgService).ref(),
    municipality: p.manyToOne(Municipality).ref().index(),
    availableFrom: column.day(),
    availableTo: column.day().nullable(),
    simulated: p.boolean().default(false),
  },
  uniques: [{ properties: ['service', 'municipality', 'availableFrom'] }],
  indexes: [{ properties: ['service', 'availableFrom'] }],
  checks: [{ name: 'rollout_period_check', expression: 'available_to >= available_from' }],
});
export type Rollout = InferEntity<typeof Rollout>;

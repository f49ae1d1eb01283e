import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Municipality } from './municipality.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Number of inhabitants of a municipality on a day. */
export const MunicipalityPopulation = defineEntity({
  name: 'MunicipalityPopulation',
  tableName: 'municipality_population',
  properties: {
    id: column.id(),
    municipality: p.manyToOne(Municipality).ref(),
    countedOn: column.day(),
    population: p.integer(),
  },
  uniques: [{ properties: ['municipality', 'countedOn'] }],
  checks: [{ name: 'municipality_population_range_check', expression: 'population >= 0' }],
});
export type MunicipalityPopulation = InferEntity<typeof MunicipalityPopulation>;

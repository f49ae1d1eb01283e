import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Organisation } from './organisation.entity.ts';
import * as column from '../platform/db/columns.ts';

/** One organisation took over from another. */
export const OrganisationSuccession = defineEntity({
  name: 'OrganisationSuccession',
  tableName: 'organisation_succession',
  properties: {
    id: column.id(),
    predecessor: p.manyToOne(Organisation).ref(),
    successor: p.manyToOne(Organisation).ref(),
  },
  uniques: [{ properties: ['predecessor', 'successor'] }],
  checks: [{ name: 'organisation_succession_differ_check', expression: 'predecessor_id <> successor_id' }],
});
export type OrganisationSuccession = InferEntity<typeof OrganisationSuccession>;

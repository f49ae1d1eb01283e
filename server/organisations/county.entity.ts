import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { COUNTY_KINDS } from '../../shared/domain/vocabulary.ts';
import * as column from '../platform/db/columns.ts';

/** County or independent city (Landkreis, Kreisfreie Stadt), known by its official key (AGS). */
export const County = defineEntity({
  name: 'County',
  tableName: 'county',
  properties: {
    id: column.id(),
    ags: p.string().length(8).unique(),
    name: column.line(),
    kind: p.enum(COUNTY_KINDS),
    position: p.integer(),
  },
});
export type County = InferEntity<typeof County>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { MUNICIPALITY_KINDS } from '../../shared/domain/vocabulary.ts';
import { County } from './county.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Municipality of the date-effective register. A merged one ends with `validTo` and names its successor. */
export const Municipality = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: {
    id: column.id(),
    ags: p.string().length(8).unique(),
    name: column.line(),
    nameShort: column.line(),
    county: p.manyToOne(County).ref().index(),
    kind: p.enum(MUNICIPALITY_KINDS),
    validFrom: column.day().nullable(),
    validTo: column.day().nullable(),
    successor: () => p.manyToOne(Municipality).ref().nullable().deleteRule('no action'),
  },
  checks: [{ name: 'municipality_validity_check', expression: 'valid_to >= valid_from' }],
});
export type Municipality = InferEntity<typeof Municipality>;

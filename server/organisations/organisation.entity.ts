import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { ORGANISATION_KINDS } from '../../shared/domain/vocabulary.ts';
import * as column from '../platform/db/columns.ts';

/** Ministry, authority or body (Ressort, Kommune, kommunaler Verband). A renamed ministry is a new row with the
 * same `lineage`, so that its measures can be followed across the change of name. */
export const Organisation = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: column.id(),
    code: column.code().unique(),
    abbreviation: p.string().length(32),
    kind: p.enum(ORGANISATION_KINDS),
    name: column.line(),
    nameEn: column.line().nullable(),
    lineage: column.code().index(),
    parent: () => p.manyToOne(Organisation).ref().nullable().deleteRule('no action'),
    validFrom: column.day().nullable(),
    validTo: column.day().nullable(),
    position: p.integer(),
    version: column.version(),
  },
  checks: [{ name: 'organisation_validity_check', expression: 'valid_to >= valid_from' }],
});
export type Organisation = InferEntity<typeof Organisation>;

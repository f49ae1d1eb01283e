import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { IMPORT_KINDS } from '../../../shared/domain/vocabulary.ts';
import { Account } from '../../auth/account.entity.ts';
import * as column from '../../platform/db/columns.ts';

/** What a person has said that the columns of their files mean, for each kind of import. */
export const ImportMapping = defineEntity({
  name: 'ImportMapping',
  tableName: 'import_mapping',
  properties: {
    id: column.id(),
    account: p.manyToOne(Account).ref(),
    kind: p.enum(IMPORT_KINDS),
    /** JSON: field, or null for none, by plain header. */
    fields: p.text(),
  },
  uniques: [{ properties: ['account', 'kind'] }],
});
export type ImportMapping = InferEntity<typeof ImportMapping>;

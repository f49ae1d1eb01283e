import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { IMPORT_KINDS } from '../../../shared/domain/vocabulary.ts';
import { Account } from '../../auth/account.entity.ts';
import * as column from '../../platform/db/columns.ts';

/** An import that was applied, with what is needed to take it back. Without account: by the operator's command. */
export const ImportGroup = defineEntity({
  name: 'ImportGroup',
  tableName: 'import_group',
  properties: {
    id: column.id(),
    account: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    kind: p.enum(IMPORT_KINDS),
    fileName: column.line(),
    /** Of the file. */
    sha256: column.sha256(),
    /** JSON of ImportOptions. */
    options: p.text(),
    added: p.integer(),
    changed: p.integer(),
    /** JSON of ImportTrace[]: each thing before and after. */
    traces: p.text(),
    appliedAt: column.instant(),
    undoneAt: column.instant().nullable(),
    undoneBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
  },
  indexes: [{ properties: ['account'] }],
});
export type ImportGroup = InferEntity<typeof ImportGroup>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Account } from '../auth/account.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A file that somebody handed in, kept until it is imported or UPLOAD_KEPT_DAYS old; any node of the server can read it. */
export const Upload = defineEntity({
  name: 'Upload',
  tableName: 'upload',
  properties: {
    id: column.id(),
    account: p.manyToOne(Account).ref(),
    sha256: column.sha256(),
    fileName: column.line(),
    /** Base64. */
    content: p.text(),
    /** How far its check or import has come, as JSON; other nodes of the server answer with it. Null: none under way. */
    progress: p.string().length(100).nullable(),
    createdAt: column.instant(),
  },
  uniques: [{ properties: ['account', 'sha256'] }],
});
export type Upload = InferEntity<typeof Upload>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { REPORT_FORMATS } from '../../../shared/domain/vocabulary.ts';
import { Account } from '../../auth/account.entity.ts';
import * as column from '../../platform/db/columns.ts';
import { REPORT_AUDIENCES } from '../report/report-audience.ts';

/**
 * A report that was handed out: what it was made from and the checksum of the file, never the file itself, which can be
 * made again. Append-only. Without account: a visitor, of whom only the first to ask for a file is on record.
 */
export const ReportExport = defineEntity({
  name: 'ReportExport',
  tableName: 'report_export',
  properties: {
    id: column.id(),
    sha256: column.sha256(),
    contentSha256: column.sha256(),
    format: p.enum(REPORT_FORMATS),
    audience: p.enum(REPORT_AUDIENCES),
    /** JSON of ResolvedChoices. */
    choices: p.text(),
    /** Ed25519 over the 32 bytes of the checksum, Base64; null where no key was configured. */
    signature: p.string().length(88).nullable(),
    account: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    exportedAt: column.instant(),
  },
  indexes: [{ properties: ['sha256'] }],
});
export type ReportExport = InferEntity<typeof ReportExport>;

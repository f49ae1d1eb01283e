import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Account } from '../../auth/account.entity.ts';
import * as column from '../../platform/db/columns.ts';

/** Choices for a report under a name, such as »Kabinettsbericht Herbst 2021«. */
export const ReportSet = defineEntity({
  name: 'ReportSet',
  tableName: 'report_set',
  properties: {
    id: column.id(),
    version: column.version(),
    account: p.manyToOne(Account).ref(),
    name: column.line(),
    /** Offered to everybody within the government. */
    shared: p.boolean(),
    /** JSON of ReportChoices. */
    choices: p.text(),
    createdAt: column.instant(),
  },
  uniques: [{ properties: ['account', 'name'] }],
});
export type ReportSet = InferEntity<typeof ReportSet>;

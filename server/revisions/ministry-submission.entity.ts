import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Account } from '../auth/account.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Revision } from './revision.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A ministry has handed in its part of a draft. */
export const MinistrySubmission = defineEntity({
  name: 'MinistrySubmission',
  tableName: 'ministry_submission',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    organisation: p.manyToOne(Organisation).ref(),
    submittedBy: p.manyToOne(Account).ref(),
    submittedAt: column.instant(),
  },
  uniques: [{ properties: ['revision', 'organisation'] }],
});
export type MinistrySubmission = InferEntity<typeof MinistrySubmission>;

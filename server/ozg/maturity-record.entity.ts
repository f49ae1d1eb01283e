import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import type { Maturity } from '../../shared/domain/vocabulary.ts';
import { Account } from '../auth/account.entity.ts';
import { OzgMember } from './ozg-member.entity.ts';
import { OzgService } from './ozg-service.entity.ts';
import { inRange } from '../platform/db/checks.ts';
import * as column from '../platform/db/columns.ts';

/** Maturity (0 to 4) of a service or of one member from a day on. Append-only: a correction is a new record that names
 * the one it corrects. Without `member` it speaks for a service that has no members. */
export const MaturityRecord = defineEntity({
  name: 'MaturityRecord',
  tableName: 'maturity_record',
  properties: {
    id: column.id(),
    service: p.manyToOne(OzgService).ref(),
    member: p.manyToOne(OzgMember).ref().nullable().deleteRule('no action'),
    maturity: p.integer().$type<Maturity>(),
    recordedOn: column.day(),
    scaleVersion: p.string().length(16),
    evidenceUrl: p.string().length(2000).nullable(),
    note: p.text().nullable(),
    corrects: () => p.manyToOne(MaturityRecord).ref().nullable().deleteRule('no action'),
    simulated: p.boolean().default(false),
    author: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    createdAt: column.instant(),
  },
  indexes: [{ properties: ['service', 'member', 'recordedOn'] }],
  checks: [inRange('maturity_record', 'maturity', 0, 4)],
});
export type MaturityRecord = InferEntity<typeof MaturityRecord>;

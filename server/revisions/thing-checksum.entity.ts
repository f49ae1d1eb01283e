import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { CONTENT_KINDS } from '../../shared/domain/vocabulary.ts';
import { Revision } from './revision.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Checksum of one thing of a published revision, so that what was altered can be named. Locked with its revision. */
export const ThingChecksum = defineEntity({
  name: 'ThingChecksum',
  tableName: 'thing_checksum',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    kind: p.enum(CONTENT_KINDS),
    code: column.code(),
    sha256: column.sha256(),
  },
  uniques: [{ properties: ['revision', 'kind', 'code'] }],
});
export type ThingChecksum = InferEntity<typeof ThingChecksum>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { SELF_LIGHTS } from '../../shared/domain/vocabulary.ts';
import { Account } from '../auth/account.entity.ts';
import { Measure } from '../measures/measure.entity.ts';
import * as column from '../platform/db/columns.ts';

/** The CIO office's own judgement of a measure, beside the ministry's. Append-only. */
export const MeasureRating = defineEntity({
  name: 'MeasureRating',
  tableName: 'measure_rating',
  properties: {
    id: column.id(),
    measure: p.manyToOne(Measure).ref(),
    ratedOn: column.day(),
    light: p.enum(SELF_LIGHTS),
    comment: p.text(),
    rater: p.manyToOne(Account).ref(),
    createdAt: column.instant(),
  },
  indexes: [{ properties: ['measure', 'ratedOn', 'id'] }],
});
export type MeasureRating = InferEntity<typeof MeasureRating>;

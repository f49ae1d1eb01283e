import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { CRITERION_ANSWERS, MATURITY_CRITERIA } from '../../../shared/domain/maturity-scale.ts';
import * as column from '../../platform/db/columns.ts';
import { MaturityReport } from './maturity-report.entity.ts';

/** Answer to one criterion of the scale, with its evidence. Append-only. */
export const MaturityAnswer = defineEntity({
  name: 'MaturityAnswer',
  tableName: 'maturity_answer',
  properties: {
    id: column.id(),
    report: p.manyToOne(MaturityReport).ref(),
    criterion: p.enum(MATURITY_CRITERIA),
    answer: p.enum(CRITERION_ANSWERS),
    evidenceUrl: p.string().length(2000).nullable(),
    note: p.text().nullable(),
  },
  uniques: [{ properties: ['report', 'criterion'] }],
});
export type MaturityAnswer = InferEntity<typeof MaturityAnswer>;

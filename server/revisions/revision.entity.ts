import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { REVISION_STATES } from '../../shared/domain/vocabulary.ts';
import { Account } from '../auth/account.entity.ts';
import { Plan } from '../plans/plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** One dated state of all plan content (Fassung). Published ones never change again: the database refuses it.
 * The thresholds (days) are the settings that the lights of this revision are computed with. */
export const Revision = defineEntity({
  name: 'Revision',
  tableName: 'revision',
  properties: {
    id: column.id(),
    plan: p.manyToOne(Plan).ref(),
    number: p.integer(),
    title: column.line(),
    summary: p.text(),
    effectiveDate: column.day().nullable(),
    state: p.enum(REVISION_STATES),
    decisionReference: column.line().nullable(),
    decidedOn: column.day().nullable(),
    basedOn: () => p.manyToOne(Revision).ref().nullable().deleteRule('no action'),
    redThresholdDays: p.integer().default(90),
    milestoneThresholdDays: p.integer().default(30),
    stalenessDays: p.integer().default(200),
    dueSoonDays: p.integer().default(90),
    contentSha256: column.sha256().nullable(),
    previousSha256: column.sha256().nullable(),
    openedAt: column.instant(),
    openedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    proposedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    proposedAt: column.instant().nullable(),
    approvedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    approvedAt: column.instant().nullable(),
    /** Why it came back from review last; null once it is proposed again. */
    returnComment: p.text().nullable(),
    returnedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    returnedAt: column.instant().nullable(),
    version: column.version(),
  },
  uniques: [
    { properties: ['plan', 'number'] },
    { name: 'revision_one_unpublished_unique', properties: ['plan'], where: "state <> 'PUBLISHED'" },
  ],
  checks: [
    { name: 'revision_two_people_check', expression: 'approved_by_id <> proposed_by_id' },
    {
      name: 'revision_published_check',
      expression:
        "state <> 'PUBLISHED' or (effective_date is not null and content_sha256 is not null and approved_by_id is not null)",
    },
    {
      name: 'revision_thresholds_check',
      expression:
        'red_threshold_days > 0 and milestone_threshold_days > 0 and staleness_days > 0 and due_soon_days > 0',
    },
  ],
});
export type Revision = InferEntity<typeof Revision>;

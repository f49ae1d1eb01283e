import {
  TEXT_MAX,
  type TextField,
  THRESHOLD_DAYS_MAX as MAX_DAYS,
  THRESHOLD_DAYS_MIN as MIN_DAYS,
} from '../../../shared/domain/limits.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan, requireRevision, visibleRevisions } from '../../plans/plan-view.ts';
import { Revision } from '../revision.entity.ts';
import { canSteerRevisions } from './draft.policy.ts';
import type { SaveRevisionInput } from './draft-header.inputs.ts';
import { assertIsDraft, baseOf } from './open-draft.ts';
import { assertAfter } from './open-revision.ts';

const THRESHOLDS = ['redThresholdDays', 'milestoneThresholdDays', 'stalenessDays', 'dueSoonDays'] as const;

/**
 * Saves what a draft says of itself: title, summary, date, decision, thresholds.
 * @throws AppError FORBIDDEN (recorded), NOT_FOUND, LOCKED unless it is a draft, CONFLICT with both states,
 * BAD_USER_INPUT
 */
export async function saveRevision(ctx: RequestContext, input: SaveRevisionInput): Promise<void> {
  const { plan, viewer } = await openPlan(ctx);
  const { number } = input;
  await assertCan(ctx, canSteerRevisions(viewer), 'revision.save', `Fassung ${number}`);
  const head = requireRevision(visibleRevisions(plan, viewer), number);
  checkInput(input);
  const base = baseOf(plan, head);
  assertAfter(ctx, input.effectiveDate ?? null, base?.effectiveDate ?? null);
  await write(ctx, 'revision.save', async (tx, audit) => {
    audit.about(`Fassung ${number}`);
    const revision = await tx.findOneOrFail(Revision, { id: head.id });
    assertIsDraft(revision);
    if (revision.version !== input.version) {
      const { title, summary, effectiveDate, decisionReference, decidedOn, version } = revision;
      const current = { number, version, title, summary, effectiveDate, decisionReference, decidedOn };
      throw new AppError('CONFLICT', 'revisionChanged', { number }, [], {
        current,
        yours: Object.fromEntries(Object.entries(input)),
      });
    }
    tx.assign(revision, changesOf(input));
  });
}

function checkInput(input: SaveRevisionInput): void {
  if (input.title !== undefined && !input.title?.trim()) throw badInput('fieldRequired', 'input.title');
  const texts: readonly (readonly [TextField, string | null | undefined])[] = [
    ['title', input.title],
    ['summary', input.summary],
    ['decisionReference', input.decisionReference],
  ];
  for (const [field, value] of texts) checkText(`input.${field}`, value, TEXT_MAX[field]);
  for (const field of THRESHOLDS) {
    const days = input[field];
    if (days === undefined) continue;
    if (days === null || days < MIN_DAYS || days > MAX_DAYS) {
      throw badInput('thresholdOutOfRange', `input.${field}`, { min: MIN_DAYS, max: MAX_DAYS });
    }
  }
}

/** The fields that the caller named, as the entity takes them. */
function changesOf(input: SaveRevisionInput) {
  const { title, summary, effectiveDate, decisionReference, decidedOn } = input;
  const thresholds = THRESHOLDS.flatMap((field) =>
    input[field] == null ? [] : [[field, input[field]] as const],
  );
  return {
    ...(title == null ? {} : { title: title.trim() }),
    ...(summary === undefined ? {} : { summary: summary?.trim() ?? '' }),
    ...(effectiveDate === undefined ? {} : { effectiveDate }),
    ...(decisionReference === undefined ? {} : { decisionReference: decisionReference?.trim() || null }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...Object.fromEntries(thresholds),
  };
}

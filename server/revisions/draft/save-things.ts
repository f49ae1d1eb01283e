import { badInput } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  goalEdit,
  guidelineEdit,
  implementationPlanEdit,
  measureEdit,
  milestoneEdit,
} from './content-edit.ts';
import type { DraftWork } from './change-content.ts';
import { rowOf } from './content-row.ts';
import { canSteerRevisions } from './draft.policy.ts';
import type {
  SaveGoalInput,
  SaveGuidelineInput,
  SaveImplementationPlanInput,
  SaveMeasureInput,
  SaveMilestoneInput,
} from './draft.inputs.ts';
import { saveContent } from './save-content.ts';

/** Why a change is made, as the mutation's arguments give it. */
export interface ReasonArguments {
  readonly reason?: string | null;
  readonly decisionReference?: string | null;
}

const nothing = async () => ({});

/** Adds or changes a measure. A ministry's new measure is led by the ministry. Errors: saveContent. */
export async function saveMeasure(
  ctx: RequestContext,
  input: SaveMeasureInput,
  why: ReasonArguments,
): Promise<void> {
  if (input.version == null && input.title == null) throw badInput('fieldRequired', 'input.title');
  await saveContent(ctx, {
    ...common(input, why),
    kind: 'MEASURE',
    edit: measureEdit(input),
    defaults: async ({ viewer }: DraftWork) => ({
      description: '',
      level: 'STATE',
      lead_assumed: false,
      lead_id: canSteerRevisions(viewer) ? null : (viewer.organisation?.id ?? null),
    }),
  });
}

/** Adds or changes a milestone; a new one names its implementation plan. Errors: saveContent. */
export async function saveMilestone(
  ctx: RequestContext,
  input: SaveMilestoneInput,
  why: ReasonArguments,
): Promise<void> {
  const isNew = input.version == null;
  if (isNew && input.title == null) throw badInput('fieldRequired', 'input.title');
  if (isNew && input.planned == null) throw badInput('fieldRequired', 'input.planned');
  const plan = input.implementationPlan ?? null;
  if (isNew && plan === null) throw badInput('fieldRequired', 'input.implementationPlan');
  await saveContent(ctx, {
    ...common(input, why),
    kind: 'MILESTONE',
    edit: milestoneEdit(input),
    defaults: async ({ db, place }: DraftWork) => {
      const row = plan === null ? null : await rowOf(db, place.id, 'IMPLEMENTATION_PLAN', plan);
      if (!row) throw badInput('planUnknown', 'input.implementationPlan', { code: plan ?? '' });
      return { description: '', implementation_plan_id: row.id };
    },
  });
}

/** Adds or changes a goal. Errors: saveContent. */
export async function saveGoal(
  ctx: RequestContext,
  input: SaveGoalInput,
  why: ReasonArguments,
): Promise<void> {
  if (input.version == null && input.title == null) throw badInput('fieldRequired', 'input.title');
  await saveContent(ctx, {
    ...common(input, why),
    kind: 'GOAL',
    edit: goalEdit(input),
    defaults: async () => ({ description: '', kind: 'FURTHER' }),
  });
}

/** Adds or changes a guideline. Errors: saveContent. */
export async function saveGuideline(
  ctx: RequestContext,
  input: SaveGuidelineInput,
  why: ReasonArguments,
): Promise<void> {
  if (input.version == null && input.title == null) throw badInput('fieldRequired', 'input.title');
  await saveContent(ctx, {
    ...common(input, why),
    kind: 'GUIDELINE',
    edit: guidelineEdit(input),
    defaults: async () => ({ description: '' }),
  });
}

/** Changes an implementation plan; there is one for each ministry, so none is added. Errors: saveContent. */
export async function saveImplementationPlan(
  ctx: RequestContext,
  input: SaveImplementationPlanInput,
  why: ReasonArguments,
): Promise<void> {
  if (input.version == null) throw badInput('versionMissing', 'input.version');
  await saveContent(ctx, {
    ...common(input, why),
    kind: 'IMPLEMENTATION_PLAN',
    edit: implementationPlanEdit(input),
    defaults: nothing,
  });
}

function common(
  input: { readonly revision: number; readonly code: string; readonly version?: number | null },
  why: ReasonArguments,
) {
  const { revision, code, version } = input;
  return {
    revision,
    code,
    version: version ?? null,
    reason: why.reason,
    decisionReference: why.decisionReference,
    yours: Object.fromEntries(Object.entries(input)),
  };
}

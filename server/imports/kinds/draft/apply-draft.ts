import { parsePlanDate } from '../../../../shared/domain/plan-date.ts';
import type { FieldValue } from '../../../../shared/domain/field-diff.ts';
import { canSteerRevisions } from '../../../revisions/draft/draft.policy.ts';
import { changeContentWithin, nameOf, withKin } from '../../../revisions/draft/change-content.ts';
import {
  type ContentEdit,
  implementationPlanEdit,
  measureEdit,
  milestoneEdit,
} from '../../../revisions/draft/content-edit.ts';
import { type Columns, type ContentWrite, writeContents } from '../../../revisions/draft/write-contents.ts';
import { mapInTurns } from '../../../platform/in-turns.ts';
import type { ImportTrace, ImportWork } from '../../frame/import-kind.ts';
import type { DraftThing, DraftWrite, DraftWrites } from './draft-writes.ts';
import type { KnownDraft } from './known-draft.ts';
import { draftStates, traceBefore } from './draft-traces.ts';

/** Writes what was planned, as one change of the draft. @returns what it touched, kin of splits and merges included */
export async function applyDraftImport(
  work: ImportWork,
  { revision, things }: DraftWrites,
  thing: DraftThing,
  known: KnownDraft,
): Promise<readonly ImportTrace[]> {
  if (things.length === 0) return [];
  const { kind } = thing;
  const keys = things.map(({ code }) => ({ kind, code }));
  const kin = withKin(keys, known.draft.plan.successions);
  const reasons = new Map(things.map((each) => [nameOf({ kind, code: each.code }), each.reason]));
  const writes = await mapInTurns(things, (each): ContentWrite => {
    const id = each.version === null ? null : (known.identities.get(each.code)?.id ?? null);
    const edit = editOf(thing, revision, each);
    return { code: each.code, id, edit, defaults: defaultsOf(work, thing, known, each) };
  });
  const before = await traceBefore(work.db, thing, known, writes, kin);
  await changeContentWithin(
    work.ctx,
    work,
    { revision, keys, reasonOf: (key) => reasonOf(reasons.get(nameOf(key)) ?? null, work.reason) },
    async (draft) => void (await writeContents(work.ctx, draft, kind, writes)),
  );
  const states = await draftStates(work, kind, before);
  return before.map((trace) => ({ ...trace, after: states.get(trace.key) ?? null }));
}

/** The row's own reason, by the decision that the whole import names where the row names none; else the import's. */
function reasonOf(own: DraftWrite['reason'], whole: ImportWork['reason']): DraftWrite['reason'] {
  if (!own) return whole;
  return { ...own, decisionReference: own.decisionReference ?? whole?.decisionReference ?? null };
}

/** The values as the input of a single edit says them, so that the same limits and columns hold. */
function editOf({ kind }: DraftThing, revision: number, { code, values }: DraftWrite): ContentEdit {
  const entries = Object.entries(values).map(([field, value]): [string, unknown] => [
    kind === 'MEASURE' && field === 'ministry' ? 'lead' : field,
    inputValue(value),
  ]);
  const input = { revision, code, ...Object.fromEntries(entries) };
  if (kind === 'MEASURE') return measureEdit(input);
  if (kind === 'MILESTONE') return milestoneEdit(input);
  return implementationPlanEdit(input);
}

function inputValue(value: FieldValue): unknown {
  return value.type === 'date' && value.value !== null ? parsePlanDate(value.value) : value.value;
}

/** Columns of something new that no field fills. */
function defaultsOf(
  { viewer }: ImportWork,
  { kind }: DraftThing,
  known: KnownDraft,
  { version, values }: DraftWrite,
): Columns {
  if (version !== null) return {};
  if (kind === 'MEASURE') {
    const lead = canSteerRevisions(viewer) ? null : (viewer.organisation?.id ?? null);
    return { description: '', level: 'STATE', lead_assumed: false, lead_id: lead };
  }
  const plan = String(values['implementationPlan']?.value ?? '');
  return { description: '', implementation_plan_id: known.planIds.get(plan) ?? 0 };
}

import type { ContentKind, ImportKind } from '../../../../shared/domain/vocabulary.ts';
import { closedWord } from '../../../../shared/i18n/field-words.ts';
import { canDraft } from '../../../revisions/draft/draft.policy.ts';
import { type AnyImportKind, importKind } from '../../frame/import-kind.ts';
import { applyDraftImport } from './apply-draft.ts';
import { CHANGE_COLUMNS, codeColumn, type DraftColumn } from './draft-column.ts';
import { IMPLEMENTATION_PLAN_COLUMNS, MEASURE_COLUMNS, MILESTONE_COLUMNS } from './draft-kinds.ts';
import { draftTable } from './draft-table.ts';
import { draftStates } from './draft-traces.ts';
import type { DraftThing, DraftWrites } from './draft-writes.ts';
import { DRAFT_FAULTS } from './faults.ts';
import { type KnownDraft, loadKnownDraft } from './known-draft.ts';
import { planDraftImport } from './plan-draft.ts';
import { restoreDraft } from './undo-draft.ts';

/** Things of the draft with all columns of their files. */
export const DRAFT_THINGS = {
  MEASURES: draftThing('MEASURE', MEASURE_COLUMNS, ['Maßnahme-Nr', 'Maßnahmennummer']),
  MILESTONES: draftThing('MILESTONE', MILESTONE_COLUMNS, ['Wegmarke-Nr']),
  IMPLEMENTATION_PLANS: draftThing('IMPLEMENTATION_PLAN', IMPLEMENTATION_PLAN_COLUMNS, ['Umsetzungsplanung']),
} as const;

/** Imports into the open draft, by those who take part in it. */
export const DRAFT_IMPORTS: readonly AnyImportKind[] = [
  draftImport('MEASURES', DRAFT_THINGS.MEASURES),
  draftImport('MILESTONES', DRAFT_THINGS.MILESTONES),
  draftImport('IMPLEMENTATION_PLANS', DRAFT_THINGS.IMPLEMENTATION_PLANS),
];

function draftThing(
  kind: ContentKind,
  fields: readonly DraftColumn[],
  codeNames: readonly string[],
): DraftThing {
  return { kind, fields, columns: [codeColumn(codeNames), ...fields, ...CHANGE_COLUMNS] };
}

function draftImport(kind: ImportKind, thing: DraftThing): AnyImportKind {
  return importKind<KnownDraft, DraftWrites>({
    kind,
    columns: thing.columns,
    faults: DRAFT_FAULTS,
    mayImport: canDraft,
    load: (scope) => loadKnownDraft(scope, thing.kind),
    plan: (rows, known, facts) => planDraftImport(rows, thing, known, facts),
    apply: (work, { writes }, known) => applyDraftImport(work, writes, thing, known),
    undo: {
      states: (scope, traces) => draftStates(scope, thing.kind, traces),
      restore: (work, traces) => restoreDraft(work, thing.kind, traces),
    },
    table: (known, { viewer, lang }) => draftTable(thing, known, viewer, lang),
    shown: (lang, field, value) => closedWord(lang, thing.kind, field, value),
  });
}

import { type FieldValue, written } from '../../../../shared/domain/field-diff.ts';
import { parsePlanDate } from '../../../../shared/domain/plan-date.ts';
import { formatPlanDate } from '../../../../shared/i18n/index.ts';
import { cleanText } from '../../../exports/tables/text.ts';
import { canSteerRevisions, draftHurdle } from '../../../revisions/draft/draft.policy.ts';
import { nameOf } from '../../../revisions/draft/change-content.ts';
import { fieldsOf, type HeldItem } from '../../../revisions/draft/item-fields.ts';
import { shortList } from '../../frame/organisation-names.ts';
import type { PlanFacts } from '../../frame/import-kind.ts';
import type { DraftThing } from './draft-writes.ts';
import type { KnownDraft } from './known-draft.ts';
import type { ThingRow } from './read-thing.ts';

/** A row, and what it would change. Its faults stand in its reader. */
export interface JudgedThing {
  readonly row: ThingRow;
  /** '' where the row has none. */
  readonly code: string;
  /** As the draft holds it; null for something new. */
  readonly held: HeldItem | null;
  /** Of the draft's row; null for something new. */
  readonly version: number | null;
  /** Values that differ from what the draft holds; of something new all that it is to have. */
  readonly changed: ReadonlyMap<string, FieldValue>;
}

/** Holds a row against the draft and the rules for single edits; links between rows are judged later. */
export function judgeThing(
  row: ThingRow,
  thing: DraftThing,
  known: KnownDraft,
  facts: PlanFacts,
): JudgedThing {
  const code = row.code ?? '';
  const held = known.inDraft.get(nameOf({ kind: thing.kind, code })) ?? null;
  const version = held ? (known.versions.get(code) ?? null) : null;
  const changed = held ? differing(row, held) : newValues(row, thing, facts);
  const judged = { row, code, held, version, changed };
  if (row.code === null) return judged;
  if (held) judgeChange(judged, known, facts);
  else judgeNew(judged, thing, known, facts);
  judgeNeeded(judged, thing);
  if (!held || changed.size > 0) {
    judgeRights(judged, thing, known, facts);
    judgeDates(judged, facts);
    judgeTargets(judged, known);
  }
  return judged;
}

/** Values as the draft would hold them after the import. */
function valueAfter({ held, changed }: JudgedThing, field: string): FieldValue | null {
  return changed.get(field) ?? (held ? (fieldsOf(held).get(field) ?? null) : null);
}

function differing(row: ThingRow, held: HeldItem): Map<string, FieldValue> {
  const stored = fieldsOf(held);
  return new Map([...row.values].filter(([field, value]) => !sameValue(stored.get(field) ?? null, value)));
}

/** Texts as files can hold them: line breaks as LF, without space around; nothing and '' are one. */
function sameValue(stored: FieldValue | null, value: FieldValue): boolean {
  const plain = (text: string | null) => cleanText(text ?? '').trim();
  return plain(written(stored)) === plain(written(value));
}

/** What something new is, with what nobody named: as single edits do. */
function newValues(row: ThingRow, thing: DraftThing, { viewer }: PlanFacts): Map<string, FieldValue> {
  const own = canSteerRevisions(viewer) ? null : (viewer.organisation?.lineage ?? null);
  const defaults: [string, FieldValue][] =
    thing.kind === 'MEASURE'
      ? [
          ['kind', { type: 'text', value: 'GENERAL' }],
          ['level', { type: 'text', value: 'STATE' }],
          ['ministry', { type: 'text', value: own }],
        ]
      : [];
  return new Map([...defaults, ...row.values]);
}

function judgeChange(
  { row, code, held, version, changed }: JudgedThing,
  known: KnownDraft,
  facts: PlanFacts,
) {
  if (changed.size === 0) return;
  const { reader } = row;
  if (row.version !== null && row.version !== version) {
    reader.fault('version', 'CHANGED_MEANWHILE', { yours: row.version, stored: version ?? 0 });
  }
  if (changed.has('kind') && known.identities.get(code)?.elsewhere) reader.fault('kind', 'KIND_FIXED');
  if (changed.has('implementationPlan')) {
    const plan = String(held?.item.fields['implementationPlan']?.value ?? '');
    reader.fault('implementationPlan', 'PLAN_FIXED', { plan });
  }
  const ownLead = !changed.has('ministry') || canSteerRevisions(facts.viewer);
  if (!ownLead) reader.fault('ministry', 'LEAD_FIXED');
}

function judgeNew(
  { row, code, changed }: JudgedThing,
  thing: DraftThing,
  known: KnownDraft,
  facts: PlanFacts,
): void {
  const { reader } = row;
  if (thing.kind === 'IMPLEMENTATION_PLAN') return reader.fault('code', 'NO_NEW_PLAN');
  if (known.inBase.has(nameOf({ kind: thing.kind, code }))) reader.fault('code', 'CODE_DROPPED');
  else if (known.identities.has(code)) reader.fault('code', 'CODE_TAKEN');
  for (const { field, needed } of thing.fields) {
    if (needed && !changed.has(field) && !reader.hasFault(field)) reader.fault(field, 'REQUIRED');
  }
  const ministry = row.values.get('ministry')?.value;
  if (canSteerRevisions(facts.viewer) || ministry === undefined) return;
  if (ministry !== facts.viewer.organisation?.lineage) reader.fault('ministry', 'MAY_NOT');
}

/** What must stand there cannot be emptied; where nothing stands already, that is nothing new. */
function judgeNeeded({ row, changed }: JudgedThing, { fields }: DraftThing): void {
  for (const { field, needed } of fields) {
    const value = changed.get(field);
    if (needed && value && (written(value) ?? '') === '') row.reader.fault(field, 'REQUIRED');
  }
}

function judgeRights(judged: JudgedThing, thing: DraftThing, known: KnownDraft, { viewer }: PlanFacts): void {
  const { reader } = judged.row;
  const { state, submitted } = known.place;
  const ministry = judged.held ? judged.held.item.ministry : ministryOfNew(judged, thing, known);
  if (ministry === undefined) return;
  const ministries = ministry === null ? [] : [ministry];
  const hurdle = draftHurdle(viewer, { state, kind: thing.kind, ministries, submitted });
  if (hurdle === 'HANDED_IN') reader.fault('code', 'HANDED_IN');
  else if (hurdle !== null && !reader.hasFault('ministry')) reader.fault('code', 'MAY_NOT');
}

/** Who answers for something new; undefined where that is not known, which is a fault of its own. */
function ministryOfNew(
  { changed }: JudgedThing,
  thing: DraftThing,
  known: KnownDraft,
): string | null | undefined {
  if (thing.kind === 'MEASURE') return (changed.get('ministry')?.value ?? null) as string | null;
  const plan = changed.get('implementationPlan')?.value;
  if (typeof plan !== 'string') return undefined;
  return known.inDraft.get(nameOf({ kind: 'IMPLEMENTATION_PLAN', code: plan }))?.item.ministry;
}

function judgeDates(judged: JudgedThing, { lang }: PlanFacts): void {
  const [start, end] = [written(valueAfter(judged, 'start')), written(valueAfter(judged, 'plannedEnd'))];
  if (start === null || end === null) return;
  if (parsePlanDate(end).date >= parsePlanDate(start).date) return;
  const field = judged.changed.has('plannedEnd') || !judged.changed.has('start') ? 'plannedEnd' : 'start';
  const params = { start: formatPlanDate(lang, start), end: formatPlanDate(lang, end) };
  judged.row.reader.fault(field, 'END_BEFORE_START', params);
}

/** Links to what does not depend on other rows must lead somewhere. */
function judgeTargets({ row, code, changed }: JudgedThing, known: KnownDraft): void {
  const there: Readonly<Record<string, (target: string) => boolean>> = {
    goals: (target) => known.inDraft.has(`GOAL ${target}`),
    milestones: (target) => known.inDraft.has(`MILESTONE ${target}`),
    services: (target) => known.services.has(target),
  };
  for (const [field, holds] of Object.entries(there)) {
    const unknown = codesOf(changed.get(field)).filter((target) => !holds(target));
    if (unknown.length > 0) row.reader.fault(field, 'LINK_UNKNOWN', { codes: shortList(unknown) });
  }
  if (codesOf(changed.get('dependsOn')).includes(code)) row.reader.fault('dependsOn', 'DEPENDS_ON_ITSELF');
}

/** The codes of a field; none where it holds none. */
export function codesOf(value: FieldValue | null | undefined): readonly string[] {
  return value?.type === 'codes' ? (value.value ?? []) : [];
}

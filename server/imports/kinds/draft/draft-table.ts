import { written } from '../../../../shared/domain/field-diff.ts';
import { closedWord, holdsOrganisations } from '../../../../shared/i18n/field-words.ts';
import type { Lang } from '../../../../shared/i18n/index.ts';
import type { Cell, Table } from '../../../../shared/report/report-model.ts';
import { canDraftFor } from '../../../revisions/draft/draft.policy.ts';
import { fieldsOf, type HeldItem } from '../../../revisions/draft/item-fields.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import { importTable } from '../../frame/import-table.ts';
import { plainName } from '../../frame/words.ts';
import type { DraftThing } from './draft-writes.ts';
import type { KnownDraft } from './known-draft.ts';

/** What the draft holds that the person may edit, as a file that an import reads again. */
export function draftTable(thing: DraftThing, known: KnownDraft, viewer: Viewer, lang: Lang): Table {
  const held = known.draft.plan.items.flatMap((item, index): HeldItem[] => {
    const annotation = known.draft.annotations[index];
    const own = item.kind === thing.kind && canDraftFor(viewer, item.ministry);
    return own && annotation ? [{ item, annotation }] : [];
  });
  const rows = held.map((each) =>
    Object.fromEntries(thing.columns.map(({ field }) => [field, cellOf(each, field, thing, known, lang)])),
  );
  return importTable(thing.kind, thing.columns, lang, rows);
}

function cellOf(held: HeldItem, field: string, thing: DraftThing, known: KnownDraft, lang: Lang): Cell {
  if (field === 'code') return held.item.code;
  if (field === 'version') return known.versions.get(held.item.code) ?? null;
  const value = fieldsOf(held).get(field) ?? null;
  const text = written(value);
  if (text === null || text === '') return null;
  if (holdsOrganisations(field)) {
    const lineages = value?.type === 'codes' ? (value.value ?? []) : [text];
    return lineages.map((lineage) => known.organisations.keyOf(lineage)).join('; ');
  }
  if (field === 'topicArea') {
    const topic = known.topics.get(plainName(text));
    return (lang === 'de' ? topic?.nameDe : topic?.nameEn) ?? text;
  }
  return closedWord(lang, thing.kind, field, text) ?? text;
}

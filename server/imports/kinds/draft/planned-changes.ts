import { type FieldValue, written } from '../../../../shared/domain/field-diff.ts';
import { holdsOrganisations } from '../../../../shared/i18n/field-words.ts';
import type { Lang } from '../../../../shared/i18n/index.ts';
import { fieldsOf } from '../../../revisions/draft/item-fields.ts';
import type { ImportChange } from '../../frame/import-kind.ts';
import { plainName } from '../../frame/words.ts';
import type { DraftThing } from './draft-writes.ts';
import type { JudgedThing } from './judge-thing.ts';
import type { KnownDraft } from './known-draft.ts';

/** What a row changes, field by field, organisations and topic areas by the names that people know. */
export function changesInWords(
  { held, changed }: JudgedThing,
  { fields }: DraftThing,
  known: KnownDraft,
  lang: Lang,
): ImportChange[] {
  const stored = held ? fieldsOf(held) : new Map<string, FieldValue>();
  return fields.flatMap(({ field }) => {
    const value = changed.get(field);
    if (!value) return [];
    const [before, after] = [stored.get(field) ?? null, value].map((each) => shown(field, each, known, lang));
    return before == null && after == null ? [] : [{ field, before: before ?? null, after: after ?? null }];
  });
}

function shown(field: string, value: FieldValue | null, known: KnownDraft, lang: Lang): string | null {
  const text = written(value);
  if (text === null || text === '') return null;
  if (holdsOrganisations(field)) {
    const lineages = value?.type === 'codes' ? (value.value ?? []) : [text];
    return lineages.map((lineage) => known.organisations.abbreviationOf(lineage)).join(', ');
  }
  if (field === 'topicArea') {
    const topic = known.topics.get(plainName(text));
    return (lang === 'de' ? topic?.nameDe : topic?.nameEn) ?? text;
  }
  return text;
}

import { compareContent, type ContentItem } from '../../../../shared/domain/revision-diff.ts';
import { nameOf, withKin } from '../../../revisions/draft/change-content.ts';
import { settleLedger } from '../../../revisions/draft/ledger-lines.ts';
import type { ImportReason } from '../../frame/import-kind.ts';
import type { DraftThing } from './draft-writes.ts';
import type { JudgedThing } from './judge-thing.ts';
import type { KnownDraft } from './known-draft.ts';

/**
 * Codes of the rows that would weaken the plan without a reason: what the ledger would refuse if they were written.
 * @param importReason for rows that give none
 */
export function bareWeakenings(
  writing: readonly JudgedThing[],
  { kind }: DraftThing,
  known: KnownDraft,
  importReason: ImportReason | null,
): Set<string> {
  if (importReason !== null || writing.length === 0) return new Set();
  const items = new Map(known.draft.plan.items.map((item) => [nameOf(item), item]));
  for (const judged of writing) items.set(nameOf({ kind, code: judged.code }), itemAfter(judged, kind));
  const { successions } = known.draft.plan;
  const { changes } = compareContent(known.base.plan, { items: [...items.values()], successions });
  const after = new Map(changes.map((change) => [nameOf(change), change]));
  const bare = new Set<string>();
  for (const { row, code } of writing) {
    if (row.reason !== null) continue;
    const needs = withKin([{ kind, code }], successions).some((key) => {
      const name = nameOf(key);
      const recorded = known.recorded.get(name) ?? [];
      const settled = settleLedger(known.changes.get(name) ?? null, after.get(name) ?? null, recorded, null);
      return settled.needsReason.length > 0;
    });
    if (needs) bare.add(code);
  }
  return bare;
}

/** The thing as it is compared, after the import. */
function itemAfter({ code, held, changed }: JudgedThing, kind: DraftThing['kind']): ContentItem {
  const textOf = (field: string): string | null => {
    const value = changed.get(field);
    return value?.type === 'text' ? value.value : null;
  };
  const item: ContentItem = held?.item ?? { kind, code, title: '', ministry: null, fields: {} };
  const beside = new Set(['title', 'ministry', 'contact', 'sourceRef']);
  const fields = [...changed].filter(([field]) => !beside.has(field));
  return {
    ...item,
    title: textOf('title') ?? item.title,
    ministry: changed.has('ministry') ? textOf('ministry') : item.ministry,
    fields: { ...item.fields, ...Object.fromEntries(fields) },
  };
}

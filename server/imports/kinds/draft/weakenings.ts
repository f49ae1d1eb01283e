import { breathe, inParts } from '../../../platform/in-parts.ts';
import { inTurns } from '../../../platform/in-turns.ts';
import { compareContent, type ContentItem } from '../../../../shared/domain/revision-diff.ts';
import { nameOf, withKin } from '../../../revisions/draft/change-content.ts';
import { settleLedger } from '../../../revisions/draft/ledger-lines.ts';
import type { ImportReason } from '../../frame/import-kind.ts';
import type { DraftThing } from './draft-writes.ts';
import type { JudgedThing } from './judge-thing.ts';
import type { KnownDraft } from './known-draft.ts';

/** Rows that are compared together. */
const AT_ONCE = 250;

/**
 * Codes of the rows that would weaken the plan without a reason: what the ledger would refuse if they were written. Rows
 * are held against the base part by part, each with its kin, so that tens of thousands hold up nobody.
 * @param importReason for rows that give none
 */
export async function bareWeakenings(
  writing: readonly JudgedThing[],
  { kind }: DraftThing,
  known: KnownDraft,
  importReason: ImportReason | null,
): Promise<Set<string>> {
  const bare = new Set<string>();
  if (importReason !== null || writing.length === 0) return bare;
  const after = new Map(known.draft.plan.items.map((item) => [nameOf(item), item]));
  await inTurns(writing, (judged) => {
    after.set(nameOf({ kind, code: judged.code }), itemAfter(judged, kind));
  });
  const before = new Map(known.base.plan.items.map((item) => [nameOf(item), item]));
  const { successions } = known.draft.plan;
  const unreasoned = writing.filter(({ row }) => row.reason === null).map(({ code }) => ({ kind, code }));
  for (const part of inParts(unreasoned, AT_ONCE)) {
    const kin = withKin(part, successions);
    // What a thing went over into is judged by what that in turn leads to.
    const names = withKin(kin, [...successions, ...known.base.plan.successions]).map(nameOf);
    const { changes } = compareContent(
      { items: picked(before, names), successions: known.base.plan.successions },
      { items: picked(after, names), successions },
    );
    const changed = new Map(changes.map((change) => [nameOf(change), change]));
    for (const key of part) {
      const needs = withKin([key], successions).some((each) => {
        const name = nameOf(each);
        const recorded = known.recorded.get(name) ?? [];
        const [old, now] = [known.changes.get(name) ?? null, changed.get(name) ?? null];
        return settleLedger(old, now, recorded, null).needsReason.length > 0;
      });
      if (needs) bare.add(key.code);
    }
    await breathe();
  }
  return bare;
}

function picked(items: ReadonlyMap<string, ContentItem>, names: readonly string[]): ContentItem[] {
  return names.flatMap((name) => items.get(name) ?? []);
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

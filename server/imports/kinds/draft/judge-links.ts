import type { ContentItem } from '../../../../shared/domain/revision-diff.ts';
import { dependencyCycles } from '../../../revisions/dependency-cycles.ts';
import { nameOf } from '../../../revisions/draft/change-content.ts';
import { shortList } from '../../frame/organisation-names.ts';
import type { DraftThing } from './draft-writes.ts';
import { codesOf, type JudgedThing } from './judge-thing.ts';
import type { KnownDraft } from './known-draft.ts';

/**
 * Judges dependencies between measures, which rows may add to each other: each must lead to a measure of the draft or of
 * a row that is not refused, and none may close a circle. A row that is refused takes those with it that build on it.
 */
export function judgeLinks(judged: readonly JudgedThing[], thing: DraftThing, known: KnownDraft): void {
  if (thing.kind !== 'MEASURE') return;
  const linked = judged.filter(({ changed }) => codesOf(changed.get('dependsOn')).length > 0);
  if (linked.length === 0) return;
  while (refuseUnknown(linked, judged, known) || refuseCycles(linked, known)) {
    // Until nothing is refused any more.
  }
}

const isFine = ({ row }: JudgedThing) => row.reader.faults.length === 0;

function refuseUnknown(
  linked: readonly JudgedThing[],
  judged: readonly JudgedThing[],
  known: KnownDraft,
): boolean {
  const added = new Set(
    judged.filter(({ held, ...row }) => held === null && isFine({ held, ...row })).map(({ code }) => code),
  );
  let refused = false;
  for (const { row, changed } of linked) {
    if (row.reader.hasFault('dependsOn')) continue;
    const unknown = codesOf(changed.get('dependsOn')).filter(
      (code) => !added.has(code) && !known.inDraft.has(nameOf({ kind: 'MEASURE', code })),
    );
    if (unknown.length === 0) continue;
    row.reader.fault('dependsOn', 'LINK_UNKNOWN', { codes: shortList(unknown) });
    refused = true;
  }
  return refused;
}

function refuseCycles(linked: readonly JudgedThing[], known: KnownDraft): boolean {
  const fine = new Map(linked.filter(isFine).map((each) => [each.code, each]));
  if (fine.size === 0) return false;
  const items = new Map(known.draft.plan.items.map((item) => [nameOf(item), item]));
  for (const { code, held, changed } of fine.values()) {
    const dependsOn = { type: 'codes' as const, value: codesOf(changed.get('dependsOn')) };
    const fields = { ...held?.item.fields, dependsOn };
    const item: ContentItem = { kind: 'MEASURE', code, title: '', ministry: null, fields };
    items.set(nameOf(item), item);
  }
  let refused = false;
  for (const cycle of dependencyCycles({ items: [...items.values()], successions: [] })) {
    const codes = shortList(cycle);
    for (const code of cycle) {
      const each = fine.get(code);
      if (!each || !isFine(each)) continue;
      each.row.reader.fault('dependsOn', 'CYCLE', { codes });
      refused = true;
    }
  }
  return refused;
}

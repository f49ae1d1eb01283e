import { compareContent, type ContentChange, type ContentItem } from '../../shared/domain/revision-diff.ts';
import type { ContentKind } from '../../shared/domain/vocabulary.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot, RevisionHead } from '../plans/plan-snapshot.ts';
import { type LedgerEntry, thingKey } from './ledger.ts';
import { loadLedger } from './load-ledger.ts';
import { loadRevisionContents } from './revision-content.ts';

/** What one revision said of a thing, as far as its history tells it. */
export interface HeldState {
  readonly title: string;
  /** Lineage. */
  readonly ministry: string | null;
  /** Planned end, planned date or target date in its written form. */
  readonly date: string | null;
}

/** What one revision changed against the one before. */
export interface RevisionStep {
  readonly revision: RevisionHead;
  readonly changes: readonly ContentChange[];
  /** By thing, see thingKey. */
  readonly ledger: ReadonlyMap<string, readonly LedgerEntry[]>;
  readonly held: ReadonlyMap<string, HeldState>;
  readonly successions: readonly { readonly predecessor: string; readonly successor: string }[];
}

/**
 * Every revision with what it changed against the one before, by number. What is published never changes and is kept
 * by the checksum of the latest; a draft is compared anew after each write.
 */
export async function planHistory(ctx: RequestContext, plan: PlanSnapshot): Promise<readonly RevisionStep[]> {
  const published = plan.revisions.filter((revision) => revision.state === 'PUBLISHED');
  const key = published.at(-1)?.contentSha256 ?? 'none';
  const kept = await ctx.cache.read('plan-history', key, () => loadSteps(ctx, published, 0));
  const draft = plan.revisions.find((revision) => revision.state !== 'PUBLISHED');
  if (!draft) return kept;
  const last = published.at(-1);
  const drafted = await ctx.cache.read('draft-history', `${plan.dataVersion} ${draft.id}`, () =>
    loadSteps(ctx, last ? [last, draft] : [draft], last ? 1 : 0),
  );
  return [...kept, ...drafted];
}

/** @param from index of the first step wanted; what lies before it is only compared with */
async function loadSteps(
  ctx: RequestContext,
  revisions: readonly RevisionHead[],
  from: number,
): Promise<RevisionStep[]> {
  const ids = revisions.map((revision) => revision.id);
  const contents = await loadRevisionContents(ctx.db, ids);
  const ledger = groupBy(await loadLedger(ctx.db, ids), (line) => line.revision);
  const nothing = { items: [], successions: [] };
  return revisions.slice(from).map((revision, index) => {
    const before = revisions[from + index - 1];
    const [old, now] = [before && contents.get(before.id)?.plan, contents.get(revision.id)?.plan];
    // The first revision brings the plan itself; that is no change of it.
    const changes = old && now ? compareContent(old, now).changes : [];
    return {
      revision,
      changes,
      ledger: groupBy(ledger.get(revision.number) ?? [], thingKey),
      held: new Map((now ?? nothing).items.map((item) => [thingKey(item), stateOf(item)])),
      successions: (now ?? nothing).successions,
    };
  });
}

/** The date that a thing of each kind is held to. */
const DATE_FIELD: Readonly<Partial<Record<ContentKind, string>>> = {
  MEASURE: 'plannedEnd',
  MILESTONE: 'planned',
  GOAL: 'target',
};

function stateOf({ kind, title, ministry, fields }: ContentItem): HeldState {
  const value = fields[DATE_FIELD[kind] ?? '']?.value;
  return { title, ministry, date: typeof value === 'string' ? value : null };
}

import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { matchesKeys } from '../../../shared/domain/organisation-key.ts';
import type { OrganisationRow } from '../../organisations/organisations.ts';
import { checkText, checkTexts } from '../../platform/graphql/check-input.ts';
import { type Connection, connection } from '../../platform/graphql/connections.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { textMatcher } from '../../../shared/text-search.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { canSeeRevision } from '../../auth/policy.ts';
import { boardFindings } from '../publication/board-findings.ts';
import { findingWords, type WordedFinding } from '../publication/finding-words.ts';
import { ministriesByLineage } from '../../organisations/ministries-by-lineage.ts';
import { nameOf } from './change-content.ts';
import { type DraftBoard, type DraftItemRow, openDraftBoard } from './draft-board.ts';
import { draftHurdle } from './draft.policy.ts';
import type { DraftItemFilter } from './draft.inputs.ts';
import { unpublishedRevision } from './open-draft.ts';

/** A thing of the draft with what the viewer may do with it. */
export interface DraftItemView extends Omit<DraftItemRow, 'ministry'> {
  readonly ministry: OrganisationRow | null;
  readonly findings: readonly WordedFinding[];
  readonly viewerCan: { readonly edit: boolean; readonly drop: boolean; readonly restore: boolean };
}

/** The draft as one viewer works on it. */
export interface OpenedDraft {
  readonly board: DraftBoard;
  readonly viewer: Viewer;
  readonly ministries: ReadonlyMap<string, OrganisationRow>;
}

/**
 * Opens the draft for the viewer; null where there is none, or it is not for them to see.
 * @throws AppError UNAUTHENTICATED where the viewer may not read
 */
export async function openDraft(ctx: RequestContext): Promise<OpenedDraft | null> {
  const { plan, viewer } = await openPlan(ctx);
  const revision = unpublishedRevision(plan);
  if (!revision || !canSeeRevision(viewer, revision.state)) return null;
  const board = await openDraftBoard(ctx, plan, revision);
  const ministries = await ministriesByLineage(ctx, plan, revision.effectiveDate ?? ctx.today);
  return { board, viewer, ministries };
}

/**
 * Things of the draft in the plan's order, also those that it dropped.
 * @throws AppError BAD_USER_INPUT for a filter or page beyond the limits
 */
export async function listDraftItems(
  ctx: RequestContext,
  filter: DraftItemFilter,
  page: { readonly first: number; readonly after?: string | null },
): Promise<Connection<DraftItemView>> {
  checkText('filter.text', filter.text, TEXT_MAX.search);
  checkTexts('filter.code', filter.code, TEXT_MAX.code);
  checkTexts('filter.goal', filter.goal, TEXT_MAX.code);
  checkTexts('filter.ministry', filter.ministry, TEXT_MAX.code);
  const draft = await openDraft(ctx);
  const matchesText = textMatcher(filter.text);
  const all = draft ? await viewItems(ctx, draft) : [];
  const rows = all
    .map((item, place) => ({ item, place }))
    .filter(
      ({ item }) =>
        (filter.kind == null || filter.kind.includes(item.kind)) &&
        (filter.code == null || filter.code.includes(item.code)) &&
        (filter.changedOnly !== true || item.state !== 'UNCHANGED') &&
        (filter.goal == null || servesAny(item, filter.goal)) &&
        matchesKeys(item.ministry, filter.ministry) &&
        matchesText(item.code, item.title),
    );
  const found = connection({
    rows,
    keyOf: ({ place }) => place,
    codeOf: ({ item }) => nameOf(item),
    direction: 'ASC',
    scope: ['draftItems', draft?.board.revision.number, filter],
    first: page.first,
    after: page.after,
  });
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: node.item })),
    nodes: found.nodes.map(({ item }) => item),
  };
}

/** One thing of the draft; null where neither the draft nor its base holds it, or it is not for the viewer to see. */
export async function findDraftItem(
  ctx: RequestContext,
  kind: ContentKind,
  code: string,
): Promise<DraftItemView | null> {
  const draft = await openDraft(ctx);
  if (!draft) return null;
  const items = await viewItems(ctx, draft);
  return items.find((item) => item.kind === kind && item.code === code) ?? null;
}

async function viewItems(ctx: RequestContext, draft: OpenedDraft): Promise<DraftItemView[]> {
  const { board, viewer, ministries } = draft;
  const findings = await boardFindings(ctx, board);
  const words = findingWords(ctx.lang, board);
  return board.items.map((item) => {
    const { revision, submitted } = board;
    const open =
      draftHurdle(viewer, {
        state: revision.state,
        kind: item.kind,
        ministries: item.ministry === null ? [] : [item.ministry],
        submitted,
      }) === null;
    const dropped = item.version === null;
    return {
      ...item,
      ministry: item.ministry === null ? null : (ministries.get(item.ministry) ?? null),
      findings: findings
        .filter((finding) => finding.kind === item.kind && finding.subject === item.code)
        .map((finding) => words(finding)),
      viewerCan: {
        edit: open && !dropped,
        drop: open && !dropped && item.kind !== 'IMPLEMENTATION_PLAN',
        restore: open && item.state !== 'UNCHANGED',
      },
    };
  });
}

function servesAny({ fields }: DraftItemView, goals: readonly string[]): boolean {
  const served = fields.find(({ field }) => field === 'goals')?.codes ?? [];
  return served.some((code) => goals.includes(code));
}

import type { Viewer } from '../../auth/viewer.ts';
import type { OrganisationRow } from '../../organisations/organisations.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RevisionHead } from '../../plans/plan-snapshot.ts';
import { revisionChecksum } from '../checksum.ts';
import type { DraftBoard } from '../draft/draft-board.ts';
import { draftHurdle } from '../draft/draft.policy.ts';
import { type OpenedDraft, openDraft } from '../draft/draft-items.ts';
import { unexplainedWeakenings } from '../ledger.ts';
import { loadLedger } from '../load-ledger.ts';
import { boardFindings } from './board-findings.ts';
import { findingWords, type WordedFinding } from './finding-words.ts';
import {
  publicationAbilities,
  type PublicationStep,
  reopenPartHurdle,
  submitPartHurdle,
} from './publication.policy.ts';

/** A finding with the organisation that it concerns. */
export interface PlacedFinding extends WordedFinding {
  readonly ministry: OrganisationRow | null;
}

export interface DraftPartView {
  readonly ministry: OrganisationRow;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly measureCount: number;
  readonly milestoneCount: number;
  readonly changeCount: number;
  readonly weakenedCount: number;
  readonly findingCount: number;
  readonly blockingCount: number;
  readonly viewerCan: { readonly edit: boolean; readonly submit: boolean; readonly reopen: boolean };
}

/** The draft as a whole, for one viewer. */
export interface DraftView {
  readonly revision: RevisionHead;
  readonly base: RevisionHead | null;
  readonly version: number;
  readonly openedAt: string;
  readonly openedBy: string | null;
  readonly proposedAt: string | null;
  readonly proposedBy: string | null;
  readonly returnComment: string | null;
  readonly returnedBy: string | null;
  readonly returnedAt: string | null;
  readonly parts: readonly DraftPartView[];
  readonly findings: readonly PlacedFinding[];
  readonly changeCount: number;
  readonly weakenedCount: number;
  readonly weakenedWithoutReason: number;
  readonly contentSha256: string | null;
  readonly viewerCan: Readonly<Record<PublicationStep, boolean>>;
}

/** The draft; null where every revision is published, or it is not for the viewer to see. */
export async function loadDraft(ctx: RequestContext): Promise<DraftView | null> {
  const draft = await openDraft(ctx);
  if (!draft) return null;
  const { board, viewer, ministries } = draft;
  const words = findingWords(ctx.lang, board);
  const findings = (await boardFindings(ctx, board)).map((finding): PlacedFinding => {
    const worded = words(finding);
    return { ...worded, ministry: worded.lineage === null ? null : (ministries.get(worded.lineage) ?? null) };
  });
  const { proposedById, ...record } = await loadRecord(ctx.db, board.revision.id);
  const ledger = await loadLedger(ctx.db, [board.revision.id]);
  const weakened = board.changes.filter((change) => change.weakenings.length > 0);
  const standing = {
    state: board.revision.state,
    proposedById,
    blocked: findings.some((finding) => finding.blocking),
  };
  return {
    ...record,
    revision: board.revision,
    base: board.base,
    parts: await loadParts(ctx, draft, findings),
    findings,
    changeCount: board.changes.length,
    weakenedCount: weakened.length,
    weakenedWithoutReason: weakened.filter((change) => unexplainedWeakenings(change, ledger).length > 0)
      .length,
    contentSha256: checksumOf(board),
    viewerCan: publicationAbilities(viewer, standing),
  };
}

/** The draft after a mutation that left one. @throws Error where there is none */
export async function requireDraft(ctx: RequestContext): Promise<DraftView> {
  const draft = await loadDraft(ctx);
  if (!draft) throw new Error('there is no draft after a mutation that answers one');
  return draft;
}

async function loadRecord(db: ReadDatabase, revisionId: number) {
  return db
    .selectFrom('revision as r')
    .leftJoin('account as o', 'o.id', 'r.opened_by_id')
    .leftJoin('account as p', 'p.id', 'r.proposed_by_id')
    .leftJoin('account as b', 'b.id', 'r.returned_by_id')
    .where('r.id', '=', revisionId)
    .select([
      'r.version',
      'r.opened_at as openedAt',
      'o.display_name as openedBy',
      'r.proposed_at as proposedAt',
      'r.proposed_by_id as proposedById',
      'p.display_name as proposedBy',
      'r.return_comment as returnComment',
      'b.display_name as returnedBy',
      'r.returned_at as returnedAt',
    ])
    .executeTakeFirstOrThrow();
}

function checksumOf({ revision, base, content }: DraftBoard): string | null {
  const { effectiveDate } = revision;
  if (effectiveDate === null) return null;
  return revisionChecksum({ ...revision, effectiveDate }, content, base?.contentSha256 ?? null);
}

/** One part for each ministry that has an implementation plan in the draft, in the plan's order. */
async function loadParts(
  ctx: RequestContext,
  { board, viewer, ministries }: OpenedDraft,
  findings: readonly PlacedFinding[],
): Promise<DraftPartView[]> {
  const handedIn = await loadSubmissions(ctx.db, board.revision.id);
  const lineages = board.items.flatMap((item) =>
    item.kind === 'IMPLEMENTATION_PLAN' && item.ministry !== null ? [item.ministry] : [],
  );
  return [...new Set(lineages)].flatMap((lineage): DraftPartView[] => {
    const ministry = ministries.get(lineage);
    if (!ministry) return [];
    const own = board.items.filter((item) => item.ministry === lineage && item.version !== null);
    const changes = board.changes.filter((change) => change.ministry === lineage);
    const concerned = findings.filter((finding) => finding.lineage === lineage);
    const submission = handedIn.get(lineage);
    return [
      {
        ministry,
        submittedAt: submission?.at ?? null,
        submittedBy: submission?.by ?? null,
        measureCount: own.filter((item) => item.kind === 'MEASURE').length,
        milestoneCount: own.filter((item) => item.kind === 'MILESTONE').length,
        changeCount: changes.length,
        weakenedCount: changes.filter((change) => change.weakenings.length > 0).length,
        findingCount: concerned.length,
        blockingCount: concerned.filter((finding) => finding.blocking).length,
        viewerCan: partAbilities(viewer, board, lineage),
      },
    ];
  });
}

function partAbilities(viewer: Viewer, { revision, submitted }: DraftBoard, ministry: string) {
  const part = { state: revision.state, ministry, submitted: submitted.has(ministry) };
  const thing = { state: revision.state, kind: 'MEASURE', ministries: [ministry], submitted } as const;
  return {
    edit: draftHurdle(viewer, thing) === null,
    submit: submitPartHurdle(viewer, part) === null,
    reopen: reopenPartHurdle(viewer, part) === null,
  };
}

async function loadSubmissions(
  db: ReadDatabase,
  revisionId: number,
): Promise<Map<string, { readonly at: string; readonly by: string }>> {
  const rows = await db
    .selectFrom('ministry_submission as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .innerJoin('account as a', 'a.id', 's.submitted_by_id')
    .where('s.revision_id', '=', revisionId)
    .select(['o.lineage', 's.submitted_at as at', 'a.display_name as by'])
    .execute();
  return new Map(rows.map(({ lineage, at, by }) => [lineage, { at, by }]));
}

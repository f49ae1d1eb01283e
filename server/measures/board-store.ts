import { previousRevision } from '../../shared/domain/revision-in-force.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { PlanSnapshot, RevisionHead } from '../plans/plan-snapshot.ts';
import { boardContent, type BoardContent } from './board-content.ts';
import { readLinks } from './board-links.ts';
import { readAcceptedReports, readMeasures, readMilestones, type RevisionScope } from './board-queries.ts';
import { acceptedReports, type AcceptedReports } from './board-reports.ts';
import type { MeasureBoard } from './board.types.ts';
import { buildBoard } from './measure-board.ts';

/** States of the data whose reports are kept: the newest, and the one that a slower request still reads. */
const REPORTS_KEPT = 2;

/** What a board is of. */
export interface BoardRequest {
  readonly revision: RevisionHead;
  readonly asOf: Day;
}

/**
 * The boards asked for, in the same order, from the process's cache where they are there. What a missing one is built
 * from is the same on every day, so it is kept too: the first question in a state of the data reads the revision in
 * three statements and the reports in one, those about other days read nothing.
 */
export async function openBoards(
  ctx: RequestContext,
  plan: PlanSnapshot,
  requests: readonly BoardRequest[],
): Promise<MeasureBoard[]> {
  const contentOf = contentReader(ctx, plan);
  return Promise.all(
    requests.map((request) =>
      ctx.cache.read('measure-board', `${plan.dataVersion} ${boardKey(request)}`, async () => {
        const [content, reports] = await Promise.all([contentOf(request.revision), openReports(ctx, plan)]);
        return buildBoard(content, reports, request.asOf);
      }),
    ),
  );
}

/** One board, see openBoards. */
export async function openBoard(
  ctx: RequestContext,
  plan: PlanSnapshot,
  request: BoardRequest,
): Promise<MeasureBoard> {
  const [board] = await openBoards(ctx, plan, [request]);
  if (!board) throw new Error('openBoards answered with fewer boards than were asked for');
  return board;
}

/**
 * Reads boards from the database in four statements, past the cache.
 * @param onlyMeasureId holds this measure and its milestones alone, where a whole board would be wasted
 * @returns boards by boardKey
 */
export async function loadBoards(
  db: ReadDatabase,
  plan: PlanSnapshot,
  requests: readonly BoardRequest[],
  onlyMeasureId?: number,
): Promise<Map<string, MeasureBoard>> {
  const revisions = [...new Set(requests.map(({ revision }) => revision))];
  const [contents, rows] = await Promise.all([
    loadContents(db, plan, revisions, onlyMeasureId),
    readAcceptedReports(db, onlyMeasureId),
  ]);
  const reports = acceptedReports(rows);
  return new Map(
    requests.map((request) => {
      const content = requireContent(contents, request.revision);
      return [boardKey(request), buildBoard(content, reports, request.asOf)];
    }),
  );
}

/** Key of a board among those of one data version. */
export function boardKey({ revision, asOf }: BoardRequest): string {
  return `${revision.id} ${asOf}`;
}

/** Contents of revisions from the process's cache; all that are missing of those asked for at once are read together. */
function contentReader(
  ctx: RequestContext,
  plan: PlanSnapshot,
): (revision: RevisionHead) => Promise<BoardContent> {
  const missing: RevisionHead[] = [];
  // Starts once everything that is missing was asked for.
  const loaded = () =>
    (loading ??= Promise.resolve().then(() => loadContents(ctx.db, plan, [...new Set(missing)])));
  let loading: Promise<Map<number, BoardContent>> | null = null;
  return (revision) =>
    ctx.cache.read('board-content', `${plan.dataVersion} ${revision.id}`, async () => {
      missing.push(revision);
      return requireContent(await loaded(), revision);
    });
}

function openReports(ctx: RequestContext, plan: PlanSnapshot): Promise<AcceptedReports> {
  const load = async () => acceptedReports(await readAcceptedReports(ctx.db));
  return ctx.cache.read('accepted-reports', String(plan.dataVersion), load, REPORTS_KEPT);
}

async function loadContents(
  db: ReadDatabase,
  plan: PlanSnapshot,
  revisions: readonly RevisionHead[],
  onlyMeasureId?: number,
): Promise<Map<number, BoardContent>> {
  const scopes = revisions.map((revision): RevisionScope => ({
    revisionId: revision.id,
    revisionNumber: revision.number,
    previousRevisionId: previousRevision(plan.revisions, revision)?.id ?? null,
  }));
  const [measures, milestones, links] = await Promise.all([
    readMeasures(db, scopes, onlyMeasureId),
    readMilestones(db, scopes, onlyMeasureId),
    readLinks(
      db,
      scopes.map(({ revisionId }) => revisionId),
    ),
  ]);
  const measureGroups = groupBy(measures, ({ revisionId }) => revisionId);
  const milestoneGroups = groupBy(milestones, ({ revisionId }) => revisionId);
  return new Map(
    revisions.map((revision) => {
      const rows = {
        measures: measureGroups.get(revision.id) ?? [],
        milestones: milestoneGroups.get(revision.id) ?? [],
        links,
      };
      return [revision.id, boardContent(revision, rows)];
    }),
  );
}

function requireContent(contents: ReadonlyMap<number, BoardContent>, revision: RevisionHead): BoardContent {
  const content = contents.get(revision.id);
  if (!content) throw new Error(`the content of revision ${revision.id} was not read`);
  return content;
}

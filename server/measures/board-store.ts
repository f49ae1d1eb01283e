import { previousRevision } from '../../shared/domain/revision-in-force.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { PlanSnapshot, RevisionHead } from '../plans/plan-snapshot.ts';
import { readLinks } from './board-links.ts';
import { type BoardScope, readMeasures, readMilestones } from './board-queries.ts';
import type { MeasureBoard } from './board.types.ts';
import { buildBoard } from './measure-board.ts';

/** What a board is of. */
export interface BoardRequest {
  readonly revision: RevisionHead;
  readonly asOf: Day;
}

/**
 * The boards asked for, in the same order, from the process's cache where they are there. All that are
 * missing are read together in three statements, however many they are.
 */
export async function openBoards(
  ctx: RequestContext,
  plan: PlanSnapshot,
  requests: readonly BoardRequest[],
): Promise<MeasureBoard[]> {
  const missing: BoardRequest[] = [];
  // Starts once the loop below has collected what is missing.
  const loaded = Promise.resolve().then(() =>
    missing.length > 0 ? loadBoards(ctx.db, plan, missing) : new Map<string, MeasureBoard>(),
  );
  return Promise.all(
    requests.map((request) =>
      ctx.cache.read('measure-board', `${plan.dataVersion} ${boardKey(request)}`, async () => {
        missing.push(request);
        return requireBoard(await loaded, request);
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
 * Reads boards from the database in three statements.
 * @param onlyMeasureId holds this measure and its milestones alone, where a whole board would be wasted
 * @returns boards by boardKey
 */
export async function loadBoards(
  db: ReadDatabase,
  plan: PlanSnapshot,
  requests: readonly BoardRequest[],
  onlyMeasureId?: number,
): Promise<Map<string, MeasureBoard>> {
  const scopes = requests.map(({ revision, asOf }): BoardScope => ({
    asOf,
    revisionId: revision.id,
    revisionNumber: revision.number,
    previousRevisionId: previousRevision(plan.revisions, revision)?.id ?? null,
  }));
  const [measures, milestones, links] = await Promise.all([
    readMeasures(db, scopes, onlyMeasureId),
    readMilestones(db, scopes, onlyMeasureId),
    readLinks(db, [...new Set(scopes.map((scope) => scope.revisionId))]),
  ]);
  const measureGroups = groupBy(measures, scopeKey);
  const milestoneGroups = groupBy(milestones, scopeKey);
  return new Map(
    requests.map((request) => {
      const key = boardKey(request);
      const rows = {
        measures: measureGroups.get(key) ?? [],
        milestones: milestoneGroups.get(key) ?? [],
        links,
      };
      return [key, buildBoard(request.revision, request.asOf, rows)];
    }),
  );
}

/** Key of a board among those of one data version. */
export function boardKey({ revision, asOf }: BoardRequest): string {
  return scopeKey({ revisionId: revision.id, asOf });
}

function scopeKey(scope: { readonly revisionId: number; readonly asOf: Day }): string {
  return `${scope.revisionId} ${scope.asOf}`;
}

function requireBoard(boards: ReadonlyMap<string, MeasureBoard>, request: BoardRequest): MeasureBoard {
  const board = boards.get(boardKey(request));
  if (!board) throw new Error(`no board was built for ${boardKey(request)}`);
  return board;
}

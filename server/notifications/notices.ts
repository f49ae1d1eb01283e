import { sql } from 'kysely';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { NoticeKind } from '../../shared/domain/vocabulary.ts';
import type { Viewer } from '../auth/viewer.ts';
import { AppError } from '../platform/errors.ts';
import { checkFirst, type Connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { noticePath } from './notice-path.ts';
import { countNotices, loadNotices, unreadOf } from './notice-rows.ts';
import { noticeText } from './notice-text.ts';

/** A notice as its person reads it. */
export interface NoticeView {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly createdAt: string;
  readonly read: boolean;
  readonly text: string;
  readonly path: string;
}

export interface NoticePageRequest {
  readonly unreadOnly: boolean;
  readonly first: number;
  readonly after: string | null | undefined;
}

/**
 * One page of the person's own notices, newest first, in two statements; the database reads no more rows than the page
 * shows. A cursor holds the id of its notice, which is a place in both the full and the unread list.
 * @throws AppError UNAUTHENTICATED for visitors; BAD_USER_INPUT where `first` is out of range or `after` unreadable
 */
export async function noticePage(
  ctx: RequestContext,
  { unreadOnly, first, after }: NoticePageRequest,
): Promise<Connection<NoticeView>> {
  checkFirst(first);
  const before = after == null ? null : readCursor(after);
  const viewer = await ctx.viewer();
  const accountId = requireAccount(viewer);
  const list = unreadOnly ? unreadOf(accountId) : sql`n.account_id = ${accountId}`;
  const place = before === null ? list : sql`${list} and n.id < ${before}`;
  const plan = await ctx.plan();
  const revision = revisionInForce(plan.revisions, ctx.today);
  const rows = await loadNotices(ctx.db, place, revision?.id ?? null, first + 1);
  const totalCount = await countNotices(ctx.db, list);
  const reader = { ministry: ministryOf(viewer) };
  const edges = rows.slice(0, first).map((row) => ({
    cursor: writeCursor(row.id),
    node: {
      id: row.id,
      kind: row.kind,
      createdAt: row.createdAt,
      read: row.readAt !== null,
      text: noticeText(ctx.lang, row),
      path: noticePath(row, reader),
    },
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > first,
      // The notice that the cursor names stands before this page.
      hasPreviousPage: before !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** Id of the person's account. @throws AppError UNAUTHENTICATED for visitors */
export function requireAccount(viewer: Viewer): number {
  if (viewer.accountId === null) throw new AppError('UNAUTHENTICATED', 'signInNeeded');
  return viewer.accountId;
}

/** The CIO office belongs to a ministry too, but does not report for it. */
function ministryOf(viewer: Viewer): string | null {
  const reports = viewer.role === 'EDITOR' || viewer.role === 'COORDINATOR';
  return reports ? (viewer.organisation?.code ?? null) : null;
}

function writeCursor(id: number): string {
  return Buffer.from(`notice ${id}`).toString('base64url');
}

function readCursor(cursor: string): number {
  const id = /^notice (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (id === undefined) throw new AppError('BAD_USER_INPUT', 'cursorMalformed', {}, ['after']);
  return Number(id);
}

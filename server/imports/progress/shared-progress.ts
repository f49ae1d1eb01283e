import { kindOf } from '../../platform/db/connect.ts';
import { kysely } from '../../platform/db/kysely.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ImportProgress } from './import-progress.ts';

/** How often other nodes hear of it, in ms: as often as pages ask. */
const TELL_EVERY_MS = 1000;

type Context = Pick<RequestContext, 'orm' | 'log'>;

/**
 * What other nodes of the server know of a file under way: it stands beside the upload, written by a connection of its
 * own, since the import's transaction shows nothing before its end. Only on PostgreSQL: an embedded database has one node.
 */
export class SharedProgress {
  private readonly ctx: Context;
  private readonly accountId: number;
  private readonly sha256: string;
  private readonly isShared: boolean;
  private readonly everyMs: number;
  private toldAt = performance.now();
  private hasTold = false;
  /** One statement after the other, so that the end is not overtaken. */
  private telling: Promise<void> = Promise.resolve();

  constructor(ctx: Context, accountId: number, sha256: string, everyMs = TELL_EVERY_MS) {
    this.everyMs = everyMs;
    this.ctx = ctx;
    this.accountId = accountId;
    this.sha256 = sha256;
    this.isShared = kindOf(ctx.orm.em) === 'postgresql';
  }

  /** What the node that works on it told last; null where none does, or it has just begun. */
  async read(): Promise<ImportProgress | null> {
    if (!this.isShared) return null;
    const row = await kysely(this.ctx.orm.em.fork())
      .selectFrom('upload')
      .where('account_id', '=', this.accountId)
      .where('sha256', '=', this.sha256)
      .select('progress')
      .executeTakeFirst();
    // Written by tell alone.
    return row?.progress == null ? null : (JSON.parse(row.progress) as ImportProgress);
  }

  /** Most files take no second: they tell nothing. */
  tell(progress: ImportProgress): void {
    const now = performance.now();
    if (!this.isShared || now - this.toldAt < this.everyMs) return;
    this.toldAt = now;
    this.hasTold = true;
    this.write(JSON.stringify(progress));
  }

  end(): void {
    if (this.hasTold) this.write(null);
  }

  private write(progress: string | null): void {
    const { accountId, ctx, sha256 } = this;
    this.telling = this.tellAfter(this.telling, async () => {
      await kysely(ctx.orm.em.fork())
        .updateTable('upload')
        .set({ progress })
        .where('account_id', '=', accountId)
        .where('sha256', '=', sha256)
        .execute();
    });
  }

  private async tellAfter(before: Promise<void>, tell: () => Promise<void>): Promise<void> {
    await before;
    try {
      await tell();
    } catch (error) {
      this.ctx.log.warn({ error }, 'the progress of an import could not be told to other nodes');
    }
  }
}

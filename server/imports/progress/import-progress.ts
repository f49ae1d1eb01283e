import type { ImportStep } from '../../../shared/domain/vocabulary.ts';
import { requireSignedIn } from '../../auth/signed-in.ts';
import { AppError } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { SharedProgress } from './shared-progress.ts';

/** How far a check or an import of a file has come. */
export interface ImportProgress {
  readonly step: ImportStep;
  /** Rows that are done; of WRITING those that are handed to the database. */
  readonly done: number;
  /** Null where nobody knows yet: a file tells its length at its end. */
  readonly total: number | null;
}

/** What is under way in this process, by person and file. */
const running = new Map<string, ImportProgress>();

/**
 * How far the person's file has come, whichever node of the server works on it; null where nothing is under way.
 * @throws AppError UNAUTHENTICATED for visitors
 */
export async function importProgress(ctx: RequestContext, file: string): Promise<ImportProgress | null> {
  const { accountId } = await requireSignedIn(ctx);
  return running.get(keyOf(accountId, file)) ?? new SharedProgress(ctx, accountId, file).read();
}

/** Tells how far one check or import has come, and ends it where the person has gone before anything is written. */
export class ImportWatch {
  private readonly key: string;
  private readonly gone: AbortSignal;
  private readonly shared: SharedProgress | null;

  constructor(ctx: RequestContext, accountId: number | null, file: string) {
    this.key = keyOf(accountId, file);
    this.gone = ctx.http.gone;
    this.shared = accountId === null ? null : new SharedProgress(ctx, accountId, file);
  }

  /** @throws AppError CONFLICT where the person has cancelled; not in WRITING, which is finished in any case */
  at(step: ImportStep, done: number, total: number | null): void {
    if (step !== 'WRITING' && this.gone.aborted) throw new AppError('CONFLICT', 'importCancelled');
    const progress = { step, done, total };
    running.set(this.key, progress);
    this.shared?.tell(progress);
  }

  end(): void {
    running.delete(this.key);
    this.shared?.end();
  }
}

function keyOf(accountId: number | null, file: string): string {
  return `${accountId} ${file}`;
}

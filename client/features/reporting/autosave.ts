/** Milliseconds of quiet after a change until it is saved. */
export const SAVE_DELAY_MS = 1500;

/** Waits before a failed save is tried again by itself; the last one repeats. */
const RETRY_MS = [5_000, 15_000, 60_000] as const;

/** How a failed save goes on. RETRY: by itself, later. WAIT: with the next change. HALT: only after `resume`. */
export type AfterFailure = 'RETRY' | 'WAIT' | 'HALT';

export type SaveStatus =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'PENDING' }
  | { readonly kind: 'SAVING' }
  | { readonly kind: 'SAVED'; readonly at: Date }
  | { readonly kind: 'FAILED'; readonly error: unknown; readonly after: AfterFailure };

export interface AutosaveOptions<C> {
  /** Saves one state; rejects where it could not. Never called twice at once. */
  readonly save: (content: C) => Promise<void>;
  /** How to go on after an error of `save`. */
  readonly afterFailure: (error: unknown) => AfterFailure;
  readonly onStatus: (status: SaveStatus) => void;
  readonly now: () => Date;
}

/**
 * Saves what changes, one save after the other: while one is under way the newest state waits, older ones are
 * skipped. Nothing is lost by a failure: the newest state stays due until a save of it succeeded.
 */
export class Autosave<C> {
  private due: { readonly content: C } | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private halted = false;
  private lastStatus: SaveStatus = { kind: 'IDLE' };

  constructor(private readonly options: AutosaveOptions<C>) {}

  get status(): SaveStatus {
    return this.lastStatus;
  }

  /** True while the newest state is not saved. */
  get isDirty(): boolean {
    return this.due !== null || this.running !== null;
  }

  /** Takes the newest state; it is saved once nothing changed for SAVE_DELAY_MS. */
  change(content: C): void {
    this.due = { content };
    if (this.halted) return;
    if (!this.running) this.tell({ kind: 'PENDING' });
    this.schedule(SAVE_DELAY_MS);
  }

  /**
   * Saves at once whatever is due and waits for it.
   * @returns true when everything is saved; false where a save failed (the status says why)
   */
  async flush(): Promise<boolean> {
    this.stop();
    while (this.running || (this.due && !this.halted)) {
      const before = this.failures;
      await (this.running ?? this.start());
      if (this.failures > before) return false;
    }
    return this.due === null;
  }

  /** Goes on after a halt, with the state that was agreed on; null drops what was due. */
  resume(content: C | null): void {
    this.halted = false;
    this.failures = 0;
    this.due = content === null ? null : { content };
    this.stop();
    if (content === null) this.tell({ kind: 'IDLE' });
    else void this.start();
  }

  /** Tries again what failed; does nothing where nothing is due. */
  retry(): void {
    if (!this.halted && this.due && !this.running) void this.start();
  }

  /** Stops all timers; a save under way ends by itself. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private schedule(delay: number): void {
    this.stop();
    this.timer = setTimeout(() => {
      this.timer = null;
      if (!this.running) void this.start();
    }, delay);
  }

  private start(): Promise<void> {
    const job = this.due;
    if (!job) return Promise.resolve();
    this.stop();
    this.due = null;
    this.tell({ kind: 'SAVING' });
    this.running = this.options
      .save(job.content)
      .then(
        () => this.succeeded(),
        (error: unknown) => this.failed(job, error),
      )
      .finally(() => {
        this.running = null;
        if (this.due && this.failures === 0 && this.timer === null) this.schedule(0);
      });
    return this.running;
  }

  private succeeded(): void {
    this.failures = 0;
    this.tell(this.due ? { kind: 'PENDING' } : { kind: 'SAVED', at: this.options.now() });
  }

  private failed(job: { readonly content: C }, error: unknown): void {
    const changedMeanwhile = this.due !== null;
    this.due ??= job;
    this.failures += 1;
    const after = this.options.afterFailure(error);
    this.halted = after === 'HALT';
    this.tell({ kind: 'FAILED', error, after });
    if (after === 'RETRY') {
      this.schedule(RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1] ?? RETRY_MS[0]);
    } else if (after === 'WAIT' && changedMeanwhile) this.schedule(SAVE_DELAY_MS);
    else this.stop();
  }

  private tell(status: SaveStatus): void {
    this.lastStatus = status;
    this.options.onStatus(status);
  }
}

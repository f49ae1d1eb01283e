import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';

interface Task<J, R> {
  readonly job: J;
  readonly resolve: (result: R) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number) => void;
}

/** What a worker answers to each message. */
type Answer<R> = { readonly result: R } | { readonly error: string };
/** What a worker may say before it answers. */
interface Progress {
  readonly progress: number;
}

/** The job took longer than it may; its worker is gone. */
export class TimeLimitError extends Error {}

export interface WorkerPoolOptions {
  /** Most workers at the same time. */
  readonly size: number;
  /** A job that takes longer is given up, and its worker with it. */
  readonly timeLimitMs: number;
  /** Most memory of a worker for what its program keeps; one that wants more is ended, and only that one. */
  readonly memoryMb?: number;
  /** What every worker is started with. */
  readonly workerData?: unknown;
}

export interface PoolState {
  /** Name of the file that its threads run. */
  readonly pool: string;
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

const pools: { state(): PoolState }[] = [];

/** What all pools of the process do at the moment. */
export function poolStates(): PoolState[] {
  return pools.map((pool) => pool.state());
}

/**
 * A few threads for work that would make every request wait. Jobs queue until a worker is free; a worker is started when
 * it is first needed and kept. Idle workers do not keep the process alive.
 */
export class WorkerPool<J, R> {
  private readonly queue: Task<J, R>[] = [];
  private readonly idle: Worker[] = [];
  private count = 0;

  private readonly file: URL;
  private readonly options: WorkerPoolOptions;

  constructor(file: URL, options: WorkerPoolOptions) {
    this.file = file;
    this.options = options;
    pools.push(this);
  }

  state(): PoolState {
    const idle = this.idle.length;
    const pool = basename(this.file.pathname).replace(/\.[jt]s$/, '');
    return { pool, busy: this.count - idle, idle, waiting: this.queue.length };
  }

  /**
   * Does a job in a worker.
   * @param onProgress hears how far the worker says it is; what it throws ends the job and the worker
   * @throws TimeLimitError
   */
  run(job: J, onProgress: (done: number) => void = () => {}): Promise<R> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject, onProgress });
      this.next();
    });
  }

  private next(): void {
    const free = this.idle.pop() ?? (this.count < this.options.size ? this.start() : undefined);
    if (!free) return;
    const task = this.queue.shift();
    if (task) this.work(free, task);
    else this.idle.push(free);
  }

  private start(): Worker {
    this.count += 1;
    const { workerData, memoryMb } = this.options;
    return new Worker(this.file, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  }

  private work(worker: Worker, task: Task<J, R>): void {
    worker.ref();
    const timer = setTimeout(
      () => end(new TimeLimitError(`the work took longer than ${this.options.timeLimitMs} ms`)),
      this.options.timeLimitMs,
    );
    const onError = (error: unknown) => end(error instanceof Error ? error : new Error(String(error)));
    const onMessage = (said: Answer<R> | Progress) => {
      if (!('progress' in said)) return end(said);
      try {
        task.onProgress(said.progress);
      } catch (error) {
        onError(error);
      }
    };
    const onExit = (code: number) => end(new Error(`the worker ended with code ${code}`));
    const end = (outcome: Answer<R> | Error) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (outcome instanceof Error) this.drop(worker);
      else {
        worker.unref();
        this.idle.push(worker);
      }
      if (outcome instanceof Error) task.reject(outcome);
      else if ('error' in outcome) task.reject(new Error(outcome.error));
      else task.resolve(outcome.result);
      this.next();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(task.job);
  }

  /** Whatever the worker still does or says is of no interest any more. */
  private drop(worker: Worker): void {
    this.count -= 1;
    worker.on('error', () => {});
    void worker.terminate();
  }
}

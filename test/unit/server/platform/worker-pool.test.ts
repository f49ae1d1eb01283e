import { describe, expect, it } from 'vitest';
import { WorkerPool } from '../../../../server/platform/worker-pool.ts';

/** Answers after some milliseconds with its own number; a negative number is refused, NaN ends the thread. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (ms) => {
      if (Number.isNaN(ms)) process.exit(3);
      if (ms < 0) return parentPort.postMessage({ error: 'refused' });
      setTimeout(() => parentPort.postMessage({ result: threadId }), ms);
    });
  `)}`,
);

describe('worker pool', () => {
  it('starts no more workers than allowed, and uses them again', async () => {
    const pool = new WorkerPool<number, number>(WORKER, { size: 2, timeLimitMs: 10_000 });
    const threads = await Promise.all(Array.from({ length: 8 }, () => pool.run(5)));
    expect(new Set(threads).size).toBe(2);
  });

  it('hands errors back and works on', async () => {
    const pool = new WorkerPool<number, number>(WORKER, { size: 1, timeLimitMs: 10_000 });
    const [refused, done] = await Promise.allSettled([pool.run(-1), pool.run(1)]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { message: 'refused' } });
    expect(done.status).toBe('fulfilled');
  });

  it('gives up what takes too long, and works on with another worker', async () => {
    const pool = new WorkerPool<number, number>(WORKER, { size: 1, timeLimitMs: 1500 });
    const first = await pool.run(1);
    const [late, done] = await Promise.allSettled([pool.run(60_000), pool.run(1)]);
    expect(late).toMatchObject({ status: 'rejected', reason: { message: /longer than 1500 ms/ } });
    expect(done).toMatchObject({ status: 'fulfilled' });
    expect(done).not.toMatchObject({ value: first });
  });

  it('survives a worker that ends', async () => {
    const pool = new WorkerPool<number, number>(WORKER, { size: 1, timeLimitMs: 10_000 });
    await expect(pool.run(Number.NaN)).rejects.toThrow('code 3');
    await expect(pool.run(1)).resolves.toBeGreaterThan(0);
  });
});

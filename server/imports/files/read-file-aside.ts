import { WorkerPool } from '../../platform/worker-pool.ts';
import type { FileOutcome } from './file-job.ts';
import { unpackFile } from './pack-file.ts';
import type { RawFile } from './raw-file.ts';
import { fileFault } from './refuse.ts';

/** Beside this file: as source in tests, as its built twin in the product. */
const FILE_WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js',
  import.meta.url,
);

const pool = new WorkerPool<Uint8Array, FileOutcome>(FILE_WORKER, {
  size: 1,
  timeLimitMs: 120_000,
  memoryMb: 1_024,
});

/**
 * Reads a table as readFile does, in a thread of its own, so that nobody else waits.
 * @throws AppError BAD_USER_INPUT as readFile
 */
export async function readFileAside(bytes: Uint8Array): Promise<RawFile> {
  const outcome = await pool.run(bytes);
  if ('refusal' in outcome) throw fileFault(outcome.refusal.key, outcome.refusal.params);
  return unpackFile(outcome.file);
}

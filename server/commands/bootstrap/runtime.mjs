// Plain JavaScript without packages: it runs on the machine's own Node.js 20 before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The built-in SQLite and Argon2 that the product uses are complete from this version on. */
const OLDEST_RUNTIME = 24;

/**
 * Path of the Node.js that runs the product: the pinned one from node_modules where its platform has one,
 * else the machine's own if it is new enough.
 * @throws {Error} with a sentence for people when neither is there.
 */
export function runtime() {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_RUNTIME) return process.execPath;
  throw new Error(
    `There is no pinned Node.js for ${process.platform}-${process.arch}, and this machine's Node.js ${process.versions.node} ` +
      `is too old. Nothing was changed. Install Node.js ${OLDEST_RUNTIME} or newer and run the command again.`,
  );
}

/** Environment for child processes: the project's own tools come first in PATH. */
export function toolEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = `${join(root, 'node_modules', '.bin')}${separator}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: path, ...extra };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { freePort } from './free-port.ts';

const BUILT = 'dist/server/main.js';
const READY_WITHIN_MS = 30_000;
/** What it writes once the port is its own: until then somebody else may answer there. */
const LISTENS = 'Masterplan: http';
/** Keys the sessions of its people. */
export const SERVER_SECRET = 'for-the-tests-with-processes-and-nothing-else';
const ROOT = new URL('../..', import.meta.url).pathname;

/** The built product in a process of its own. */
export interface ServerProcess {
  /** Address without a path. */
  readonly url: string;
  /** What it wrote to standard output and standard error. */
  readonly written: () => string;
  /** Sends a signal and waits for the end. @returns exit code; the signal's name where that ended it */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  /** Sends a signal and goes on. */
  signal(signal: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/**
 * Starts the built product and waits until it is ready.
 * @param settings environment variables beside the usual ones of tests; PORT is a free one otherwise
 * @throws Error with what it wrote where it does not come up
 */
export async function startServerProcess(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  if (!existsSync(`${ROOT}${BUILT}`))
    throw new Error(`${BUILT} is missing: run "npm run build:server" first`);
  const port = settings['PORT'] ?? String(await freePort());
  const child = spawn(process.execPath, [BUILT], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      PLAN_TODAY: '2021-10-15',
      PUBLIC_ACCESS: 'on',
      SESSION_SECRET: SERVER_SECRET,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      ...settings,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (written = (written + text).slice(-200_000)));
  }
  const ended = once(child, 'close').then(
    ([code, signal]: unknown[]) => (code ?? signal) as number | NodeJS.Signals,
  );
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child, () => written.includes(LISTENS));
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`the server did not come up: ${written}`, { cause: error });
  }
  return {
    url,
    written: () => written,
    ended,
    signal: (signal) => void child.kill(signal),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

async function untilReady(url: string, child: ChildProcess, listens: () => boolean): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error('it ended');
    if (listens() && (await fetch(`${url}/readyz`)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it was not ready after ${READY_WITHIN_MS} ms`);
}

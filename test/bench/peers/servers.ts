import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../../..');
const running = new Set<ChildProcess>();

export const CONTESTANTS = ['floor', 'product', 'mercurius', 'postgraphile'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** A server under measurement. */
export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

const PORTS = { floor: 4561, product: 4562, mercurius: 4563, postgraphile: 4564 } as const satisfies Record<
  Contestant,
  number
>;

/** Production mode for all, nothing logged. */
export function settings(url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: url,
    PLAN_TODAY: '2021-10-15',
    PUBLIC_ACCESS: 'on',
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
}

/** @throws Error where the server does not answer within ten seconds */
export async function start(contestant: Contestant, url: string): Promise<Running> {
  const port = PORTS[contestant];
  const child =
    contestant === 'product'
      ? spawnNode(['dist/server/main.js'], { ...settings(url), PORT: String(port) })
      : spawnNode(
          [join(HERE, `${contestant}.${contestant === 'floor' ? 'ts' : 'mjs'}`), url, String(port)],
          settings(url),
        );
  await untilListens(port, child);
  return { port, stop: () => end(child) };
}

/** Seeds the demonstration plan with the product's own command. */
export async function seed(url: string): Promise<void> {
  const child = spawnNode(['dist/server/seed.js'], settings(url));
  const [code] = (await once(child, 'close')) as [number];
  running.delete(child);
  if (code !== 0)
    throw new Error('Seeding the database failed; was the product built (npm run build:server)?');
}

export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(end));
}

function spawnNode(parameters: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, parameters, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}

async function untilListens(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The server for port ${port} ended; see its message above.`);
    const listens = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (listens) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing listened on port ${port} after ten seconds.`);
}

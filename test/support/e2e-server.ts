import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT = '4173';

/** Seeds a database of its own and serves the built product for the browser tests; the returned function ends it. */
export default async function serve(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'masterplan-e2e-'));
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'plan.sqlite')}`,
    PLAN_TODAY: '2021-10-15',
    HOST: '127.0.0.1',
    PORT,
    LOG_LEVEL: 'warn',
  };
  const seed = spawn('node', ['dist/server/seed.js', '--if-empty'], { env, stdio: 'inherit' });
  const [seedCode] = (await once(seed, 'close')) as [number];
  if (seedCode !== 0) throw new Error('Seeding the database for the browser tests failed.');
  const server = spawn('node', ['dist/server/main.js'], { env, stdio: 'inherit' });
  const ended = once(server, 'close');
  await untilReady(() => server.exitCode !== null);
  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function untilReady(hasEnded: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (hasEnded()) throw new Error('The server for the browser tests ended before it was ready.');
    const ready = await fetch(`http://127.0.0.1:${PORT}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server for the browser tests was not ready after 30 seconds.');
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Seeds a database and serves the built product on it; the returned function ends it.
 * @param settings environment variables beside the usual ones
 */
export async function startInstallation(
  port: number,
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PLAN_TODAY: '2021-10-15',
    PUBLIC_ACCESS: 'on',
    SESSION_SECRET: 'for-the-browser-tests-and-nothing-else',
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...settings,
  };
  const seed = spawn('node', ['dist/server/seed.js', '--if-empty'], { env, stdio: 'inherit' });
  const [seedCode] = (await once(seed, 'close')) as [number];
  if (seedCode !== 0) throw new Error('Seeding a database for the browser tests failed.');
  const server = spawn('node', ['dist/server/main.js'], { env, stdio: 'inherit' });
  const ended = once(server, 'close');
  await untilReady(port, () => server.exitCode !== null);
  return async () => {
    server.kill('SIGTERM');
    await ended;
  };
}

async function untilReady(port: number, hasEnded: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (hasEnded()) throw new Error('The server for the browser tests ended before it was ready.');
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server for the browser tests was not ready after 30 seconds.');
}

// `npm run demo`: from a fresh machine to the running demonstration.
// Plain JavaScript without packages: it starts on the machine's own Node.js 20 before anything is installed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './bootstrap/build.mjs';
import { install } from './bootstrap/install.mjs';
import { root, runtime, toolEnvironment } from './bootstrap/runtime.mjs';
import { run } from './bootstrap/run.mjs';

/** The demonstration's fixed "today", unless the operator says otherwise. */
const environment = { PLAN_TODAY: process.env.PLAN_TODAY ?? '2021-10-15' };

async function demo(fresh) {
  await install();
  const node = runtime();
  await build();
  if (fresh) startOver();
  const seeded = await run(node, ['dist/server/seed.js', '--if-empty'], { env: environment });
  if (seeded.code !== 0) process.exit(seeded.code);
  serve(node);
}

/** Removes the embedded database; a database on a server is never dropped from here. */
function startOver() {
  const url = process.env.DATABASE_URL ?? 'sqlite:var/masterplan.sqlite';
  if (!url.startsWith('sqlite:')) {
    throw new Error(
      '--fresh only starts the embedded database over; this DATABASE_URL is on a server. Nothing was changed.',
    );
  }
  const file = resolve(root, url.slice('sqlite:'.length));
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

function serve(node) {
  const server = spawn(node, ['dist/server/main.js'], {
    cwd: root,
    env: toolEnvironment(environment),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('close', (code) => process.exit(code ?? 1));
}

try {
  await demo(process.argv.includes('--fresh'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

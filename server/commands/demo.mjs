// `npm run demo`: from a fresh machine to the running demonstration.
// Plain JavaScript without packages: it starts on the machine's own Node.js 20 before anything is installed.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from './bootstrap/build.mjs';
import { install } from './bootstrap/install.mjs';
import { root, runtime, toolEnvironment } from './bootstrap/runtime.mjs';
import { run } from './bootstrap/run.mjs';

/** The demonstration's secret for sessions and second factors; it stays, so that people stay signed in. */
const SECRET_FILE = join(root, 'var', 'session-secret');

/** What the demonstration sets unless the operator says otherwise: a fixed "today", and everybody may read. */
function demonstrationEnvironment() {
  return {
    PLAN_TODAY: process.env.PLAN_TODAY || '2021-10-15',
    PUBLIC_ACCESS: process.env.PUBLIC_ACCESS || 'on',
    // A line for each request would hide the address and the accounts.
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    SESSION_SECRET: process.env.SESSION_SECRET || sessionSecret(),
  };
}

async function demo(fresh) {
  await install();
  const node = runtime();
  await build();
  if (fresh) startOver();
  const environment = demonstrationEnvironment();
  const seeded = await run(node, ['dist/server/seed.js', '--if-empty'], { env: environment });
  if (seeded.code !== 0) process.exit(seeded.code);
  serve(node, environment);
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

/** Reads the secret, and makes it the first time; nobody but its owner may read the file. */
function sessionSecret() {
  if (!existsSync(SECRET_FILE)) {
    mkdirSync(dirname(SECRET_FILE), { recursive: true });
    writeFileSync(SECRET_FILE, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(SECRET_FILE, 'utf8').trim();
}

function serve(node, environment) {
  const server = spawn(node, ['dist/server/main.js'], {
    cwd: root,
    env: toolEnvironment(environment),
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  whenListening(server.stdout, (address) => {
    greet(address).catch((error) => console.error(`The accounts cannot be listed: ${error.message}`));
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('close', (code) => process.exit(code ?? 1));
}

/** Shows what the server says; once it has named its address, tells it. */
function whenListening(output, tell) {
  let said = '';
  output.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (said === null) return;
    said += chunk;
    const address = /^Masterplan: (https?:\S+)\n/m.exec(said)?.[1];
    if (!address) return;
    said = null;
    tell(address);
  });
}

/** Prints who can sign in, as the running server offers it. */
async function greet(address) {
  const query = '{ signInOptions { demonstrationPassword demonstrationAccounts { email displayName } } }';
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await answer.json();
  if (!data) throw new Error(errors?.[0]?.message ?? `status ${answer.status}`);
  const { demonstrationPassword: password, demonstrationAccounts: accounts } = data.signInOptions;
  if (password === null) return;
  const width = Math.max(...accounts.map(({ email }) => email.length));
  console.log(
    [
      '',
      `Open ${address} to read; sign in at ${address}/anmelden to work.`,
      `Every account has the password ${password}:`,
      ...accounts.map(({ email, displayName }) => `  ${email.padEnd(width)}  ${displayName}`),
      '',
    ].join('\n'),
  );
}

try {
  await demo(process.argv.includes('--fresh'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

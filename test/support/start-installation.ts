import { runBuiltCommand } from './run-server-command.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

export interface Installation {
  /** Address without a path. */
  readonly url: string;
  /** Ends the server, and shows the faults that it has written down. */
  stop(): Promise<void>;
}

/**
 * Seeds a database and serves the built product on it, on a free port.
 * @param settings environment variables beside the usual ones
 * @throws Error with what it wrote where seeding fails or the server does not come up
 */
export async function startInstallation(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const { code, stderr } = await runBuiltCommand('dist/server/seed.js', databaseUrl, ['--if-empty']);
  if (code !== 0) throw new Error(`Seeding a database for the tests failed: ${stderr}`);
  const server = await startServerProcess(databaseUrl, { LOG_LEVEL: 'error', ...settings });
  return { url: server.url, stop: () => stop(server) };
}

async function stop(server: ServerProcess): Promise<void> {
  await server.end('SIGTERM');
  const faults = server
    .written()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  if (faults.length > 0) console.error(faults.join('\n'));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const ROOT = new URL('../..', import.meta.url).pathname;

export interface CommandRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of the operator from its source, in a process of its own.
 * @param name file in server/commands, without its ending
 * @param environment besides DATABASE_URL; what the test's own process has set does not count
 */
export function runServerCommand(
  name: string,
  databaseUrl: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  return runBuiltCommand(`server/commands/${name}.ts`, databaseUrl, args, environment);
}

/** As runServerCommand, of a command that was built. @param file its path */
export async function runBuiltCommand(
  file: string,
  databaseUrl: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  const command = promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', file, ...args],
    {
      env: {
        PATH: process.env['PATH'],
        // The same sources again and again: a third of each start was reading them.
        NODE_COMPILE_CACHE: `${ROOT}node_modules/.cache/commands`,
        LOG_LEVEL: 'silent',
        DATABASE_URL: databaseUrl,
        ...environment,
      },
      cwd: ROOT,
    },
  );
  try {
    return { code: 0, ...(await command) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      const { stdout, stderr } = error as unknown as CommandRun;
      return { code: error.code, stdout, stderr };
    }
    throw error;
  }
}

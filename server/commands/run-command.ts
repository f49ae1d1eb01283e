import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ConfigError } from '../platform/config/config-error.ts';
import { readConfig, type Config } from '../platform/config/read-config.ts';
import { ArchiveFault } from '../platform/db/archive/archive-format.ts';
import { connectDatabase, type Database } from '../platform/db/connect.ts';
import { pendingMigrations } from '../platform/db/migrate.ts';
import { AppError } from '../platform/errors.ts';

/** Why a command did nothing, in words for the operator. */
export class CommandRefused extends Error {}

/**
 * The options of the command line; anything else on it is an error that says so.
 * @throws TypeError in words for the operator
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(options: Options) {
  return parseArgs({ options, strict: true }).values;
}

/** As readOptions, for commands that also take words without a name, such as a file. */
export function readArguments<Options extends ParseArgsOptionsConfig>(options: Options) {
  return parseArgs({ options, strict: true, allowPositionals: true });
}

/** Works on the configured database and closes it again. */
export async function withDatabase<T>(work: (orm: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const orm = await connectDatabase(config.databaseUrl);
  try {
    return await work(orm, config);
  } finally {
    await orm.close();
  }
}

/** For commands that write. @throws CommandRefused where the database is behind this version */
export async function assertUpToDate(orm: Database): Promise<void> {
  if ((await pendingMigrations(orm)).length > 0) throw behind();
}

/**
 * For commands that judge what is there: a database that was never migrated cannot be read; one that is behind can, and
 * must be judged all the same.
 * @throws CommandRefused where reading fails and the database is behind
 */
export async function readAsFarAsPossible<T>(orm: Database, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isForeseen(error) || (await pendingMigrations(orm)).length === 0) throw error;
    throw behind({ cause: error });
  }
}

function behind(options?: ErrorOptions): CommandRefused {
  return new CommandRefused(
    'The database is not up to date. Run "npm run migrate" first; nothing was changed.',
    options,
  );
}

/**
 * Runs a command to its end and sets the exit code of the process.
 * @param main returns the exit code; whatever it throws is 1, told in words where somebody foresaw it and with its
 *   stack where nobody did
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof AppError) console.error(error.text('en'));
    else console.error(isForeseen(error) ? error.message : error);
    process.exitCode = 1;
  }
}

function isForeseen(error: unknown): error is Error {
  const unreadableOption = error instanceof TypeError && 'code' in error;
  return (
    unreadableOption ||
    error instanceof AppError ||
    error instanceof ArchiveFault ||
    error instanceof CommandRefused ||
    error instanceof ConfigError
  );
}

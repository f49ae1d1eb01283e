import { AppError } from '../platform/errors.ts';
import { ConfigError, readConfig } from '../platform/config.ts';
import { connectDatabase, type Database } from '../platform/db/connect.ts';
import { kysely } from '../platform/db/kysely.ts';
import { pendingMigrations } from '../platform/db/migrate.ts';
import { type ChainLink, verifyChain } from '../revisions/verify-chain.ts';

const FAULTS: Record<NonNullable<ChainLink['fault']>, string> = {
  CONTENT_DIFFERS: 'its content does not give the checksum on record',
  CHAIN_BROKEN: 'it does not name the checksum of the revision before it',
};

/** Why nothing could be verified, in words for the operator. */
class Unreadable extends Error {}

/**
 * `npm run verify-revisions`: recomputes the checksum of every published revision and the chain between them,
 * prints one line a revision, and names the first broken link.
 * @returns exit code: 0 when all hold, 1 when one does not
 */
async function main(): Promise<number> {
  const orm = await connectDatabase(readConfig(process.env).databaseUrl);
  try {
    const links = await verify(orm);
    for (const link of links) console.log(lineOf(link));
    const broken = links.find((link) => link.fault !== null);
    if (broken?.fault) {
      console.error(`Revision ${broken.number} is the first broken link: ${FAULTS[broken.fault]}.`);
      return 1;
    }
    console.log(`${links.length} published revisions, all as they were published.`);
    return 0;
  } finally {
    await orm.close();
  }
}

/** A database that was never migrated cannot be read; one that is behind can, and must be judged all the same. */
async function verify(orm: Database): Promise<ChainLink[]> {
  try {
    return await verifyChain(kysely(orm.em.fork()));
  } catch (error) {
    if (error instanceof AppError || (await pendingMigrations(orm)).length === 0) throw error;
    throw new Unreadable('The database is not up to date. Run "npm run migrate" first.', { cause: error });
  }
}

function lineOf({ number, title, recorded, computed, fault }: ChainLink): string {
  const verdict = fault === null ? 'ok    ' : 'BROKEN';
  const checksums = recorded === computed ? `${recorded}` : `recorded ${recorded}, computed ${computed}`;
  return `${verdict} ${number} ${title}: ${checksums}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof AppError || error instanceof Unreadable;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}

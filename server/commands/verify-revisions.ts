import { kysely } from '../platform/db/kysely.ts';
import { type ChainLink, verifyChain } from '../revisions/verify-chain.ts';
import { readAsFarAsPossible, readOptions, runCommand, withDatabase } from './run-command.ts';

const FAULTS: Record<NonNullable<ChainLink['fault']>, string> = {
  CONTENT_DIFFERS: 'its content does not give the checksum on record',
  CHAIN_BROKEN: 'it does not name the checksum of the revision before it',
};

/**
 * `npm run verify-revisions`: recomputes the checksum of every published revision and the chain between them,
 * prints one line a revision, and names the first broken link.
 * @returns exit code: 0 when all hold, 1 when one does not
 */
async function main(): Promise<number> {
  readOptions({});
  const links = await withDatabase((orm) =>
    readAsFarAsPossible(orm, () => verifyChain(kysely(orm.em.fork()))),
  );
  for (const link of links) console.log(lineOf(link));
  const broken = links.find((link) => link.fault !== null);
  if (broken?.fault) {
    console.error(`Revision ${broken.number} is the first broken link: ${FAULTS[broken.fault]}.`);
    return 1;
  }
  console.log(`${links.length} published revisions, all as they were published.`);
  return 0;
}

function lineOf({ number, title, recorded, computed, fault }: ChainLink): string {
  const verdict = fault === null ? 'ok    ' : 'BROKEN';
  const checksums = recorded === computed ? `${recorded}` : `recorded ${recorded}, computed ${computed}`;
  return `${verdict} ${number} ${title}: ${checksums}`;
}

await runCommand(main);

import { kysely } from '../platform/db/kysely.ts';
import { type ChainLink, verifyChain } from '../revisions/verify-chain.ts';
import { readAsFarAsPossible, readOptions, runCommand, withDatabase } from './run-command.ts';

const FAULTS: Record<NonNullable<ChainLink['fault']>, string> = {
  CONTENT_DIFFERS: 'its content does not give the checksum on record',
  CHAIN_BROKEN: 'it does not name the checksum of the revision before it',
};

const THING_FAULTS = { ALTERED: 'altered', MISSING: 'missing', ADDED: 'added' } as const;

/**
 * `npm run verify-revisions`: recomputes the checksum of every published revision and the chain between them,
 * prints one line a revision and one for each thing in it that is not what was published, and names the first
 * broken link.
 * @returns exit code: 0 when all hold, 1 when one does not
 */
async function main(): Promise<number> {
  readOptions({});
  const links = await withDatabase((orm) =>
    readAsFarAsPossible(orm, () => verifyChain(kysely(orm.em.fork()))),
  );
  for (const link of links) {
    console.log(lineOf(link));
    for (const line of alteredLines(link)) console.log(`         ${line}`);
  }
  const broken = links.find((link) => link.fault !== null);
  if (broken?.fault) {
    console.error(`Revision ${broken.number} is the first broken link: ${FAULTS[broken.fault]}.`);
    return 1;
  }
  console.log(`${links.length} published revisions, all as they were published.`);
  return 0;
}

function alteredLines({ fault, altered }: ChainLink): string[] {
  if (fault !== 'CONTENT_DIFFERS') return [];
  if (altered === null) return ['it was published before checksums of single things were recorded'];
  if (altered.length === 0) return ['its title, dates, decision, thresholds or successor links are altered'];
  return altered.map(({ kind, code, fault: what }) => `${kind} ${code} ${THING_FAULTS[what]}`);
}

function lineOf({ number, title, recorded, computed, fault }: ChainLink): string {
  const verdict = fault === null ? 'ok    ' : 'BROKEN';
  const checksums = recorded === computed ? `${recorded}` : `recorded ${recorded}, computed ${computed}`;
  return `${verdict} ${number} ${title}: ${checksums}`;
}

await runCommand(main);

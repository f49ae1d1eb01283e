import { verifyAuditChain } from '../audit/verify-audit-chain.ts';
import { kysely } from '../platform/db/kysely.ts';
import { readAsFarAsPossible, readOptions, runCommand, withDatabase } from './run-command.ts';

/**
 * `npm run verify-audit`: recomputes the hash of every entry of the audit trail and its link to the one before.
 * @returns exit code: 0 when all hold; 1 when one does not, and the first such entry is named
 */
async function main(): Promise<number> {
  readOptions({});
  const chain = await withDatabase((orm) =>
    readAsFarAsPossible(orm, () => verifyAuditChain(kysely(orm.em.fork()))),
  );
  if (chain.intact) {
    console.log(`The audit trail is intact: ${count(chain.entries)}.`);
    return 0;
  }
  console.error(
    `The audit trail is broken at entry ${chain.brokenAt}: it, or the one before it, was changed or removed behind the product's back. ` +
      `Up to there it is intact: ${count(chain.entries - 1)}.`,
  );
  return 1;
}

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}

await runCommand(main);

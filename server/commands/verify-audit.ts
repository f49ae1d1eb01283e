import { verifyAuditChain } from '../audit/verify-audit-chain.ts';
import { readConfig } from '../platform/config.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { kysely } from '../platform/db/kysely.ts';

/**
 * `npm run verify-audit`: recomputes the hash of every entry of the audit trail and its link to the one before.
 * Exit 1, naming the first broken entry, if one differs.
 */
async function main(): Promise<void> {
  const orm = await connectDatabase(readConfig(process.env).databaseUrl);
  try {
    const { entries, intact, brokenAt } = await verifyAuditChain(kysely(orm.em.fork()));
    if (intact) {
      console.log(`The audit trail is intact: ${entries} entries.`);
      return;
    }
    console.error(
      `The audit trail is broken at entry ${brokenAt}; the ${entries - 1} entries before it are intact.`,
    );
    process.exitCode = 1;
  } finally {
    await orm.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

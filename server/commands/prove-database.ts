import { verifyAuditChain } from '../audit/verify-audit-chain.ts';
import { recountRollouts } from '../ozg/rollout-recount.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { verifyChain } from '../revisions/verify-chain.ts';
import { CommandRefused } from './run-command.ts';

/** What was found sound. */
export interface Proof {
  readonly revisions: number;
  readonly auditEntries: number;
}

/**
 * Recomputes every chain and counter that the database holds of itself.
 * @throws CommandRefused that names the first thing that is not sound
 */
export async function proveDatabase(db: ReadDatabase): Promise<Proof> {
  const plan = await db.selectFrom('plan').select('id').limit(1).executeTakeFirst();
  const links = plan ? await verifyChain(db) : [];
  const broken = links.find(({ fault }) => fault !== null);
  if (broken) throw unsound(`revision ${broken.number} is not as it was published`);
  const audit = await verifyAuditChain(db);
  if (!audit.intact) throw unsound(`the audit trail is broken at entry ${audit.brokenAt}`);
  const counters = await recountRollouts(db);
  if (counters.length > 0) throw unsound(`${counters.length} counters of roll-outs differ from a recount`);
  return { revisions: links.length, auditEntries: audit.entries };
}

function unsound(what: string): CommandRefused {
  return new CommandRefused(`The data is not sound: ${what}. The database is as it was.`);
}

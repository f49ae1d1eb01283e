import type { Role } from '../../shared/domain/vocabulary.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** Password of every account of a demonstration, where there is nothing to protect. */
export const DEMONSTRATION_PASSWORD = 'masterplan-demo';

/** Domain of their addresses; nobody can own it (RFC 2606). */
const DEMONSTRATION_DOMAIN = '@demo.example';

export interface DemonstrationAccountRow {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisationCode: string | null;
}

/** Does the plan hold simulated histories? Without a plan there is no demonstration either. */
export async function isDemonstration(db: ReadDatabase): Promise<boolean> {
  const row = await db.selectFrom('plan').orderBy('id').limit(1).select('demonstration').executeTakeFirst();
  return row !== undefined && asBoolean(row.demonstration);
}

/** The accounts that a demonstration offers for signing in, in the order in which they were made. */
export async function demonstrationAccounts(db: ReadDatabase): Promise<DemonstrationAccountRow[]> {
  return db
    .selectFrom('account as a')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .where('a.email', 'like', `%${DEMONSTRATION_DOMAIN}`)
    .where('a.active', '=', true)
    .where('a.password_hash', 'is not', null)
    .orderBy('a.id')
    .select(['a.email', 'a.display_name as displayName', 'a.role', 'o.code as organisationCode'])
    .execute();
}

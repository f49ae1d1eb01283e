import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { kysely } from '../../platform/db/kysely.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { type MappedColumn, plainHeader, type RememberedMapping } from './columns.ts';

/** Most headers that are remembered for a kind. */
const HEADERS_MAX = 400;

/** What the person said before of headers in files of this kind. */
export async function loadRememberedMapping(
  ctx: RequestContext,
  kind: ImportKind,
): Promise<RememberedMapping> {
  const { accountId } = await ctx.viewer();
  if (accountId === null) return new Map();
  const row = await ctx.db
    .selectFrom('import_mapping')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .select('fields')
    .executeTakeFirst();
  return row ? new Map(readPairs(row.fields)) : new Map();
}

/** Remembers what the person chose; what they said of other headers before stays. */
export async function rememberMapping(
  tx: SqlEntityManager,
  accountId: number,
  kind: ImportKind,
  columns: readonly MappedColumn[],
): Promise<void> {
  const db = kysely(tx);
  const row = await db
    .selectFrom('import_mapping')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .select('fields')
    .executeTakeFirst();
  const said = columns
    .map(({ header, field }): [string, string | null] => [plainHeader(header), field])
    .filter(([header]) => header !== '');
  const all = new Map([...(row ? readPairs(row.fields) : []), ...said]);
  const fields = JSON.stringify([...all].slice(-HEADERS_MAX));
  await db
    .insertInto('import_mapping')
    .values({ account_id: accountId, kind, fields })
    .onConflict((on) => on.columns(['account_id', 'kind']).doUpdateSet({ fields }))
    .execute();
}

/** Written by rememberMapping alone. */
function readPairs(fields: string): [string, string | null][] {
  return JSON.parse(fields) as [string, string | null][];
}

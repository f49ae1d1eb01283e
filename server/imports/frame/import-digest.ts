import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { inTurns } from '../../platform/in-turns.ts';

/**
 * Names what an import would do: the same file on the same state gives the same. Taken list by list and entry by entry,
 * so that even 50,000 rows hold up nobody.
 * @param writes plain data, whose long lists stand at its top or in its fields
 */
export async function importDigest(kind: ImportKind, writes: unknown): Promise<string> {
  const hash = createHash('sha256').update(canonicalize({ kind }) ?? '');
  const add = async (value: unknown) => {
    if (!Array.isArray(value)) return void hash.update(`${canonicalize(value) ?? ''}\n`);
    hash.update(`[${value.length}\n`);
    await inTurns(value as readonly unknown[], (each) => hash.update(`${canonicalize(each) ?? ''}\n`));
  };
  if (writes === null || typeof writes !== 'object' || Array.isArray(writes)) await add(writes);
  else {
    for (const [field, value] of Object.entries(writes).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      hash.update(`${JSON.stringify(field)}:`);
      await add(value);
    }
  }
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';

/** Names what an import would do: the same file on the same state gives the same. */
export function importDigest(kind: ImportKind, writes: unknown): string {
  return createHash('sha256')
    .update(canonicalize({ kind, writes }) ?? '')
    .digest('hex');
}

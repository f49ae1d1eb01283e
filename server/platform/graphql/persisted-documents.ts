import { readFileSync } from 'node:fs';
import { message } from '../messages.ts';
import { requestScope } from '../request-scope.ts';

/** What was asked, with the document in place of its hash; or why nothing is executed. */
export interface ResolvedQuestion {
  readonly asked: Readonly<Record<string, unknown>>;
  readonly refusal: { readonly message: string; readonly extensions: { readonly code: string } } | null;
}

/** The documents of the own client: it sends the SHA-256 of one instead of its text. */
export interface PersistedDocuments {
  resolve(asked: Readonly<Record<string, unknown>>): ResolvedQuestion;
}

/**
 * @param manifest documents by their SHA-256, as the client's build wrote them
 * @param only refuses every document that is not in the manifest
 */
export function persistedDocuments(
  manifest: Readonly<Record<string, string>>,
  only: boolean,
): PersistedDocuments {
  const byHash = new Map(Object.entries(manifest));
  const known = new Set(byHash.values());
  return {
    resolve(asked) {
      const { query } = asked;
      if (typeof query === 'string' && query !== '') {
        if (!only || known.has(query)) return { asked, refusal: null };
        const sentence = message(requestScope().lang, 'documentsOfClientOnly');
        return { asked, refusal: { message: sentence, extensions: { code: 'FORBIDDEN' } } };
      }
      const hash = hashOf(asked['extensions']);
      if (hash === null) return { asked, refusal: null };
      const document = byHash.get(hash);
      if (document !== undefined) {
        const { extensions: _hash, ...rest } = asked;
        return { asked: { ...rest, query: document }, refusal: null };
      }
      // Word and code are those of the protocol: a client that knows it sends the document next.
      const extensions = { code: 'PERSISTED_QUERY_NOT_FOUND' };
      return { asked, refusal: { message: 'PersistedQueryNotFound', extensions } };
    },
  };
}

/**
 * Reads the manifest of the client's build.
 * @returns no documents where there is no such file: the server then runs without a built client
 * @throws Error where the file is unreadable or no manifest
 */
export function readManifest(file: string): Readonly<Record<string, string>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  return JSON.parse(text) as Record<string, string>;
}

function hashOf(extensions: unknown): string | null {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return null;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return null;
  return 'sha256Hash' in persistedQuery && typeof persistedQuery.sha256Hash === 'string'
    ? persistedQuery.sha256Hash
    : null;
}

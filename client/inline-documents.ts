import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { removeDirectivesFromDocument } from '@apollo/client/utilities/internal';
import { type DocumentNode, Kind, print } from 'graphql';
import type { Plugin } from 'vite';

/** A call of the generated `graphql` function with its document. */
const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
/** The import that no call needs any more; left in place it would keep the whole list in the build. */
const IMPORT = /^import \{ graphql \} from '[^']*\/gql\/gql\.ts';$/m;

/** Where the server finds the documents that the client names by their SHA-256. Not among the files it serves. */
const MANIFEST = new URL('../dist/persisted-documents.json', import.meta.url);

/**
 * Puts each GraphQL document, ready parsed, where it is used. The generated `graphql` function would carry the
 * documents of every page into the first view: it looks them up in one list of all. Each carries the SHA-256 of its text as
 * it goes over the wire, and the manifest says which text that is.
 */
export function inlineDocuments(): Plugin {
  let find: ((source: string) => unknown) | undefined;
  const persisted: Record<string, string> = {};
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const generated = (await import('./gql/gql.ts')) as { graphql: (source: string) => unknown };
      find = generated.graphql;
    },
    transform(code, id) {
      if (!/\/client\/(?:app|features|lib)\/.*\.tsx?$/.test(id) || !code.includes('graphql(`'))
        return undefined;
      return {
        code: code
          .replaceAll(CALL, (_call, source: string) => inlined(find?.(source), id, persisted))
          .replace(IMPORT, ''),
        map: null,
      };
    },
    closeBundle() {
      mkdirSync(new URL('.', MANIFEST), { recursive: true });
      writeFileSync(MANIFEST, JSON.stringify(persisted));
    },
  };
}

function inlined(document: unknown, id: string, persisted: Record<string, string>): string {
  if (!isDocument(document))
    throw new Error(`${id} holds a GraphQL document that was not generated: run graphql-codegen first.`);
  if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    return JSON.stringify(document);
  const text = asSent(document);
  const hash = createHash('sha256').update(text).digest('hex');
  persisted[hash] = text;
  return JSON.stringify({ ...document, hash });
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
}

/** The client asks for type names everywhere and keeps its own directive to itself. */
function asSent(document: DocumentNode): string {
  const plain = removeDirectivesFromDocument([{ name: 'unmask' }], document);
  if (!plain) throw new Error('A document holds nothing but what stays in the client.');
  return print(addTypenameToDocument(plain));
}

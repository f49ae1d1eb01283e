import type { Plugin } from 'vite';

/** A call of the generated `graphql` function with its document. */
const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
/** The import that no call needs any more; left in place it would keep the whole list in the build. */
const IMPORT = /^import \{ graphql \} from '[^']*\/gql\/gql\.ts';$/m;

/**
 * Puts each GraphQL document, ready parsed, where it is used. The generated `graphql` function would carry the
 * documents of every page into the first view: it looks them up in one list of all.
 */
export function inlineDocuments(): Plugin {
  let find: ((source: string) => unknown) | undefined;
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
          .replaceAll(CALL, (_call, source: string) => inlined(find?.(source), id))
          .replace(IMPORT, ''),
        map: null,
      };
    },
  };
}

function inlined(document: unknown, id: string): string {
  if (typeof document !== 'object' || document === null || !('kind' in document))
    throw new Error(`${id} holds a GraphQL document that was not generated: run graphql-codegen first.`);
  return JSON.stringify(document);
}

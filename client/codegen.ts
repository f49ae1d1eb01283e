import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the client, made from the contract file alone; client/gql is generated, never committed. */
const config: CodegenConfig = {
  schema: 'server/schema.graphql',
  documents: ['client/{app,features,lib}/**/*.{ts,tsx}'],
  ignoreNoDocuments: true,
  generates: {
    'client/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: { Date: 'string', PlanDate: 'string', Instant: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
      },
    },
  },
};

export default config;

/** The laws of the house: who may import whom. Each message says what to do instead. */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const LIBRARIES_OF_SHARED = 'node_modules/(@internationalized/date|feiertagejs|pure-rand)/';

export default {
  forbidden: [
    forbid(
      'no-circular',
      'Two files need each other: move what both need into a third file.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-unresolved',
      'This import leads nowhere: add the file, or the package to package.json.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'no-orphans',
      'Nothing uses this file: delete it, or import it where it belongs.',
      {
        orphan: true,
        pathNot: [
          '\\.(config|spec|test)\\.',
          '\\.d\\.ts$',
          '\\.mjs$',
          '^client/(codegen|precompress)\\.ts$',
          '^client/gql/',
          '^client/public/',
          '^test/support/',
        ],
      },
      {},
    ),
    forbid(
      'shared-is-pure',
      'shared/ holds pure rules for both sides: pass what you need in as a parameter, or move the file to server/ or client/.',
      { path: '^shared/' },
      { pathNot: ['^shared/', LIBRARIES_OF_SHARED] },
    ),
    forbid(
      'client-meets-server-only-in-the-schema',
      'The contract between client and server is server/schema.graphql; a rule that both need belongs into shared/.',
      { path: '^client/' },
      { path: '^(server|seed)/' },
    ),
    forbid(
      'server-knows-no-client',
      'A rule that both sides need belongs into shared/.',
      { path: '^server/' },
      { path: '^(client|seed)/' },
    ),
    forbid(
      'nobody-imports-tests',
      'Move what the product needs out of test/.',
      { path: '^(client|server|shared|seed)/' },
      { path: '^test/' },
    ),
    forbid(
      'seed-uses-the-server-like-anybody',
      'seed/ may use server/ and shared/ only.',
      { path: '^seed/' },
      { path: '^client/' },
    ),
    forbid(
      'features-are-islands',
      'Features never import each other: lift what both need into client/ui, client/charts or client/lib.',
      { path: '^client/features/([^/]+)/' },
      { path: '^client/features/', pathNot: '^client/features/$1/' },
    ),
    forbid(
      'base-knows-no-feature',
      'ui, charts and lib serve the features: turn the dependency around with a property.',
      { path: '^client/(ui|charts|lib)/' },
      { path: '^client/(app|features)/' },
    ),
    forbid(
      'features-know-no-app',
      'app/ composes features; paths and providers that features need live in client/lib.',
      { path: '^client/features/' },
      { path: '^client/app/' },
    ),
    forbid(
      'charts-take-arrays',
      'Charts take plain arrays: shape the answer in the feature.',
      { path: '^client/charts/' },
      { path: '^client/gql/' },
    ),
    forbid(
      'domains-read-the-platform',
      'platform/ is beneath the domains: pass what it needs in, or move the file. Only the lists of resolvers, entities and messages name every domain.',
      {
        path: '^server/platform/',
        pathNot: [
          '^server/platform/graphql/build-schema\\.ts$',
          '^server/platform/messages\\.ts$',
          '^server/platform/db/',
        ],
      },
      {
        path: '^server/(organisations|goals|plans|measures|revisions|reporting|ozg|imports|exports|opendata|notifications)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The peers of the bench bring their own packages, which the product never installs.
    exclude: { path: ['^client/gql/', '\\.css$', '^test/bench/peers/(node_modules/|.*\\.mjs$)'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

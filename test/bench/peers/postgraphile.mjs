import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { lambda } from 'postgraphile/grafast';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { extendSchema } from 'postgraphile/utils';
import { openFloorStore } from '../floor-store.ts';
import { countLights } from './lights.ts';
import { STATEMENTS } from './statements.ts';

/** PostGraphile 5 over the product's tables and the functions of postgraphile.sql: postgraphile.mjs <database> <port>. */
const [connectionString, port] = process.argv.slice(2);

/** The lights are judged in JavaScript, as in the product: no table and no function holds them. */
const judged = openFloorStore(connectionString).prepare(STATEMENTS.judged);
const lights = extendSchema({
  typeDefs: `
    extend type Query { lights(rev: Int!, day: Date!): Lights }
    type Lights { lights: [LightCount!]! ministries: [LightsRow!]! }
    type LightsRow { code: String! lights: [LightCount!]! }
    type LightCount { light: String! count: Int! }`,
  objects: {
    Query: {
      plans: {
        lights: (_, { $rev, $day }) =>
          lambda([$rev, $day], async ([revision, day]) => countLights(await judged({ revision, day }), day)),
      },
    },
  },
});

const server = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [lights],
  pgServices: [makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 10 } })],
  // Plain lists instead of connections, where both are possible: fewer levels in question and answer.
  schema: { defaultBehavior: '-connection +list' },
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql' },
});

const http = createServer();
await server.createServ(grafserv).addTo(http);
http.listen(Number(port), '127.0.0.1');

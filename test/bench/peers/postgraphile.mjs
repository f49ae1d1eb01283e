import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** PostGraphile 5 over the product's tables and the functions of postgraphile.sql: postgraphile.mjs <database> <port>. */
const [connectionString, port] = process.argv.slice(2);

const server = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 10 } })],
  // Plain lists instead of connections, where both are possible: fewer levels in question and answer.
  schema: { defaultBehavior: '-connection +list' },
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql' },
});

const http = createServer();
await server.createServ(grafserv).addTo(http);
http.listen(Number(port), '127.0.0.1');

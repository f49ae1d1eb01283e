import { createHash } from 'node:crypto';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { openFloorStore } from '../floor-store.ts';
import { countLights } from './lights.ts';
import { SAVE_STATEMENTS, STATEMENTS } from './statements.ts';

/**
 * Mercurius with graphql-jit, its resolvers over SQL by hand on the same driver, pool and prepared statements as the
 * floor: mercurius.mjs <database> <port>.
 */
const [url, port] = process.argv.slice(2);
const store = openFloorStore(url);
const ask = Object.fromEntries(Object.entries(STATEMENTS).map(([name, text]) => [name, store.prepare(text)]));

const schema = `
  type Query {
    dashboard(revision: Int!, day: String!): Dashboard!
    lights(revision: Int!, day: String!): Lights!
    measures(revision: Int!, day: String!): [Measure!]!
    measure(revision: Int!, day: String!, code: String!): Measure
  }
  type Mutation { saveReport(id: Int!, text: String!, percent: Int!): SavedReport! }
  type Dashboard {
    measureTotal: Int! measuresWithoutEnd: Int! milestoneTotal: Int! lifecycles: [Count!]! ministries: [MinistryRow!]!
    ozg: Ozg!
  }
  type Lights { lights: [LightCount!]! ministries: [LightsRow!]! }
  type LightsRow { code: String! lights: [LightCount!]! }
  type LightCount { light: String! count: Int! }
  type Ozg { online: Int! total: Int! }
  type Count { lifecycle: String! count: Int! }
  type MinistryRow { ministry: Ministry! total: Int! lifecycles: [Count!]! }
  type Ministry { code: String abbreviation: String! name: String }
  type Measure {
    code: String! title: String! description: String level: String! plannedEndDate: String plannedEndPrecision: String
    lifecycle: String! reportedOn: String forecastEndDate: String forecastEndPrecision: String
    ministry: Ministry milestones: [Milestone!]! goals: [Goal!] reports: [Report!] history: [Earlier!]
  }
  type Milestone { code: String! title: String! plannedDate: String! plannedPrecision: String! }
  type Goal { code: String! title: String! }
  type Report {
    reportedOn: String! lifecycle: String! stateOfAffairs: String! nextSteps: String! forecastEndDate: String
    forecastEndPrecision: String progressPercent: Int
  }
  type Earlier {
    revision: Int! title: String! plannedEndDate: String plannedEndPrecision: String ministry: Ministry
  }
  type SavedReport {
    id: Int! version: Int! state: String! lifecycle: String! stateOfAffairs: String! progressPercent: Int
  }
`;

const resolvers = {
  Query: {
    async dashboard(_, values) {
      const [[totals], ministries, [ozg]] = await Promise.all([
        ask.totals(values),
        ask.ministries(values),
        ask.ozg(values),
      ]);
      return { ...totals, ministries, ozg };
    },
    lights: async (_, values) => countLights(await ask.judged(values), values.day),
    measures: (_, values) => ask.list(values),
    // All at once, as if each request wanted everything: faster than one after the other.
    async measure(_, values) {
      const [[measure], goals, reports, history] = await Promise.all([
        ask.measure(values),
        ask.goals(values),
        ask.reports(values),
        ask.history(values),
      ]);
      return measure ? { ...measure, goals, reports, history } : null;
    },
  },
  Mutation: {
    saveReport: (_, { id, text, percent }) =>
      store.transaction((prepared) => save(prepared, id, text, percent)),
  },
};

async function save(prepared, id, text, percent) {
  const now = new Date().toISOString();
  await prepared(SAVE_STATEMENTS.lock)({});
  const before = JSON.stringify((await prepared(SAVE_STATEMENTS.read)({ id }))[0]);
  const [saved] = await prepared(SAVE_STATEMENTS.save)({ id, text, percent, now });
  await prepared(SAVE_STATEMENTS.raise)({});
  const previous = (await prepared(SAVE_STATEMENTS.last)({}))[0]?.hash ?? null;
  const entry = { now, key: String(id), before, after: JSON.stringify({ text }), previous };
  const hash = createHash('sha256').update(JSON.stringify(entry)).digest('hex');
  await prepared(SAVE_STATEMENTS.append)({ ...entry, hash });
  return saved;
}

const app = fastify({ logger: false });
app.register(mercurius, { schema, resolvers, jit: 1, graphiql: false });
await app.listen({ port: Number(port), host: '127.0.0.1' });

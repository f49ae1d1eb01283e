import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { ACTORS, isPerson } from '../support/rights/actors.ts';
import { type RightsDesk, startRightsDesk } from '../support/rights/desk.ts';
import { outcomeOf, rootFields, smallOperation } from '../support/rights/operations.ts';
import { Records } from '../support/rights/records.ts';
import { MUTATION_CALLS, QUERY_CALLS } from '../support/rights/root-calls.ts';
import { MUTATION_RIGHTS, QUERY_RIGHTS } from '../support/rights/root-rights.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

test.each([
  ['query', QUERY_RIGHTS],
  ['mutation', MUTATION_RIGHTS],
] as const)('each %s of the schema has its line', (kind, table) => {
  const lines = table.map(({ key }) => key[0] ?? '');
  expect(lines.toSorted((a, b) => a.localeCompare(b))).toEqual(
    Object.keys(rootFields(SCHEMA, kind)).toSorted((a, b) => a.localeCompare(b)),
  );
});

describe.each(DATABASE_KINDS)('who may ask and do what on %s', (kind) => {
  let desk: RightsDesk;
  let records: Records;
  let serial = 0;
  beforeAll(async () => {
    desk = await startRightsDesk(kind);
    records = await Records.open(desk);
  });
  afterAll(() => desk.stop());

  const benchOf = (actor: (typeof ACTORS)[number]) => {
    serial += 1;
    return { desk, records, actor, serial };
  };

  test.each(QUERY_RIGHTS.map((row) => [row.key[0] ?? '', row.cells] as const))(
    'query %s',
    async (name, cells) => {
      const query = smallOperation(SCHEMA, 'query', name);
      const outcomes: Record<string, string> = {};
      for (const actor of ACTORS) {
        const variables = (await QUERY_CALLS[name]?.(benchOf(actor))) ?? {};
        await desk.changes.taken();
        await desk.denials();
        outcomes[actor] = outcomeOf(await desk.ask(actor, query, variables));
        expect({ actor, changed: await desk.changes.taken() }).toEqual({ actor, changed: [] });
        const recorded = (await desk.denials()).length;
        expect({ actor, recorded }).toEqual({ actor, recorded: cells[actor] === 'FORBIDDEN' ? 1 : 0 });
      }
      expect(outcomes).toEqual(cells);
    },
  );

  test.each(MUTATION_RIGHTS.map((row) => [row.key[0] ?? '', row.cells] as const))(
    'mutation %s: refused without a trace but the record',
    async (name, cells) => {
      const mutation = smallOperation(SCHEMA, 'mutation', name);
      const outcomes: Record<string, string> = {};
      for (const actor of ACTORS) {
        const variables = (await MUTATION_CALLS[name]?.(benchOf(actor))) ?? {};
        await desk.changes.taken();
        await desk.denials();
        outcomes[actor] = outcomeOf(await desk.ask(actor, mutation, variables));
        const changed = await desk.changes.taken();
        const denials = await desk.denials();
        const refused = outcomes[actor] === 'FORBIDDEN' || outcomes[actor] === 'NOT_FOUND';
        if (outcomes[actor] !== 'OK') expect({ actor, changed }).toEqual({ actor, changed: [] });
        expect({ actor, recorded: denials.length }).toEqual({ actor, recorded: refused ? 1 : 0 });
        if (refused && isPerson(actor)) expect(denials[0]?.actorId).toBe(desk.accountId(actor));
        await desk.renew(actor);
      }
      expect(outcomes).toEqual(cells);
    },
  );
});

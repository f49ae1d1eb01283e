import { readFileSync } from 'node:fs';
import { buildSchema as parseSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { emitSchema } from '../../server/platform/graphql/emit-schema.ts';

const FILE = new URL('../../server/schema.graphql', import.meta.url);

test('server/schema.graphql is what the resolvers say (npm run schema writes it)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(emitSchema());
});

test('the same API always gives the same text', () => {
  expect(emitSchema()).toBe(emitSchema());
});

test('the text is a complete schema that breaks nothing when it is read back', () => {
  const schema = parseSchema(emitSchema());
  expect(findBreakingChanges(schema, parseSchema(readFileSync(FILE, 'utf8')))).toEqual([]);
  const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(queries).toEqual(queries.toSorted());
  expect(queries).toEqual(
    expect.arrayContaining([
      'viewer',
      'plan',
      'revisions',
      'revision',
      'goals',
      'measures',
      'measure',
      'milestones',
      'dashboard',
      'ozgProgress',
      'ozgForecast',
      'ozgServices',
      'compareRevisions',
      'milestoneTrend',
      'reportingRounds',
    ]),
  );
});

test('what the API never tells is not in it', () => {
  expect(emitSchema()).not.toMatch(/passwordHash|totpSecret|tokenHash|recoveryCodes/);
});

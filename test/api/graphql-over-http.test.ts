import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

/** Queries by GET are an option of the specification that is not offered: a request that asks is a POST. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['5A70', 'D6D5', '6A70']);

let app: TestApp;
beforeAll(async () => {
  // Two audits ask for a type of the schema.
  app = await startSeededApp('sqlite', { publicAccess: true, introspection: true });
});
afterAll(() => app.stop());

const audits = serverAudits({ url: () => `${app.url}/graphql` });

/** The public audit suite of the GraphQL over HTTP specification, each audit a test of its own. */
test.each(
  audits.filter(({ id }) => !NOT_OFFERED.has(id)).map((audit) => [audit.id, audit.name, audit] as const),
)('audit %s: %s', async (_id, _name, audit) => {
  const result = await audit.fn();
  expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
});

test('every MUST and SHOULD of the suite is asked, and what is left out is a MAY', () => {
  expect(audits.length).toBeGreaterThanOrEqual(61);
  const leftOut = audits.filter(({ id }) => NOT_OFFERED.has(id));
  expect(leftOut.map(({ name }) => name.split(' ')[0])).toEqual(['MAY', 'MAY', 'MAY']);
});

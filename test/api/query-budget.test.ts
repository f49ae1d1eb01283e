import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUERY_BUDGET } from '../../server/platform/graphql/query-budget.ts';
import { QUERY_LIMITS } from '../../server/platform/graphql/limits.ts';
import { startSeededApp, startTestApp, type TestApp } from '../support/test-app.ts';

const LIMITS = { leastPerRequest: 500, account: 5_000, address: 10_000, seconds: 60 };
const CHEAP = '{ plan { code } }';

let seeded: Awaited<ReturnType<typeof startSeededApp>>;
let app: TestApp;
beforeAll(async () => {
  seeded = await startSeededApp('sqlite');
  // Behind a proxy, whose word on the address counts.
  app = await startTestApp(seeded.orm, {
    publicAccess: true,
    config: { publicUrl: 'https://plan.example' },
    limits: { budget: LIMITS },
  });
});
afterAll(async () => {
  await app.stop();
  await seeded.stop();
});

async function send(address: string, query: string, cookie = ''): Promise<Response> {
  return fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, cookie },
    body: JSON.stringify({ query }),
  });
}

/** How many queries pass until one is refused. @param query by its number */
async function passed(
  address: string,
  query: string | ((count: number) => string),
  cookie?: string,
): Promise<number> {
  for (let count = 0; count < 50; count += 1) {
    const asked = typeof query === 'string' ? query : query(count);
    if ((await send(address, asked, cookie)).status === 429) return count;
  }
  return Number.POSITIVE_INFINITY;
}

describe('queries are counted in points', () => {
  test('by address for visitors; who is refused is told how long to wait', async () => {
    expect(await passed('192.0.2.1', CHEAP)).toBe(20);
    const refused = await send('192.0.2.1', CHEAP);
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', seconds } }],
    });
    expect((await send('192.0.2.2', CHEAP)).status).toBe(200);
  });

  test('a network of IPv6 is one address', async () => {
    expect(await passed('2001:db8:1:2::1', CHEAP)).toBe(20);
    expect((await send('2001:db8:1:2:ffff::9', CHEAP)).status).toBe(429);
    expect((await send('2001:db8:1:3::1', CHEAP)).status).toBe(200);
  });

  test('by account for people, from whatever address', async () => {
    const { cookie } = await app.as('cio@demo.example');
    const { cookie: second } = await app.as('cio@demo.example');
    expect(await passed('192.0.2.10', CHEAP, cookie)).toBe(10);
    expect((await send('192.0.2.11', CHEAP, second)).status).toBe(429);
    const { cookie: other } = await app.as('cio2@demo.example');
    expect((await send('192.0.2.10', CHEAP, other)).status).toBe(200);
  });

  test('a costly query is as many cheap ones, but where its answer is kept', async () => {
    const costly = '{ measures(first: 200) { nodes { code title light lifecycle milestones { code } } } }';
    expect(await passed('192.0.2.20', (count) => `${costly} # ${count}`)).toBe(3);
    expect(await passed('192.0.2.21', costly)).toBeGreaterThan(3);
  });

  test('this machine itself is not counted', async () => {
    expect(await passed('127.0.0.1', CHEAP)).toBe(Number.POSITIVE_INFINITY);
    expect(await passed('::1', CHEAP)).toBe(Number.POSITIVE_INFINITY);
  });
});

test('too many attempts to sign in are told how long to wait, too', async () => {
  const signIn = 'mutation { signIn(email: "x@plan.example", password: "x") { secondFactorNeeded } }';
  let last = new Response();
  for (let count = 0; count < 6; count += 1) last = await send('192.0.2.30', signIn);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(60);
});

test('the product’s budget leaves room for the largest queries of many people', () => {
  expect(QUERY_BUDGET.account / QUERY_LIMITS.cost).toBeGreaterThanOrEqual(40);
  expect(QUERY_BUDGET.address).toBeGreaterThan(QUERY_BUDGET.account);
});

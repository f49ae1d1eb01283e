import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registeredRoutes } from '../support/registered-routes.ts';
import { startSeededApp } from '../support/test-app.ts';

/** Fifty kilobytes that would unpack to fifty megabytes. */
const BOMB = gzipSync(Buffer.alloc(50_000_000));

const FOREIGN = 'https://elsewhere.example';

let app: Awaited<ReturnType<typeof startSeededApp>>;
let cookie: string;
beforeAll(async () => {
  app = await startSeededApp('sqlite', { publicAccess: true });
  cookie = (await app.as('cio@demo.example')).cookie;
});
afterAll(() => app.stop());

const codeOf = async (answer: Response) =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
const BODY = '{"query":"{ viewer { email } }"}';
const JSON_BODY = { 'content-type': 'application/json' };

describe('a page of another site', () => {
  test('changes nothing at any route that takes more than reading', async () => {
    const routes = registeredRoutes(app.express);
    expect(routes.length).toBeGreaterThan(20);
    const changing = routes.flatMap(({ path, methods }) =>
      methods
        .filter((method) => !['get', 'head', 'options'].includes(method))
        .map((method) => ({ path, method: method === '_all' ? 'POST' : method.toUpperCase() })),
    );
    expect(changing.map(({ path }) => path)).toEqual(expect.arrayContaining(['/graphql', '/imports']));
    for (const { path, method } of changing) {
      for (const origin of [FOREIGN, 'null', `${app.url}.elsewhere.example`, 'x']) {
        const answer = await fetch(app.url + path, {
          method,
          headers: { origin, cookie, ...JSON_BODY },
          body: BODY,
        });
        expect([method, path, origin, answer.status, await codeOf(answer)]).toEqual([
          method,
          path,
          origin,
          403,
          'FORBIDDEN',
        ]);
      }
    }
  });

  test('is known by Sec-Fetch-Site too, where a browser names no origin', async () => {
    expect(await statusWith({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  test('reads no answer: nothing but open data allows another origin', async () => {
    for (const path of ['/graphql', '/exports/measures.csv', '/', '/healthz', '/imports']) {
      const answer = await fetch(app.url + path, {
        method: 'OPTIONS',
        headers: { origin: FOREIGN, 'access-control-request-method': 'POST' },
      });
      expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, null]);
    }
  });
});

/** Status of a query with headers that fetch would not send. */
function statusWith(headers: Record<string, string>, method = 'POST', path = '/graphql'): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(app.url + path, { method, headers: { ...JSON_BODY, ...headers } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    call.once('error', reject);
    call.end(method === 'POST' ? BODY : undefined);
  });
}

describe('what a request may be', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is no method here', async (method) => {
    for (const path of ['/graphql', '/imports', '/', '/exports/measures.csv']) {
      expect([path, await statusWith({}, method, path)]).toEqual([path, 405]);
    }
  });

  test('HEAD answers like GET without a body, and OPTIONS says what there is', async () => {
    const head = await fetch(`${app.url}/healthz`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await fetch(`${app.url}/healthz`, { method: 'OPTIONS' });
    expect(options.headers.get('allow')).toBe('GET, HEAD');
  });

  test.each(['gzip', 'deflate', 'br', 'gzip, gzip'])(
    'a body packed with %s is not unpacked',
    async (encoding) => {
      for (const path of ['/graphql', '/imports']) {
        const answer = await fetch(app.url + path, {
          method: 'POST',
          headers: { ...JSON_BODY, cookie, 'content-encoding': encoding },
          body: BOMB,
        });
        expect([path, answer.status, await codeOf(answer)]).toEqual([path, 415, 'BAD_USER_INPUT']);
      }
    },
  );

  test('a character set that is not read is named, not called broken JSON', async () => {
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=iso-8859-1' },
      body: BODY,
    });
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain('UTF-8');
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/xml', ''])(
    'a query as %j is refused',
    async (type) => {
      const answer = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: BODY,
      });
      expect([400, 415]).toContain(answer.status);
      expect(await codeOf(answer)).toBe('BAD_USER_INPUT');
    },
  );

  test('a file is not read before it is known who sends it', async () => {
    const answer = await fetch(`${app.url}/imports?name=x.csv`, {
      method: 'POST',
      body: 'a'.repeat(30_000_000),
    }).then(
      ({ status }) => status,
      // The connection may end before all has been sent.
      () => 401,
    );
    expect(answer).toBe(401);
  });

  test('a file above the limit is refused', async () => {
    const answer = await fetch(`${app.url}/imports?name=x.csv`, {
      method: 'POST',
      headers: { cookie },
      body: Buffer.alloc(26 * 1024 * 1024 + 1),
    });
    expect([answer.status, await codeOf(answer)]).toEqual([413, 'BAD_USER_INPUT']);
  });
});

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATASET_NAMES, fileOf, openDocument } from '../support/open-data.ts';
import { startSeededApp, startTestApp, type TestApp } from '../support/test-app.ts';

let app: Awaited<ReturnType<typeof startSeededApp>>;
/** The same database where the public may not read. */
let closed: TestApp;
beforeAll(async () => {
  app = await startSeededApp('sqlite', { publicAccess: true });
  closed = await startTestApp(app.orm);
});
afterAll(async () => {
  await closed.stop();
  await app.stop();
});

const CATALOGUE = '/opendata/catalog.jsonld';
const SCHEMA = '/opendata/schema/measures.json';
const CSV = fileOf(3, 'measures', 'csv');
const CSV_METADATA = `${CSV}-metadata.json`;
const EVERY_KIND = [CATALOGUE, SCHEMA, CSV, CSV_METADATA, fileOf(3, 'ozg-services', 'json')];

const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('how long a copy is good', () => {
  test.each([
    [CSV, 'public, max-age=31536000, immutable'],
    [fileOf(1, 'changes', 'json'), 'public, max-age=31536000, immutable'],
    // The register behind these may be corrected, the words of those be improved.
    [fileOf(1, 'ozg-services', 'csv'), 'public, no-cache'],
    [CATALOGUE, 'public, no-cache'],
    [SCHEMA, 'public, no-cache'],
    [CSV_METADATA, 'public, no-cache'],
  ])('%s: %s', async (path, expected) => {
    expect((await get(path)).headers.get('cache-control')).toBe(expected);
  });

  test.each(EVERY_KIND)('%s is not sent again to whoever holds it', async (path) => {
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await get(path, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(etag);
    expect((await get(path, { 'If-None-Match': '"another"' })).status).toBe(200);
  });

  test.each(EVERY_KIND)('HEAD %s says what GET would', async (path) => {
    const full = await get(path);
    const head = await fetch(app.url + path, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-type', 'content-length', 'cache-control']) {
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    }
    expect(Number(head.headers.get('content-length'))).toBe((await full.arrayBuffer()).byteLength);
  });
});

describe('what a file says of itself', () => {
  test.each([
    [CSV, 'text/csv; charset=utf-8; header=present', `<${CSV_METADATA}>; rel="describedby"`],
    [fileOf(3, 'measures', 'json'), 'application/json; charset=utf-8', `<${SCHEMA}>; rel="describedby"`],
  ])('%s: its type and where it is described', async (path, type, link) => {
    const { headers } = await get(path);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('link')).toContain(link);
  });

  test('CSV after RFC 4180: no byte order mark, CRLF, umlauts in UTF-8', async () => {
    const bytes = Buffer.from(await (await get(CSV)).arrayBuffer());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('code,');
    expect(bytes.subarray(-2).toString('latin1')).toBe('\r\n');
    expect(bytes.toString('utf8')).toMatch(/[äöüß]/);
  });

  test('a demonstration is marked, an official plan is not', async () => {
    const marked = await openDocument(app, 3, 'ozg-services');
    expect(marked).toMatchObject({ simulated: true });
    expect(marked.note).toMatch(/Demonstration.*simuliert/);
    expect(marked.attribution).toMatch(/keine amtliche Veröffentlichung.*Destatis/);
    const official = await startSeededApp('sqlite', { publicAccess: true, demonstration: false });
    try {
      const plain = await openDocument(official, 3, 'measures');
      expect(plain).toMatchObject({ simulated: false, note: null });
      expect(await (await fetch(official.url + CATALOGUE)).text()).not.toContain('Demonstration');
    } finally {
      await official.stop();
    }
  });
});

describe('what is not there', () => {
  test.each([
    '/opendata/',
    '/opendata/revisions/9/goals.csv',
    '/opendata/revisions/03/goals.csv',
    '/opendata/revisions/3/contacts.csv',
    '/opendata/revisions/3/goals.xml',
    '/opendata/schema/contacts.json',
    '/opendata/revisions/3/..%2f..%2fpackage.json',
  ])('%s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await codeOf(answer)).toBe('NOT_FOUND');
  });

  test('a draft, whoever asks', async () => {
    const office = await app.as('cio@demo.example');
    const { revisions } = await office.get<{ revisions: { number: number; state: string }[] }>(
      '{ revisions { number state } }',
    );
    const draft = revisions.find(({ state }) => state !== 'PUBLISHED');
    expect(draft?.number).toBe(5);
    for (const dataset of DATASET_NAMES) {
      const answer = await get(fileOf(5, dataset, 'json'), { cookie: office.cookie });
      expect(answer.status).toBe(404);
    }
    expect(await (await get(CATALOGUE, { cookie: office.cookie })).text()).not.toContain('revisions/5');
  });
});

describe('who may read', () => {
  test('pages of other sites, and everybody gets what the public sees', async () => {
    const office = await app.as('cio@demo.example');
    for (const path of EVERY_KIND) {
      const visitor = await get(path, { origin: 'https://elsewhere.example' });
      expect(visitor.headers.get('access-control-allow-origin')).toBe('*');
      expect(visitor.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(await (await get(path, { cookie: office.cookie })).text()).toBe(await visitor.text());
    }
    const preflight = await fetch(app.url + CSV, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('If-None-Match');
  });

  test('nothing else of the product speaks to other sites', async () => {
    const answer = await get('/exports/report.json');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(EVERY_KIND)('without public access %s is for those who are signed in', async (path) => {
    const visitor = await fetch(closed.url + path);
    expect(visitor.status).toBe(401);
    expect(visitor.headers.get('access-control-allow-origin')).toBeNull();
    expect(visitor.headers.get('cache-control')).toBe('no-store');
    expect(await codeOf(visitor)).toBe('UNAUTHENTICATED');
    const { cookie } = await closed.as('kabinett@demo.example');
    const reader = await fetch(closed.url + path, { headers: { cookie } });
    expect(reader.status).toBe(200);
    expect(reader.headers.get('cache-control')).toBe('private, no-store');
    expect(reader.headers.get('access-control-allow-origin')).toBeNull();
    expect(await reader.text()).toBe(await (await get(path)).text());
  });

  test('a path that climbs is answered like any unknown one', async () => {
    const status = await new Promise((resolve) => {
      request(`${app.url}/opendata/revisions/3/../../../package.json`, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(404);
  });
});

test('a file is made once: asking again reads nothing but plan and session', async () => {
  app.forget();
  await (await get(CATALOGUE)).text();
  const { statements } = await app.statements.during(async () => {
    for (const path of EVERY_KIND) await (await get(path)).text();
  });
  expect(statements).toBeLessThanOrEqual(EVERY_KIND.length);
});

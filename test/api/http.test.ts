import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const SCRIPT = 'console.log("a script that is long enough")';
const PAGE = '<!doctype html><title>Masterplan</title>';

let database: TestDatabase;
let app: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, '.vite', 'manifest.json'), '{}');
  await writeFile(join(folder, 'assets', 'index-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'index-abc123.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(join(folder, 'assets', 'index-abc123.js.gz'), gzipSync(SCRIPT));
  database = await createDatabase('sqlite');
  app = await startTestApp(database.orm, { clientFolder: folder });
});
afterAll(async () => {
  await app.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
const errorOf = async (response: Response) =>
  ((await response.json()) as { errors: { message: string; extensions: { code: string } }[] }).errors[0];

describe('the application in the browser', () => {
  test.each(['/', '/massnahmen', '/massnahmen/M-ELG?asOf=2021-01-01'])('%s is the page', async (path) => {
    const response = await get(path, { accept: 'text/html' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    '/assets/missing.js',
    '/assets/missing',
    '/exports/report.doc',
    '/exports/x',
    '/favicon.ico',
    '/.vite/manifest.json',
    '/%E0%A4%A',
    '/assets/../../package.json',
  ])('%s is not there, and says so in JSON', async (path) => {
    const response = await get(path, { accept: 'text/html' });
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  test('a path of the application is only for those who read HTML', async () => {
    expect((await get('/massnahmen', { accept: 'application/json' })).status).toBe(404);
  });

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['identity', null],
  ])('a file for a browser that takes %s comes as %s', async (accepted, encoding) => {
    const response = await get('/assets/index-abc123.js', { 'accept-encoding': accepted });
    expect(await response.text()).toBe(SCRIPT);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('nothing inline, nothing from elsewhere, no framing', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('POST /graphql', () => {
  test('broken JSON is answered in JSON', async () => {
    const response = await post('{"query": ');
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toEqual({
      message: 'Der Anfragekörper ist kein gültiges JSON.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('a body above the limit is refused', async () => {
    const response = await post(JSON.stringify({ query: `{ a } # ${'x'.repeat(1_100_000)}` }));
    expect(response.status).toBe(413);
    expect(await errorOf(response)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test.each([
    '{}',
    '[]',
    '"text"',
    'null',
    '{"query": 1}',
    '{"query": "{ plan { code } }", "variables": "x"}',
  ])('a body of %s is the caller’s mistake', async (body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('a batch is refused', async () => {
    const response = await post('[{"query":"{ plan { code } }"},{"query":"{ plan { code } }"}]');
    expect(response.status).toBe(400);
  });

  test('a form from another site is refused', async () => {
    const response = await post('query=%7B__typename%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBe(400);
    const text = await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' });
    expect(text.status).toBe(400);
  });

  test('other methods are told so', async () => {
    const response = await get('/graphql?query={__typename}', { accept: 'text/html' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('a mistake in the document is 200 for plain JSON and 400 for the GraphQL media type', async () => {
    const body = JSON.stringify({ query: '{ nothing }' });
    expect((await post(body, { accept: 'application/json' })).status).toBe(200);
    const typed = await post(body, { accept: 'application/graphql-response+json' });
    expect(typed.status).toBe(400);
    expect(typed.headers.get('content-type')).toContain('application/graphql-response+json');
  });

  test('introspection works where it is switched on', async () => {
    const open = await startTestApp(database.orm, { introspection: true });
    const { data, errors } = await open.ask<{ schema: { types: object[] } }>(
      '{ schema: __schema { types { name } } }',
    );
    expect(errors).toEqual([]);
    expect(data?.schema.types.length).toBeGreaterThan(50);
    await open.stop();
  });
});

describe('health', () => {
  test('the process lives and can serve', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: 'ok' });
    }
  });

  test('without its database it lives but cannot serve', async () => {
    const lost = await createDatabase('postgresql');
    const lame = await startTestApp(lost.orm);
    await lost.drop();
    expect((await fetch(`${lame.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${lame.url}/readyz`)).status).toBe(503);
    await lame.stop();
  });
});

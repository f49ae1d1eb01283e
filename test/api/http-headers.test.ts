import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '../support/open-data.ts';
import { startSeededApp, startTestApp, type TestApp } from '../support/test-app.ts';

let app: Awaited<ReturnType<typeof startSeededApp>>;
/** The same where people open it by https. */
let secure: TestApp;
let folder: string;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headers-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Masterplan</title>');
  await writeFile(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  app = await startSeededApp('sqlite', { publicAccess: true, clientFolder: folder });
  secure = await startTestApp(app.orm, { config: { publicUrl: 'https://plan.example' } });
  cookie = (await app.as('cio@demo.example')).cookie;
});
afterAll(async () => {
  await secure.stop();
  await app.stop();
  await rm(folder, { recursive: true });
});

interface Kind {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  readonly init?: RequestInit;
  /** Sent by somebody who is signed in. */
  readonly signedIn?: boolean;
  readonly cache: string;
  readonly corp?: string;
  readonly file?: true;
}

const query = (body: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/json' },
});
const html = { headers: { accept: 'text/html' } };
const OPEN_FILE = fileOf(3, 'measures', 'csv');

const KINDS: readonly Kind[] = [
  { name: 'a page', path: '/massnahmen', init: html, status: 200, cache: 'no-cache' },
  {
    name: 'an asset',
    path: '/assets/index-abc123.js',
    status: 200,
    cache: 'public, max-age=31536000, immutable',
  },
  {
    name: 'an answer',
    path: '/graphql',
    init: query('{"query":"{ plan { code } }"}'),
    status: 200,
    cache: 'no-store',
  },
  {
    name: 'an answer to somebody signed in',
    path: '/graphql',
    init: query('{"query":"{ viewer { email } }"}'),
    signedIn: true,
    status: 200,
    cache: 'no-store',
  },
  { name: 'a refused body', path: '/graphql', init: query('{'), status: 400, cache: 'no-store' },
  { name: 'a method that is not there', path: '/graphql', status: 405, cache: 'no-store' },
  { name: 'nothing there', path: '/exports/nothing', status: 404, cache: 'no-store' },
  { name: 'an address that cannot be read', path: '/%E0%A4%A', status: 404, cache: 'no-store' },
  {
    name: 'a body that is too large',
    path: '/graphql',
    init: query('x'.repeat(1_100_000)),
    status: 413,
    cache: 'no-store',
  },
  { name: 'an upload by nobody', path: '/imports', init: query('x'), status: 401, cache: 'no-store' },
  { name: 'health', path: '/healthz', status: 200, cache: 'no-store' },
  {
    name: 'a report for a visitor',
    path: '/exports/report.json?part=SUMMARY',
    status: 200,
    cache: 'private, no-cache',
    file: true,
  },
  {
    name: 'a report for somebody signed in',
    path: '/exports/report.json?part=SUMMARY',
    signedIn: true,
    status: 200,
    cache: 'private, no-store',
    file: true,
  },
  {
    name: 'a list as a file',
    path: '/exports/measures.csv',
    signedIn: true,
    status: 200,
    cache: 'no-store',
    file: true,
  },
  {
    name: 'the ledger as a file',
    path: '/exports/ledger.csv',
    signedIn: true,
    status: 200,
    cache: 'no-store',
    file: true,
  },
  { name: 'a report refused', path: '/exports/report.json?asOf=x', status: 400, cache: 'no-store' },
  {
    name: 'open data',
    path: OPEN_FILE,
    status: 200,
    cache: 'public, max-age=31536000, immutable',
    corp: 'cross-origin',
  },
  {
    name: 'open data that is held already',
    path: OPEN_FILE,
    init: { headers: { 'if-none-match': '*' } },
    status: 304,
    cache: 'public, max-age=31536000, immutable',
    corp: 'cross-origin',
  },
];

describe.each(KINDS)('$name', ({ path, status, init, signedIn, cache, corp, file }) => {
  test('carries every protecting header', async () => {
    const headers = { ...(init?.headers as Record<string, string>), ...(signedIn && { cookie }) };
    const answer = await fetch(app.url + path, { ...init, headers });
    const held = Object.fromEntries(answer.headers);
    expect(answer.status).toBe(status);
    expect(held).toMatchObject({
      'cache-control': cache,
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': corp ?? 'same-origin',
      'origin-agent-cluster': '?1',
      'permissions-policy': expect.stringContaining('camera=(), '),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(held).not.toHaveProperty('x-powered-by');
    expect(held).not.toHaveProperty('server');
    if (status !== 304) expect(held['content-type']).toMatch(/charset=utf-8/i);
    if (file) expect(held['content-disposition']).toMatch(/^attachment; filename=/);
    expect(held['access-control-allow-origin']).toBe(corp === undefined ? undefined : '*');
  });
});

test('the policy lets nothing in but the product’s own, and no text become a script', async () => {
  const policy = (await fetch(app.url, html)).headers.get('content-security-policy') ?? '';
  expect(policy.split(';')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('by https browsers are told to keep to it for a year, by http nothing is said', async () => {
  const heard = async (url: string) =>
    (await fetch(`${url}/healthz`)).headers.get('strict-transport-security');
  expect(await heard(secure.url)).toBe('max-age=31536000; includeSubDomains');
  expect(await heard(app.url)).toBeNull();
});

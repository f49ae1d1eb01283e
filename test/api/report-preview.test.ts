import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const EXPORTS = '{ reportExports(first: 1) { totalCount } }';

let app: Awaited<ReturnType<typeof startSeededApp>>;
let cabinet: TestPerson;

beforeAll(async () => {
  app = await startSeededApp('sqlite');
  cabinet = await app.as('kabinett@demo.example');
});
afterAll(() => app.stop());

async function ask(path: string): Promise<Response> {
  return fetch(app.url + path, { headers: { cookie: cabinet.cookie } });
}

async function recorded(): Promise<number> {
  const { reportExports } = await cabinet.get<{ reportExports: { totalCount: number } }>(EXPORTS);
  return reportExports.totalCount;
}

test('looking at a report puts nothing on record; it is the very report that is handed out', async () => {
  const preview = await ask('/exports/report.json?lang=de&part=SUMMARY&preview=1');
  expect(preview.status).toBe(200);
  expect(await recorded()).toBe(0);
  const file = await ask('/exports/report.json?lang=de&part=SUMMARY');
  expect(await recorded()).toBe(1);
  expect(await preview.text()).toBe(await file.text());
});

test('only the JSON form has a preview', async () => {
  const answer = await ask('/exports/report.csv?lang=de&preview=1');
  expect(answer.status).toBe(400);
});

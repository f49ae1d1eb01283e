import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_WORDS } from '../../server/exports/report/words/index.ts';
import type {
  Freshness,
  Lifecycle,
  MeasureKind,
  MeasureLevel,
  ScheduleLight,
  SelfLight,
} from '../../shared/domain/vocabulary.ts';
import { translate } from '../../shared/i18n/index.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { addressOf, askFile, type Parameters } from '../support/report-files.ts';
import { startSeededApp, type TestApp, type TestPerson } from '../support/test-app.ts';

interface Listed {
  readonly code: string;
  readonly title: string;
  readonly light: ScheduleLight;
  readonly lifecycle: Lifecycle;
  readonly level: MeasureLevel;
  readonly kind: MeasureKind;
  readonly freshness: Freshness;
  readonly selfLight: SelfLight | null;
  readonly ministry: { readonly abbreviation: string } | null;
  readonly topicArea: { readonly nameDe: string } | null;
  readonly responsibleBody: string | null;
  readonly progress: { readonly percent: number | null };
  readonly start: string | null;
  readonly plannedEnd: string | null;
  readonly reportedOn: string | null;
  readonly drift: {
    readonly expected: string | null;
    readonly daysAgainstFirst: number | null;
    readonly daysAgainstPrevious: number | null;
  };
}

const LIST = `query ($revision: Int, $asOf: Date, $filter: MeasureFilter, $orderBy: MeasureOrder, $after: String) {
  measures(revision: $revision, asOf: $asOf, filter: $filter, orderBy: $orderBy, first: 30, after: $after) {
    pageInfo { hasNextPage endCursor } nodes {
      code title light lifecycle level kind freshness selfLight ministry { abbreviation } topicArea { nameDe }
      responsibleBody progress { percent } start plannedEnd reportedOn
      drift { expected daysAgainstFirst daysAgainstPrevious } } } }`;

const VIEWS: readonly {
  readonly filter: Parameters;
  readonly view?: object;
  readonly order?: readonly [string, string];
}[] = [
  { filter: {} },
  { filter: { ministry: ['SMI', 'FINANCE'], light: ['RED', 'UNREPORTED'] }, order: ['DRIFT_FIRST', 'DESC'] },
  { filter: { goal: ['G1'], level: ['STATE'] }, view: { asOf: '2020-10-15' }, order: ['TITLE', 'ASC'] },
  { filter: { text: 'akte', kind: ['ELECTRONIC_FILE'] }, view: { revision: 2 }, order: ['MINISTRY', 'DESC'] },
  {
    filter: { dueFrom: '2021-01-01', dueTo: '2021-12-31', lifecycle: ['IN_PROGRESS'] },
    order: ['PLANNED_END', 'ASC'],
  },
  { filter: { freshness: ['STALE', 'NEVER'] }, order: ['REPORTED_ON', 'DESC'] },
  { filter: { text: 'gibt es nicht' } },
];

/** A measure as a row of the file for machines. */
function rowOf(m: Listed): Record<string, unknown> {
  return {
    light: m.light,
    code: m.code,
    title: m.title,
    ministry: m.ministry?.abbreviation ?? REPORT_WORDS.de.withoutLead,
    lifecycle: translate('de', `lifecycle.${m.lifecycle}`),
    progress: m.progress.percent,
    plannedEnd: m.plannedEnd,
    expectedEnd: m.drift.expected,
    daysAgainstFirst: m.drift.daysAgainstFirst,
    daysAgainstPrevious: m.drift.daysAgainstPrevious,
    reportedOn: m.reportedOn,
    selfLight: m.selfLight && translate('de', `selfLight.${m.selfLight}`),
    freshness: translate('de', `freshness.${m.freshness}`),
    level: translate('de', `measureLevel.${m.level}`),
    kind: translate('de', `measureKind.${m.kind}`),
    topicArea: m.topicArea?.nameDe ?? null,
    responsibleBody: m.responsibleBody,
    start: m.start,
  };
}

async function listed(who: Pick<TestPerson, 'get'>, variables: object): Promise<Listed[]> {
  const nodes: Listed[] = [];
  for (let after: string | null = null; ;) {
    const {
      measures,
    }: { measures: { nodes: Listed[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
      await who.get(LIST, { ...variables, after });
    nodes.push(...measures.nodes);
    if (!measures.pageInfo.hasNextPage) return nodes;
    after = measures.pageInfo.endCursor;
  }
}

describe.each(DATABASE_KINDS)('the list of measures as a file on %s', (kind) => {
  let app: TestApp;
  let cabinet: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
    cabinet = await app.as('kabinett@demo.example');
  });
  afterAll(() => app.stop());

  const ask = (format: string, parameters: Parameters, cookie = cabinet.cookie) =>
    askFile({ url: app.url, cookie }, `/exports/measures.${format}`, { lang: 'de', ...parameters });

  test.each(VIEWS)(
    '$filter $view $order holds all rows of the list in its order',
    async ({ filter, view = {}, order }) => {
      const orderBy = order && { field: order[0], direction: order[1] };
      const parameters = { ...filter, ...view, ...(order && { orderBy: order[0], direction: order[1] }) };
      for (const [who, cookie] of [
        [cabinet, cabinet.cookie],
        [app, ''],
      ] as const) {
        const rows = (await listed(who, { ...view, filter, ...(orderBy && { orderBy }) })).map(rowOf);
        const { status, text } = await ask('json', parameters, cookie);
        expect(status).toBe(200);
        const file = JSON.parse(text) as { rows: Record<string, unknown>[] };
        expect(file.rows).toEqual(rows);
        const csv: string[][] = parse((await ask('csv', parameters, cookie)).text, {
          bom: true,
          delimiter: ';',
        });
        expect(csv.slice(1).map(([, code]) => code)).toEqual(rows.map(({ code }) => code));
      }
    },
  );

  test('what ministries think of themselves is empty for the public', async () => {
    const own = async (cookie: string) => {
      const { rows } = JSON.parse((await ask('json', { columns: 'CODE,selfLight' }, cookie)).text) as {
        rows: { selfLight: string | null }[];
      };
      return rows.filter(({ selfLight }) => selfLight !== null).length;
    };
    expect(await own('')).toBe(0);
    expect(await own((await app.as('admin@demo.example')).cookie)).toBe(0);
    expect(await own(cabinet.cookie)).toBeGreaterThan(10);
  });

  test('the columns that are shown, in their order, and always the code', async () => {
    const head = async (columns: string) =>
      (JSON.parse((await ask('json', { columns })).text) as { columns: { key: string }[] }).columns.map(
        ({ key }) => key,
      );
    expect(await head('TITLE,LIGHT')).toEqual(['code', 'title', 'light']);
    expect(await head('start,CODE,start')).toEqual(['start', 'code']);
    expect(await head('')).toHaveLength(18);
    const parameters = { columns: 'CODE,PROGRESS', orderBy: 'PROGRESS' };
    const rows = (await listed(cabinet, { orderBy: { field: 'PROGRESS' } })).map(({ code, progress }) => [
      code,
      progress.percent === null ? null : progress.percent / 100,
    ]);
    const { sheets } = await readXlsx((await ask('xlsx', parameters)).bytes);
    expect(sheets[0]?.rows.slice(1)).toEqual(rows);
    const ods = await readOds((await ask('ods', parameters)).bytes);
    expect(ods.sheets[0]?.rows.map(([code, percent = null]) => [code, percent])).toEqual(rows);
  });

  test('name, type and no copy in caches', async () => {
    const { headers } = await ask('csv', { revision: 2, asOf: '2020-10-15' });
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename=massnahmen-fassung-2-2020-10-15.csv',
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['first=10', 'Den Parameter „first“'],
    ['columns=CODE,internalRemark', '„internalRemark“ ist für „columns“'],
    ['columns=CODE,,TITLE', 'columns'],
    ['light=BLUE', '„BLUE“'],
    ['orderBy=selfLight', '„selfLight“'],
    ['orderBy=CODE&direction=UP', '„UP“'],
    ['dueFrom=2021-13-01', 'Kalendertag'],
    ['dueTo=1850-01-01', '2000'],
    ['text=%00', 'Steuerzeichen'],
    [`text=${'x'.repeat(201)}`, '200'],
    ['separator=tab', 'Den Parameter „separator“'],
  ])('%s is refused in words', async (query, words) => {
    const answer = await fetch(`${app.url}/exports/measures.json?${query}`, {
      headers: { 'accept-language': 'de' },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(await answer.text()).toContain(words);
  });

  test('a reader who goes away is no error', async () => {
    const { port } = new URL(app.url);
    const before = app.logged.length;
    const path = addressOf('/exports/measures.xlsx', { lang: 'de' });
    for (let wait = 0; wait < 24; wait += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cabinet.cookie}\r\n\r\n`);
      await setTimeout(wait * 3);
      socket.resetAndDestroy();
    }
    await setTimeout(500);
    const loud = app.logged
      .slice(before)
      .filter((line) => (JSON.parse(line) as { level: number }).level >= 40);
    expect(loud).toEqual([]);
    expect((await ask('json', {})).status).toBe(200);
  });
});

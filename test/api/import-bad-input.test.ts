import { request } from 'node:http';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DRAFT, itemOf, startDrafting, valueOf } from '../support/drafting.ts';
import { answered, apply, preview, upload } from '../support/importing.ts';
import { textWorkbook, workbook } from '../support/workbook.ts';

const HEADER = 'Code;Titel;Federführung;Beginn;Geplantes Ende;Ziele';
const table = (...rows: string[]) => [HEADER, ...rows].join('\r\n');
const latin = (text: string) => Buffer.from(text, 'latin1');

/** Files of which nothing can be read: what the answer says. */
const FILES: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['a PDF', '%PDF-1.7 plan', /ein PDF, keine Tabelle/],
  ['a web page', '<!doctype html><html><body>404</body></html>', /eine Webseite/],
  ['headers without a row', HEADER, /leer oder enthält nur Überschriften/],
  ['a truncated ZIP', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(80)]), /beschädigt/],
  [
    'old Excel',
    Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'),
    /altes? Format|alten Format|beschädigt/,
  ],
  ['a header twice', 'Code;Titel;Titel\r\nM-X;a;b', /steht in den Zellen B1 und C1/],
  [
    'control characters in a header',
    `Code;Ti\u0001tel\r\n${'M-X;ein ganz gewöhnlicher Titel\r\n'.repeat(20)}`,
    /Steuerzeichen/,
  ],
  ['quotation marks within a cell', table('M-X;=HYPERLINK("http://x");SK;;;'), /Um Zeile 2/],
  ['1 MB in one cell', table(`M-X;${'x'.repeat(1024 * 1024)};SK;;;`), /länger ist als eine Tabellenzelle/],
  [
    'a ZIP bomb',
    workbook({ 'xl/worksheets/sheet1.xml': new Uint8Array(100_000_000) }),
    /viel mehr, als eine Tabelle braucht/,
  ],
  ['a file with macros (XLSM)', workbook({ 'xl/vbaProject.bin': 'x' }), /enthält Makros/],
  [
    'merged header cells',
    textWorkbook(
      [
        ['Kennung', 'Titel'],
        ['M-X', 'a'],
      ],
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    ),
    /verbundenen Zellen \(A1:B1\)/,
  ],
  ['a quotation mark too many', table('M-X;"offen;SK;;;'), /Anführungszeichen/],
];

/** Rows that are refused: the cell and the fault. */
const ROWS: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['two rows of one code', table('M-XX;a;SK;;;', 'M-XX;b;SK;;;'), ['A2 CODE_TWICE', 'A3 CODE_TWICE']],
  ['an unknown ministry', table('M-XX;a;Nirgendwo;;;'), ['C2 ORGANISATION_UNKNOWN']],
  ['an unknown goal', table('M-XX;a;SK;;;Z-NIE'), ['F2 LINK_UNKNOWN']],
  ['30 February', table('M-XX;a;SK;30.02.2022;;'), ['D2 PLAN_DATE_MALFORMED']],
  ['an end before the start', table('M-XX;a;SK;01.02.2022;01.01.2022;'), ['E2 END_BEFORE_START']],
  ['a control character', table('M-XX;a\u0002b;SK;;;'), ['B2 CONTROL_CHARACTERS']],
  ['a formula', table('M-XX;=1+1;SK;;;'), ['B2 FORMULA']],
  ['a row of another revision', 'Kennung;Titel;Version\r\nM-OPENDATA;Anders;977', ['C2 CHANGED_MEANWHILE']],
  ['a title that is missing', table('M-XX;;SK;;;'), ['B2 REQUIRED']],
];

describe('bad input of an import', () => {
  let story: Awaited<ReturnType<typeof startDrafting>>;
  beforeAll(async () => {
    story = await startDrafting('sqlite', { publicAccess: true });
  });
  afterAll(() => story.app.stop());

  const version = async () => (await story.cio.get<{ dataVersion: number }>('{ dataVersion }')).dataVersion;
  const see = async (content: string | Uint8Array) =>
    preview(story.cio, 'MEASURES', await upload(story.app, story.cio, content), {
      options: { revision: DRAFT },
    });

  test.each(FILES)(
    '%s has a sentence that says so, and changes nothing',
    async (_name, content, sentence) => {
      const before = await version();
      const { data, errors } = await see(content);
      expect(data).toBeNull();
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toMatch(sentence);
      expect(errors[0]?.message).toContain('Es wurde nichts importiert.');
      expect(await version()).toBe(before);
    },
  );

  test.each(ROWS)('%s is refused at its cell', async (_name, content, faults) => {
    const { rows, refused } = answered(await see(content));
    expect(refused).toBe(faults.length);
    const found = rows.nodes.flatMap((row) => row.faults.map(({ cell, code }) => `${cell} ${code}`));
    expect(found).toEqual(faults);
    for (const { message } of rows.nodes.flatMap((row) => row.faults)) expect(message).toMatch(/\S \S/);
  });

  test('a percentage over 100 is refused at its cell', async () => {
    const rounds = await story.editor.get<{ reportingRounds: { reportingDate: string; state: string }[] }>(
      '{ reportingRounds { reportingDate state } }',
    );
    const round = rounds.reportingRounds.find(({ state }) => state === 'OPEN')?.reportingDate;
    const file = await upload(
      story.app,
      story.editor,
      'Maßnahme;Umsetzungsgrad in Prozent\r\nM-OPENDATA;101 %',
    );
    const { rows } = answered(await preview(story.editor, 'STATUS_REPORTS', file, { options: { round } }));
    const found = rows.nodes.flatMap((row) => row.faults.map(({ cell, code }) => `${cell} ${code}`));
    expect(found).toContain('B2 PERCENT_MALFORMED');
  });

  test('a missing column is named and nothing applied; a column nobody knows is left out, and said so', async () => {
    const file = await upload(story.app, story.cio, 'Titel;Farbe\r\nOhne Kennung;blau');
    const missing = answered(await preview(story.cio, 'MEASURES', file, { options: {} }));
    expect(missing).toMatchObject({ missing: ['code'], total: 0, added: 0 });
    const refused = await apply(story.cio, 'MEASURES', file, missing.digest, { options: {} });
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    const unknown = answered(await see('Kennung;Titel;Federführung;Farbe\r\nM-FARBE;Bunt;SK;blau'));
    expect(unknown).toMatchObject({ missing: [], added: 1, refused: 0 });
    expect(unknown.columns.map(({ field }) => field)).toEqual(['code', 'title', 'ministry', null]);
  });

  test('of an upload whose connection is lost midway nothing is kept, and the server goes on', async () => {
    const kept = () =>
      kysely(story.app.orm.em.fork())
        .selectFrom('upload')
        .select(['sha256', 'file_name'])
        .orderBy('sha256')
        .execute();
    const before = await kept();
    const logged = story.app.logged.length;
    const address = new URL(`${story.app.url}/imports?name=abgerissen.csv`);
    await new Promise<void>((resolve) => {
      const headers = { cookie: story.cio.cookie, 'content-length': String(1024 * 1024) };
      const sending = request(address, { method: 'POST', headers });
      sending.on('error', () => resolve());
      sending.write(Buffer.alloc(512 * 1024, 'x'), () =>
        setTimeout(() => sending.destroy(new Error('cut')), 50),
      );
    });
    await expect.poll(() => version()).toBeGreaterThan(0);
    expect(await kept()).toEqual(before);
    expect(story.app.logged.slice(logged).filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
    expect(answered(await see(table('M-XX;danach;SK;;;')))).toMatchObject({ added: 1 });
  });

  test('who goes before anything is written has changed nothing', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => `M-WEG-${n};Vorhaben ${n};SK;;;`);
    const file = await upload(story.app, story.cio, table(...rows));
    const before = await version();
    const leaving = new AbortController();
    const query = `mutation ($file: String!) {
      importApply(kind: MEASURES, file: $file, digest: "egal", options: { skipRefused: true }) { added } }`;
    const sent = fetch(`${story.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: story.cio.cookie },
      body: JSON.stringify({ query, variables: { file } }),
      signal: leaving.signal,
    });
    const step = async () =>
      (
        await story.cio.get<{ importProgress: { step: string } | null }>(
          'query ($file: String!) { importProgress(file: $file) { step } }',
          { file },
        )
      ).importProgress?.step ?? null;
    await expect.poll(step, { interval: 5 }).toMatch(/READING|PLANNING/);
    leaving.abort();
    await expect(sent).rejects.toThrow(/abort/);
    await expect.poll(step).toBeNull();
    expect(await version()).toBe(before);
    const written = kysely(story.app.orm.em.fork()).selectFrom('measure').where('code', 'like', 'M-WEG-%');
    expect(await written.select('id').execute()).toEqual([]);
  });

  test('a text that would be a formula stays a text, and no export lets it become one', async () => {
    const title = `=cmd|' /C calc'!A0`;
    const content = textWorkbook([
      ['Kennung', 'Titel', 'Federführung'],
      ['M-FORMEL', title, 'SK'],
    ]);
    const seen = answered(await see(content));
    expect(seen).toMatchObject({ added: 1, refused: 0 });
    const file = await upload(story.app, story.cio, content);
    answered(await apply(story.cio, 'MEASURES', file, seen.digest, { options: { revision: DRAFT } }));
    expect(valueOf(await itemOf(story.cio, 'MEASURE', 'M-FORMEL'), 'title')).toBe(title);
    const template = async (format: string) => {
      const address = `${story.app.url}/imports/templates/MEASURES.${format}?lang=de`;
      const response = await fetch(address, { headers: { cookie: story.cio.cookie } });
      return new Uint8Array(await response.arrayBuffer());
    };
    expect(strFromU8(await template('csv'))).toContain(`;'${title};`);
    const xlsx = await template('xlsx');
    const parts = Object.values(unzipSync(xlsx)).map((part) => strFromU8(part));
    expect(parts.filter((part) => /<f[ >]/.test(part))).toEqual([]);
    for (const written of [await template('csv'), xlsx]) {
      const again = answered(await see(written));
      expect(again).toMatchObject({ added: 0, changed: 0, refused: 0 });
    }
  });

  test('a file out of German Excel is read as it was written', async () => {
    const { rows } = answered(await see(latin(table('M-XX;Bürgerämter;SK;;;'))));
    expect(rows.nodes[0]).toMatchObject({ action: 'ADD', title: 'Bürgerämter' });
  });

  test('100 MB are refused by the route itself, with a sentence', async () => {
    const response = await fetch(`${story.app.url}/imports?name=gross.csv`, {
      method: 'POST',
      headers: { cookie: story.cio.cookie },
      body: Buffer.alloc(100 * 1024 * 1024, 'x'),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/größer als \d+ MB/) as unknown }],
    });
  });

  test('refused rows come back as a file with their reasons; corrected, they come in', async () => {
    const file = await upload(story.app, story.cio, table('M-XX;gut;SK;;;', 'M-XY;schlecht;SK;30.02.2022;;'));
    const address = `${story.app.url}/imports/refused/MEASURES/${file}.csv?lang=de&revision=${DRAFT}`;
    const response = await fetch(address, { headers: { cookie: story.cio.cookie } });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('Warum abgelehnt');
    expect(text).toContain('30.02.2022');
    expect(text).not.toContain('M-XX');
    const again = answered(await see(text.replace('30.02.2022', '28.02.2022')));
    expect(again).toMatchObject({ added: 1, refused: 0 });
    const none = await upload(story.app, story.cio, table('M-XX;gut;SK;;;'));
    const nothing = await fetch(address.replace(file, none), { headers: { cookie: story.cio.cookie } });
    expect(nothing.status).toBe(404);
    const stranger = await fetch(address, { headers: { cookie: story.cabinet.cookie } });
    expect(stranger.status).toBe(403);
  });

  test('what a person may import is the answer of the server', async () => {
    const kinds = async (who: typeof story.cio) =>
      (await who.get<{ viewer: { importKinds: string[] } }>('{ viewer { importKinds } }')).viewer.importKinds;
    expect(await kinds(story.cabinet)).toEqual([]);
    expect(await kinds(story.editor)).toEqual(
      expect.arrayContaining(['MEASURES', 'MILESTONES', 'IMPLEMENTATION_PLANS', 'STATUS_REPORTS']),
    );
    expect(await kinds(story.editor)).not.toContain('ORGANISATIONS');
    expect(await kinds(story.cio)).toContain('SERVICE_CATALOGUE');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAFT, startDrafting } from '../support/drafting.ts';
import { answered, preview, upload } from '../support/importing.ts';

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

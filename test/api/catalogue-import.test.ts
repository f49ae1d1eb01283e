import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const PREVIEW = `query ($file: String!, $action: [ImportAction!]) { importPreview(kind: SERVICE_CATALOGUE, file: $file) {
  total added changed same refused digest
  rows(action: $action, first: 200) { totalCount nodes { line action code leikaKey changes { field before after }
    faults { column code written message } } } } }`;
const APPLY = `mutation ($file: String!, $digest: String!) {
  importApply(kind: SERVICE_CATALOGUE, file: $file, digest: $digest) { total added changed same refused } }`;
const HEADER =
  'OZG-ID;OZG-Leistung;Themenfeld;Lebenslage;Regelungskompetenz;Vollzugskompetenz;LeiKa-Schlüssel;LeiKa-Bezeichnung;LeiKa-Typ;SDG';

interface Row {
  readonly line: number;
  readonly action: string;
  readonly code: string | null;
  readonly leikaKey: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly faults: readonly { readonly column: string; readonly code: string; readonly message: string }[];
}
interface Preview {
  readonly total: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly digest: string;
  readonly rows: { readonly totalCount: number; readonly nodes: readonly Row[] };
}

/** A key that no other row has. */
const leika = (n: number) => `99${String(n).padStart(12, '0')}`;
const line = (
  n: number,
  more: Partial<Record<'id' | 'title' | 'situation' | 'level' | 'leika' | 'type' | 'sdg', string>> = {},
) =>
  [
    more.id ?? String(50_000 + Math.floor(n / 5)),
    more.title ??
      `Leistung ${Math.floor(n / 5)} für Bürger*innen – "Ämter"`
        .replaceAll('"', '""')
        .replace(/^(.*)$/, '"$1"'),
    'Arbeit & Ruhestand',
    more.situation ?? 'Altersvorsorge',
    'Bund',
    more.level ?? 'Land, Kommune',
    more.leika ?? leika(n),
    `Einzelleistung ${n}`,
    more.type ?? String(1 + (n % 5)),
    more.sdg ?? (n % 2 === 0 ? 'ja' : 'nein'),
  ].join(';');

/** 5,000 rows as such lists are kept: odd spaces, stand-ins for nothing, and 37 rows that cannot be read. */
function dirtyCatalogue(): { text: string; bad: Map<number, string> } {
  const bad = new Map<number, string>();
  const rows: string[] = [HEADER];
  for (let n = 0; n < 5_000; n += 1) {
    const at = n + 2;
    const harmless =
      n % 7 === 0
        ? { type: ' k.A. ', sdg: '–' }
        : n % 11 === 0
          ? { leika: `${leika(n).slice(0, 8)} ${leika(n).slice(8)}` }
          : {};
    const broken = n % 135 === 102 ? (n / 135) | 0 : -1;
    if (broken === -1) rows.push(line(n, harmless));
    else {
      const [fault, more] = FAULTS[broken % FAULTS.length] ?? ['', {}];
      rows.push(line(n, more));
      bad.set(at, fault);
    }
  }
  return { text: `${rows.join('\r\n')}\r\n`, bad };
}
const FAULTS: readonly [string, Parameters<typeof line>[1]][] = [
  ['CODE_MALFORMED', { id: '1000' }],
  ['CODE_MISSING', { id: ' - ' }],
  ['SITUATION_UNKNOWN', { situation: 'Lebensabend' }],
  ['LEVEL_UNKNOWN', { level: 'irgendwer' }],
  ['LEIKA_ROUNDED', { leika: '9,91E+13' }],
  ['LEIKA_MALFORMED', { leika: '9901234' }],
  ['LEIKA_TWICE', { leika: leika(3) }],
  ['LEIKA_TYPE', { type: '7' }],
  ['SDG_UNKNOWN', { sdg: 'vielleicht' }],
  ['TITLE_DIFFERS', { title: 'Ganz anders' }],
  ['FORMULA', { title: '=HYPERLINK(A1)' }],
];

describe.each(DATABASE_KINDS)('import of the catalogue on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let cio: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true, today: '2021-10-15' });
    cio = await app.as('cio@demo.example');
  });
  afterAll(() => app.stop());

  const upload = async (content: string | Uint8Array, person: TestPerson = cio) => {
    const response = await fetch(`${app.url}/imports?name=katalog.csv`, {
      method: 'POST',
      headers: { cookie: person.cookie },
      body: typeof content === 'string' ? content : Buffer.from(content),
    });
    return { status: response.status, body: (await response.json()) as { file?: string } };
  };
  const fileOf = async (content: string | Uint8Array) => {
    const { body } = await upload(content);
    if (!body.file) throw new Error('not kept');
    return body.file;
  };
  const preview = async (file: string, action?: string) =>
    (
      await cio.get<{ importPreview: Preview }>(PREVIEW, {
        file,
        action: action === undefined ? null : [action],
      })
    ).importPreview;

  test('a dirty file of 5,000 rows: exactly the bad ones are named, the others come in at once', async () => {
    const { text, bad } = dirtyCatalogue();
    expect(bad.size).toBe(37);
    const file = await fileOf(text);
    const found = await preview(file, 'REFUSE');
    expect(found).toMatchObject({ total: 5_000, refused: 37, added: 4_963, changed: 0, same: 0 });
    expect(new Map(found.rows.nodes.map((row) => [row.line, row.faults[0]?.code]))).toEqual(bad);
    for (const { faults } of found.rows.nodes) {
      expect(faults).toHaveLength(1);
      expect(faults[0]?.message).toMatch(/\S+ \S+/);
    }
    const before = await counts();
    const applied = await cio.get<{ importApply: object }>(APPLY, { file, digest: found.digest });
    expect(applied.importApply).toEqual({ total: 5_000, added: 4_963, changed: 0, same: 0, refused: 37 });
    const after = await counts();
    expect(after.services - before.services).toBe(1_000);
    expect(after.members - before.members).toBe(4_963);
    // The same file again changes nothing.
    expect(await preview(file)).toMatchObject({ added: 0, changed: 0, same: 4_963, refused: 37 });
    const { ozgService } = await app.get<{ ozgService: { title: string; members: object[] } }>(
      '{ ozgService(code: "50001") { title members { leikaKey leikaType sdg } } }',
    );
    expect(ozgService.title).toBe('Leistung 1 für Bürger*innen – "Ämter"');
    expect(ozgService.members[0]).toEqual({ leikaKey: leika(5), leikaType: 1, sdg: false });
  });

  test('a file out of German Excel: Windows-1252, other columns, other order; only what it says changes', async () => {
    const text = 'Lage;OZG-ID;OZG-Leistung\r\nAltersvorsorge;10000;Elterngeld für Väter und Mütter\r\n';
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const file = await fileOf(latin);
    const { rows, digest } = await preview(file);
    expect(rows.nodes).toMatchObject([
      {
        line: 2,
        action: 'CHANGE',
        changes: [
          { field: 'title', before: 'Elterngeld', after: 'Elterngeld für Väter und Mütter' },
          { field: 'topicArea' },
          { field: 'situation', after: 'Altersvorsorge' },
        ],
      },
    ]);
    // Somebody changes the catalogue meanwhile: what was shown does not hold any more.
    await kysely(app.orm.em.fork())
      .updateTable('ozg_service')
      .set({ title: 'Elterngeld für Väter und Mütter' })
      .where('code', '=', '10000')
      .execute();
    await kysely(app.orm.em.fork())
      .updateTable('ozg_service')
      .set((eb) => ({
        situation_id: eb.selectFrom('situation').where('name_de', '=', 'Altersvorsorge').select('id'),
      }))
      .set((eb) => ({ topic_area_id: eb.selectFrom('topic_area').where('code', '=', 'TF01').select('id') }))
      .where('code', '=', '10000')
      .execute();
    const late = await cio.ask(APPLY, { file, digest });
    expect(late.errors[0]?.extensions.code).toBe('CONFLICT');
  });

  test('is taken back: changed services, members and what was added, unless something was built on it', async () => {
    const db = kysely(app.orm.em.fork());
    const stored = async () => ({
      services: await db
        .selectFrom('ozg_service')
        .orderBy('code')
        .select(['code', 'title', 'situation_id', 'topic_area_id', 'execution', 'catalogue_stand'])
        .execute(),
      members: await db
        .selectFrom('ozg_member')
        .orderBy('id')
        .select(['id', 'service_id', 'position', 'leika_key', 'title', 'leika_type', 'sdg', 'simulated'])
        .execute(),
    });
    const before = await stored();
    const text = [
      'OZG-ID;OZG-Leistung;Lebenslage;LeiKa-Schlüssel;LeiKa-Bezeichnung;LeiKa-Typ',
      '10001;Umbenannt;;;;',
      `10002;;;${leika(900_001)};Neu bezeichnet;4`,
      ...Array.from({ length: 12 }, (_, n) => `10003;;;${leika(900_100 + n)};Glied ${n};2`),
      `88001;Ganz neu;Altersvorsorge;${leika(900_200)};Antrag;3`,
    ].join('\r\n');
    const bring = async () => {
      const file = await fileOf(text);
      const { digest } = await preview(file);
      const { importApply } = await cio.get<{ importApply: { undo: { id: number; canUndo: boolean } } }>(
        `mutation ($file: String!, $digest: String!) {
          importApply(kind: SERVICE_CATALOGUE, file: $file, digest: $digest) { undo { id canUndo } } }`,
        { file, digest },
      );
      return importApply.undo;
    };
    const takeBack = (id: number) => cio.ask('mutation ($id: Int!) { undoImport(id: $id) }', { id });
    const { id, canUndo } = await bring();
    expect(canUndo).toBe(true);
    expect(await stored()).not.toEqual(before);
    expect((await takeBack(id)).errors).toEqual([]);
    expect(await stored()).toEqual(before);

    const again = await bring();
    const added = await db
      .selectFrom('ozg_service')
      .where('code', '=', '88001')
      .select('id')
      .executeTakeFirstOrThrow();
    const { municipality } = await db
      .selectFrom('municipality')
      .select('id as municipality')
      .limit(1)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('rollout')
      .values({
        service_id: added.id,
        municipality_id: municipality,
        available_from: '2021-01-01',
        simulated: false,
      })
      .execute();
    await db.updateTable('ozg_service').set({ version: 99 }).where('code', '=', '10001').execute();
    const refused = await takeBack(again.id);
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'CONFLICT', keys: ['10001', '88001'] } });
    const entries = await db
      .selectFrom('audit_entry')
      .where('entity', '=', 'ozg_service')
      .where('entity_key', '=', '88001')
      .orderBy('id')
      .select('action')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(['import.apply', 'import.undo', 'import.apply']);
  });

  test.each([
    ['', 400],
    ['OZG-ID;OZG-Leistung\r\n', 200],
    ['Nummer;Name\r\n1;2\r\n', 200],
    ['OZG-ID;OZG-ID\r\n1;2\r\n', 200],
    ['OZG-ID;Leistung\r\n10000;"offen\r\n', 200],
    ['OZG-ID\0;Leistung\r\n10000;x\r\n', 200],
  ])('refuses %j with a clear answer', async (content, status) => {
    const { status: answered, body } = await upload(content);
    expect(answered).toBe(status);
    if (!body.file) return;
    const { errors } = await cio.ask(PREVIEW, { file: body.file });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/Es wurde nichts importiert/);
  });

  test('only those who may import something hand files in, and read their own only', async () => {
    const cabinet = await app.as('kabinett@demo.example');
    expect((await upload('OZG-ID\r\n10000\r\n', cabinet)).status).toBe(403);
    const file = await fileOf('OZG-ID;OZG-Leistung\r\n10000;Elterngeld\r\n');
    const other = await app.as('cio2@demo.example');
    const foreign = await other.ask(PREVIEW, { file });
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const stranger = await fetch(`${app.url}/imports`, {
      method: 'POST',
      body: 'OZG-ID\r\n10000\r\n',
      headers: { origin: 'https://evil.example' },
    });
    expect(stranger.status).toBe(403);
  });

  async function counts() {
    const db = kysely(app.orm.em.fork());
    const of = async (table: 'ozg_service' | 'ozg_member') => {
      const row = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      return Number(row.n);
    };
    return { services: await of('ozg_service'), members: await of('ozg_member') };
  }

  test('the template names member services by their number: what is filled in reaches the right one', async () => {
    const response = await fetch(`${app.url}/imports/templates/SERVICE_CATALOGUE.csv?lang=de`, {
      headers: { cookie: cio.cookie },
    });
    const [header = '', ...rows] = (await response.text()).replace('\ufeff', '').trimEnd().split('\r\n');
    const code = '10001';
    const own = rows.filter((row) => row.startsWith(`${code};`));
    expect(own.length).toBeGreaterThan(2);
    const cells = (row: string) => row.split(';');
    const at = (name: string) => cells(header).indexOf(name);
    const edited = cells(own[1] ?? '');
    expect(edited[at('Nr. der Einzelleistung')]).toBe('2');
    edited[at('LeiKa-Schlüssel')] = leika(900_000);
    edited[at('LeiKa-Bezeichnung')] = 'Zweite Einzelleistung';
    const file = await fileOf([header, own[0], edited.join(';'), ...own.slice(2)].join('\r\n'));
    const found = await preview(file);
    expect(found).toMatchObject({
      total: own.length,
      changed: 1,
      same: own.length - 1,
      refused: 0,
      added: 0,
    });
    await cio.get(APPLY, { file, digest: found.digest });
    const stored = await kysely(app.orm.em.fork())
      .selectFrom('ozg_member as m')
      .innerJoin('ozg_service as s', 's.id', 'm.service_id')
      .where('s.code', '=', code)
      .where('m.leika_key', 'is not', null)
      .select(['m.position', 'm.title'])
      .execute();
    expect(stored).toEqual([{ position: 2, title: 'Zweite Einzelleistung' }]);
  });

  test('a member number that leads nowhere, twice to one, or past another key is refused in its cell', async () => {
    const row = (no: string, key: string, title: string) => ['10002', no, key, title].join(';');
    const found = await preview(
      await fileOf(
        [
          'OZG-ID;Nr. der Einzelleistung;LeiKa-Schlüssel;LeiKa-Bezeichnung',
          row('1', '', 'Erste'),
          row('1', '', 'Noch einmal'),
          row('99', leika(910_000), 'Nirgends'),
          row('x', '', 'Keine Nummer'),
          ['10001', '2', leika(910_001), 'Anderer Schlüssel'].join(';'),
        ].join('\n'),
      ),
    );
    expect(found.rows.nodes.map(({ action, faults }) => [action, faults[0]?.code ?? null])).toEqual([
      ['CHANGE', null],
      ['REFUSE', 'MEMBER_TWICE'],
      ['REFUSE', 'MEMBER_UNKNOWN'],
      ['REFUSE', 'MEMBER_MALFORMED'],
      ['REFUSE', 'MEMBER_OTHER_KEY'],
    ]);
  });

  test('a service that says two things of itself is refused where it differs, in German or English words', async () => {
    const row = (level: string, no: string) => ['10003', level, no].join(';');
    const found = await preview(
      await fileOf(
        [
          'OZG id;Execution;Member no.',
          row('state and municipalities', '1'),
          row('Land und Kommunen', '2'),
          row('federation', '3'),
        ].join('\n'),
      ),
    );
    expect(found.rows.nodes.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      [],
      [],
      ['DIFFERS'],
    ]);
  });
});

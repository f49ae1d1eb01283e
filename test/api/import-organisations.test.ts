import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { answered, preview } from '../support/importing.ts';
import { csvOf, importingKind } from '../support/importing-kind.ts';
import { refusal } from '../support/reporting.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const HEADERS = [
  'Kennung',
  'Abkürzung',
  'Art',
  'Name',
  'Englischer Name',
  'Besteht seit',
  'Besteht bis',
  'Vorgänger',
  'Version',
];
/** Column, its letter, a cell that cannot be read, and what is said of it. */
const BAD = [
  [0, 'A', 'a b', 'CODE_MALFORMED'],
  [1, 'B', '', 'nameMissing'],
  [2, 'C', 'Verein', 'WORD_UNKNOWN'],
  [3, 'D', '', 'nameMissing'],
  [5, 'F', '31.04.2020', 'DAY_MALFORMED'],
  [6, 'G', '2019-01-01', 'validityReversed'],
  [7, 'H', 'NIE-GESEHEN', 'LINK_UNKNOWN'],
  [8, 'I', '4', 'CHANGED_MEANWHILE'],
] as const;
const fileOf = (...rows: string[][]) => csvOf([HEADERS, ...rows]);

interface OrganisationRecord {
  readonly code: string;
  readonly version: number;
  readonly abbreviation: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly lineage: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly predecessors: readonly { readonly code: string }[];
}

describe.each(DATABASE_KINDS)('import of organisations on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let imports: ReturnType<typeof importingKind>;
  let admin: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true, today: '2021-10-15' });
    imports = importingKind(app, 'ORGANISATIONS');
    admin = await app.as('admin@demo.example');
  });
  afterAll(() => app.stop());

  const records = async () =>
    (
      await admin.get<{ organisationRecords: OrganisationRecord[] }>(
        `{ organisationRecords { code version abbreviation kind name nameEn lineage validFrom validTo
          predecessors { code } } }`,
      )
    ).organisationRecords;
  const recordOf = async (code: string) => (await records()).find((each) => each.code === code);

  test('everything that is stored, written down and imported again, changes nothing', async () => {
    const all = await records();
    const rows = all.map((each) => [
      each.code,
      each.abbreviation,
      each.kind,
      each.name,
      each.nameEn ?? '',
      each.validFrom ?? '',
      each.validTo ?? '',
      each.predecessors.map(({ code }) => code).join('; '),
      String(each.version),
    ]);
    expect(await imports.plan(admin, fileOf(...rows))).toMatchObject({ same: all.length, refused: 0 });
  });

  test('adds a successor before its predecessor, continues the lineage, and changes nothing the second time', async () => {
    const file = fileOf(
      ['AMT-NEU', 'ANeu', 'Landesbehörde', 'Neues Amt', 'New office', '01.01.2021', '', 'AMT-ALT', ''],
      ['AMT-ALT', 'AAlt', 'STATE_AUTHORITY', 'Altes Amt', '', '', '', '', ''],
    );
    const done = await imports.bring(admin, file);
    expect(done).toMatchObject({ added: 2, refused: 0, undo: { canUndo: true } });
    expect(await recordOf('AMT-NEU')).toMatchObject({
      lineage: 'AMT-ALT',
      predecessors: [{ code: 'AMT-ALT' }],
    });
    expect(await recordOf('AMT-ALT')).toMatchObject({ validTo: '2020-12-31' });
    expect(await imports.plan(admin, file)).toMatchObject({ same: 2 });
    const version = (await recordOf('AMT-NEU'))?.version ?? 0;
    const renamed = (name: string) =>
      csvOf([
        ['Code', 'Name', 'Version'],
        ['AMT-NEU', name, String(version)],
      ]);
    const changed = await imports.bring(admin, renamed('Umbenanntes Amt'));
    expect(changed.rows.nodes[0]?.changes).toMatchObject([{ field: 'name', before: 'Neues Amt' }]);
    expect(await recordOf('AMT-NEU')).toMatchObject({ name: 'Umbenanntes Amt', nameEn: 'New office' });
    expect(await imports.faults(admin, renamed('Noch anders'))).toEqual(['2 C2 CHANGED_MEANWHILE']);
  });

  test('names every fault with its cell, and imports nothing then', async () => {
    const file = fileOf(
      ['', 'X', 'Landesbehörde', 'Ohne Kennung', '', '', '', '', ''],
      ['a b', 'X', 'Landesbehörde', 'Schlechte Kennung', '', '', '', '', ''],
      ['F-1', 'x'.repeat(33), 'Verein', '', '', '2021-01-01', '2020-01-01', '', ''],
      ['F-2', '', '', 'x'.repeat(301), '=A1', '31.04.2020', '', 'F-1', 'neu'],
      ['F-3', 'F3', 'BODY', 'Ohne Anfang', '', '', '', 'F-5', ''],
      ['F-4', 'F4', 'BODY', 'Unbekannter Vorgänger', '', '2020-01-01', '', 'NIE-GESEHEN', ''],
      ['F-5', 'F5', 'BODY', 'Später', '', '2021-01-01', '', '', ''],
      ['F-6', 'F6', 'BODY', 'Früher', '', '2020-01-01', '', 'F-5', ''],
      ['F-7', 'F7', 'BODY', 'Kreis', '', '2020-01-01', '2020-12-31', 'F-8', ''],
      ['F-8', 'F8', 'BODY', 'Kreis', '', '2020-01-01', '2020-12-31', 'F-7', ''],
      ['F-9', 'F9', 'BODY', 'Folgt einer abgelehnten', '', '2022-01-01', '', 'F-4', ''],
      ['F-10', 'F10', 'BODY', 'Doppelt', '', '', '', '', ''],
      ['F-10', 'F10', 'BODY', 'Doppelt', '', '', '', '', ''],
      ['F-11', 'F11', 'BODY', 'Gibt es noch nicht', '', '', '', '', '4'],
    );
    expect(await imports.faults(admin, file)).toEqual(
      [
        '2 A2 REQUIRED',
        '3 A3 CODE_MALFORMED',
        '4 B4 TOO_LONG',
        '4 C4 WORD_UNKNOWN',
        '4 D4 nameMissing',
        '4 G4 validityReversed',
        '5 B5 nameMissing',
        '5 C5 REQUIRED',
        '5 D5 TOO_LONG',
        '5 E5 FORMULA',
        '5 F5 DAY_MALFORMED',
        '5 I5 NUMBER_MALFORMED',
        '6 F6 successionNeedsStart',
        '7 H7 LINK_UNKNOWN',
        '9 F9 PREDECESSOR_LATER',
        '10 H10 SUCCESSION_CYCLE',
        '11 H11 SUCCESSION_CYCLE',
        '12 H12 LINK_UNKNOWN',
        '13 A13 CODE_TWICE',
        '14 A14 CODE_TWICE',
        '15 I15 CHANGED_MEANWHILE',
      ].toSorted(),
    );
    const seen = await imports.see(admin, file);
    expect(refusal(await imports.take(admin, seen))).toBe('BAD_USER_INPUT: options.skipRefused');
    expect(await recordOf('F-5')).toBeUndefined();
    await imports.take(admin, seen, { skipRefused: true });
    expect(await recordOf('F-5')).toMatchObject({ name: 'Später' });
    expect(await recordOf('F-6')).toBeUndefined();
  });

  test('an undo brings back what was: values, successions, ends of predecessors; what was added goes', async () => {
    await imports.bring(admin, fileOf(['U-1', 'U1', 'BODY', 'Eins', 'One', '2019-01-01', '', '', '']));
    const before = await records();
    const file = fileOf(
      ['U-1', 'U1', 'STATE_AUTHORITY', 'Eins neu', '', '2019-01-01', '', '', ''],
      ['U-2', 'U2', 'BODY', 'Zwei', '', '2021-01-01', '', 'U-1', ''],
      ['U-3', 'U3', 'BODY', 'Drei', '', '2021-06-01', '', 'U-2', ''],
    );
    const done = await imports.bring(admin, file);
    expect(await recordOf('U-1')).toMatchObject({ name: 'Eins neu', validTo: '2020-12-31' });
    expect((await imports.undo(admin, done.undo?.id)).errors).toEqual([]);
    const plain = (all: OrganisationRecord[]) => all.map(({ version: _version, ...each }) => each);
    expect(plain(await records())).toEqual(plain(before));
    expect(refusal(await imports.undo(admin, done.undo?.id))).toBe('CONFLICT: id');
    expect(await imports.bring(admin, file)).toMatchObject({ added: 2, changed: 1 });
  });

  test.each([
    [
      'a change',
      csvOf([
        ['Kennung', 'Name'],
        ['V-2', 'Anders'],
      ]),
      'V-2',
    ],
    ['a successor', fileOf(['V-3', 'V3', 'BODY', 'Drei', '', '2021-06-01', '', 'V-2', '']), 'V-2'],
  ])('an undo is refused once something was built on it: %s', async (_what, later, named) => {
    const done = await imports.bring(admin, fileOf(['V-2', 'V2', 'BODY', 'Zwei', '', '', '', '', '']));
    const second = await imports.bring(admin, later);
    const { errors } = await imports.undo(admin, done.undo?.id);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', keys: [named] });
    await imports.undo(admin, second.undo?.id);
    expect(refusal(await imports.undo(admin, done.undo?.id))).toMatch(named === 'V-2' ? /CONFLICT/ : /^$/);
    const db = kysely(app.orm.em.fork());
    await db.deleteFrom('organisation').where('code', '=', 'V-2').execute();
  });

  test('an added organisation that an account names stays', async () => {
    const done = await imports.bring(admin, fileOf(['W-1', 'W1', 'MINISTRY', 'Neu', '', '', '', '', '']));
    const db = kysely(app.orm.em.fork());
    const { id } = await db
      .selectFrom('organisation')
      .where('code', '=', 'W-1')
      .select('id')
      .executeTakeFirstOrThrow();
    const hold = (organisation: number | null) =>
      db
        .updateTable('account')
        .set({ organisation_id: organisation })
        .where('email', '=', 'cio@demo.example')
        .execute();
    await hold(id);
    expect(refusal(await imports.undo(admin, done.undo?.id))).toBe('CONFLICT: id');
    await hold(null);
    expect((await imports.undo(admin, done.undo?.id)).errors).toEqual([]);
    expect(await recordOf('W-1')).toBeUndefined();
  });

  test('what published revisions hold stays, row by row', async () => {
    const smi = await recordOf('SMI');
    const row = (name: string, more: readonly string[]) =>
      ['SMI', 'SMI', 'MINISTRY', name, 'Interior', ...more, String(smi?.version)].map((cell) => cell);
    const valid = [smi?.validFrom ?? '', smi?.validTo ?? ''];
    const file = (name: string, predecessors: string, from = valid[0] ?? '') =>
      fileOf(row(name, [from, valid[1] ?? '', predecessors]));
    const kept = smi?.predecessors.map(({ code }) => code).join('; ') ?? '';
    expect(await imports.faults(admin, file('Anders', kept))).toEqual(['2 D2 NAME_HELD']);
    expect(await imports.faults(admin, file(smi?.name ?? '', 'SMK', '2022-01-01'))).toEqual([
      '2 H2 LINEAGE_HELD',
    ]);
    expect(await imports.plan(admin, file(smi?.name ?? '', kept))).toMatchObject({ changed: 1, refused: 0 });
  });

  test('of 5,000 rows exactly the 37 bad ones are named, the others come in and go again', async () => {
    const bad: string[] = [];
    const rows = Array.from({ length: 5_000 }, (_, n) => {
      const row = [`T-${n}`, `T${n}`, 'BODY', `Träger ${n}`, '', '2020-01-01', '', '', ''];
      if (n % 135 !== 102) return row;
      const [column, letter, wrong, code] = BAD[bad.length % BAD.length] ?? [0, '', '', ''];
      bad.push(`${n + 2} ${letter}${n + 2} ${code}`);
      return row.with(column, wrong);
    });
    expect(bad).toHaveLength(37);
    const seen = await imports.see(admin, fileOf(...rows), { skipRefused: true });
    const told = await preview(admin, 'ORGANISATIONS', seen.file, { action: ['REFUSE'] });
    const faults = answered(told).rows.nodes.flatMap(({ line, faults: found }) =>
      found.map(({ cell, code }) => `${line} ${cell} ${code}`),
    );
    expect(faults).toEqual(bad);
    const done = answered(await imports.take(admin, seen, { skipRefused: true }));
    expect(done).toMatchObject({ added: 4_963, refused: 37 });
    expect((await imports.undo(admin, done.undo?.id)).errors).toEqual([]);
    expect(await recordOf('T-1')).toBeUndefined();
  });

  test('is the administrators’ alone', async () => {
    const file = fileOf(['R-1', 'R1', 'BODY', 'Fremd', '', '', '', '', '']);
    for (const name of ['smi.bearbeitung', 'smi.koordination', 'cio', 'kabinett']) {
      const nobody = await app.as(`${name}@demo.example`);
      expect(refusal(await imports.see(nobody, file))).toBe('FORBIDDEN');
    }
    expect(await imports.bring(admin, file)).toMatchObject({ added: 1 });
  });

  test('of two at once one comes in, the other is told', async () => {
    const seen = await Promise.all(
      ['Erster', 'Zweiter'].map((name) =>
        imports.see(admin, fileOf(['Z-1', 'Z1', 'BODY', name, '', '', '', '', ''])),
      ),
    );
    const answers = await Promise.all(seen.map((each) => imports.take(admin, each)));
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'CONFLICT',
    ]);
  });

  test('by hand too, a predecessor cannot begin after the one that takes over from it', async () => {
    const answer = await admin.ask(
      'mutation ($input: SaveOrganisationInput!) { saveOrganisation(input: $input) { id } }',
      {
        input: {
          code: 'H-1',
          abbreviation: 'H1',
          kind: 'BODY',
          name: 'Zu früh',
          validFrom: '2020-01-01',
          predecessors: ['F-5'],
        },
      },
    );
    expect(refusal(answer)).toBe('BAD_USER_INPUT: input.validFrom');
  });
});

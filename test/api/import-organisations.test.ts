import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
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
    expect(done).toMatchObject({ added: 2, refused: 0, undo: { canUndo: false } });
    expect(done.undo?.why).toMatch(/bleiben auf Dauer/);
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

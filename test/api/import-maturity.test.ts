import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { csvOf, importingKind } from '../support/importing-kind.ts';
import { refusal } from '../support/reporting.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const CRITERIA = [
  'Information',
  'Formular',
  'Onlineantrag',
  'Nachweise',
  'Nutzerkonto',
  'Bescheid',
  'Once-Only',
];
const HEADERS = [
  'OZG-ID',
  'Nr. der Einzelleistung',
  'Stand vom',
  ...CRITERIA.flatMap((name) => [name, `${name}: Beleg`]),
  'Bemerkung',
];
const fileOf = (...rows: string[][]) => csvOf([HEADERS, ...rows]);
const LEVEL_3 = [
  ['ja', ''],
  ['erfüllt', ''],
  ['erfüllt', 'https://www.example.org/antrag'],
  ['trifft nicht zu', 'Es sind keine nötig.'],
  ['erfüllt', 'https://www.example.org/konto'],
  ['MET', 'Mit Siegel.'],
  ['nicht erfüllt', ''],
].flat();

describe.each(DATABASE_KINDS)('import of maturity reports on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let imports: ReturnType<typeof importingKind>;
  let people: Record<'editor' | 'stranger' | 'cio' | 'cabinet' | 'admin', TestPerson>;
  /** Services of the editor's ministry: with members and without. */
  let parts: { readonly code: string; readonly position: number; readonly leikaKey: string | null }[];
  let plain: string[];
  const db = () => kysely(app.orm.em.fork());

  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true, today: '2021-10-15' });
    imports = importingKind(app, 'MATURITY');
    const person = (name: string) => app.as(`${name}@demo.example`);
    people = {
      editor: await person('smi.bearbeitung'),
      stranger: await person('smf.bearbeitung'),
      cio: await person('cio'),
      cabinet: await person('kabinett'),
      admin: await person('admin'),
    };
    const { lineage } = await db()
      .selectFrom('account as a')
      .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
      .where('a.email', '=', 'smi.bearbeitung@demo.example')
      .select('o.lineage')
      .executeTakeFirstOrThrow();
    await db().updateTable('ozg_service').set({ ministry_lineage: lineage }).execute();
    await db().updateTable('ozg_member').set({ ministry_lineage: null }).execute();
    parts = await db()
      .selectFrom('ozg_member as m')
      .innerJoin('ozg_service as s', 's.id', 'm.service_id')
      .where(
        'm.id',
        'not in',
        db().selectFrom('maturity_report').where('member_id', 'is not', null).select('member_id'),
      )
      .orderBy('m.id')
      .select(['s.code', 'm.position', 'm.leika_key as leikaKey'])
      .execute();
    const first = await db()
      .selectFrom('ozg_service')
      .select(['topic_area_id', 'situation_id', 'regulation', 'execution', 'catalogue_stand'])
      .executeTakeFirstOrThrow();
    plain = Array.from({ length: 10 }, (_, i) => String(97_001 + i));
    const added = plain.map((code) => ({
      ...first,
      code,
      title: 'Ohne Einzelleistung',
      ministry_lineage: lineage,
    }));
    await db().insertInto('ozg_service').values(added).execute();
    await db()
      .updateTable('ozg_member')
      .set({ leika_key: '99012345678901' })
      .where('id', '=', (eb) => eb.selectFrom('ozg_member').select((own) => own.fn.max('id').as('id')))
      .execute();
    const last = parts.at(-1);
    if (last) parts[parts.length - 1] = { ...last, leikaKey: '99012345678901' };
  });
  afterAll(() => app.stop());

  const nextPlain = () => {
    const code = plain.shift();
    if (code === undefined) throw new Error('no service is left');
    return code;
  };
  const nextPart = () => {
    const part = parts.shift();
    if (!part) throw new Error('no member is left');
    return part;
  };
  const waiting = async (code: string) => {
    const rows = await db()
      .selectFrom('maturity_report as r')
      .innerJoin('ozg_service as s', 's.id', 'r.service_id')
      .where('s.code', '=', code)
      .where('r.state', '=', 'SUBMITTED')
      .select(['r.id', 'r.maturity', 'r.version', 'r.note'])
      .execute();
    return rows;
  };

  test('files reports that wait for the CIO office, and nothing the second time, before and after they are accepted', async () => {
    const { editor, cio } = people;
    const [service, part] = [nextPlain(), nextPart()];
    const file = fileOf(
      [service, '', '01.10.2021', ...LEVEL_3, 'Aus der Liste.'],
      [part.code, String(part.position), '2021-09-30', ...LEVEL_3, ''],
    );
    const done = await imports.bring(editor, file);
    expect(done).toMatchObject({ added: 2, refused: 0, undo: { canUndo: true } });
    const [report] = await waiting(service);
    expect(report).toMatchObject({ maturity: 3, note: 'Aus der Liste.' });
    expect(await imports.plan(editor, file)).toMatchObject({ same: 2 });
    await cio.get(
      'mutation ($id: Int!, $version: Int!) { acceptMaturityReport(id: $id, version: $version) { id } }',
      {
        id: report?.id,
        version: report?.version,
      },
    );
    expect(await imports.plan(editor, file)).toMatchObject({ same: 2 });
    const { errors } = await imports.undo(editor, done.undo?.id);
    expect(errors[0]?.extensions.code).toBe('CONFLICT');
    expect(errors[0]?.message).toContain(service);
    expect(errors[0]?.message).toMatch(/Berichtigt Stand vom/);
    const other = fileOf([part.code, String(part.position), '2021-10-01', ...LEVEL_3, '']);
    expect(await imports.faults(editor, other)).toEqual(['2 A2 WAITS']);
  });

  test('names every fault with its cell, and imports nothing then', async () => {
    const { editor } = people;
    const [a, b, c] = [nextPlain(), nextPlain(), nextPlain()];
    const part = nextPart();
    const answers = (more: Record<number, string>) => LEVEL_3.map((cell, i) => more[i] ?? cell);
    const file = fileOf(
      ['1', '', '2021-10-01', ...LEVEL_3, ''],
      ['99999', '', '2021-10-01', ...LEVEL_3, ''],
      [part.code, '', '2021-10-01', ...LEVEL_3, ''],
      [part.code, '999', '2021-10-01', ...LEVEL_3, ''],
      [a, '', '2021-10-16', ...answers({ 0: '', 2: 'halb', 4: 'trifft nicht zu', 7: '' }), 'x'.repeat(2_001)],
      [a, '', '', ...answers({ 5: '', 9: 'https://', 11: '=A1' }), ''],
      [b, '', '2021-10-01', ...LEVEL_3, ''],
      [b, '', '2021-10-02', ...LEVEL_3, ''],
    );
    expect(await imports.faults(editor, file)).toEqual(
      [
        '2 A2 SERVICE_MALFORMED',
        '3 A3 SERVICE_UNKNOWN',
        '4 B4 memberMissing',
        '5 B5 memberUnknown',
        '6 C6 IN_FUTURE',
        '6 D6 UNANSWERED',
        '6 F6 WORD_UNKNOWN',
        '6 H6 NOT_OPTIONAL',
        '6 K6 REASON_MISSING',
        '6 R6 TOO_LONG',
        '7 C7 REQUIRED',
        '7 I7 URL_MISSING',
        '7 M7 URL_MALFORMED',
        '7 O7 FORMULA',
        '8 A8 ROW_TWICE',
        '9 A9 ROW_TWICE',
      ].toSorted(),
    );
    const seen = await imports.see(
      editor,
      fileOf([c, '', '2021-10-01', ...LEVEL_3, ''], [a, '', '', ...LEVEL_3, '']),
    );
    expect(refusal(await imports.take(editor, seen))).toBe('BAD_USER_INPUT: options.skipRefused');
    expect(await waiting(c)).toEqual([]);
    await imports.take(editor, seen, { skipRefused: true });
    expect(await waiting(c)).toHaveLength(1);
  });

  test('belongs to the ministry of the service and the CIO office; by LeiKa key too', async () => {
    const { stranger, cio, cabinet, admin } = people;
    const part = parts.at(-1);
    const service = nextPlain();
    const file = fileOf([service, '', '2021-10-01', ...LEVEL_3, '']);
    expect(await imports.faults(stranger, file)).toEqual(['2 A2 MAY_NOT']);
    for (const nobody of [cabinet, admin]) expect(refusal(await imports.see(nobody, file))).toBe('FORBIDDEN');
    expect(await imports.bring(cio, file)).toMatchObject({ added: 1 });
    const byKey = csvOf([
      ['OZG-ID', 'LeiKa-Schlüssel', ...HEADERS.slice(2)],
      [part?.code ?? '', part?.leikaKey ?? '', '2021-10-01', ...LEVEL_3, ''],
    ]);
    expect(await imports.bring(cio, byKey)).toMatchObject({ added: 1 });
  });

  test('an undo withdraws what waits; the file can come in again; others’ reports stay', async () => {
    const { editor, cio } = people;
    const [service, part] = [nextPlain(), nextPart()];
    const file = fileOf(
      [service, '', '2021-10-01', ...LEVEL_3, ''],
      [part.code, String(part.position), '2021-10-01', ...LEVEL_3, ''],
    );
    const done = await imports.bring(editor, file);
    expect(refusal(await imports.undo(cio, done.undo?.id))).toBe('FORBIDDEN');
    expect(await waiting(service)).toHaveLength(1);
    expect((await imports.undo(editor, done.undo?.id)).errors).toEqual([]);
    expect(await waiting(service)).toEqual([]);
    expect(refusal(await imports.undo(editor, done.undo?.id))).toBe('CONFLICT: id');
    expect(await imports.bring(editor, file)).toMatchObject({ added: 2 });
  });

  test('a report can correct a record of its day, once; imported again it changes nothing', async () => {
    const { editor, cio } = people;
    const service = nextPlain();
    const headers = [...HEADERS, 'Berichtigt Stand vom'];
    const file = (day: string, corrects: string, note: string) =>
      csvOf([headers, [service, '', day, ...LEVEL_3, note, corrects]]);
    const accept = async () => {
      const [report] = await waiting(service);
      await cio.get(
        'mutation ($id: Int!, $version: Int!) { acceptMaturityReport(id: $id, version: $version) { id } }',
        { id: report?.id, version: report?.version },
      );
    };
    expect(await imports.faults(editor, file('2021-10-01', '2021-09-30', ''))).toEqual([
      '2 S2 CORRECTS_UNKNOWN',
    ]);
    await imports.bring(editor, file('2021-10-01', '', 'Erste'));
    await accept();
    const second = file('2021-10-01', '01.10.2021', 'Berichtigt');
    expect(await imports.bring(editor, second)).toMatchObject({ added: 1 });
    await accept();
    expect(await imports.plan(editor, second)).toMatchObject({ same: 1 });
    const rows = await db()
      .selectFrom('maturity_record as r')
      .innerJoin('ozg_service as s', 's.id', 'r.service_id')
      .where('s.code', '=', service)
      .orderBy('r.id')
      .select(['r.id', 'r.corrects_id as corrects'])
      .execute();
    expect(rows.map(({ corrects }) => corrects)).toEqual([null, rows[0]?.id]);
  });

  test('of two at once one comes in, the other is told', async () => {
    const { editor, cio } = people;
    const service = nextPlain();
    const file = fileOf([service, '', '2021-10-01', ...LEVEL_3, '']);
    const both = [editor, cio];
    const seen = await Promise.all(both.map((who) => imports.see(who, file)));
    const answers = await Promise.all(seen.map((each, i) => imports.take(both[i] ?? editor, each)));
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'CONFLICT',
    ]);
    expect(await waiting(service)).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { csvOf, importingKind } from '../support/importing-kind.ts';
import { done, read, refusal, reportInput, ROUND, save, startReporting, take } from '../support/reporting.ts';

const HEADERS = [
  'Maßnahme',
  'Wegmarke',
  'Umsetzungsstand',
  'Sachstand',
  'Nächste Schritte',
  'Voraussichtliches Ende',
  'Tatsächliches Ende',
  'Umsetzungsgrad in Prozent',
  'Eigene Einschätzung',
  'Begründung der Einschätzung',
  'Wegmarke erwartet',
  'Wegmarke erreicht',
  'Nachweise',
  'Interne Bemerkung',
  'Stichtag',
  'Version',
] as const;
type Header = (typeof HEADERS)[number];
const row = (cells: Partial<Record<Header, string>>) => HEADERS.map((header) => cells[header] ?? '');
const fileOf = (...rows: Partial<Record<Header, string>>[]) => csvOf([[...HEADERS], ...rows.map(row)]);
const ROUND_OPTION = { round: ROUND };

describe.each(DATABASE_KINDS)('import of status reports on %s', (kind) => {
  let reporting: Awaited<ReturnType<typeof startReporting>>;
  let imports: ReturnType<typeof importingKind>;
  /** A measure of the ministry that no test has used, with one of its milestones. */
  let linked: { readonly measure: string; readonly milestone: string };
  beforeAll(async () => {
    reporting = await startReporting(kind);
    imports = importingKind(reporting.app, 'STATUS_REPORTS');
    const { reportSheet } = await reporting.people.editor.get<{
      reportSheet: { rows: { measure: { code: string }; milestones: { code: string }[] }[] };
    }>('{ reportSheet(ministry: "SMI") { rows { measure { code } milestones { code } } } }');
    const found = reportSheet.rows.findLast(({ milestones }) => milestones.length > 0);
    linked = { measure: found?.measure.code ?? '', milestone: found?.milestones[0]?.code ?? '' };
  });
  afterAll(() => reporting.app.stop());

  const whole = (code: string): Partial<Record<Header, string>> => ({
    Maßnahme: code,
    Umsetzungsstand: 'in Umsetzung',
    Sachstand: 'Der Rollout läuft in allen Dienststellen.',
    'Nächste Schritte': 'Schulung; Abnahme',
    'Voraussichtliches Ende': 'Q4 2023',
    'Umsetzungsgrad in Prozent': '45 %',
    'Eigene Einschätzung': 'im Plan',
    'Begründung der Einschätzung': 'Die Verzögerung ist aufgeholt.',
    Nachweise: 'Abnahme: https://www.example.org/a?b=c',
    'Interne Bemerkung': 'Nur intern.',
    Stichtag: '15.04.2022',
  });
  const idOf = async (code: string) => {
    const found = await kysely(reporting.app.orm.em.fork())
      .selectFrom('status_report as r')
      .innerJoin('measure as m', 'm.id', 'r.measure_id')
      .where('m.code', '=', code)
      .where('r.round_id', '=', reporting.roundId)
      .select('r.id')
      .executeTakeFirst();
    return found?.id ?? null;
  };

  test('begins drafts with all that the rows say, changes them, and changes nothing the second time', async () => {
    const { editor, coordinator } = reporting.people;
    const file = fileOf(
      {
        ...whole(linked.measure),
        Sachstand: 'Der Rollout läuft in allen Dienststellen.\nZweiter Absatz.',
        Nachweise: 'Abnahme: https://www.example.org/a?b=c\nhttps://www.example.org/2',
      },
      {
        Maßnahme: linked.measure,
        Wegmarke: linked.milestone,
        'Wegmarke erwartet': 'Dezember 2023',
      },
    );
    const applied = await imports.bring(editor, file, ROUND_OPTION);
    expect(applied).toMatchObject({ added: 2, refused: 0 });
    const id = (await idOf(linked.measure)) ?? 0;
    const report = await read(coordinator, id);
    expect(report).toMatchObject({
      state: 'DRAFT',
      roundDate: ROUND,
      lifecycle: 'IN_PROGRESS',
      stateOfAffairs: 'Der Rollout läuft in allen Dienststellen.\nZweiter Absatz.',
      forecastEnd: '2023-Q4',
      progressPercent: 45,
      selfLight: 'GREEN',
      internalRemark: 'Nur intern.',
      evidence: [
        { url: 'https://www.example.org/a?b=c', title: 'Abnahme' },
        { url: 'https://www.example.org/2', title: '' },
      ],
    });
    expect(report?.milestones).toContainEqual({
      milestone: expect.objectContaining({ code: linked.milestone }),
      forecast: '2023-12',
      actual: null,
    });
    expect(await imports.plan(editor, file, ROUND_OPTION)).toMatchObject({ same: 2 });
    // A file without columns changes nothing of them.
    const short = csvOf([
      ['Nr.', 'Fortschritt', 'Version'],
      [linked.measure, '50', String(report?.version)],
    ]);
    const changed = await imports.plan(editor, short, ROUND_OPTION);
    expect(changed.rows.nodes[0]).toMatchObject({
      action: 'CHANGE',
      changes: [{ field: 'progressPercent', before: '45', after: '50' }],
      // What keeps it from being submitted: evidence lacks its title.
      warnings: [{ code: 'TEXT_MISSING', field: 'evidence' }],
    });
    await imports.bring(editor, short, ROUND_OPTION);
    expect(await read(editor, id)).toMatchObject({
      version: (report?.version ?? 0) + 1,
      stateOfAffairs: report?.stateOfAffairs,
    });
    expect(await imports.faults(editor, short.replace('50', '60'), ROUND_OPTION)).toEqual([
      '2 C2 CHANGED_MEANWHILE',
    ]);
    // Undo goes back one import after the other.
    const groups = await editor.get<{ imports: { nodes: { id: number; canUndo: boolean }[] } }>(
      '{ imports { nodes { id canUndo } } }',
    );
    expect(groups.imports.nodes.map(({ canUndo }) => canUndo)).toEqual([true, false]);
    for (const group of groups.imports.nodes) {
      expect((await imports.undo(editor, group.id)).errors).toEqual([]);
    }
    expect(await read(editor, id)).toBeNull();
  });

  test('names every fault with its cell, and imports nothing then', async () => {
    const { editor } = reporting.people;
    const [a, b] = [reporting.nextMeasure(), reporting.nextMeasure()];
    const file = fileOf(
      {
        ...whole(a),
        Umsetzungsstand: 'bald',
        'Umsetzungsgrad in Prozent': '101',
        'Voraussichtliches Ende': '30.02.2023',
      },
      { ...whole('M-GIBTS-NICHT') },
      {
        ...whole(b),
        'Tatsächliches Ende': '2030-01-01',
        Sachstand: 'x'.repeat(4_001),
        Nachweise: 'www.example.org',
      },
      { ...whole(linked.measure), Umsetzungsstand: '', Stichtag: '15.10.2021', 'Wegmarke erwartet': '2023' },
      { Maßnahme: linked.measure, Wegmarke: 'W-GIBTS-NICHT', 'Wegmarke erwartet': '2023' },
      {
        Maßnahme: linked.measure,
        Wegmarke: linked.milestone,
        'Wegmarke erwartet': '2023',
        Sachstand: 'Gehört nach oben.',
      },
      { Maßnahme: '', Sachstand: 'Ohne Maßnahme' },
      { Maßnahme: a, Sachstand: '=A1', Umsetzungsstand: 'ruhend' },
    );
    const found = await imports.faults(editor, file, ROUND_OPTION);
    expect(found).toEqual(
      [
        '2 A2 MEASURE_TWICE',
        '2 C2 WORD_UNKNOWN',
        '2 F2 PLAN_DATE_MALFORMED',
        '2 H2 PERCENT_MALFORMED',
        '3 A3 MEASURE_UNKNOWN',
        '4 D4 TEXT_TOO_LONG',
        '4 G4 ACTUAL_IN_FUTURE',
        '4 M4 EVIDENCE_URL_INVALID',
        '5 C5 REQUIRED',
        '5 K5 MILESTONE_MISSING',
        '5 O5 ROUND_DIFFERS',
        '6 B6 MILESTONE_NOT_LINKED',
        '7 D7 IN_MILESTONE_ROW',
        '8 A8 REQUIRED',
        '8 C8 REQUIRED',
        '9 A9 MEASURE_TWICE',
        '9 D9 FORMULA',
      ].toSorted(),
    );
    const rules = fileOf({ ...whole(b), 'Tatsächliches Ende': '2030-01-01', Sachstand: 'x'.repeat(4_001) });
    expect(await imports.faults(editor, rules, ROUND_OPTION)).toEqual(
      ['2 D2 TEXT_TOO_LONG', '2 G2 ACTUAL_IN_FUTURE'].toSorted(),
    );
    const mixed = await imports.see(
      editor,
      fileOf(whole(a), { ...whole(b), Umsetzungsstand: 'bald' }),
      ROUND_OPTION,
    );
    const refused = await imports.take(editor, mixed, ROUND_OPTION);
    expect(refusal(refused)).toBe('BAD_USER_INPUT: options.skipRefused');
    expect(await idOf(a)).toBeNull();
    const options = { ...ROUND_OPTION, skipRefused: true };
    expect((await imports.take(editor, mixed, options)).data?.preview).toMatchObject({ added: 1 });
    expect(await idOf(a)).not.toBeNull();
    expect(await idOf(b)).toBeNull();
  });

  test('belongs to the ministry that leads the measure', async () => {
    const { coordinator, otherEditor, otherCoordinator, cio, cabinet, admin } = reporting.people;
    const code = reporting.nextMeasure();
    const file = fileOf(whole(code));
    for (const stranger of [otherEditor, otherCoordinator]) {
      expect(await imports.faults(stranger, file, ROUND_OPTION)).toEqual(['2 A2 MAY_NOT']);
    }
    for (const nobody of [cio, cabinet, admin]) {
      expect(refusal(await imports.see(nobody, file, ROUND_OPTION))).toBe('FORBIDDEN');
    }
    expect(await imports.bring(coordinator, file, ROUND_OPTION)).toMatchObject({ added: 1 });
  });

  test('leaves alone what others have begun, what is submitted, and closed rounds', async () => {
    const { editor, coordinator } = reporting.people;
    const code = reporting.nextMeasure();
    const file = fileOf(whole(code));
    const early = await imports.see(editor, file, ROUND_OPTION);
    const report = done(await save(coordinator, reportInput(code)));
    const late = await imports.take(editor, early, ROUND_OPTION);
    expect(refusal(late)).toMatch(/^CONFLICT/);
    // Exported before anybody had begun: its version is empty.
    expect(await imports.faults(editor, file, ROUND_OPTION)).toEqual(['2 P2 REPORT_BEGUN']);
    done(await take(coordinator, 'submit', report.id, { version: report.version }));
    expect(await imports.faults(editor, file, ROUND_OPTION)).toEqual(['2 A2 REPORT_MOVED']);
    const unchanged = csvOf([
      ['Code', 'Umsetzungsgrad'],
      [code, '40'],
    ]);
    expect(await imports.plan(editor, unchanged, ROUND_OPTION)).toMatchObject({ same: 1 });
    const closed = await imports.see(editor, file, { round: '2021-10-15' });
    expect(refusal(closed)).toBe('LOCKED');
    expect(refusal(await imports.see(editor, file, { round: '1999-01-01' }))).toMatch(
      /^(NOT_FOUND|BAD_USER_INPUT)/,
    );
    expect(
      await imports.faults(editor, fileOf({ ...whole(reporting.nextMeasure()), Version: '3' }), ROUND_OPTION),
    ).toEqual(['2 P2 REPORT_GONE']);
  });

  test('of two at once one comes in, the other is told', async () => {
    const { editor, coordinator } = reporting.people;
    const file = fileOf(whole(reporting.nextMeasure()));
    const people = [editor, coordinator];
    const seen = await Promise.all(people.map((who) => imports.see(who, file, ROUND_OPTION)));
    const answers = await Promise.all(
      seen.map((each, i) => imports.take(people[i] ?? editor, each, ROUND_OPTION)),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'CONFLICT',
    ]);
  });
});

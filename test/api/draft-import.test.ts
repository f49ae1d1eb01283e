import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT, itemOf, itemsOf, save, startDrafting, valueOf } from '../support/drafting.ts';
import { answered, apply, preview, upload } from '../support/importing.ts';
import type { TestPerson } from '../support/test-app.ts';

describe.each(DATABASE_KINDS)('import into the draft on %s', (kind) => {
  let story: Awaited<ReturnType<typeof startDrafting>>;
  beforeAll(async () => {
    story = await startDrafting(kind, { publicAccess: true });
  });
  afterAll(() => story.app.stop());

  const send = (content: string | Uint8Array, person: TestPerson = story.cio) =>
    upload(story.app, person, content);
  const look = async (
    content: string | Uint8Array,
    more: Parameters<typeof preview>[3] = {},
    of = 'MEASURES',
  ) => {
    const file = await send(content);
    return { file, ...answered(await preview(story.cio, of, file, more)) };
  };
  const exported = async (query: string, person = story.cio) => {
    const response = await fetch(`${story.app.url}/exports/measures.${query}`, {
      headers: { cookie: person.cookie },
    });
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };

  test.each(['csv', 'xlsx', 'ods'].flatMap((format) => ['de', 'en'].map((lang) => [format, lang] as const)))(
    'the catalogue as %s in %s, imported again, changes nothing',
    async (format, lang) => {
      const found = await look(await exported(`${format}?revision=${DRAFT}&lang=${lang}`));
      expect(found.format).toBe(format);
      expect(found.rows.nodes.filter(({ action }) => action !== 'SAME')).toEqual([]);
      expect(found.same).toBe(found.total);
      expect(found.total).toBeGreaterThan(50);
      expect(found.columns.filter(({ field }) => field !== null).map(({ field }) => field)).toEqual(
        expect.arrayContaining([
          'code',
          'title',
          'ministry',
          'plannedEnd',
          'level',
          'kind',
          'topicArea',
          'start',
        ]),
      );
    },
  );

  test('an edited export changes exactly what was edited, and can be taken back with its reasons', async () => {
    const text = new TextDecoder().decode(
      await exported(`csv?revision=${DRAFT}&lang=de&columns=CODE,TITLE,PLANNED_END`),
    );
    const lines = text.split('\r\n');
    const at = lines.findIndex((line) => /;\d{4}-\d\d-\d\d$/.test(line));
    const [code = '', , end = ''] = (lines[at] ?? '').split(';');
    lines[at] = `${code};Ganz neuer Titel;31.12.2029`;
    const file = await send(lines.join('\r\n'));
    const found = answered(await preview(story.cio, 'MEASURES', file, { action: ['CHANGE'] }));
    expect(found).toMatchObject({ changed: 1, added: 0, refused: 0, needsReason: true });
    expect(found.rows.nodes[0]).toMatchObject({ code, line: at + 1, needsReason: true });
    const before = await itemOf(story.cio, 'MEASURE', code);
    const bare = await apply(story.cio, 'MEASURES', file, found.digest);
    expect(bare.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['options.reason'] });
    const done = answered(
      await apply(story.cio, 'MEASURES', file, found.digest, { options: { reason: 'Haushalt gekürzt' } }),
    );
    expect(done.undo).toMatchObject({ canUndo: true, why: null });
    const after = await itemOf(story.cio, 'MEASURE', code);
    expect(valueOf(after, 'title')).toBe('Ganz neuer Titel');
    expect(valueOf(after, 'plannedEnd')).toBe('2029-12-31');
    expect(valueOf(before, 'plannedEnd')).toBe(end);
    expect(after.reasons).toContainEqual(expect.objectContaining({ reason: 'Haushalt gekürzt' }));
    const same = answered(await preview(story.cio, 'MEASURES', file, {}));
    expect(same).toMatchObject({ changed: 0, same: same.total });
    const undo = await story.cio.ask('mutation ($id: Int!) { undoImport(id: $id) }', { id: done.undo?.id });
    expect(undo.errors).toEqual([]);
    const back = await itemOf(story.cio, 'MEASURE', code);
    expect({ ...back, version: 0 }).toEqual({ ...before, version: 0 });
    const again = await story.cio.ask('mutation ($id: Int!) { undoImport(id: $id) }', { id: done.undo?.id });
    expect(again.errors[0]?.extensions.code).toBe('CONFLICT');
  });

  test('5,000 rows of which 37 are bad: exactly those are named, at their cells; the others come in quickly, and go again', async () => {
    const { text, bad } = dirtyMeasures();
    expect(bad.size).toBe(37);
    const file = await send(text);
    const found = answered(await preview(story.cio, 'MEASURES', file, { action: ['REFUSE'] }));
    expect(found).toMatchObject({ total: 5_000, added: 4_963, refused: 37, changed: 0, same: 0 });
    expect(
      new Map(
        found.rows.nodes.map(({ line, faults }) => [line, faults.map((each) => `${each.cell} ${each.code}`)]),
      ),
    ).toEqual(bad);
    const refused = await apply(story.cio, 'MEASURES', file, found.digest);
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: ['options.skipRefused'],
    });
    const begun = performance.now();
    const done = answered(
      await apply(story.cio, 'MEASURES', file, found.digest, { options: { skipRefused: true } }),
    );
    const applied = performance.now() - begun;
    expect(await countOf('measure_version', DRAFT)).toBeGreaterThan(4_963);
    const later = performance.now();
    const undo = await takeBack(story.cio, done.undo?.id);
    expect(undo.errors).toEqual([]);
    const undone = performance.now() - later;
    console.info(
      `${kind}: 4,963 measures applied in ${Math.round(applied)} ms, undone in ${Math.round(undone)} ms`,
    );
    expect(applied).toBeLessThan(30_000);
    expect(undone).toBeLessThan(30_000);
  }, 120_000);

  test('a ministry imports its own rows only; what it does not change is not refused', async () => {
    const own = await aMeasure('SMI');
    const other = await aMeasure('SMF');
    const text = [
      'Kennung;Bezeichnung;Ansprechstelle',
      `${own.code};${own.title};Referat 61`,
      `${other.code};${other.title};Referat 62`,
      `${other.code}-x;Neu;`,
    ].join('\n');
    const file = await send(text, story.editor);
    const found = answered(await preview(story.editor, 'MEASURES', file));
    expect(found.rows.nodes.map(({ action, faults }) => [action, faults[0]?.code])).toEqual([
      ['CHANGE', undefined],
      ['REFUSE', 'MAY_NOT'],
      ['ADD', undefined],
    ]);
    const unchanged = await send(`Kennung;Bezeichnung\n${other.code};${other.title}`, story.editor);
    expect(answered(await preview(story.editor, 'MEASURES', unchanged))).toMatchObject({
      same: 1,
      refused: 0,
    });
    const lead = await send(`Kennung;Federführung\n${own.code};SMF`, story.editor);
    expect(answered(await preview(story.editor, 'MEASURES', lead)).rows.nodes[0]?.faults[0]).toMatchObject({
      code: 'LEAD_FIXED',
      cell: 'B2',
    });
    const denied = await preview(story.cabinet, 'MEASURES', file);
    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a stale version is refused with its cell, a current one is taken', async () => {
    const { code, version, title } = await aMeasure('SMI');
    const text = (number: number) => `Kennung;Bezeichnung;Version\n${code};${title} neu;${number}`;
    const stale = await look(text((version ?? 0) + 7));
    expect(stale.rows.nodes[0]).toMatchObject({
      action: 'REFUSE',
      faults: [{ code: 'CHANGED_MEANWHILE', cell: 'C2', written: String((version ?? 0) + 7) }],
    });
    expect(await look(text(version ?? 0))).toMatchObject({ changed: 1, refused: 0 });
  });

  test('what was changed since the preview is a conflict; of two imports at once one wins', async () => {
    const { code, version, title } = await aMeasure('SMK');
    const found = await look(`Kennung;Bezeichnung\n${code};${title} A`);
    await save(story.cio, 'Measure', { code, version, contact: 'Referat 1' });
    const late = await apply(story.cio, 'MEASURES', found.file, found.digest);
    expect(late.errors[0]?.extensions.code).toBe('CONFLICT');
    const one = await look(`Kennung;Bezeichnung\n${code};${title} B`);
    const two = await look(`Kennung;Bezeichnung\n${code};${title} C`);
    const both = await Promise.all(
      [one, two].map(({ file, digest }) => apply(story.cio, 'MEASURES', file, digest)),
    );
    expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'OK').toSorted()).toEqual([
      'CONFLICT',
      'OK',
    ]);
  });

  test('what was built on an import keeps it from being taken back', async () => {
    const added = await look('Kennung;Bezeichnung;Federführung\nM-IMP-1;Erste;SMI\nM-IMP-2;Zweite;SMI');
    const done = answered(await apply(story.cio, 'MEASURES', added.file, added.digest));
    const linking = await look('Kennung;Bezeichnung;Abhängig von\nM-IMP-3;Dritte;M-IMP-1');
    const linked = answered(await apply(story.cio, 'MEASURES', linking.file, linking.digest));
    const refused = await takeBack(story.cio, done.undo?.id);
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'CONFLICT', keys: ['M-IMP-1'] } });
    expect(refused.errors[0]?.message).toContain('M-IMP-1');
    const list = await story.cio.get<{ imports: { nodes: { id: number; canUndo: boolean; why: string }[] } }>(
      '{ imports(first: 10) { nodes { id kind fileName appliedAt appliedBy added changed undone canUndo why } } }',
    );
    expect(list.imports.nodes.find(({ id }) => id === done.undo?.id)).toMatchObject({ canUndo: false });
    expect((await takeBack(story.cio, linked.undo?.id)).errors).toEqual([]);
    const stranger = await takeBack(story.editor, done.undo?.id);
    expect(stranger.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await takeBack(story.cio, done.undo?.id)).errors).toEqual([]);
    const gone = await kysely(story.app.orm.em.fork())
      .selectFrom('measure')
      .select('id')
      .where('code', 'like', 'M-IMP-%')
      .execute();
    expect(gone).toEqual([]);
  });

  test('circles, unknown links, doubles and impossible dates are refused in words', async () => {
    const text = [
      'Kennung;Bezeichnung;Federführung;Geplanter Beginn;Geplantes Ende;Abhängig von;Ziele',
      'M-C-1;Eins;SMI;2021;Q4 2022;M-C-2;',
      'M-C-2;Zwei;SMI;2021;Dezember 2022;M-C-1;',
      'M-C-3;Drei;SMI;2023;2022;;',
      'M-C-4;Vier;SMI;;30.02.2022;;',
      'M-C-5;Fünf;SMI;;;M-C-3;',
      'M-C-6;Sechs;Ministerium für Magie;;;;Z-GIBT-ES-NICHT',
      'M-C-7;Sieben;SMI;;;M-C-7;',
      'M-C-8;Acht;SMI;;;;',
      'M-C-8;Noch einmal;SMI;;;;',
      'M C 9;Neun;SMI;;;;',
      'M-C-10;;SMI;;;;',
      'M-C-11;=1+1;SMI;;;;',
    ].join('\n');
    const found = await look(text);
    expect(
      found.rows.nodes.map(({ code, faults }) => [
        code,
        ...faults.map((fault) => `${fault.cell} ${fault.code}`),
      ]),
    ).toEqual([
      ['M-C-1', 'F2 CYCLE'],
      ['M-C-2', 'F3 CYCLE'],
      ['M-C-3', 'E4 END_BEFORE_START'],
      ['M-C-4', 'E5 PLAN_DATE_MALFORMED'],
      ['M-C-5', 'F6 LINK_UNKNOWN'],
      ['M-C-6', 'C7 ORGANISATION_UNKNOWN', 'G7 LINK_UNKNOWN'],
      ['M-C-7', 'F8 DEPENDS_ON_ITSELF'],
      ['M-C-8', 'A9 CODE_TWICE'],
      ['M-C-8', 'A10 CODE_TWICE'],
      [null, 'A11 CODE_MALFORMED'],
      ['M-C-10', 'B12 REQUIRED'],
      ['M-C-11', 'B13 FORMULA'],
    ]);
    for (const { faults } of found.rows.nodes) expect(faults[0]?.message).toMatch(/\S+ \S+/);
  });

  test('milestones and implementation plans come in too, with reasons of their rows', async () => {
    const [milestone] = await itemsOf(story.cio, { kind: ['MILESTONE'], ministry: ['SMI'] });
    if (!milestone) throw new Error('no milestone');
    const plan = valueOf(milestone, 'implementationPlan');
    const text = [
      'Kennung;Umsetzungsplanung;Bezeichnung;Geplanter Termin;Begründung',
      `${milestone.code};${String(plan)};${milestone.title};31.12.2031;Personal fehlt`,
      `W-NEU-1;${String(plan)};Neue Wegmarke;2. Quartal 2023;`,
      'W-NEU-2;UP-NIRGENDS;Neue Wegmarke;2023;',
    ].join('\n');
    const found = await look(text, {}, 'MILESTONES');
    expect(found.rows.nodes.map(({ action }) => action)).toEqual(['CHANGE', 'ADD', 'REFUSE']);
    expect(found.needsReason).toBe(false);
    const done = answered(
      await apply(story.cio, 'MILESTONES', found.file, found.digest, { options: { skipRefused: true } }),
    );
    const moved = await itemOf(story.cio, 'MILESTONE', milestone.code);
    expect(moved.reasons).toContainEqual(expect.objectContaining({ reason: 'Personal fehlt' }));
    expect(valueOf(await itemOf(story.cio, 'MILESTONE', 'W-NEU-1'), 'planned')).toBe('2023-Q2');
    expect((await takeBack(story.cio, done.undo?.id)).errors).toEqual([]);
    const up = await look(`Kennung;Ausgangslage\n${String(plan)};Neuer Stand`, {}, 'IMPLEMENTATION_PLANS');
    const changed = answered(await apply(story.cio, 'IMPLEMENTATION_PLANS', up.file, up.digest));
    expect(changed).toMatchObject({ changed: 1 });
    expect(valueOf(await itemOf(story.cio, 'IMPLEMENTATION_PLAN', String(plan)), 'currentState')).toBe(
      'Neuer Stand',
    );
  });

  test('where the last row fails in the database, nothing is changed; all entries of an import belong together', async () => {
    const text = 'Kennung;Bezeichnung;Federführung\nM-ALL-1;Erste;SMI\nM-ALL-2;Letzte;SMI';
    const found = await look(text);
    const db = kysely(story.app.orm.em.fork());
    await failOn('M-ALL-2');
    const failed = await apply(story.cio, 'MEASURES', found.file, found.digest);
    expect(failed.errors).toHaveLength(1);
    await failOn(null);
    expect(await db.selectFrom('measure').select('id').where('code', 'like', 'M-ALL-%').execute()).toEqual(
      [],
    );
    const done = answered(await apply(story.cio, 'MEASURES', found.file, found.digest));
    const entries = await db
      .selectFrom('audit_entry')
      .where('action', '=', 'import.apply')
      .where('entity_key', 'in', [`${DRAFT}/M-ALL-1`, `${DRAFT}/M-ALL-2`, String(done.undo?.id)])
      .select(['request_id', 'subject'])
      .execute();
    expect(entries).toHaveLength(3);
    expect(new Set(entries.map((each) => `${each.request_id} ${each.subject}`)).size).toBe(1);
  });

  test('columns are mapped by hand, which is remembered; a draft under review takes nothing', async () => {
    const text = 'Nummer;Was;Wer\nM-MAP-1;Eine Maßnahme;SMI';
    const guessed = await look(text);
    expect(guessed.missing).toEqual([]);
    expect(guessed.columns.map(({ field }) => field)).toEqual(['code', null, null]);
    const mapping = [
      { column: 0, field: 'code' },
      { column: 1, field: 'title' },
      { column: 2, field: 'ministry' },
    ];
    const mapped = await look(text, { options: { mapping } });
    expect(mapped).toMatchObject({ added: 1, refused: 0 });
    answered(await apply(story.cio, 'MEASURES', mapped.file, mapped.digest, { options: { mapping } }));
    const again = await look('Nummer;Was;Wer\nM-MAP-2;Noch eine;SMI');
    expect(again.columns.map(({ field }) => field)).toEqual(['code', 'title', 'ministry']);
    const db = kysely(story.app.orm.em.fork());
    const setState = (state: 'DRAFT' | 'IN_REVIEW') =>
      db.updateTable('revision').set({ state }).where('number', '=', DRAFT).execute();
    await setState('IN_REVIEW');
    story.app.forget();
    const locked = await preview(story.cio, 'MEASURES', again.file);
    expect(locked.errors[0]?.extensions.code).toBe('LOCKED');
    await setState('DRAFT');
  });

  const takeBack = (person: TestPerson, id: number | undefined) =>
    person.ask('mutation ($id: Int!) { undoImport(id: $id) }', { id });
  const aMeasure = async (ministry: string) => {
    const [item] = await itemsOf(story.cio, { kind: ['MEASURE'], ministry: [ministry] });
    if (!item) throw new Error(`no measure of ${ministry}`);
    return item;
  };
  const countOf = async (table: 'measure_version', revision: number) => {
    const row = await kysely(story.app.orm.em.fork())
      .selectFrom(table)
      .where('revision_id', '=', (eb) =>
        eb.selectFrom('revision').select('id').where('number', '=', revision),
      )
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  /** A trigger that refuses a measure of this code; null takes it away. */
  const failOn = async (code: string | null) => {
    const { em } = story.app.orm;
    const run = (statement: string) => em.fork().execute(statement, [], 'run');
    if (code === null) {
      await run(kind === 'sqlite' ? 'drop trigger fail_measure' : 'drop trigger fail_measure on measure');
    } else if (kind === 'sqlite') {
      await run(
        `create trigger fail_measure before insert on measure when new.code = '${code}' begin select raise(abort, 'no'); end`,
      );
    } else {
      await run(
        `create or replace function fail_measure() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
      );
      await run(
        `create trigger fail_measure before insert on measure for each row when (new.code = '${code}') execute function fail_measure()`,
      );
    }
  };
});

const HEADER = 'Kennung;Bezeichnung;Federführung;Ebene;Geplanter Beginn;Geplantes Ende;OZG-Leistungen';
const FAULTS: readonly [string, (row: string[]) => void][] = [
  ['B TOO_LONG', (row) => void (row[1] = 'x'.repeat(301))],
  ['C ORGANISATION_UNKNOWN', (row) => void (row[2] = 'Niemand')],
  ['D WORD_UNKNOWN', (row) => void (row[3] = 'Weltall')],
  ['E PLAN_DATE_MALFORMED', (row) => void (row[4] = '5. Quartal 2020')],
  ['F PLAN_DATE_MALFORMED', (row) => void (row[5] = '31.11.2022')],
  ['F END_BEFORE_START', (row) => void (row[5] = '2001')],
  ['G LINK_UNKNOWN', (row) => void (row[6] = '99999')],
  ['A CODE_MALFORMED', (row) => void (row[0] = 'M 1')],
];

/** 5,000 new measures, of which 37 cannot be imported: their lines, and what is wrong at which cell. */
function dirtyMeasures(): { text: string; bad: Map<number, string[]> } {
  const bad = new Map<number, string[]>();
  const rows = [HEADER];
  for (let n = 0; n < 5_000; n += 1) {
    const row = [`M-5T-${n}`, `Maßnahme ${n}`, 'SMI', 'Land', '2021', `Q${1 + (n % 4)} 2023`, '10000, 10001'];
    const at = n + 2;
    if (n % 135 === 102) {
      const [fault, breakRow] = FAULTS[((n / 135) | 0) % FAULTS.length] ?? ['', () => undefined];
      breakRow(row);
      const [column = '', code = ''] = fault.split(' ');
      bad.set(at, [`${column}${at} ${code}`]);
    }
    rows.push(row.join(';'));
  }
  return { text: `${rows.join('\r\n')}\r\n`, bad };
}

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recountRollouts } from '../../server/ozg/rollout-recount.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { csvOf, importingKind } from '../support/importing-kind.ts';
import { refusal } from '../support/reporting.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const HEADERS = ['OZG-ID', 'AGS', 'Gemeinde', 'Verfügbar ab', 'Verfügbar bis'];
const fileOf = (...rows: string[][]) => csvOf([HEADERS, ...rows]);

describe.each(DATABASE_KINDS)('import of roll-outs on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let imports: ReturnType<typeof importingKind>;
  let people: Record<'editor' | 'stranger' | 'cio' | 'cabinet' | 'admin', TestPerson>;
  /** A service of the editor's ministry without any roll-out. */
  let service: string;
  let federal: string;
  let places: { readonly ags: string; readonly name: string }[];
  const db = () => kysely(app.orm.em.fork());

  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true, today: '2021-10-15' });
    imports = importingKind(app, 'ROLLOUTS');
    const person = (name: string) => app.as(`${name}@demo.example`);
    people = {
      editor: await person('smi.bearbeitung'),
      stranger: await person('smf.bearbeitung'),
      cio: await person('cio'),
      cabinet: await person('kabinett'),
      admin: await person('admin'),
    };
    const lineage = await db()
      .selectFrom('account as a')
      .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
      .where('a.email', '=', 'smi.bearbeitung@demo.example')
      .select('o.lineage')
      .executeTakeFirstOrThrow();
    const own = await db()
      .selectFrom('ozg_service')
      .where('execution', '<>', 'FEDERAL')
      .orderBy('id')
      .select(['id', 'code'])
      .executeTakeFirstOrThrow();
    await db()
      .updateTable('ozg_service')
      .set({ ministry_lineage: lineage.lineage })
      .where('id', '=', own.id)
      .execute();
    await db().deleteFrom('rollout').where('service_id', '=', own.id).execute();
    service = own.code;
    const other = await db()
      .selectFrom('ozg_service')
      .where('id', '<>', own.id)
      .orderBy('id')
      .select(['id', 'code'])
      .executeTakeFirstOrThrow();
    await db()
      .updateTable('ozg_service')
      .set({ execution: 'FEDERAL', ministry_lineage: lineage.lineage })
      .where('id', '=', other.id)
      .execute();
    federal = other.code;
    places = await db()
      .selectFrom('municipality')
      .where('valid_from', 'is', null)
      .where('valid_to', 'is', null)
      .orderBy('ags')
      .select(['ags', 'name'])
      .execute();
  });
  afterAll(() => app.stop());

  const place = (n: number) => places[n] ?? { ags: '', name: '' };
  const periods = async (ags: string) => {
    const rows = await db()
      .selectFrom('rollout as r')
      .innerJoin('municipality as m', 'm.id', 'r.municipality_id')
      .innerJoin('ozg_service as s', 's.id', 'r.service_id')
      .where('m.ags', '=', ags)
      .where('s.code', '=', service)
      .orderBy('r.available_from')
      .select(['r.available_from as from', 'r.available_to as to'])
      .execute();
    return rows.map(({ from, to }) => `${from}/${to ?? ''}`);
  };

  test('begins and ends periods, changes nothing the second time, and is taken back', async () => {
    const { editor } = people;
    const [a, b] = [place(0), place(1)];
    const file = fileOf(
      [service, a.ags, a.name, '01.02.2020', '31.12.2020'],
      [service, a.ags, '', '2021-03-01', ''],
      [service, b.ags, '', '2019-01-01', '–'],
    );
    const first = await imports.bring(editor, file);
    expect(first).toMatchObject({ added: 3, refused: 0 });
    expect(await periods(a.ags)).toEqual(['2020-02-01/2020-12-31', '2021-03-01/']);
    expect(await imports.plan(editor, file)).toMatchObject({ same: 3 });
    // An earlier one that nobody ended ends before the next begins, as by hand.
    const more = fileOf(
      [service, a.ags, '', '2019-06-01', ''],
      [service, b.ags, '', '2019-01-01', '30.09.2021'],
    );
    const second = await imports.bring(editor, more);
    expect(second.rows.nodes.map(({ action, changes }) => [action, changes.at(-1)?.after])).toEqual([
      ['ADD', '31.01.2020'],
      ['CHANGE', '30.09.2021'],
    ]);
    expect(await periods(b.ags)).toEqual(['2019-01-01/2021-09-30']);
    expect(await imports.plan(editor, more)).toMatchObject({ same: 2 });
    // Without a column for its end nothing ends or goes on.
    const withoutEnd = csvOf([
      ['OZG-ID', 'AGS', 'Ab'],
      [service, b.ags, '2019-01-01'],
    ]);
    expect(await imports.plan(editor, withoutEnd)).toMatchObject({ same: 1 });
    expect(await recountRollouts(db())).toEqual([]);
    expect(refusal(await imports.undo(editor, first.undo?.id))).toBe('CONFLICT: id');
    expect((await imports.undo(editor, second.undo?.id)).errors).toEqual([]);
    expect(await periods(b.ags)).toEqual(['2019-01-01/']);
    expect((await imports.undo(editor, first.undo?.id)).errors).toEqual([]);
    expect(await periods(a.ags)).toEqual([]);
    expect(await recountRollouts(db())).toEqual([]);
  });

  test('names every fault with its cell, and imports nothing then', async () => {
    const { editor } = people;
    const [a, b, c] = [place(2), place(3), place(4)];
    const file = fileOf(
      ['99', a.ags, '', '2020-01-01', ''],
      ['99999', a.ags, '', '2020-01-01', ''],
      [federal, a.ags, '', '2020-01-01', ''],
      ['', '', '', '', ''],
      [service, '14999999', '', '2020-01-01', ''],
      [service, a.ags, 'Nirgendwo', '2020-01-01', ''],
      [service, '', 'Nirgendwo', '2020-01-01', ''],
      [service, a.ags, '', '2021-10-16', '2021-10-15'],
      [service, '', '', '31.02.2020', '=A1'],
      [service, b.ags, '', '2020-01-01', ''],
      [service, b.ags, '', '2020-01-01', '2020-02-01'],
      [service, c.ags, '', '2020-01-01', '2020-05-01'],
      [service, c.ags, '', '2020-04-01', ''],
    );
    expect(await imports.faults(editor, file)).toEqual(
      [
        '2 A2 SERVICE_MALFORMED',
        '3 A3 SERVICE_UNKNOWN',
        '4 A4 FEDERAL',
        '6 B6 MUNICIPALITY_UNKNOWN',
        '7 C7 MUNICIPALITY_DIFFERS',
        '8 C8 MUNICIPALITY_UNKNOWN',
        '9 D9 IN_FUTURE',
        '9 E9 REVERSED',
        '10 B10 REQUIRED',
        '10 D10 DAY_MALFORMED',
        '10 E10 FORMULA',
        '11 D11 ROW_TWICE',
        '12 D12 ROW_TWICE',
        '13 D13 OVERLAPS',
        '14 D14 OVERLAPS',
      ].toSorted(),
    );
    const good = [service, place(5).ags, '', '2020-01-01', ''];
    const seen = await imports.see(editor, fileOf(good, [service, a.ags, '', '2022-01-01', '']));
    expect(refusal(await imports.take(editor, seen))).toBe('BAD_USER_INPUT: options.skipRefused');
    expect(await periods(place(5).ags)).toEqual([]);
    await imports.take(editor, seen, { skipRefused: true });
    expect(await periods(place(5).ags)).toEqual(['2020-01-01/']);
  });

  test('belongs to the ministry of the service and the CIO office', async () => {
    const { stranger, cio, cabinet, admin } = people;
    const file = fileOf([service, '', place(6).name, '2020-01-01', '']);
    expect(await imports.faults(stranger, file)).toEqual(['2 A2 MAY_NOT']);
    for (const nobody of [cabinet, admin]) expect(refusal(await imports.see(nobody, file))).toBe('FORBIDDEN');
    expect(await imports.bring(cio, file)).toMatchObject({ added: 1 });
  });

  test('of two at once one comes in, the other is told', async () => {
    const { editor, cio } = people;
    const file = fileOf([service, place(7).ags, '', '2020-01-01', '']);
    const both = [editor, cio];
    const seen = await Promise.all(both.map((who) => imports.see(who, file)));
    const answers = await Promise.all(seen.map((each, i) => imports.take(both[i] ?? editor, each)));
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'CONFLICT',
    ]);
    expect(await periods(place(7).ags)).toEqual(['2020-01-01/']);
  });

  test('50,000 rows come in within seconds, and hold up nobody for long', async () => {
    await db().deleteFrom('rollout').execute();
    const services = await db()
      .selectFrom('ozg_service')
      .where('execution', '<>', 'FEDERAL')
      .orderBy('id')
      .limit(125)
      .select('code')
      .execute();
    const rows = services.flatMap(({ code }) =>
      places.slice(0, 400).map(({ ags }) => [code, ags, '', '2020-01-01', '']),
    );
    expect(rows).toHaveLength(50_000);
    const text = fileOf(...rows);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const start = performance.now();
    const seen = await imports.see(people.cio, text);
    expect(seen.data?.preview).toMatchObject({ added: 50_000 });
    const applied = await imports.take(people.cio, seen);
    expect(applied.errors).toEqual([]);
    const again = await imports.plan(people.cio, text);
    expect(again).toMatchObject({ same: 50_000 });
    // Generous, since others work on the machine that tests run on.
    expect(performance.now() - start).toBeLessThan(60_000);
    expect(delay.percentile(99) / 1e6).toBeLessThan(250);
    if (process.env['IMPORT_TIMES']) console.info(kind, performance.now() - start, delay.max / 1e6);
  }, 120_000);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { LIST_MAX } from '../../shared/domain/limits.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { refusal } from '../support/reporting.ts';
import { type GraphqlAnswer, startSeededApp, type TestPerson } from '../support/test-app.ts';

const CHOICES = {
  revision: 4,
  asOf: '2021-10-15',
  rule: 'MEMBER_LEVEL3',
  lang: 'en',
  ministries: ['INTERIOR'],
  goals: ['G1', 'G2'],
  parts: ['SUMMARY', 'MATRIX', 'METHOD', 'VERIFICATION'],
};
const WHOLE = { ...CHOICES, revision: null, asOf: null, ministries: [], goals: [], parts: [] };
const SET = 'id version name shared mine owner choices { revision asOf rule lang ministries goals parts }';

interface Saved {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly shared: boolean;
  readonly mine: boolean;
  readonly owner: string;
  readonly choices: typeof CHOICES;
}

describe.each(DATABASE_KINDS)('saved choices for reports on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let cio: TestPerson;
  let cio2: TestPerson;
  let editor: TestPerson;
  let cabinet: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
    const person = (name: string) => app.as(`${name}@demo.example`);
    [cio, cio2, editor, cabinet] = await Promise.all([
      person('cio'),
      person('cio2'),
      person('smi.bearbeitung'),
      person('kabinett'),
    ]);
  });
  afterAll(() => app.stop());

  type Answer = GraphqlAnswer<{ set: Saved }>;
  const put = (who: Pick<TestPerson, 'ask'>, input: object): Promise<Answer> =>
    who.ask(`mutation ($input: SaveReportSetInput!) { set: saveReportSet(input: $input) { ${SET} } }`, {
      input: { shared: false, choices: CHOICES, ...input },
    });
  const saved = async (who: TestPerson, input: object): Promise<Saved> => {
    const answer = await put(who, input);
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.set;
  };
  const remove = (who: TestPerson, { id, version }: Pick<Saved, 'id' | 'version'>) =>
    who.ask<{ deleteReportSet: boolean }>(
      'mutation ($id: Int!, $version: Int!) { deleteReportSet(id: $id, version: $version) }',
      { id, version },
    );
  const setsOf = async (who: TestPerson) =>
    (await who.get<{ reportSets: Saved[] }>(`{ reportSets { ${SET} } }`)).reportSets;
  const namesOf = async (who: TestPerson) => (await setsOf(who)).map(({ name }) => name);

  test('what was chosen comes back in one form, and is the person’s own', async () => {
    const set = await saved(editor, {
      name: '  Herbst 2021 ',
      choices: { ...CHOICES, goals: ['G2', 'G1', 'G2'], parts: ['MATRIX', 'SUMMARY', 'MATRIX'] },
    });
    expect(set).toMatchObject({ name: 'Herbst 2021', shared: false, mine: true, choices: CHOICES });
    expect(await setsOf(editor)).toEqual([set]);
    expect(await namesOf(cabinet)).toEqual([]);
    const whole = await saved(editor, { name: 'Alles', choices: WHOLE });
    expect(whole.choices).toEqual(WHOLE);
    expect(await namesOf(editor)).toEqual(['Alles', 'Herbst 2021']);
    expect(await remove(editor, whole)).toMatchObject({ data: { deleteReportSet: true } });
  });

  test('a set is overwritten in its latest version only', async () => {
    const { id, version } = await saved(editor, { name: 'Frühjahr' });
    const changed = await saved(editor, { id, version, name: 'Frühjahr 2022', choices: WHOLE });
    expect(changed).toMatchObject({ id, name: 'Frühjahr 2022', choices: WHOLE });
    expect(changed.version).toBeGreaterThan(version);
    expect(refusal(await put(editor, { id, version, name: 'Zu spät' }))).toContain('CONFLICT');
    expect(refusal(await put(editor, { id, name: 'Ohne Stand' }))).toContain('CONFLICT');
    expect(refusal(await remove(editor, { id, version }))).toContain('CONFLICT');
    expect((await setsOf(editor)).find((set) => set.id === id)).toEqual(changed);
    expect((await remove(editor, changed)).errors).toEqual([]);
    expect(refusal(await remove(editor, changed))).toBe('NOT_FOUND: id');
  });

  test('the CIO office shares; others see, choose and cannot change what is shared', async () => {
    for (const who of [editor, cabinet]) {
      expect(refusal(await put(who, { name: 'Für alle', shared: true }))).toBe('FORBIDDEN');
    }
    const set = await saved(cio, { name: 'Kabinettsbericht Herbst 2021', shared: true });
    for (const who of [editor, cabinet, cio2]) {
      const seen = (await setsOf(who)).find(({ id }) => id === set.id);
      expect(seen).toEqual({ ...set, mine: false });
      const { id, version } = set;
      expect(refusal(await put(who, { id, version, name: 'Meins' }))).toBe('NOT_FOUND: id');
      expect(refusal(await remove(who, set))).toBe('NOT_FOUND: id');
    }
    expect(await saved(editor, { name: set.name })).toMatchObject({ name: set.name, mine: true });
    const { id, version } = set;
    await saved(cio, { id, version, name: set.name, shared: false });
    expect(await namesOf(cabinet)).not.toContain(set.name);
  });

  test('visitors and administrators have none', async () => {
    const admin = await app.as('admin@demo.example');
    expect(refusal(await put(app, { name: 'x' }))).toBe('UNAUTHENTICATED');
    expect(refusal(await put(admin, { name: 'x' }))).toBe('FORBIDDEN');
    expect(refusal(await app.ask('{ reportSets { id } }'))).toBe('UNAUTHENTICATED');
    expect(refusal(await admin.ask('{ reportSets { id } }'))).toBe('FORBIDDEN');
  });

  test('a name is needed, short, and the person’s only one', async () => {
    const { id } = await saved(cio2, { name: 'Einmal' });
    const other = await saved(cio2, { name: 'Anders' });
    for (const [input, outcome] of [
      [{ name: ' ' }, 'BAD_USER_INPUT: name'],
      [{ name: 'x'.repeat(301) }, 'BAD_USER_INPUT: name'],
      [{ name: 'a\u0007b' }, 'BAD_USER_INPUT: name'],
      [{ name: 'Einmal' }, 'BAD_USER_INPUT: name'],
      [{ name: ' Einmal ' }, 'BAD_USER_INPUT: name'],
      [{ id: other.id, version: other.version, name: 'Einmal' }, 'BAD_USER_INPUT: name'],
      [
        { name: 'x', choices: { ...CHOICES, ministries: ['\u0000'] } },
        'BAD_USER_INPUT: choices.ministries.0',
      ],
      [{ name: 'x', choices: { ...CHOICES, parts: ['METHOD'] } }, 'BAD_USER_INPUT: choices.parts'],
    ] as const) {
      expect({ input, outcome: refusal(await put(cio2, input)) }).toEqual({ input, outcome });
    }
    const again = await saved(cio2, { id, version: 1, name: 'Einmal', choices: WHOLE });
    expect(again.choices).toEqual(WHOLE);
  });

  test('of two saves of one name at the same time one is refused in words', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => put(cio2, { name: 'Gleichzeitig' })));
    expect(answers.map(refusal).toSorted()).toEqual(['', 'BAD_USER_INPUT: name', 'BAD_USER_INPUT: name']);
    expect((await namesOf(cio2)).filter((name) => name === 'Gleichzeitig')).toHaveLength(1);
  });

  test('whoever has many is told to delete one', async () => {
    const db = kysely(app.orm.em.fork());
    const own = (await setsOf(cabinet)).filter(({ mine }) => mine).length;
    const { id } = await db
      .selectFrom('account')
      .where('email', '=', 'kabinett@demo.example')
      .select('id')
      .executeTakeFirstOrThrow();
    const row = {
      account_id: id,
      shared: false,
      choices: JSON.stringify(WHOLE),
      created_at: '2021-10-15T08:00:00.000Z',
    };
    await db
      .insertInto('report_set')
      .values(Array.from({ length: LIST_MAX - own }, (_, i) => ({ ...row, name: `Auswahl ${i}` })))
      .execute();
    const answer = await put(cabinet, { name: 'Noch eine' });
    expect(refusal(answer)).toBe('BAD_USER_INPUT: name');
    expect(answer.errors[0]?.message).toContain(String(LIST_MAX));
    const [first] = await setsOf(cabinet);
    expect(await saved(cabinet, { id: first?.id, version: first?.version, name: 'Umbenannt' })).toMatchObject(
      { mine: true },
    );
  });

  test('saving, changing and deleting stand in the audit trail, refusals too', async () => {
    const db = kysely(app.orm.em.fork());
    const last = await db
      .selectFrom('audit_entry')
      .select((eb) => eb.fn.max('id').as('id'))
      .executeTakeFirst();
    const set = await saved(cio, { name: 'Protokolliert' });
    const next = await saved(cio, { id: set.id, version: set.version, name: 'Protokolliert', shared: true });
    await remove(cio, next);
    await put(editor, { name: 'Verboten', shared: true });
    const entries = await db
      .selectFrom('audit_entry')
      .where('id', '>', Number(last?.id))
      .select(['action', 'subject', 'entity_key as key'])
      .orderBy('id')
      .execute();
    expect(entries).toEqual([
      { action: 'cabinetReport.saveSet', subject: 'Protokolliert', key: String(set.id) },
      { action: 'cabinetReport.saveSet', subject: 'Protokolliert', key: String(set.id) },
      { action: 'cabinetReport.deleteSet', subject: 'Protokolliert', key: String(set.id) },
      { action: 'access.denied', subject: 'Verboten', key: 'cabinetReport.saveSet' },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT, itemOf, itemsOf, save, startDrafting, type TestItem, valueOf } from '../support/drafting.ts';
import type { TestPerson } from '../support/test-app.ts';

interface Answer {
  readonly changeMeasures: {
    readonly dryRun: boolean;
    readonly changed: number;
    readonly needsReason: boolean;
    readonly measures: readonly {
      readonly code: string;
      readonly needsReason: boolean;
      readonly changes: readonly {
        field: string;
        before: string | null;
        after: string | null;
        daysMoved: number | null;
      }[];
    }[];
  };
}

const CHANGE = `mutation ($input: ChangeMeasuresInput!, $reason: String, $decisionReference: String, $dryRun: Boolean! = false) {
  changeMeasures(input: $input, reason: $reason, decisionReference: $decisionReference, dryRun: $dryRun) {
    dryRun changed needsReason measures { code needsReason changes { field before after daysMoved } }
  }
}`;
const WHY = { reason: 'Der Haushalt kommt später.', decisionReference: 'Kabinett 12/21' };

describe.each(DATABASE_KINDS)('changing many measures on %s', (kind) => {
  let desk: Awaited<ReturnType<typeof startDrafting>>;
  let quarter: TestItem;
  let month: TestItem;

  beforeAll(async () => {
    desk = await startDrafting(kind);
    const all = (await itemsOf(desk.editor, { kind: ['MEASURE'], ministry: ['SMI'] })).filter(
      (item) => item.state === 'UNCHANGED' && valueOf(item, 'plannedEnd') !== null,
    );
    const [first, second] = all;
    if (!first || !second) throw new Error('SMI has fewer than two unchanged measures with an end');
    const dated = async ({ code, version }: TestItem, plannedEnd: string) => {
      const input = { code, version, start: '2028', plannedEnd };
      const { data, errors } = await save(desk.editor, 'Measure', input, WHY);
      if (!data) throw new Error(JSON.stringify(errors));
      return data.item;
    };
    quarter = await dated(first, '2029-Q4');
    month = await dated(second, '2030-11');
  });
  afterAll(() => desk.app.stop());

  const change = (person: TestPerson, codes: readonly string[], changes: object, rest: object = {}) =>
    versionsOf(person, codes).then((measures) =>
      person.ask<Answer>(CHANGE, { input: { revision: DRAFT, measures, ...changes }, ...rest }),
    );
  const both = () => [quarter.code, month.code];
  const ends = async () => {
    const items = await Promise.all(both().map((code) => itemOf(desk.editor, 'MEASURE', code)));
    return items.map((item) => valueOf(item, 'plannedEnd'));
  };

  test('a rehearsal shows before and after of each, asks for the reason and saves nothing', async () => {
    const versions = await versionsOf(desk.editor, both());
    const shift = { shiftMonths: 3, shift: ['plannedEnd'] };
    const { data, errors } = await change(desk.editor, both(), shift, { dryRun: true });
    expect(errors).toEqual([]);
    expect(data?.changeMeasures).toMatchObject({ dryRun: true, changed: 2, needsReason: true });
    expect(data?.changeMeasures.measures).toEqual([
      {
        code: quarter.code,
        needsReason: true,
        changes: [{ field: 'plannedEnd', before: '2029-Q4', after: '2030-Q1', daysMoved: 90 }],
      },
      {
        code: month.code,
        needsReason: true,
        changes: [{ field: 'plannedEnd', before: '2030-11', after: '2031-02', daysMoved: 90 }],
      },
    ]);
    expect(await versionsOf(desk.editor, both())).toEqual(versions);
    expect(await ends()).toEqual(['2029-Q4', '2030-11']);
  });

  test('without the reason nothing is saved, and the measures are named', async () => {
    const { errors } = await change(desk.editor, both(), { shiftMonths: 3, shift: ['plannedEnd'] });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: ['reason'],
      codes: both(),
    });
    expect(await ends()).toEqual(['2029-Q4', '2030-11']);
  });

  test('with it all are saved in one transaction: one group on record, a line of the ledger each', async () => {
    const shift = { shiftMonths: 3, shift: ['plannedEnd'] };
    const { data, errors } = await change(desk.editor, both(), shift, WHY);
    expect(errors).toEqual([]);
    expect(data?.changeMeasures).toMatchObject({ dryRun: false, changed: 2 });
    expect(await ends()).toEqual(['2030-Q1', '2031-02']);
    const entries = await kysely(desk.app.orm.em.fork())
      .selectFrom('audit_entry')
      .orderBy('id', 'desc')
      .limit(2)
      .select(['action', 'subject', 'entity_key as key', 'request_id as request'])
      .execute();
    expect(new Set(entries.map(({ request }) => request)).size).toBe(1);
    expect(entries.map(({ key }) => key).toReversed()).toEqual(both().map((code) => `${DRAFT}/${code}`));
    expect(entries[0]).toMatchObject({ action: 'content.save', subject: both().join(', ') });
    const item = await itemOf(desk.editor, 'MEASURE', quarter.code);
    expect(item.reasons).toContainEqual(expect.objectContaining({ field: 'plannedEnd', reason: WHY.reason }));
  });

  test('back again', async () => {
    const shift = { shiftMonths: -3, shift: ['plannedEnd'] };
    const { errors } = await change(desk.editor, both(), shift, WHY);
    expect(errors).toEqual([]);
    expect(await ends()).toEqual(['2029-Q4', '2030-11']);
  });

  test('what a quarter cannot say is refused for all, naming it', async () => {
    const { errors } = await change(desk.editor, both(), { shiftMonths: 1, shift: ['plannedEnd'] }, WHY);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', codes: [quarter.code] });
    expect(errors[0]?.message).toContain(quarter.code);
    expect(await ends()).toEqual(['2029-Q4', '2030-11']);
  });

  test('an end before the start is refused, naming the measure', async () => {
    const { errors } = await change(desk.editor, both(), { shiftMonths: -15, shift: ['plannedEnd'] });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', codes: [quarter.code] });
  });

  test('one that was changed meanwhile stops all and is named', async () => {
    const measures = await versionsOf(desk.editor, both());
    const { version } = await itemOf(desk.editor, 'MEASURE', month.code);
    await save(desk.coordinator, 'Measure', { code: month.code, version, contact: 'Referat 9' });
    const input = { revision: DRAFT, measures, level: 'JOINT' };
    const { errors } = await desk.editor.ask<Answer>(CHANGE, { input });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', codes: [month.code] });
    expect(errors[0]?.message).toContain(month.code);
  });

  test('goals come and go; who has them already stays untouched', async () => {
    const [goal] = await itemsOf(desk.editor, { kind: ['GOAL'] });
    const code = goal?.code ?? '';
    const before = await itemOf(desk.editor, 'MEASURE', quarter.code);
    const goals = [valueOf(before, 'goals') ?? []].flat();
    if (!goals.includes(code)) await change(desk.editor, [quarter.code], { addGoals: [code] });
    const { version } = await itemOf(desk.editor, 'MEASURE', quarter.code);
    const added = await change(desk.editor, both(), { addGoals: [code] });
    expect(added.errors).toEqual([]);
    expect((await itemOf(desk.editor, 'MEASURE', quarter.code)).version).toBe(version);
    expect(valueOf(await itemOf(desk.editor, 'MEASURE', month.code), 'goals')).toContain(code);
    const gone = await change(desk.editor, both(), { removeGoals: [code] });
    expect(gone.errors).toEqual([]);
    expect(valueOf(await itemOf(desk.editor, 'MEASURE', month.code), 'goals')).not.toContain(code);
  });

  test('the lead is changed by the CIO office alone, and rows of another ministry by nobody else', async () => {
    const refused = await change(desk.editor, both(), { lead: 'SMK' }, WHY);
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const strange = await change(desk.stranger, both(), { level: 'JOINT' });
    expect(strange.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const done = await change(desk.cio, both(), { lead: 'SMK' }, WHY);
    expect(done.errors).toEqual([]);
    expect(done.data?.changeMeasures.changed).toBe(2);
    const back = await change(desk.cio, both(), { lead: 'SMI' }, WHY);
    expect(back.errors).toEqual([]);
  });

  test.each([
    ['nothing to change', {}],
    ['a goal both ways', { addGoals: ['Z1'], removeGoals: ['Z1'] }],
    ['an unknown goal', { addGoals: ['Z-NIE'] }],
    ['an unknown lead', { lead: 'NIEMAND' }],
    ['no months', { shiftMonths: 0 }],
    ['too many months', { shiftMonths: 121 }],
    ['a shift of no date', { shiftMonths: 3, shift: [] }],
  ])('%s is refused', async (_name, changes) => {
    const { errors } = await change(desk.cio, both(), changes, WHY);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('a measure twice, none, or one that is not there is refused', async () => {
    const measures = await versionsOf(desk.editor, [quarter.code]);
    const ask = (list: object[]) =>
      desk.editor.ask<Answer>(CHANGE, { input: { revision: DRAFT, measures: list, level: 'JOINT' } });
    expect((await ask([...measures, ...measures])).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect((await ask([])).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const unknown = await ask([...measures, { code: 'M-NIE', version: 1 }]);
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', codes: ['M-NIE'] });
  });
});

async function versionsOf(person: TestPerson, codes: readonly string[]) {
  const items = await Promise.all(codes.map((code) => itemOf(person, 'MEASURE', code)));
  return items.map(({ code, version }) => ({ code, version }));
}

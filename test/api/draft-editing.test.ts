import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import {
  DRAFT,
  ITEM,
  itemOf,
  itemsOf,
  save,
  startDrafting,
  type TestItem,
  valueOf,
} from '../support/drafting.ts';

describe.each(DATABASE_KINDS)('editing the draft on %s', (kind) => {
  let desk: Awaited<ReturnType<typeof startDrafting>>;
  let measure: TestItem;

  beforeAll(async () => {
    desk = await startDrafting(kind);
    const all = await itemsOf(desk.editor, { kind: ['MEASURE'], ministry: ['SMI'] });
    const dated = all.find((item) => item.state === 'UNCHANGED' && valueOf(item, 'plannedEnd') !== null);
    if (!dated) throw new Error('SMI has no unchanged measure with an end');
    measure = dated;
  });
  afterAll(() => desk.app.stop());

  const ledger = async (code: string) =>
    kysely(desk.app.orm.em.fork())
      .selectFrom('plan_change as c')
      .innerJoin('revision as r', 'r.id', 'c.revision_id')
      .where('r.number', '=', DRAFT)
      .where('c.code', '=', code)
      .orderBy('c.id')
      .select(['c.field', 'c.change', 'c.weakening', 'c.before', 'c.after', 'c.reason'])
      .execute();

  test('a later end asks for its reason at once, and nothing is saved without one', async () => {
    const input = { code: measure.code, version: measure.version, plannedEnd: '2029-12' };
    const { errors } = await save(desk.editor, 'Measure', input);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['reason'] });
    expect(errors[0]?.extensions).toHaveProperty('needsReason.0.weakening', 'MOVED_LATER');
    expect((await itemOf(desk.editor, 'MEASURE', measure.code)).state).toBe('UNCHANGED');
  });

  test('with a reason it is saved, marked and on record', async () => {
    const input = { code: measure.code, version: measure.version, plannedEnd: '2029-12' };
    const { data, errors } = await save(desk.editor, 'Measure', input, {
      reason: 'Die Ausschreibung dauert.',
    });
    expect(errors).toEqual([]);
    expect(data?.item).toMatchObject({ state: 'CHANGED', weakenings: ['MOVED_LATER'] });
    expect(await ledger(measure.code)).toMatchObject([
      {
        field: 'plannedEnd',
        weakening: 'MOVED_LATER',
        after: '2029-12',
        reason: 'Die Ausschreibung dauert.',
      },
    ]);
  });

  test('another field keeps the reason; a title alone needs none', async () => {
    const { version } = await itemOf(desk.editor, 'MEASURE', measure.code);
    const input = { code: measure.code, version, title: 'Anders benannt' };
    const { data, errors } = await save(desk.editor, 'Measure', input);
    expect(errors).toEqual([]);
    expect(data?.item.title).toBe('Anders benannt');
    expect((await ledger(measure.code)).map((line) => [line.field, line.reason])).toEqual([
      ['plannedEnd', 'Die Ausschreibung dauert.'],
      ['title', ''],
    ]);
  });

  test('two editors at once: the second gets both states and loses nothing', async () => {
    const { version } = await itemOf(desk.editor, 'MEASURE', measure.code);
    const code = measure.code;
    const first = await save(desk.coordinator, 'Measure', { code, version, contact: 'Referat 12' });
    expect(first.errors).toEqual([]);
    const second = await save(desk.editor, 'Measure', { code, version, contact: 'Referat 13' });
    expect(second.errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { contact: 'Referat 12', version: (version ?? 0) + 1 },
      yours: { contact: 'Referat 13' },
    });
    expect(valueOf(await itemOf(desk.editor, 'MEASURE', code), 'contact')).toBe('Referat 12');
  });

  test('one change is taken back, then all of them; the ledger follows', async () => {
    const undo = (version: number | null, field: string | null) =>
      desk.editor.ask<{ undoChange: TestItem | null }>(
        `mutation ($input: UndoChangeInput!) { undoChange(input: $input) { ${ITEM} } }`,
        { input: { revision: DRAFT, kind: 'MEASURE', code: measure.code, version, field } },
      );
    const { version } = await itemOf(desk.editor, 'MEASURE', measure.code);
    const one = await undo(version, 'plannedEnd');
    expect(one.errors).toEqual([]);
    expect(one.data?.undoChange?.weakenings).toEqual([]);
    expect((await ledger(measure.code)).map((line) => line.field)).toEqual(['title']);
    const all = await undo(one.data?.undoChange?.version ?? null, null);
    expect(all.errors).toEqual([]);
    expect(all.data?.undoChange?.state).toBe('UNCHANGED');
    expect(await ledger(measure.code)).toEqual([]);
  });

  test('a measure is added, linked, dropped: its code is free again', async () => {
    const added = await save(desk.editor, 'Measure', {
      code: 'M-NEU-1',
      title: 'Neue Maßnahme',
      plannedEnd: '2025',
    });
    expect(added.errors).toEqual([]);
    expect(added.data?.item).toMatchObject({ state: 'ADDED' });
    expect(await ledger('M-NEU-1')).toMatchObject([{ field: null, change: 'ADDED' }]);
    const milestones = await itemsOf(desk.editor, { kind: ['MILESTONE'], ministry: ['SMI'] });
    const linked = await save(desk.editor, 'Measure', {
      code: 'M-NEU-1',
      version: added.data?.item.version,
      milestones: [milestones[0]?.code],
      dependsOn: [measure.code],
    });
    expect(linked.errors).toEqual([]);
    expect(valueOf(linked.data?.item ?? added.data!.item, 'dependsOn')).toEqual([measure.code]);
    const dropped = await desk.editor.ask<{ dropMeasure: TestItem | null }>(
      'mutation ($input: DropContentInput!) { dropMeasure(input: $input, reason: "doch nicht") { code } }',
      { input: { revision: DRAFT, code: 'M-NEU-1', version: linked.data?.item.version } },
    );
    expect(dropped.errors).toEqual([]);
    expect(dropped.data?.dropMeasure).toBeNull();
    expect(await ledger('M-NEU-1')).toEqual([]);
  });

  test('a dropped measure keeps its reason and comes back whole', async () => {
    const before = await itemOf(desk.editor, 'MEASURE', measure.code);
    const dropped = await desk.editor.ask<{ dropMeasure: TestItem }>(
      `mutation ($input: DropContentInput!) { dropMeasure(input: $input, reason: "entbehrlich") { ${ITEM} } }`,
      { input: { revision: DRAFT, code: measure.code, version: before.version } },
    );
    expect(dropped.errors).toEqual([]);
    expect(dropped.data?.dropMeasure).toMatchObject({
      state: 'REMOVED',
      version: null,
      weakenings: ['DROPPED'],
    });
    const back = await desk.editor.ask<{ undoChange: TestItem }>(
      `mutation ($input: UndoChangeInput!) { undoChange(input: $input) { ${ITEM} } }`,
      { input: { revision: DRAFT, kind: 'MEASURE', code: measure.code } },
    );
    expect(back.errors).toEqual([]);
    expect(back.data?.undoChange.state).toBe('UNCHANGED');
    expect(back.data?.undoChange.fields).toEqual(before.fields);
  });

  test('a measure is split and stays comparable; then its part is merged away', async () => {
    const { version } = await itemOf(desk.editor, 'MEASURE', measure.code);
    const split = await desk.editor.ask<{ splitMeasure: TestItem[] }>(
      `mutation ($input: SplitMeasureInput!) { splitMeasure(input: $input, reason: "zwei Vorhaben") { ${ITEM} } }`,
      {
        input: {
          revision: DRAFT,
          code: measure.code,
          version,
          parts: [
            { code: 'M-TEIL-A', title: 'Teil A' },
            { code: 'M-TEIL-B', title: 'Teil B' },
          ],
        },
      },
    );
    expect(split.errors).toEqual([]);
    expect(split.data?.splitMeasure.map((item) => [item.code, item.state])).toEqual([
      [measure.code, 'SPLIT'],
      ['M-TEIL-A', 'ADDED'],
      ['M-TEIL-B', 'ADDED'],
    ]);
    expect(split.data?.splitMeasure[0]?.related).toEqual(['M-TEIL-A', 'M-TEIL-B']);
    const part = await itemOf(desk.editor, 'MEASURE', 'M-TEIL-B');
    const merged = await desk.editor.ask<{ mergeMeasures: TestItem[] }>(
      `mutation ($input: MergeMeasuresInput!) { mergeMeasures(input: $input, reason: "doch eins") { ${ITEM} } }`,
      { input: { revision: DRAFT, from: [{ code: 'M-TEIL-B', version: part.version }], into: 'M-TEIL-A' } },
    );
    expect(merged.errors).toEqual([]);
    expect((await itemOf(desk.editor, 'MEASURE', measure.code)).related).toEqual(['M-TEIL-A']);
  });

  test('strangers, the cabinet and visitors change nothing', async () => {
    const [other] = await itemsOf(desk.cio, { kind: ['MEASURE'], ministry: ['SMI'] });
    const input = { code: other?.code ?? '', version: other?.version, title: 'Fremd' };
    for (const person of [desk.stranger, desk.cabinet]) {
      const { errors } = await save(person, 'Measure', input);
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(errors[0]?.extensions.code);
    }
    expect((await itemOf(desk.cio, 'MEASURE', other?.code ?? '')).title).toBe(other?.title);
    const goal = await save(desk.editor, 'Goal', { code: 'KZ1', version: 1, title: 'Eigenes Ziel' });
    expect(goal.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('order is moved within the plan', async () => {
    const goals = await itemsOf(desk.cio, { kind: ['GOAL'] });
    const move = await desk.cio.ask<{ moveContent: TestItem }>(
      `mutation ($input: MoveContentInput!) { moveContent(input: $input) { ${ITEM} } }`,
      { input: { revision: DRAFT, kind: 'GOAL', code: goals[2]?.code, after: null } },
    );
    expect(move.errors).toEqual([]);
    const after = await itemsOf(desk.cio, { kind: ['GOAL'] });
    expect(after.map((goal) => goal.code).slice(0, 3)).toEqual(
      [goals[2], goals[0], goals[1]].map((goal) => goal?.code),
    );
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAuditChain } from '../../server/audit/verify-audit-chain.ts';
import { loadVersions } from '../../server/platform/db/data-version.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import {
  done,
  read,
  refusal,
  type Reporting,
  reportInput,
  ROUND,
  save,
  startReporting,
  take,
  TODAY,
} from '../support/reporting.ts';

const MEASURE =
  'query ($code: String!) { measure(code: $code) { reportedOn reports { id } milestones { code } } }';

interface Effective {
  measure: { reportedOn: string; reports: { id: number }[]; milestones: { code: string }[] };
}

describe.each(DATABASE_KINDS)('the way of a report on %s', (kind) => {
  let desk: Reporting;
  beforeAll(async () => {
    desk = await startReporting(kind);
  });
  afterAll(() => desk.app.stop());

  const effective = async (code: string) => (await desk.app.get<Effective>(MEASURE, { code })).measure;

  test('editor, coordinator, CIO office: only what is accepted is effective', async () => {
    const { editor, coordinator, cio } = desk.people;
    const code = desk.nextMeasure();
    const before = await effective(code);

    const draft = done(await save(editor, reportInput(code)));
    expect(draft).toMatchObject({
      state: 'DRAFT',
      version: 1,
      reportedOn: TODAY,
      roundDate: ROUND,
      author: 'SMI Bearbeitung',
      simulated: false,
      light: 'GREEN',
      previous: { reportedOn: before.reportedOn },
      evidence: [{ url: 'https://www.example.org/nachweis', title: 'Nachweis' }],
    });
    expect(draft.changes).toContainEqual(
      expect.objectContaining({ field: 'stateOfAffairs', after: 'Die Arbeiten verlaufen wie vereinbart.' }),
    );
    const submitted = done(await take(editor, 'submit', draft.id, { version: draft.version }));
    expect(submitted).toMatchObject({
      state: 'SUBMITTED',
      submittedAt: expect.any(String),
      releasedBy: null,
    });
    const released = done(await take(coordinator, 'release', draft.id));
    expect(released).toMatchObject({ state: 'RELEASED', releasedBy: 'SMI Koordination', decidedBy: null });
    expect(await effective(code)).toEqual(before);

    const accepted = done(await take(cio, 'accept', draft.id));
    expect(accepted).toMatchObject({ state: 'ACCEPTED', decidedBy: 'CIO-Büro, Leitung', version: 4 });
    const after = await effective(code);
    expect(after.reportedOn).toBe(TODAY);
    expect(after.reports.map(({ id }) => id)).toEqual([draft.id, ...before.reports.map(({ id }) => id)]);
    for (const step of ['submit', 'withdraw'] as const) {
      expect(refusal(await take(editor, step, draft.id))).toBe('CONFLICT');
    }
    expect(refusal(await take(cio, 'return', draft.id))).toBe('CONFLICT');
    expect(refusal(await save(editor, reportInput(code, { id: draft.id, version: 4 })))).toBe('CONFLICT');
  });

  test('what the CIO office returns is revised with its comment in view and takes the whole way again', async () => {
    const { editor, coordinator, cio, cio2 } = desk.people;
    const code = desk.nextMeasure();
    const { id } = done(await save(editor, reportInput(code)));
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    expect(refusal(await take(cio, 'return', id, { comment: '  ' }))).toBe('BAD_USER_INPUT: comment');
    const returned = done(await take(cio, 'return', id, { comment: ' Bitte den Termin begründen. ' }));
    expect(returned).toMatchObject({ state: 'RETURNED', returnComment: 'Bitte den Termin begründen.' });
    expect((await read(editor, id))?.viewerCan).toMatchObject({ save: true, submit: true, delete: false });

    const input = { id, version: returned.version, stateOfAffairs: 'Der Termin hängt am Vergabeverfahren.' };
    const revised = done(await save(editor, reportInput(code, input)));
    expect(revised).toMatchObject({
      state: 'DRAFT',
      returnComment: 'Bitte den Termin begründen.',
      submittedAt: null,
      releasedBy: null,
      releasedAt: null,
      decidedBy: null,
      decidedAt: null,
    });
    expect(await read(cio, id)).toBeNull();
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    expect(done(await take(cio2, 'accept', id))).toMatchObject({
      state: 'ACCEPTED',
      decidedBy: 'CIO-Büro, Vertretung',
    });
  });

  test('the coordinator returns a submitted report within the house', async () => {
    const { editor, coordinator, cio } = desk.people;
    const { id } = done(await save(editor, reportInput(desk.nextMeasure())));
    await take(editor, 'submit', id);
    expect(refusal(await take(editor, 'return', id))).toBe('FORBIDDEN');
    const returned = done(await take(coordinator, 'return', id));
    expect(returned).toMatchObject({ state: 'RETURNED', decidedBy: 'SMI Koordination', releasedAt: null });
    expect(await read(cio, id)).toBeNull();
    // Without a change it may be submitted again as it is.
    expect(done(await take(editor, 'submit', id))).toMatchObject({ state: 'SUBMITTED', decidedBy: null });
  });

  test('the ministry withdraws what is not released yet, and throws drafts away', async () => {
    const { editor, coordinator } = desk.people;
    const code = desk.nextMeasure();
    const drop = (id: number, version: number) =>
      editor.ask('mutation ($id: Int!, $version: Int!) { deleteStatusReport(id: $id, version: $version) }', {
        id,
        version,
      });
    const { id } = done(await save(editor, reportInput(code)));
    await take(editor, 'submit', id);
    expect(refusal(await drop(id, 2))).toBe('CONFLICT');
    const withdrawn = done(await take(coordinator, 'withdraw', id));
    expect(withdrawn).toMatchObject({ state: 'DRAFT', submittedAt: null });
    expect(refusal(await drop(id, 1))).toBe('CONFLICT');
    expect((await drop(id, withdrawn.version)).errors).toEqual([]);
    expect(await read(editor, id)).toBeNull();
    expect(done(await save(editor, reportInput(code)))).toMatchObject({ state: 'DRAFT', version: 1 });
  });

  test('an incomplete draft is kept, but not submitted: every fault is named', async () => {
    const { editor } = desk.people;
    const code = desk.nextMeasure();
    const { milestones } = await effective(code);
    const linked = milestones[0]?.code;
    const incomplete = {
      lifecycle: 'COMPLETED',
      stateOfAffairs: '',
      progressPercent: 90,
      evidence: [{ url: 'https://www.example.org/', title: '' }],
      ...(linked !== undefined && {
        milestones: [{ milestone: linked, forecast: '2020', actual: '2021-10-01' }],
      }),
    };
    const { id } = done(await save(editor, reportInput(code, incomplete)));
    const { errors } = await take(editor, 'submit', id);
    const fields = [
      'stateOfAffairs',
      'actualEnd',
      'progressPercent',
      ...(linked === undefined ? [] : [`milestones.${linked}.forecast`]),
      'evidence.0.title',
    ];
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields });
    expect(errors[0]?.extensions).toHaveProperty('faults');
    expect(errors[0]?.message).toContain('Sachstand: Diese Angabe fehlt noch.');
    expect((await read(editor, id))?.state).toBe('DRAFT');
  });

  test.each([
    ['an end in the future', { lifecycle: 'COMPLETED', actualEnd: '2021-10-16' }, 'actualEnd'],
    ['more than all', { progressPercent: 101 }, 'progressPercent'],
    [
      'a milestone of others',
      { milestones: [{ milestone: 'W-NONE', forecast: '2023' }] },
      'milestones.W-NONE',
    ],
    ['a script', { evidence: [{ url: 'javascript:alert(1)', title: 'x' }] }, 'evidence.0.url'],
    ['too long a text', { nextSteps: 'x'.repeat(4001) }, 'nextSteps'],
    ['a NUL', { nextSteps: 'a\u0000b' }, 'nextSteps'],
    [
      'too many milestones',
      { milestones: Array.from({ length: 201 }, () => ({ milestone: 'W-1' })) },
      'milestones',
    ],
  ])('not even a draft may hold %s', async (_name, input, field) => {
    const answer = await save(desk.people.editor, reportInput('M-EARCH', input));
    expect(refusal(answer)).toBe(`BAD_USER_INPUT: ${field}`);
  });

  test('a milestone of which nothing is said leaves no trace', async () => {
    const { editor } = desk.people;
    const code = desk.nextMeasure();
    const { milestones } = await effective(code);
    const silent = milestones.map(({ code: milestone }) => ({ milestone, forecast: null, actual: null }));
    expect(done(await save(editor, reportInput(code, { milestones: silent }))).milestones).toEqual([]);
  });

  test('outside of rounds a report has the date of the day and is the only one in work', async () => {
    const { editor, coordinator, cio } = desk.people;
    const code = desk.nextMeasure();
    const first = done(await save(editor, reportInput(code, { round: null })));
    expect(first).toMatchObject({ roundDate: null, reportedOn: TODAY });
    const second = await save(coordinator, reportInput(code, { round: null }));
    expect(refusal(second)).toBe('CONFLICT');
    expect(second.errors[0]?.extensions).toMatchObject({
      current: { id: first.id, version: 1, author: 'SMI Bearbeitung', forecastEnd: '2023-12' },
      yours: { measure: code, forecastEnd: '2023-12' },
    });
    await take(editor, 'submit', first.id);
    await take(coordinator, 'release', first.id);
    done(await take(cio, 'accept', first.id));
    expect(done(await save(editor, reportInput(code, { round: null })))).toMatchObject({
      previous: { id: first.id },
      changes: [],
    });
  });

  test.each([
    [{ measure: 'M-NONE' }, 'NOT_FOUND: measure'],
    [{ round: '2020-01-01' }, 'NOT_FOUND: round'],
    [{ corrects: 999_999 }, 'NOT_FOUND: corrects'],
    [{ id: 999_999, version: 1 }, 'NOT_FOUND: id'],
  ])('a report on %o has no place', async (place, expected) => {
    expect(refusal(await save(desk.people.editor, reportInput('M-EARCH', place)))).toBe(expected);
  });

  describe('a save that changes nothing but the texts of a report', () => {
    const lastEntry = async () => {
      const entry = await kysely(desk.app.orm.em.fork())
        .selectFrom('audit_entry')
        .selectAll()
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      const { action, entity, entity_key, subject, before, after } = entry;
      return { action, entity, entity_key, subject, before: JSON.parse(before!), after: JSON.parse(after!) };
    };
    const versions = () => loadVersions(kysely(desk.app.orm.em.fork()));
    const text = (n: number) => ({ stateOfAffairs: `Fassung ${n}` });

    test('answers as a fresh read would, says exactly what changed and moves the data version', async () => {
      const { editor, coordinator } = desk.people;
      const code = desk.nextMeasure();
      const [milestone] = (await effective(code)).milestones;
      const milestones = milestone ? [{ milestone: milestone.code, forecast: '2023-Q2' }] : [];
      const { id } = done(await save(editor, reportInput(code, { milestones })));
      // Who has not written at the report yet is noted as somebody who has.
      done(await save(coordinator, reportInput(code, { id, version: 1, milestones })));

      const before = await versions();
      const input = reportInput(code, { id, version: 2, milestones, ...text(3) });
      const saved = done(await save(editor, input));
      expect(saved).toMatchObject({ state: 'DRAFT', version: 3, author: 'SMI Bearbeitung', ...text(3) });
      expect(saved.milestones).toHaveLength(milestones.length);
      expect(saved).toEqual(await read(editor, id));
      expect(await versions()).toEqual({ counter: before.counter + 1, shown: before.shown });
      const { before: was, after: is, ...entry } = await lastEntry();
      expect(entry).toEqual({
        action: 'report.save',
        entity: 'status_report',
        entity_key: String(id),
        subject: code,
      });
      expect(Object.keys(is).toSorted()).toEqual(['author', 'stateOfAffairs']);
      expect([was.stateOfAffairs, is.stateOfAffairs]).toEqual([
        'Die Arbeiten verlaufen wie vereinbart.',
        'Fassung 3',
      ]);
      expect(was.author).not.toBe(is.author);
      expect(await verifyAuditChain(kysely(desk.app.orm.em.fork()))).toMatchObject({ intact: true });
    });

    test('takes a returned report back to a draft, which readers of the plan can see', async () => {
      const { editor, coordinator } = desk.people;
      const code = desk.nextMeasure();
      const { id } = done(await save(editor, reportInput(code)));
      await take(editor, 'submit', id);
      const { version } = done(await take(coordinator, 'return', id));
      const before = await versions();
      const saved = done(await save(editor, reportInput(code, { id, version, ...text(2) })));
      expect(saved).toMatchObject({ state: 'DRAFT', decidedBy: null, submittedAt: null });
      expect(saved).toEqual(await read(editor, id));
      expect((await versions()).shown).toBe(before.shown + 1);
      const { before: was, after: is } = await lastEntry();
      expect(was).toMatchObject({ state: 'RETURNED', decidedBy: expect.any(Number) });
      expect(is).toMatchObject({ state: 'DRAFT', decidedBy: null, decidedAt: null, submittedAt: null });
    });

    test('reads four times before its transaction and not once after it', async () => {
      const { editor } = desk.people;
      const code = desk.nextMeasure();
      const { id } = done(await save(editor, reportInput(code)));
      done(await save(editor, reportInput(code, { id, version: 1, ...text(2) })));
      const third = { input: reportInput(code, { id, version: 2, ...text(3) }) };
      const query = `mutation ($input: SaveStatusReportInput!) { saveStatusReport(input: $input) {
        id version light stateOfAffairs milestones { forecast } evidence { url } viewerCan { submit } } }`;
      const { statements } = await desk.app.statements.during(() => editor.get(query, third));
      expect(statements).toBe(4);
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { refusalOf } from '../../server/platform/db/refusal.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import {
  done,
  read,
  refusal,
  type Reporting,
  reportInput,
  save,
  startReporting,
  take,
} from '../support/reporting.ts';

describe.each(DATABASE_KINDS)('rights on reports on %s', (kind) => {
  let desk: Reporting;
  beforeAll(async () => {
    desk = await startReporting(kind);
  });
  afterAll(() => desk.app.stop());

  /** Which of all readers know of the report. */
  const readersOf = async (id: number) => {
    const everybody = { ...desk.people, visitor: desk.app };
    const seen = await Promise.all(
      Object.entries(everybody).map(async ([name, who]) => ((await read(who, id)) ? name : null)),
    );
    return seen.filter((name) => name !== null);
  };
  const ENTRIES = ['editor', 'coordinator'];
  const OFFICE = ['editor', 'coordinator', 'cio', 'cio2'];

  test('a report in work is seen by its ministry, from its release on by the CIO office, and by nobody else', async () => {
    const { editor, coordinator, cio } = desk.people;
    const { id } = done(await save(editor, reportInput(desk.nextMeasure(), { selfLight: 'GREEN' })));
    expect(await readersOf(id)).toEqual(ENTRIES);
    await take(editor, 'submit', id);
    expect(await readersOf(id)).toEqual(ENTRIES);
    await take(coordinator, 'release', id);
    expect(await readersOf(id)).toEqual(OFFICE);
    await take(cio, 'return', id);
    expect(await readersOf(id)).toEqual(OFFICE);
    await take(editor, 'submit', id);
    expect(await readersOf(id)).toEqual(ENTRIES);
    await take(coordinator, 'release', id);
    await take(cio, 'accept', id);
    expect(await readersOf(id)).toEqual([...Object.keys(desk.people), 'visitor']);
  });

  test('of an accepted report everybody sees what is theirs to see', async () => {
    const { editor, coordinator, cio, otherEditor, cabinet, admin } = desk.people;
    const { id } = done(await save(editor, reportInput(desk.nextMeasure(), { selfLight: 'GREEN' })));
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    await take(cio, 'accept', id);
    const own = {
      internalRemark: 'Nur für Ressort und CIO-Büro.',
      author: 'SMI Bearbeitung',
      releasedBy: 'SMI Koordination',
      decidedBy: 'CIO-Büro, Leitung',
      selfLight: 'GREEN',
      optimismGap: false,
      evidence: [{ title: 'Nachweis' }],
    };
    expect(await read(editor, id)).toMatchObject(own);
    expect(await read(cio, id)).toMatchObject(own);
    expect(await read(otherEditor, id)).toMatchObject({ ...own, internalRemark: null });
    const nobody = { internalRemark: null, author: null, releasedBy: null, decidedBy: null };
    expect(await read(cabinet, id)).toMatchObject({ ...own, ...nobody });
    for (const reader of [admin, desk.app]) {
      const seen = await read(reader, id);
      expect(seen).toMatchObject({ ...own, ...nobody, selfLight: null, optimismGap: null });
      const hidden = new Set(['selfLight', 'selfLightReason']);
      expect(seen?.changes.filter(({ field }) => hidden.has(field)).map(({ after }) => after)).toEqual([]);
      expect(Object.values(seen?.viewerCan ?? {})).not.toContain(true);
    }
  });

  test('nobody releases what they wrote, nor what they once wrote at', async () => {
    const { editor, coordinator } = desk.people;
    const own = done(await save(coordinator, reportInput(desk.nextMeasure())));
    const submitted = done(await take(coordinator, 'submit', own.id));
    expect(submitted.viewerCan).toMatchObject({ release: false, return: false, withdraw: true });
    const answer = await take(coordinator, 'release', own.id);
    expect(refusal(answer)).toBe('FORBIDDEN');
    expect(answer.errors[0]?.message).toContain('zweite Person');
    expect(refusal(await take(coordinator, 'return', own.id))).toBe('FORBIDDEN');

    await take(coordinator, 'withdraw', own.id);
    const version = (await read(editor, own.id))?.version;
    const code = own.measure.code;
    expect(done(await save(editor, reportInput(code, { id: own.id, version }))).author).toBe(
      'SMI Bearbeitung',
    );
    await take(editor, 'submit', own.id);
    expect(refusal(await take(coordinator, 'release', own.id))).toBe('FORBIDDEN');
  });

  test('the database itself refuses own work, whoever asks', async () => {
    const { editor, coordinator } = desk.people;
    const { id } = done(await save(coordinator, reportInput(desk.nextMeasure())));
    const version = (await read(editor, id))?.version;
    const { code } = (await read(editor, id))?.measure ?? { code: '' };
    await save(editor, reportInput(code, { id, version }));
    const db = kysely(desk.app.orm.em.fork());
    const { id: account } = await db
      .selectFrom('account')
      .where('email', '=', 'smi.koordination@demo.example')
      .select('id')
      .executeTakeFirstOrThrow();
    for (const column of ['released_by_id', 'decided_by_id'] as const) {
      const error: unknown = await db
        .updateTable('status_report')
        .set({ [column]: account })
        .where('id', '=', id)
        .execute()
        .catch((caught: unknown) => caught);
      expect(refusalOf(error)).toBe('OWN_WORK');
    }
  });

  test('other ministries, cabinet, administration and visitors change nothing, and the attempt is on record', async () => {
    const { editor, coordinator, otherEditor, otherCoordinator, cio, cabinet, admin } = desk.people;
    const code = desk.nextMeasure();
    for (const who of [otherEditor, otherCoordinator, cio, cabinet, admin]) {
      expect(refusal(await save(who, reportInput(code)))).toBe('FORBIDDEN');
    }
    expect(refusal(await save(desk.app, reportInput(code)))).toBe('UNAUTHENTICATED');

    const { id } = done(await save(editor, reportInput(code)));
    expect(refusal(await take(otherCoordinator, 'submit', id))).toBe('NOT_FOUND: id');
    expect(refusal(await take(cio, 'accept', id))).toBe('NOT_FOUND: id');
    await take(editor, 'submit', id);
    expect(refusal(await take(editor, 'release', id))).toBe('FORBIDDEN');
    await take(coordinator, 'release', id);
    expect(refusal(await take(coordinator, 'accept', id))).toBe('FORBIDDEN');
    expect(refusal(await take(editor, 'return', id))).toBe('FORBIDDEN');
    expect(refusal(await take(otherEditor, 'accept', id))).toBe('FORBIDDEN');

    const denied = await kysely(desk.app.orm.em.fork())
      .selectFrom('audit_entry')
      .where('action', '=', 'access.denied')
      .where('subject', '=', code)
      .select(['entity_key', 'actor_label'])
      .orderBy('id')
      .execute();
    expect(denied.map((entry) => `${entry.actor_label}: ${entry.entity_key}`)).toEqual([
      'SMF Bearbeitung: report.save',
      'SMF Koordination: report.save',
      'CIO-Büro, Leitung: report.save',
      'Kabinettsreferat: report.save',
      'Systemverwaltung: report.save',
      'SMF Koordination: report.submit',
      'CIO-Büro, Leitung: report.accept',
      'SMI Bearbeitung: report.release',
      'SMI Koordination: report.accept',
      'SMI Bearbeitung: report.return',
      'SMF Bearbeitung: report.accept',
    ]);
  });

  test('every step is on record with what changed', async () => {
    const { editor, coordinator, cio } = desk.people;
    const code = desk.nextMeasure();
    const { id } = done(await save(editor, reportInput(code)));
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    await take(cio, 'accept', id);
    const entries = await kysely(desk.app.orm.em.fork())
      .selectFrom('audit_entry')
      .where('subject', '=', code)
      .where('entity', '=', 'status_report')
      .where('entity_key', '=', String(id))
      .select(['action', 'actor_label', 'after'])
      .orderBy('id')
      .execute();
    expect(entries.map((entry) => `${entry.action} ${entry.actor_label}`)).toEqual([
      'report.save SMI Bearbeitung',
      'report.submit SMI Bearbeitung',
      'report.release SMI Koordination',
      'report.accept CIO-Büro, Leitung',
    ]);
    expect(entries.at(-1)?.after).toContain('ACCEPTED');
  });

  test('the people concerned are told of each step', async () => {
    const { editor, coordinator, cio } = desk.people;
    const { id } = done(await save(editor, reportInput(desk.nextMeasure())));
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    await take(cio, 'return', id, { comment: 'Bitte begründen.' });
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    await take(cio, 'accept', id);
    const notices = await kysely(desk.app.orm.em.fork())
      .selectFrom('notice as n')
      .innerJoin('account as a', 'a.id', 'n.account_id')
      .where('n.report_id', '=', id)
      .select(['n.kind', 'a.display_name as to', 'n.params'])
      .orderBy('n.id')
      .execute();
    expect(notices.map((notice) => `${notice.kind} ${notice.to}`)).toEqual([
      'REPORT_SUBMITTED SMI Koordination',
      'REPORT_RETURNED SMI Bearbeitung',
      'REPORT_SUBMITTED SMI Koordination',
      'REPORT_ACCEPTED SMI Bearbeitung',
    ]);
    expect(JSON.parse(notices[1]?.params ?? '')).toEqual({ comment: 'Bitte begründen.' });
    const released = await kysely(desk.app.orm.em.fork())
      .selectFrom('notice')
      .where('kind', '=', 'REPORT_RELEASED')
      .select(['account_id', 'params'])
      .execute();
    // Several reports were released by now: each person of the CIO office was told once that day.
    expect(released.map(({ params }) => JSON.parse(params))).toEqual([
      { ministry: 'SMI' },
      { ministry: 'SMI' },
    ]);
  });
});

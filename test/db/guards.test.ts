import type { SqlEntityManager } from '@mikro-orm/sql';
import { expect, it } from 'vitest';
import { refusalOf } from '../../server/platform/db/refusal.ts';
import {
  APPEND_ONLY_TABLES,
  CONTENT_TABLES,
  GUARDS,
  REPORT_PART_TABLES,
} from '../../server/platform/db/triggers/guards.ts';
import { forEachDatabase } from '../support/databases.ts';
import {
  insertAppendOnlyRows,
  insertPlan,
  insertReport,
  insertRevision,
  insertRound,
  insertRow,
  publish,
} from './sample-rows.ts';

type Row = Record<string, unknown> & { id: number };

/** A column of each guarded table, and a value that changes the sample row. */
const CHANGE: Record<string, [column: string, value: string | number]> = {
  revision: ['title', 'X'],
  organisation: ['code', 'X'],
  goal_version: ['title', 'X'],
  guideline_version: ['title', 'X'],
  implementation_plan_version: ['current_state', 'X'],
  milestone_version: ['planned_date', '2030-12-31'],
  milestone_goal: ['id', 4711],
  measure_version: ['title', 'X'],
  measure_goal: ['id', 4711],
  measure_milestone: ['id', 4711],
  measure_service: ['id', 4711],
  measure_partner: ['id', 4711],
  measure_dependency: ['id', 4711],
  measure_succession: ['kind', 'SPLIT'],
  ministry_submission: ['submitted_at', '2021-09-01T08:00:00.000Z'],
  plan_change: ['reason', 'X'],
  thing_checksum: ['sha256', 'f'.repeat(64)],
  audit_entry: ['action', 'x'],
  maturity_record: ['maturity', 4],
  maturity_answer: ['note', 'X'],
  maturity_report: ['note', 'X'],
  measure_rating: ['comment', 'X'],
  report_export: ['sha256', 'f'.repeat(64)],
  status_report: ['state_of_affairs', 'X'],
  status_report_milestone: ['actual_date', '2021-10-01'],
  status_report_evidence: ['title', 'X'],
  status_report_contributor: ['id', 4711],
};

async function rowsOf(em: SqlEntityManager, table: string, where = '1 = 1'): Promise<Row[]> {
  return em.execute<Row[]>(`select * from ${table} where ${where} order by id`);
}

async function attempt(em: SqlEntityManager, table: string, event: string, row: Row): Promise<void> {
  if (event === 'insert') {
    const { id: _generated, ...values } = row;
    const columns = Object.keys(values);
    const marks = columns.map(() => '?').join(', ');
    await em.execute(
      `insert into ${table} (${columns.join(', ')}) values (${marks})`,
      Object.values(values),
      'run',
    );
  } else if (event === 'update') {
    const [column, value] = CHANGE[table] ?? ['', ''];
    await em.execute(`update ${table} set ${column} = ? where id = ?`, [value, row.id], 'run');
  } else {
    await em.execute(`delete from ${table} where id = ?`, [row.id], 'run');
  }
}

async function refusal(action: Promise<unknown>): Promise<string | null> {
  return action.then(
    () => 'accepted',
    (error: unknown) => refusalOf(error),
  );
}

forEachDatabase((kind, freshDatabase) => {
  /** A published revision, an accepted report, and one row in each append-only table. */
  async function lockedWorld() {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const sample = await insertPlan(em);
    const published = await insertRevision(em, sample, 1);
    await publish(em, sample, published);
    const report = await insertReport(em, sample);
    await em.execute("update status_report set state = 'ACCEPTED' where id = ?", [report], 'run');
    await insertAppendOnlyRows(em, sample);
    return { em, sample, published, report };
  }

  const locked = GUARDS.filter(({ table, event }) => !(table === 'status_report' && event === 'insert'));
  const appendOnly: readonly string[] = APPEND_ONLY_TABLES;

  it('refuses every guarded change and leaves the row as it was', async () => {
    const { em } = await lockedWorld();
    for (const { table, event } of locked) {
      const before = await rowsOf(em, table);
      const row = before[0];
      if (!row) throw new Error(`No sample row in ${table}`);
      const expected = appendOnly.includes(table) ? 'APPEND_ONLY' : 'LOCKED';
      expect([table, event, await refusal(attempt(em, table, event, row))]).toEqual([table, event, expected]);
      expect(await rowsOf(em, table)).toEqual(before);
    }
  });

  it('lets a draft be changed in every content table, the ledger aside', async () => {
    const { em, sample } = await lockedWorld();
    const draft = await insertRevision(em, sample, 2);
    for (const table of CONTENT_TABLES.filter((name) => name !== 'plan_change')) {
      const [row] = await rowsOf(em, table, `revision_id = ${draft}`);
      if (!row) throw new Error(`No draft row in ${table}`);
      await attempt(em, table, 'update', row);
    }
    const [entry] = await rowsOf(em, 'plan_change', `revision_id = ${draft}`);
    if (!entry) throw new Error('No draft row in plan_change');
    expect(await refusal(attempt(em, 'plan_change', 'update', entry))).toBe('APPEND_ONLY');
    await em.transactional(async (tx) => {
      for (const table of CONTENT_TABLES)
        await tx.execute(`delete from ${table} where revision_id = ${draft}`);
    });
    for (const table of CONTENT_TABLES) expect(await rowsOf(em, table, `revision_id = ${draft}`)).toEqual([]);
  });

  it('keeps what a published revision holds of an organisation, and nothing else of it', async () => {
    const { em, sample } = await lockedWorld();
    const partner = {
      code: 'P-1',
      abbreviation: 'P',
      kind: 'BODY',
      name: 'Partner',
      lineage: 'P-1',
      position: 2,
    };
    const other = await insertRow(em, 'organisation', { ...partner, kind: 'BODY' });
    const set = (id: number, column: string, value: string) =>
      refusal(em.execute(`update organisation set ${column} = ? where id = ?`, [value, id], 'run'));
    for (const column of ['code', 'lineage', 'name']) {
      expect([column, await set(sample.ministry, column, 'X')]).toEqual([column, 'LOCKED']);
      expect([column, await set(other, column, 'X')]).toEqual([column, 'accepted']);
    }
    for (const column of ['abbreviation', 'name_en']) {
      expect([column, await set(sample.ministry, column, 'X')]).toEqual([column, 'accepted']);
    }
  });

  it('refuses to move a row into or out of a published revision', async () => {
    const { em, sample, published } = await lockedWorld();
    const draft = await insertRevision(em, sample, 2);
    for (const table of CONTENT_TABLES) {
      const move = (from: number, to: number) =>
        refusal(em.execute(`update ${table} set revision_id = ? where revision_id = ?`, [to, from], 'run'));
      expect([table, await move(draft, published)]).toEqual([table, 'LOCKED']);
      expect([table, await move(published, draft)]).toEqual([table, 'LOCKED']);
    }
  });

  it('refuses to replace a row of a table that only grows', async () => {
    const { em } = await lockedWorld();
    for (const table of APPEND_ONLY_TABLES) {
      const before = await rowsOf(em, table);
      const columns = Object.keys(before[0] ?? {});
      const values = Object.values(before[0] ?? {});
      const target = `into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
      const upsert = `insert ${target} on conflict (id) do update set id = 4711`;
      expect(await refusal(em.execute(upsert, values, 'run'))).toBe('APPEND_ONLY');
      const around = kind === 'sqlite' ? `insert or replace ${target}` : `truncate ${table} cascade`;
      const code = kind === 'sqlite' ? 'APPEND_ONLY' : 'LOCKED';
      expect(await refusal(em.execute(around, kind === 'sqlite' ? values : [], 'run'))).toBe(code);
      expect(await rowsOf(em, table)).toEqual(before);
    }
  });

  it('deletes a report and its parts only while it is a draft', async () => {
    const { em, sample } = await lockedWorld();
    const remove = async (report: number) => {
      for (const table of REPORT_PART_TABLES)
        await em.execute(`delete from ${table} where report_id = ?`, [report]);
      await em.execute('delete from status_report where id = ?', [report], 'run');
    };
    for (const state of ['SUBMITTED', 'RELEASED', 'RETURNED'] as const) {
      expect(await refusal(remove(await insertReport(em, sample, { state })))).toBe('LOCKED');
    }
    const draft = await insertReport(em, sample, { state: 'DRAFT' });
    await remove(draft);
    expect(await rowsOf(em, 'status_report', `id = ${draft}`)).toEqual([]);
  });

  it('lets nobody release or decide what they wrote at', async () => {
    const { em, sample } = await lockedWorld();
    const report = await insertReport(em, sample, { state: 'SUBMITTED', released_by_id: null });
    await em.execute('insert into status_report_contributor (report_id, account_id) values (?, ?)', [
      report,
      sample.coordinator,
    ]);
    for (const column of ['released_by_id', 'decided_by_id']) {
      const change = em.execute(
        `update status_report set ${column} = ? where id = ?`,
        [sample.coordinator, report],
        'run',
      );
      expect([column, await refusal(change)]).toEqual([column, 'OWN_WORK']);
    }
    expect(await rowsOf(em, 'status_report', `id = ${report} and released_by_id is null`)).toHaveLength(1);
  });

  it('takes nothing but errata once a round is closed', async () => {
    const { em, sample, report } = await lockedWorld();
    const round = await insertRound(em, sample, '2021-10-15');
    const open = await insertReport(em, sample, { round_id: round, state: 'SUBMITTED' });
    await em.execute("update reporting_round set state = 'CLOSED' where id = ?", [round], 'run');

    expect(await refusal(insertReport(em, sample, { round_id: round }))).toBe('LOCKED');
    const change = (id: number) =>
      em.execute("update status_report set next_steps = 'X' where id = ?", [id], 'run');
    expect(await refusal(change(open))).toBe('LOCKED');
    expect(
      await refusal(em.execute('update status_report set round_id = null where id = ?', [open], 'run')),
    ).toBe('LOCKED');
    for (const table of REPORT_PART_TABLES) {
      for (const event of ['insert', 'update', 'delete']) {
        const [row] = await rowsOf(em, table, `report_id = ${open}`);
        if (!row) throw new Error(`No sample row in ${table}`);
        expect([table, event, await refusal(attempt(em, table, event, row))]).toEqual([
          table,
          event,
          'LOCKED',
        ]);
      }
    }

    const erratum = await insertReport(em, sample, { round_id: round, corrects_id: report });
    await change(erratum);
    expect(await rowsOf(em, 'status_report', `id = ${erratum} and next_steps = 'X'`)).toHaveLength(1);
  });
});

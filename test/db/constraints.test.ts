import {
  CheckConstraintViolationException,
  ForeignKeyConstraintViolationException,
  NotNullConstraintViolationException,
  UniqueConstraintViolationException,
  type SqlEntityManager,
} from '@mikro-orm/sql';
import { expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.ts';
import { insertPlan, insertReport, insertRevision, insertRow, type SamplePlan } from './sample-rows.ts';

const CHECK = CheckConstraintViolationException;
const FOREIGN = ForeignKeyConstraintViolationException;
const UNIQUE = UniqueConstraintViolationException;

type Case = [
  name: string,
  refusal: new (...args: ConstructorParameters<typeof CHECK>) => Error,
  act: (em: SqlEntityManager, sample: SamplePlan, revision: number) => Promise<unknown>,
];

const update =
  (sql: string): Case[2] =>
  (em) =>
    em.execute(sql, [], 'run');

const CASES: Case[] = [
  ['a word outside its list', CHECK, update("update revision set state = 'LOST'")],
  [
    'a planned date without its precision',
    CHECK,
    update("update measure_version set start_date = '2020-12-31'"),
  ],
  [
    'a precision without its planned date',
    CHECK,
    update("update measure_version set planned_end_precision = 'YEAR'"),
  ],
  [
    'an end before its start',
    CHECK,
    update(
      "update measure_version set start_date = '2021-12-31', start_precision = 'YEAR', planned_end_date = '2021-06-30', planned_end_precision = 'DAY'",
    ),
  ],
  ['a threshold of no days', CHECK, update('update revision set staleness_days = 0')],
  [
    'publishing without a checksum',
    CHECK,
    (em, sample) =>
      em.execute("update revision set state = 'PUBLISHED', approved_by_id = ?", [sample.editor], 'run'),
  ],
  [
    'the same person proposing and approving',
    CHECK,
    (em, sample) =>
      em.execute(
        'update revision set proposed_by_id = ?, approved_by_id = ?',
        [sample.editor, sample.editor],
        'run',
      ),
  ],
  ['an editor without an organisation', CHECK, update('update account set organisation_id = null')],
  ['a target above 100 percent', CHECK, update('update goal_version set target_percent = 101')],
  [
    'a measure that depends on itself',
    CHECK,
    update('update measure_dependency set depends_on_id = measure_id'),
  ],
  [
    'a released report by its own author',
    CHECK,
    (em, s) => insertReport(em, s, { released_by_id: s.editor }),
  ],
  [
    'an accepted report by its own author',
    CHECK,
    (em, s) => insertReport(em, s, { decided_by_id: s.editor }),
  ],
  [
    'a completed report without an actual end',
    CHECK,
    (em, s) => insertReport(em, s, { lifecycle: 'COMPLETED' }),
  ],
  [
    'an actual end after the report',
    CHECK,
    (em, s) => insertReport(em, s, { actual_end_date: '2021-10-16' }),
  ],
  ['progress above 100 percent', CHECK, (em, s) => insertReport(em, s, { progress_percent: 101 })],
  [
    'a maturity above 4',
    CHECK,
    (em, s) =>
      em.execute(
        "insert into maturity_record (service_id, maturity, recorded_on, scale_version, created_at) values (?, 5, '2021-01-01', '1.x', '')",
        [s.service],
        'run',
      ),
  ],
  ['a second row of the data version', CHECK, update('insert into data_version (id, counter) values (2, 0)')],
  [
    'a second revision that is not published',
    UNIQUE,
    (em, s) =>
      insertRow(em, 'revision', {
        plan_id: s.plan,
        number: 9,
        title: '',
        summary: '',
        state: 'IN_REVIEW',
        opened_at: '',
      }),
  ],
  ['a code used twice in a plan', UNIQUE, (em, s) => insertRow(em, 'goal', { plan_id: s.plan, code: 'Z-1' })],
  [
    'the same measure twice in a revision',
    UNIQUE,
    (em, s, revision_id) =>
      insertRow(em, 'measure_version', {
        revision_id,
        measure_id: s.measures[0],
        title: '',
        description: '',
        level: 'STATE',
        position: 1,
      }),
  ],
  ['a report on an unknown measure', FOREIGN, (em, s) => insertReport(em, s, { measure_id: 4711 })],
  ['deleting an organisation that is named', FOREIGN, update('delete from organisation')],
  [
    'a link to a goal that the revision does not hold',
    FOREIGN,
    async (em, s, revision_id) => {
      const goal_id = await insertRow(em, 'goal', { plan_id: s.plan, code: 'Z-2' });
      await insertRow(em, 'measure_goal', { revision_id, measure_id: s.measures[0], goal_id });
    },
  ],
  ['dropping a measure that is still linked', FOREIGN, update('delete from measure_version')],
  ['a row without a title', NotNullConstraintViolationException, update('update plan set title = null')],
];

forEachDatabase((_kind, freshDatabase) => {
  it('refuses what the model does not allow', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const sample = await insertPlan(em);
    const revision = await insertRevision(em, sample, 1);
    for (const [name, refusal, act] of CASES) {
      const error: unknown = await act(em, sample, revision).then(
        () => 'accepted',
        (reason: unknown) => reason,
      );
      expect([name, error]).toEqual([name, expect.any(refusal)]);
    }
  });

  it('checks links within a revision at commit, so that their order is free', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const sample = await insertPlan(em);
    const revision_id = await insertRevision(em, sample, 1);
    const goal_id = await insertRow(em, 'goal', { plan_id: sample.plan, code: 'Z-2' });
    const link = { revision_id, measure_id: sample.measures[0], goal_id };
    await em.transactional(async (tx) => {
      await insertRow(tx, 'measure_goal', link);
      await insertRow(tx, 'goal_version', {
        revision_id,
        goal_id,
        kind: 'CORE',
        title: '',
        description: '',
        position: 2,
      });
    });
    const lonely = em.transactional(async (tx) => {
      await insertRow(tx, 'measure_goal', { ...link, measure_id: sample.measures[1], goal_id });
      await tx.execute('delete from goal_version where goal_id = ?', [goal_id], 'run');
    });
    await expect(lonely).rejects.toThrow(/foreign key/i);
    expect(await em.execute('select * from goal_version')).toHaveLength(2);
    expect(await em.execute('select * from measure_goal')).toHaveLength(2);
  });
});

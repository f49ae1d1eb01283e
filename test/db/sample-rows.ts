import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Insertable } from 'kysely';
import type { DB } from '../../server/platform/db/kysely.ts';

const AT = '2021-10-15T08:00:00.000Z';

/** Inserts one row by plain SQL, so that nothing but the database judges it. Answers with its id. */
export async function insertRow<T extends keyof DB>(
  em: SqlEntityManager,
  table: T,
  row: Insertable<DB[T]>,
): Promise<number> {
  const columns = Object.keys(row);
  const rows = await em.execute<{ id: number }[]>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) returning id`,
    Object.values(row),
  );
  const inserted = rows[0];
  if (!inserted) throw new Error(`No row came back from ${table}`);
  return inserted.id;
}

export interface SamplePlan {
  plan: number;
  ministry: number;
  editor: number;
  coordinator: number;
  service: number;
  measures: [number, number];
  goal: number;
  guideline: number;
  implementationPlan: number;
  milestone: number;
}

/** A plan with the identities of one thing of each kind (two measures), a ministry and two accounts; no revision yet. */
export async function insertPlan(em: SqlEntityManager): Promise<SamplePlan> {
  const plan = await insertRow(em, 'plan', {
    code: 'P',
    title: 'Plan',
    adopted_on: '2019-03-19',
    target_date: '2022-12-31',
  });
  const ministry = await insertRow(em, 'organisation', {
    code: 'SK',
    abbreviation: 'SK',
    kind: 'MINISTRY',
    name: 'Staatskanzlei',
    lineage: 'SK',
    position: 1,
  });
  const account = (email: string) =>
    insertRow(em, 'account', {
      email,
      display_name: email,
      role: 'EDITOR',
      organisation_id: ministry,
      created_at: AT,
    });
  const topic_area_id = await insertRow(em, 'topic_area', {
    code: 'T',
    name_de: 'T',
    name_en: 'T',
    position: 1,
  });
  const situation_id = await insertRow(em, 'situation', {
    code: 'S',
    topic_area_id,
    kind: 'LIFE',
    name_de: 'S',
    position: 1,
  });
  const measure = (code: string) => insertRow(em, 'measure', { plan_id: plan, code, kind: 'GENERAL' });
  return {
    plan,
    ministry,
    editor: await account('editor@example.org'),
    coordinator: await account('coordinator@example.org'),
    service: await insertRow(em, 'ozg_service', {
      code: '10001',
      title: 'Service',
      topic_area_id,
      situation_id,
      regulation: 'FEDERAL',
      execution: 'STATE_MUNICIPAL',
      catalogue_stand: '1',
    }),
    measures: [await measure('M-1'), await measure('M-2')],
    goal: await insertRow(em, 'goal', { plan_id: plan, code: 'Z-1' }),
    guideline: await insertRow(em, 'guideline', { plan_id: plan, code: 'L-1' }),
    implementationPlan: await insertRow(em, 'implementation_plan', { plan_id: plan, code: 'UP-SK' }),
    milestone: await insertRow(em, 'milestone', { plan_id: plan, code: 'W-SK-01' }),
  };
}

/** A draft revision with one row in every content table. Answers with its id. */
export async function insertRevision(
  em: SqlEntityManager,
  sample: SamplePlan,
  number: number,
): Promise<number> {
  const revision_id = await insertRow(em, 'revision', {
    plan_id: sample.plan,
    number,
    title: `Fassung ${number}`,
    summary: '',
    effective_date: '2021-01-01',
    state: 'DRAFT',
    opened_at: AT,
  });
  const text = { title: 'T', description: 'D', position: 1 };
  const [measure_id, other] = sample.measures;
  const { goal: goal_id, milestone: milestone_id, implementationPlan: implementation_plan_id } = sample;
  await em.transactional(async (tx) => {
    await insertRow(tx, 'goal_version', { revision_id, goal_id, kind: 'CORE', ...text });
    await insertRow(tx, 'guideline_version', { revision_id, guideline_id: sample.guideline, ...text });
    await insertRow(tx, 'implementation_plan_version', {
      revision_id,
      implementation_plan_id,
      ministry_id: sample.ministry,
      current_state: '',
      position: 1,
    });
    await insertRow(tx, 'milestone_version', {
      revision_id,
      milestone_id,
      implementation_plan_id,
      planned_date: '2021-12-31',
      planned_precision: 'YEAR',
      ...text,
    });
    await insertRow(tx, 'measure_version', { revision_id, measure_id, level: 'STATE', ...text });
    await insertRow(tx, 'measure_version', { revision_id, measure_id: other, level: 'STATE', ...text });
    await insertRow(tx, 'milestone_goal', { revision_id, milestone_id, goal_id });
    await insertRow(tx, 'measure_goal', { revision_id, measure_id, goal_id });
    await insertRow(tx, 'measure_milestone', { revision_id, measure_id, milestone_id });
    await insertRow(tx, 'measure_service', { revision_id, measure_id, service_id: sample.service });
    await insertRow(tx, 'measure_partner', { revision_id, measure_id, organisation_id: sample.ministry });
    await insertRow(tx, 'measure_dependency', { revision_id, measure_id, depends_on_id: other });
    await insertRow(tx, 'measure_succession', {
      revision_id,
      predecessor_id: measure_id,
      successor_id: other,
      kind: 'REPLACE',
    });
    await insertRow(tx, 'ministry_submission', {
      revision_id,
      organisation_id: sample.ministry,
      submitted_by_id: sample.coordinator,
      submitted_at: AT,
    });
    await insertRow(tx, 'thing_checksum', {
      revision_id,
      kind: 'MEASURE',
      code: 'M-1',
      sha256: '0'.repeat(64),
    });
    await insertRow(tx, 'plan_change', {
      revision_id,
      kind: 'MEASURE',
      code: 'M-1',
      change: 'ADDED',
      reason: 'R',
      created_at: AT,
    });
  });
  return revision_id;
}

/** Publishes a draft, as two people would. */
export async function publish(em: SqlEntityManager, sample: SamplePlan, revision: number): Promise<void> {
  await em.execute(
    "update revision set state = 'PUBLISHED', content_sha256 = ?, proposed_by_id = ?, approved_by_id = ? where id = ?",
    ['0'.repeat(64), sample.editor, sample.coordinator, revision],
    'run',
  );
}

/** A released status report with one milestone and one link. Answers with its id. */
export async function insertReport(
  em: SqlEntityManager,
  sample: SamplePlan,
  more: Partial<Insertable<DB['status_report']>> = {},
): Promise<number> {
  const report_id = await insertRow(em, 'status_report', {
    measure_id: sample.measures[0],
    reported_on: '2021-10-15',
    state: 'RELEASED',
    lifecycle: 'IN_PROGRESS',
    state_of_affairs: 'A',
    next_steps: 'B',
    author_id: sample.editor,
    released_by_id: sample.coordinator,
    created_at: AT,
    updated_at: AT,
    ...more,
  });
  await insertRow(em, 'status_report_milestone', { report_id, milestone_id: sample.milestone });
  await insertRow(em, 'status_report_evidence', { report_id, url: 'https://example.org', title: 'E' });
  await insertRow(em, 'status_report_contributor', { report_id, account_id: sample.editor });
  return report_id;
}

/** One row in every table that only grows. */
export async function insertAppendOnlyRows(em: SqlEntityManager, sample: SamplePlan): Promise<void> {
  await insertRow(em, 'audit_entry', {
    occurred_at: AT,
    actor_label: 'A',
    action: 'a',
    entity: 'plan',
    entity_key: 'P',
    hash: '1'.repeat(64),
  });
  await insertRow(em, 'maturity_record', {
    service_id: sample.service,
    maturity: 2,
    recorded_on: '2021-10-15',
    scale_version: '1.x',
    created_at: AT,
  });
  const maturity = {
    service_id: sample.service,
    recorded_on: '2021-10-15',
    maturity: 2 as const,
    scale_version: '1.x',
    author_id: sample.editor,
    created_at: AT,
  };
  const report_id = await insertRow(em, 'maturity_report', { ...maturity, state: 'WITHDRAWN' });
  await insertRow(em, 'maturity_answer', { report_id, criterion: 'FORM', answer: 'MET' });
  await insertRow(em, 'measure_rating', {
    measure_id: sample.measures[0],
    rated_on: '2021-10-15',
    light: 'GREEN',
    comment: 'C',
    rater_id: sample.editor,
    created_at: AT,
  });
  await insertRow(em, 'report_export', {
    sha256: 'a'.repeat(64),
    content_sha256: 'b'.repeat(64),
    format: 'pdf',
    audience: 'PUBLIC',
    choices: '{}',
    account_id: sample.editor,
    exported_at: AT,
  });
}

/** A reporting round. Answers with its id. */
export function insertRound(
  em: SqlEntityManager,
  sample: SamplePlan,
  reporting_date: string,
): Promise<number> {
  return insertRow(em, 'reporting_round', {
    plan_id: sample.plan,
    reporting_date,
    due_date: reporting_date,
    title: 'R',
    state: 'OPEN',
    opened_at: AT,
  });
}

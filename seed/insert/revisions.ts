import type { SqlEntityManager } from '@mikro-orm/sql';
import { CIO, CIO_DEPUTY } from '../accounts.ts';
import type { Demonstration } from '../demonstration.ts';
import type { RevisionContent } from '../plan/content.ts';
import { publishRevision } from '../../server/revisions/publish-revision.ts';
import { addDays } from '../../shared/domain/plan-date.ts';
import { type Ids, PLAN_ID } from './ids.ts';
import { type Numbering, counter, dateColumns, insertRows } from './rows.ts';

/**
 * Writes the revisions one after the other: head and content as a draft, then published. At most one
 * revision of a plan may be unpublished, and a published one takes no more content.
 */
export async function insertRevisions(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  await insertIdentities(em, demo, ids);
  const nextOf = rowCounters();
  for (const content of demo.revisions) {
    await insertHead(em, content, ids);
    await insertGoals(em, content, ids, nextOf);
    await insertMilestones(em, content, ids, nextOf);
    await insertMeasures(em, content, ids, nextOf);
    await insertMeasureLinks(em, content, ids, nextOf);
    await insertLedger(em, content, ids, nextOf);
    if (content.head.published) await publish(em, content.head, ids);
  }
}

/** Two people publish it on its historical date, by the product's own use case. */
async function publish(em: SqlEntityManager, head: RevisionContent['head'], ids: Ids): Promise<void> {
  const decided = head.decidedOn ?? head.effectiveDate;
  await publishRevision(em, {
    revisionId: head.number,
    proposedById: ids.account.id(CIO),
    approvedById: ids.account.id(CIO_DEPUTY),
    proposedAt: `${addDays(decided, -4)}T10:00:00.000Z`,
    at: `${decided}T15:00:00.000Z`,
  });
}

type NextOf = (table: string) => number;

/** Ids of rows without a natural key, counted per table over all revisions. */
function rowCounters(): NextOf {
  const counters = new Map<string, () => number>();
  return (table) => {
    const next = counters.get(table) ?? counter();
    counters.set(table, next);
    return next();
  };
}

async function insertIdentities(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  await insertRows(em, 'goal', identity(ids.goal));
  await insertRows(em, 'guideline', identity(ids.guideline));
  await insertRows(em, 'implementation_plan', identity(ids.implementationPlan));
  await insertRows(em, 'milestone', identity(ids.milestone));
  const kinds = new Map(
    demo.revisions.flatMap((revision) => revision.measures.map((row) => [row.code, row.kind])),
  );
  await insertRows(
    em,
    'measure',
    ids.measure
      .entries()
      .map(([code, id]) => ({ id, plan_id: PLAN_ID, code, kind: kinds.get(code) ?? 'GENERAL' })),
  );
}

function identity(numbering: Numbering): { id: number; plan_id: number; code: string }[] {
  return numbering.entries().map(([code, id]) => ({ id, plan_id: PLAN_ID, code }));
}

async function insertHead(em: SqlEntityManager, { head }: RevisionContent, ids: Ids): Promise<void> {
  await insertRows(em, 'revision', [
    {
      id: head.number,
      plan_id: PLAN_ID,
      number: head.number,
      title: head.title,
      summary: head.summary,
      effective_date: head.effectiveDate,
      state: 'DRAFT',
      decision_reference: head.decisionReference,
      decided_on: head.decidedOn,
      based_on_id: head.number === 1 ? null : head.number - 1,
      opened_at: head.openedAt,
      opened_by_id: ids.account.id(CIO),
    },
  ]);
}

async function insertGoals(
  em: SqlEntityManager,
  content: RevisionContent,
  ids: Ids,
  nextOf: NextOf,
): Promise<void> {
  const revision_id = content.head.number;
  await insertRows(
    em,
    'goal_version',
    content.goals.map((goal, index) => ({
      id: nextOf('goal_version'),
      revision_id,
      goal_id: ids.goal.id(goal.code),
      kind: goal.kind,
      title: goal.title,
      description: goal.description,
      ...dateColumns('target', goal.target),
      indicator_formula: goal.indicatorFormula,
      indicator_text: goal.indicatorText,
      target_percent: goal.targetPercent,
      position: index + 1,
      source_ref: goal.sourceRef,
    })),
  );
  await insertRows(
    em,
    'guideline_version',
    content.guidelines.map((guideline, index) => ({
      id: nextOf('guideline_version'),
      revision_id,
      guideline_id: ids.guideline.id(guideline.code),
      title: guideline.title,
      description: guideline.description,
      position: index + 1,
      source_ref: guideline.sourceRef,
    })),
  );
}

async function insertMilestones(
  em: SqlEntityManager,
  content: RevisionContent,
  ids: Ids,
  nextOf: NextOf,
): Promise<void> {
  const revision_id = content.head.number;
  await insertRows(
    em,
    'implementation_plan_version',
    content.implementationPlans.map((plan, index) => ({
      id: nextOf('implementation_plan_version'),
      revision_id,
      implementation_plan_id: ids.implementationPlan.id(plan.code),
      ministry_id: ids.organisation.id(plan.ministry),
      current_state: plan.currentState,
      position: index + 1,
    })),
  );
  await insertRows(
    em,
    'milestone_version',
    content.milestones.map((milestone, index) => ({
      id: nextOf('milestone_version'),
      revision_id,
      milestone_id: ids.milestone.id(milestone.code),
      implementation_plan_id: ids.implementationPlan.id(milestone.plan),
      title: milestone.title,
      description: milestone.description,
      planned_date: milestone.planned.date,
      planned_precision: milestone.planned.precision,
      position: index + 1,
      source_ref: milestone.sourceRef,
    })),
  );
  await insertRows(
    em,
    'milestone_goal',
    content.milestones.flatMap((milestone) =>
      milestone.goals.map((goal) => ({
        id: nextOf('milestone_goal'),
        revision_id,
        milestone_id: ids.milestone.id(milestone.code),
        goal_id: ids.goal.id(goal),
      })),
    ),
  );
}

async function insertMeasures(
  em: SqlEntityManager,
  content: RevisionContent,
  ids: Ids,
  nextOf: NextOf,
): Promise<void> {
  await insertRows(
    em,
    'measure_version',
    content.measures.map((measure, index) => ({
      id: nextOf('measure_version'),
      revision_id: content.head.number,
      measure_id: ids.measure.id(measure.code),
      title: measure.title,
      description: measure.description,
      level: measure.level,
      lead_id: ids.organisation.id(measure.lead),
      responsible_body: measure.responsibleBody,
      contact: measure.contact,
      topic_area_id: ids.topicArea.idOrNull(measure.topicArea),
      ...dateColumns('start', measure.start),
      ...dateColumns('planned_end', measure.plannedEnd),
      position: index + 1,
      source_ref: measure.sourceRef,
      source_stand: measure.sourceStand,
      lead_assumed: measure.leadAssumed,
    })),
  );
}

async function insertMeasureLinks(
  em: SqlEntityManager,
  content: RevisionContent,
  ids: Ids,
  nextOf: NextOf,
): Promise<void> {
  const revision_id = content.head.number;
  const links = <T extends object>(
    table: string,
    targets: (measure: (typeof content.measures)[number]) => readonly string[],
    row: (code: string) => T,
  ) =>
    content.measures.flatMap((measure) =>
      targets(measure).map((code) =>
        Object.assign(row(code), {
          id: nextOf(table),
          revision_id,
          measure_id: ids.measure.id(measure.code),
        }),
      ),
    );
  await insertRows(
    em,
    'measure_goal',
    links(
      'measure_goal',
      (m) => m.goals,
      (code) => ({ goal_id: ids.goal.id(code) }),
    ),
  );
  await insertRows(
    em,
    'measure_partner',
    links(
      'measure_partner',
      (m) => m.partners,
      (code) => ({ organisation_id: ids.organisation.id(code) }),
    ),
  );
  await insertRows(
    em,
    'measure_service',
    links(
      'measure_service',
      (m) => m.services,
      (code) => ({ service_id: ids.service.id(code) }),
    ),
  );
  await insertRows(
    em,
    'measure_dependency',
    links(
      'measure_dependency',
      (m) => m.dependsOn,
      (code) => ({ depends_on_id: ids.measure.id(code) }),
    ),
  );
  await insertRows(
    em,
    'measure_milestone',
    content.milestones.flatMap((milestone) =>
      milestone.measures.map((measure) => ({
        id: nextOf('measure_milestone'),
        revision_id,
        measure_id: ids.measure.id(measure),
        milestone_id: ids.milestone.id(milestone.code),
      })),
    ),
  );
  await insertRows(
    em,
    'measure_succession',
    content.successions.map((row) => ({
      id: nextOf('measure_succession'),
      revision_id,
      predecessor_id: ids.measure.id(row.predecessor),
      successor_id: ids.measure.id(row.successor),
      kind: row.kind,
    })),
  );
}

async function insertLedger(
  em: SqlEntityManager,
  content: RevisionContent,
  ids: Ids,
  nextOf: NextOf,
): Promise<void> {
  const { head } = content;
  await insertRows(
    em,
    'plan_change',
    content.ledger.map((row) => ({
      id: nextOf('plan_change'),
      revision_id: head.number,
      kind: row.kind,
      code: row.code,
      field: row.field,
      change: row.change,
      weakening: row.weakening,
      before: row.before,
      after: row.after,
      reason: row.reason,
      decision_reference: head.decisionReference,
      author_id: ids.account.id(CIO),
      created_at: head.openedAt,
    })),
  );
}

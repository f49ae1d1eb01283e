import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

/** Questions that between them read every table and every rule of the plan. */
const QUESTIONS = [
  '{ viewer { role today } plan { title adoptedOn targetDate } revisions { number title effectiveDate state contentSha256 measureCount } }',
  '{ organisations { code name kind lineage validFrom validTo } guidelines { code title description sourceRef } reportingRounds { reportingDate dueDate title state reported total } }',
  `{ measures(first: 200) { nodes {
    code kind title description level ministry { code } leadAssumed responsibleBody partners { code } topicArea { code }
    start plannedEnd plannedEndDate forecastEnd actualEnd lifecycle light lightReasons { code milestoneCode date days }
    freshness reportedOn daysSinceReport selfLight optimismGap progress { percent method reached total }
    drift { expected firstRevision firstPlanned daysAgainstFirst previousRevision previousPlanned daysAgainstPrevious }
    goals { code } services { code } dependsOn { code } requiredBy { code } predecessors { code } successors { code }
    sourceRef sourceStand simulated
  } edges { cursor } } }`,
  `{ measures(first: 50, orderBy: { field: LIGHT, direction: DESC }) { nodes {
    reports { reportedOn lifecycle stateOfAffairs nextSteps forecastEnd actualEnd progressPercent selfLight selfLightReason correctsReportedOn simulated light }
    history { revision title ministry { code } level start plannedEnd }
  } } }`,
  '{ milestones(first: 200) { nodes { code title planned plannedDate forecast forecastDate actual state daysOverdue drift { daysAgainstFirst } goals { code } measures { code } sourceRef simulated } } }',
  '{ goals { code title description target indicatorText targetPercent indicator { count total percent } milestones { code } measures { code } milestonesWithoutActiveMeasure { code } } }',
  '{ implementationPlans { code currentState ministry { code } milestones { code } measures { code } } }',
  '{ dashboard { ozg { online total percent } lights { light count } ministries { ministry { code } total } slips { code drift { daysAgainstFirst } } dueMilestones { code } lightHistory { date revision total lights { count } } round { title reported } } }',
  '{ ozgProgress { figure { online total excludedFederal } series { date counts online } groups { key online total } } }',
  '{ compareRevisions(base: 1, head: 4) { totalCount counts { kind added removed changed } changes { kind code change fields { field before after daysMoved } } } }',
];

let sqlite: TestApp;
let postgresql: TestApp;
beforeAll(async () => {
  sqlite = await startSeededApp('sqlite', { reader: 'cio@demo.example' });
  postgresql = await startSeededApp('postgresql', { reader: 'cio@demo.example' });
});
afterAll(async () => {
  await sqlite.stop();
  await postgresql.stop();
});

test.each(QUESTIONS)('both databases answer alike: %s', async (question) => {
  const answer = await sqlite.get<Record<string, unknown>>(question);
  expect(Object.keys(answer).length).toBeGreaterThan(0);
  expect(await postgresql.get(question)).toEqual(answer);
});

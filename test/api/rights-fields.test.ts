import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishRevision } from '../../server/revisions/publish-revision.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT } from '../support/drafting.ts';
import { type Actor, ACTORS } from '../support/rights/actors.ts';
import { type RightsDesk, startRightsDesk } from '../support/rights/desk.ts';
import { type Audience, FIELD_RIGHTS } from '../support/rights/field-rights.ts';
import { must } from '../support/rights/operations.ts';
import { maturityReport } from '../support/rights/maturity-calls.ts';
import { handedOutReport } from '../support/rights/root-calls.ts';
import { Records } from '../support/rights/records.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

/** Lists are pages of rows; what a page is made of says nothing. */
const PAGING = /(Connection|Edge|^PageInfo)$/;

/** Who sees what: all others who read the plan are answered with null. */
const SEEN_BY: Readonly<Record<Exclude<Audience, 'PUBLIC' | 'ROOT'>, readonly Actor[]>> = {
  GOVERNMENT: ['ED-own', 'ED-other', 'CO-own', 'CO-other', 'CIO', 'CABINET'],
  INTERNAL: ['ED-own', 'ED-other', 'CO-own', 'CO-other', 'CIO'],
  OWN: ['ED-own', 'CO-own', 'CIO'],
};

/** Where each field that not everybody sees is asked for, and finds something. */
const ASKED: Readonly<Record<string, string>> = {
  'Measure.selfLight': 'measure(code: $code) { selfLight }',
  'Measure.optimismGap': 'measure(code: $code) { optimismGap }',
  'Measure.rating': 'measure(code: $code) { rating { light } }',
  'MeasureRating.comment': 'measure(code: $code) { rating { comment } }',
  'StatusReport.selfLight': 'statusReport(id: $id) { selfLight }',
  'StatusReport.selfLightReason': 'statusReport(id: $id) { selfLightReason }',
  'StatusReport.optimismGap': 'statusReport(id: $id) { optimismGap }',
  'StatusReport.internalRemark': 'statusReport(id: $id) { internalRemark }',
  'StatusReport.returnComment': 'statusReport(id: $id) { returnComment }',
  'StatusReport.author': 'statusReport(id: $id) { author }',
  'StatusReport.releasedBy': 'statusReport(id: $id) { releasedBy }',
  'StatusReport.decidedBy': 'statusReport(id: $id) { decidedBy }',
  'ChangeReason.author':
    'contentHistory(kind: MEASURE, code: $code) { states { change { reasons { author } } } }',
  'MaturityReport.author': 'maturityReports(filter: { state: [ACCEPTED] }) { nodes { author } }',
  'MaturityReport.decidedBy': 'maturityReports(filter: { state: [ACCEPTED] }) { nodes { decidedBy } }',
  'MaturityReport.returnComment':
    'maturityReports(filter: { state: [RETURNED] }) { nodes { returnComment } }',
  'VerifiedReport.exportedBy': 'verifiedReport(sha256: $sha256) { exportedBy }',
  'ChangeReason.at': 'contentHistory(kind: MEASURE, code: $code) { states { change { reasons { at } } } }',
};

/** Types of the variables, of which a question uses one at most. */
const TYPES = { id: 'Int!', code: 'String!', sha256: 'String!' };

test('each field of the schema has its audience', () => {
  const fields = Object.values(SCHEMA.getTypeMap())
    .filter(isObjectType)
    .filter(
      ({ name }) => !name.startsWith('__') && !PAGING.test(name) && !['Query', 'Mutation'].includes(name),
    )
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect([...FIELD_RIGHTS.keys()].toSorted()).toEqual(fields.toSorted());
});

test('each field that not everybody sees is asked for below', () => {
  const special = [...FIELD_RIGHTS].filter(([, audience]) => audience in SEEN_BY).map(([field]) => field);
  expect(Object.keys(ASKED).toSorted()).toEqual(special.toSorted());
});

describe.each(DATABASE_KINDS)('who sees what on %s', (kind) => {
  let desk: RightsDesk;
  let variables: { code: string; id: number; sha256: string };
  beforeAll(async () => {
    desk = await startRightsDesk(kind);
    const records = await Records.open(desk);
    const { id } = await records.report({ standing: 'ACCEPTED', outspoken: true });
    const code = records.measure;
    const rate =
      'mutation ($code: String!) { rateMeasure(input: { measure: $code, light: RED, comment: "Eng." }) { code } }';
    await must(desk.ask('CIO', rate, { code }));
    await publishLaterEnd(desk, code);
    await maturityReport(desk, 'ACCEPTED');
    await maturityReport(desk, 'RETURNED');
    variables = { code, id, sha256: await handedOutReport(desk) };
  });
  afterAll(() => desk.stop());

  test.each(Object.entries(ASKED))('%s', async (field, selection) => {
    const audience = FIELD_RIGHTS.get(field);
    if (audience === undefined || audience === 'PUBLIC' || audience === 'ROOT') throw new Error(field);
    const used = Object.entries(TYPES).filter(([name]) => selection.includes(`$${name}`));
    const declared = used.map(([name, type]) => `($${name}: ${type})`).join('');
    const seeing: Actor[] = [];
    for (const actor of ACTORS) {
      const { data } = await desk.ask<object>(actor, `query ${declared} { ${selection} }`, variables);
      if (saysSomething(data)) seeing.push(actor);
    }
    expect(seeing).toEqual(SEEN_BY[audience]);
  });
});

/** A change of the measure with its reason, in a revision that is published. */
async function publishLaterEnd(desk: RightsDesk, code: string): Promise<void> {
  const find =
    'query ($code: String!) { draftItem(kind: MEASURE, code: $code) { version } draft { version } }';
  type Found = { draftItem: { version: number }; draft: { version: number } };
  const found = await must(desk.ask<Found>('CIO', find, { code }));
  const save = `mutation ($measure: SaveMeasureInput!, $head: SaveRevisionInput!) {
    saveMeasure(input: $measure, reason: "Ein Zulieferer fällt aus.") { version }
    saveRevision(input: $head) { version }
  }`;
  const measure = { revision: DRAFT, code, version: found.draftItem.version, plannedEnd: '2029-12' };
  const head = { number: DRAFT, version: found.draft.version, effectiveDate: '2022-03-15' };
  await must(desk.ask('CIO', save, { measure, head }));
  const { id } = await desk.db
    .selectFrom('revision')
    .where('number', '=', DRAFT)
    .select('id')
    .executeTakeFirstOrThrow();
  const [proposedById, approvedById] = [desk.accountId('CIO'), desk.accountId('half')];
  const at = '2021-10-15T08:00:00.000Z';
  await publishRevision(desk.orm.em.fork(), { revisionId: id, proposedById, approvedById, at });
}

/** Is there a value at the end of any path? */
function saysSomething(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.some(saysSomething);
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).some(saysSomething);
  return answer !== null && answer !== undefined;
}

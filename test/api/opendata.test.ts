import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePlanDate } from '../../shared/domain/plan-date.ts';
import { neutralText } from '../../server/platform/csv.ts';
import {
  DATASET_NAMES,
  type DatasetName,
  fileOf,
  openCsvRows,
  type OpenDataRow,
  openDocument,
  REVISIONS,
} from '../support/open-data.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startSeededApp('sqlite', { publicAccess: true });
});
afterAll(() => app.stop());

interface Coded {
  readonly code: string;
}
type Row = Record<string, unknown> & Coded;
const codes = (things: unknown) => (things as Coded[]).map(({ code }) => code).toSorted();
const lastDay = (written: unknown) => (typeof written === 'string' ? parsePlanDate(written).date : null);
const byCode = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
const ofDocument = async (revision: number, dataset: DatasetName) =>
  byCode((await openDocument(app, revision, dataset)).rows as unknown as Row[]);
const organisation = (value: unknown, key: 'code' | 'lineage') =>
  (value as Record<string, string> | null)?.[key] ?? null;

/** All nodes of a connection, page by page. */
async function nodes(root: string, args: string, fields: string): Promise<Row[]> {
  const found: Row[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer: Record<
      string,
      { nodes: Row[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } }
    > = await app.get(
      `query ($after: String) { ${root}(${args}, first: 200, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } nodes { ${fields} } } }`,
      { after },
    );
    const page = answer[root];
    if (!page) throw new Error(`no ${root}`);
    found.push(...page.nodes);
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  return byCode(found);
}

describe.each(REVISIONS)('what the public reads of revision %i', (revision) => {
  test('goals and guidelines', async () => {
    const answer = await app.get<{ goals: Row[]; guidelines: Row[] }>(
      `{ goals(revision: ${revision}) { code title kind description target indicatorFormula indicatorText targetPercent }
         guidelines(revision: ${revision}) { code title description sourceRef } }`,
    );
    expect(await ofDocument(revision, 'goals')).toEqual(
      byCode(answer.goals.map((goal) => ({ ...goal, targetDate: lastDay(goal['target']) }))),
    );
    expect(await ofDocument(revision, 'guidelines')).toEqual(byCode(answer.guidelines));
  });

  test('implementation plans and milestones', async () => {
    const answer = await app.get<{ implementationPlans: Row[] }>(
      `{ implementationPlans(revision: ${revision}) { code currentState ministry { code lineage } milestones { code } } }`,
    );
    expect(await ofDocument(revision, 'implementation-plans')).toEqual(
      byCode(
        answer.implementationPlans.map(({ code, currentState, ministry }) => ({
          code,
          currentState,
          ministry: organisation(ministry, 'code'),
          ministryLineage: organisation(ministry, 'lineage'),
        })),
      ),
    );
    const planOf = new Map(
      answer.implementationPlans.flatMap((plan) =>
        codes(plan['milestones']).map((code): [string, string] => [code, plan.code]),
      ),
    );
    const milestones = await nodes(
      'milestones',
      `revision: ${revision}`,
      'code title description planned plannedDate ministry { lineage } goals { code } sourceRef',
    );
    expect(milestones.length).toBeGreaterThan(0);
    expect(await ofDocument(revision, 'milestones')).toEqual(
      milestones.map(({ ministry, goals, ...rest }) => ({
        ...rest,
        goals: codes(goals),
        ministryLineage: organisation(ministry, 'lineage'),
        implementationPlan: planOf.get(rest.code),
      })),
    );
  });

  test('measures with all their links', async () => {
    const measures = await nodes(
      'measures',
      `revision: ${revision}`,
      `code title kind description level ministry { code lineage } leadAssumed responsibleBody partners { lineage }
       topicArea { code } start plannedEnd plannedEndDate goals { code } milestones { code } services { code }
       dependsOn { code } predecessors { code } successors { code } sourceRef sourceStand`,
    );
    expect(measures.length).toBeGreaterThanOrEqual(70);
    const rows = await ofDocument(revision, 'measures');
    expect(rows).toEqual(
      measures.map(
        ({
          ministry,
          partners,
          topicArea,
          goals,
          milestones,
          services,
          dependsOn,
          predecessors,
          successors,
          ...rest
        }) => ({
          ...rest,
          ministry: organisation(ministry, 'code'),
          ministryLineage: organisation(ministry, 'lineage'),
          partners: (partners as { lineage: string }[]).map(({ lineage }) => lineage).toSorted(),
          topicArea: organisation(topicArea, 'code'),
          startDate: lastDay(rest['start']),
          goals: codes(goals),
          milestones: codes(milestones),
          services: codes(services),
          dependsOn: codes(dependsOn),
          predecessors: codes(predecessors),
          successors: codes(successors),
        }),
      ),
    );
    expect(JSON.stringify(rows)).not.toMatch(/"contact|@/);
  });

  test('changes against the revision before, with reasons', async () => {
    const { rows } = await openDocument(app, revision, 'changes');
    if (revision === 1) {
      expect(rows).toEqual([]);
      return;
    }
    interface Change extends Row {
      readonly fields: Row[];
      readonly weakenings: string[];
      readonly reasons: { readonly reason: string; readonly author: string | null }[];
      readonly related: string[];
    }
    const { compareRevisions } = await app.get<{
      compareRevisions: { totalCount: number; changes: Change[] };
    }>(
      `{ compareRevisions(base: ${revision - 1}, head: ${revision}) { totalCount changes {
        kind code title change ministry { lineage } weakenings related
        fields { field before after daysMoved weakening } reasons { reason author } } } }`,
    );
    const key = (row: { kind?: unknown; code?: unknown }) => `${String(row.kind)} ${String(row.code)}`;
    expect(new Set(rows.map(key)).size).toBe(compareRevisions.totalCount);
    for (const change of compareRevisions.changes) {
      const own = rows.filter((row) => key(row) === key(change));
      expect(
        own
          .filter(({ field }) => field !== null)
          .map(({ field, before, after, daysMoved, weakening }) => ({
            field,
            before,
            after,
            daysMoved,
            weakening,
          })),
      ).toEqual(change.fields);
      for (const row of own) {
        expect(row).toMatchObject({ title: change['title'], change: change['change'] });
        expect(row['ministryLineage']).toBe(organisation(change['ministry'], 'lineage'));
        expect(row['related']).toEqual(change.related.toSorted());
        if (row['daysMoved'] !== null) {
          expect([row['beforeDate'], row['afterDate']]).toEqual([
            lastDay(row['before']),
            lastDay(row['after']),
          ]);
        }
        for (const each of String(row['reason'] ?? '').split(' | ')) {
          if (each !== '') expect(change.reasons.map(({ reason }) => reason)).toContain(each);
        }
      }
      expect(new Set(own.flatMap(({ weakening }) => weakening ?? []))).toEqual(new Set(change.weakenings));
    }
  });

  test('OZG services as of the effective date', async () => {
    const { effectiveDate, rows } = await openDocument(app, revision, 'ozg-services');
    const services = await nodes(
      'ozgServices',
      `asOf: "${effectiveDate}"`,
      `code title topicArea { code } situation { code } regulation execution ministry { code lineage } ministryAssumed
       documentedMemberCount maturity { minimum maximum distribution notRecorded memberCount }
       coverage { applicable available competent percent populationPercent } online simulated`,
    );
    expect(rows.length).toBe(services.length);
    expect(rows.map(({ code }) => code)).toEqual(services.map(({ code }) => code));
    for (const [place, service] of services.entries()) {
      const maturity = service['maturity'] as Record<string, number | number[] | null>;
      const coverage = service['coverage'] as Record<string, number | boolean>;
      const known = (name: string) => (coverage['applicable'] ? coverage[name] : null);
      expect(rows[place]).toMatchObject({
        title: service['title'],
        asOf: effectiveDate,
        topicArea: organisation(service['topicArea'], 'code'),
        situation: organisation(service['situation'], 'code'),
        ministry: organisation(service['ministry'], 'code'),
        maturityMinimum: maturity['minimum'],
        maturityMaximum: maturity['maximum'],
        memberCount: maturity['memberCount'],
        notRecorded: maturity['notRecorded'],
        online: service['online'],
        municipalitiesAvailable: known('available'),
        municipalitiesCompetent: known('competent'),
        coveragePercent: known('percent'),
        coveragePopulationPercent: known('populationPercent'),
        simulated: service['simulated'],
      });
      expect([0, 1, 2, 3, 4].map((level) => rows[place]?.[`membersAtLevel${level}`])).toEqual(
        maturity['distribution'],
      );
    }
  });

  test.each(DATASET_NAMES)('%s: CSV and JSON hold the same', async (dataset) => {
    const { rows } = await openDocument(app, revision, dataset);
    const csv = await openCsvRows(app, revision, dataset);
    expect(csv).toEqual(rows.map(asCsv));
  });
});

function asCsv(row: OpenDataRow): Record<string, string> {
  const cell = (value: OpenDataRow[string]) => {
    if (value === null) return '';
    if (Array.isArray(value)) return value.join('|');
    return typeof value === 'string' ? neutralText(value) : String(value);
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value ?? null)]));
}

/** Whoever changes a line here breaks programs of people whom nobody knows: columns are added, at the end or between. */
const COLUMNS: Readonly<Record<DatasetName, string>> = {
  goals: 'code,title,kind,description,target,targetDate,indicatorFormula,indicatorText,targetPercent',
  guidelines: 'code,title,description,sourceRef',
  'implementation-plans': 'code,ministry,ministryLineage,currentState',
  milestones: 'code,title,description,implementationPlan,ministryLineage,planned,plannedDate,goals,sourceRef',
  measures:
    'code,title,kind,description,level,ministry,ministryLineage,leadAssumed,responsibleBody,partners,topicArea,start,startDate,plannedEnd,plannedEndDate,goals,milestones,services,dependsOn,predecessors,successors,sourceRef,sourceStand',
  changes:
    'kind,code,title,ministryLineage,change,field,before,beforeDate,after,afterDate,daysMoved,weakening,reason,decisionReference,related',
  'ozg-services':
    'code,title,asOf,topicArea,topicAreaName,situation,situationName,situationKind,regulation,execution,ministry,ministryLineage,ministryAssumed,documentedMemberCount,memberCount,notRecorded,maturityMinimum,maturityMaximum,membersAtLevel0,membersAtLevel1,membersAtLevel2,membersAtLevel3,membersAtLevel4,online,municipalitiesAvailable,municipalitiesCompetent,coveragePercent,coveragePopulationPercent,simulated',
};

test.each(DATASET_NAMES)('%s keeps its columns: programs read them by name', async (dataset) => {
  const text = await (await fetch(app.url + fileOf(4, dataset, 'csv'))).text();
  expect(text.slice(0, text.indexOf('\r\n'))).toBe(COLUMNS[dataset]);
});

test('both databases give the same bytes', async () => {
  const other = await startSeededApp('postgresql', { publicAccess: true });
  try {
    const catalogues = await Promise.all(
      [app, other].map(async ({ url }) => (await fetch(`${url}/opendata/catalog.jsonld`)).text()),
    );
    expect(catalogues[0]).toBe(catalogues[1]);
    // The catalogue holds the checksum of every file.
    expect(catalogues[0]?.match(/"[0-9a-f]{64}"/g)).toHaveLength(REVISIONS.length * DATASET_NAMES.length * 2);
  } finally {
    await other.stop();
  }
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { coverage } from '../../shared/domain/coverage.ts';
import { COUNTING_RULES } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

interface Service {
  code: string;
  title: string;
  execution: string;
  online: boolean | null;
  topicArea: { code: string };
  situation: { code: string };
  ministry: { code: string; lineage: string } | null;
  maturity: {
    minimum: number | null;
    maximum: number | null;
    distribution: number[];
    notRecorded: number;
    memberCount: number;
  };
  coverage: {
    applicable: boolean;
    available: number;
    competent: number;
    percent: number;
    populationPercent: number;
  };
}
interface Page {
  ozgServices: {
    totalCount: number;
    nodes: Service[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const LIST = `query ($asOf: Date, $rule: CountingRule! = SERVICE_LEVEL3, $filter: OzgServiceFilter, $orderBy: OzgServiceOrder, $first: Int! = 200, $after: String) {
  ozgServices(asOf: $asOf, rule: $rule, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      code title execution online topicArea { code } situation { code } ministry { code lineage }
      maturity { minimum maximum distribution notRecorded memberCount }
      coverage { applicable available competent percent populationPercent }
    }
  }
}`;
const DETAILS = `query ($first: Int! = 50) { ozgServices(first: $first) { nodes {
  code members { position maturity } maturityHistory { date minimum } measures { code light } counties { ags available }
} } }`;

describe.each(DATABASE_KINDS)('the OZG services on %s', (kind) => {
  let app: TestApp & { readonly orm: Database };
  let all: Service[];
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
    all = await everything({});
  });
  afterAll(() => app.stop());

  const page = async (variables: object) => (await app.get<Page>(LIST, variables)).ozgServices;
  const everything = async (variables: object): Promise<Service[]> => {
    const services: Service[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await page({ ...variables, after });
      services.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return services;
  };

  test('pages through every service once, in order of its code', async () => {
    const db = kysely(app.orm.em.fork());
    const codes = (await db.selectFrom('ozg_service').select('code').execute())
      .map(({ code }) => code)
      .toSorted();
    expect(all.map(({ code }) => code)).toEqual(codes);
    expect((await everything({ first: 37 })).map(({ code }) => code)).toEqual(codes);
  });

  test('filters by each condition, and by what the rule counts', async () => {
    const codes = async (filter: object, rule = 'SERVICE_LEVEL3') =>
      (await everything({ filter, rule })).map(({ code }) => code);
    const where = (holds: (service: Service) => boolean) => all.filter(holds).map(({ code }) => code);
    const sample = all.find(({ ministry }) => ministry !== null);
    if (!sample?.ministry) throw new Error('no service has a ministry');
    const { lineage, code: ministryCode } = sample.ministry;
    expect(await codes({ topicArea: [sample.topicArea.code] })).toEqual(
      where(({ topicArea }) => topicArea.code === sample.topicArea.code),
    );
    expect(await codes({ situation: [sample.situation.code] })).toEqual(
      where(({ situation }) => situation.code === sample.situation.code),
    );
    const ofMinistry = where(({ ministry }) => ministry?.lineage === lineage);
    expect(await codes({ ministry: [lineage] })).toEqual(ofMinistry);
    expect(await codes({ ministry: [ministryCode] })).toEqual(ofMinistry);
    expect(await codes({ maturity: [3, 4] })).toEqual(where(({ maturity }) => (maturity.minimum ?? 0) >= 3));
    expect(await codes({ execution: ['FEDERAL'] })).toEqual(
      where(({ execution }) => execution === 'FEDERAL'),
    );
    expect(await codes({ text: sample.code })).toContain(sample.code);
    expect(await codes({ text: 'keinesolcheleistung' })).toEqual([]);
    const db = kysely(app.orm.em.fork());
    const member = await db
      .selectFrom('ozg_member as m')
      .innerJoin('ozg_service as s', 's.id', 'm.service_id')
      .select(['m.id', 's.code'])
      .orderBy('m.id')
      .executeTakeFirstOrThrow();
    await db
      .updateTable('ozg_member')
      .set({ leika_key: '99036001070000', title: 'Beistandschaft Entgegennahme' })
      .where('id', '=', member.id)
      .execute();
    app.forget();
    expect(await codes({ text: '99036001070000' })).toEqual([member.code]);
    expect(await codes({ text: `${member.code} beistandschaft` })).toEqual([member.code]);
    for (const rule of COUNTING_RULES.filter((each) => each !== 'MEMBER_LEVEL3')) {
      const { ozgProgress } = await app.get<{ ozgProgress: { figure: { online: number; total: number } } }>(
        `{ ozgProgress(rule: ${rule}) { figure { online total } } }`,
      );
      const { online, total } = ozgProgress.figure;
      expect(await codes({ onlineByRule: true }, rule)).toHaveLength(online);
      expect(await codes({ onlineByRule: false }, rule)).toHaveLength(total - online);
    }
  });

  test('sorts by each field in both directions, unknown last', async () => {
    const sorted = (orderBy: object) => everything({ orderBy });
    const minima = (await sorted({ field: 'MATURITY', direction: 'DESC' })).map(
      ({ maturity }) => maturity.minimum,
    );
    expect(minima).toEqual([...minima].toSorted((a, b) => (b ?? -1) - (a ?? -1)));
    const shares = (await sorted({ field: 'COVERAGE' })).flatMap((s) =>
      s.coverage.applicable ? s.coverage.percent : [],
    );
    expect(shares).toEqual([...shares].toSorted((a, b) => a - b));
    const titles = (await sorted({ field: 'TITLE' })).map(({ title }) => title);
    expect(titles).toEqual([...titles].toSorted(new Intl.Collator('de', { numeric: true }).compare));
    expect((await sorted({ field: 'TOPIC_AREA' })).map(({ code }) => code).toSorted()).toEqual(
      all.map(({ code }) => code).toSorted(),
    );
  });

  test('refuses impossible pages and cursors of other lists', async () => {
    const { pageInfo } = await page({ first: 5 });
    for (const variables of [
      { first: 10_000 },
      { first: 0 },
      { after: 'nonsense' },
      { after: pageInfo.endCursor, rule: 'COMPREHENSIVE' },
    ]) {
      const { errors } = await app.ask(LIST, variables);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('covers what the rule of coverage says of the same roll-outs', async () => {
    const db = kysely(app.orm.em.fork());
    const asOf = '2021-10-15';
    const counted = await db.selectFrom('municipality_population').selectAll().execute();
    const register = (await db.selectFrom('municipality').selectAll().execute()).map((municipality) => ({
      id: municipality.id,
      validFrom: municipality.valid_from,
      validTo: municipality.valid_to,
      population: counted.find((row) => row.municipality_id === municipality.id)?.population ?? null,
    }));
    const samples = all.filter(({ coverage: { applicable } }, i) => applicable && i % 40 === 0);
    expect(samples.some((service) => service.coverage.available > 0)).toBe(true);
    for (const service of samples) {
      const rollouts = await db
        .selectFrom('rollout as r')
        .innerJoin('ozg_service as s', 's.id', 'r.service_id')
        .where('s.code', '=', service.code)
        .select(['r.municipality_id as municipalityId', 'r.available_from as availableFrom'])
        .select('r.available_to as availableTo')
        .execute();
      const { available, competent, percent, populationPercent } = coverage({
        rollouts,
        municipalities: register,
        asOf,
      });
      expect(service.coverage).toMatchObject({ available, competent });
      expect(service.coverage.percent).toBeCloseTo(percent, 9);
      expect(service.coverage.populationPercent).toBeCloseTo(populationPercent, 9);
    }
  });

  test('tells of one service its members, its course, its measures and its counties', async () => {
    const db = kysely(app.orm.em.fork());
    const linked = await db
      .selectFrom('measure_service as l')
      .innerJoin('ozg_service as s', 's.id', 'l.service_id')
      .innerJoin('revision as r', 'r.id', 'l.revision_id')
      .innerJoin('measure as m', 'm.id', 'l.measure_id')
      .where('r.number', '=', 4)
      .where('s.execution', '<>', 'FEDERAL')
      .select(['s.code', 'm.code as measure'])
      .orderBy('s.code')
      .executeTakeFirstOrThrow();
    const { ozgService } = await app.get<{
      ozgService: Service & {
        members: { position: number; maturity: number | null; recordedOn: string | null }[];
        maturityHistory: { date: string; minimum: number | null; maximum: number | null }[];
        measures: { code: string; light: string }[];
        counties: { ags: string; available: number; competent: number }[];
      };
    }>(
      `query ($code: String!) { ozgService(code: $code) { code
        maturity { minimum maximum distribution notRecorded memberCount }
        coverage { applicable available competent percent populationPercent }
        members { position maturity recordedOn } maturityHistory { date minimum maximum }
        measures { code light } counties { ags available competent } } }`,
      { code: linked.code },
    );
    expect(ozgService.measures.map(({ code }) => code)).toContain(linked.measure);
    expect(ozgService.counties).toHaveLength(13);
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(ozgService.counties.map(({ available }) => available))).toBe(ozgService.coverage.available);
    expect(sum(ozgService.counties.map(({ competent }) => competent))).toBe(ozgService.coverage.competent);
    const levels = ozgService.members.map(({ maturity }) => maturity);
    expect(levels).toHaveLength(ozgService.maturity.memberCount);
    expect(ozgService.maturity.distribution).toEqual(
      [0, 1, 2, 3, 4].map((level) => levels.filter((each) => each === level).length),
    );
    expect(ozgService.maturityHistory.at(-1)).toMatchObject({
      minimum: ozgService.maturity.minimum,
      maximum: ozgService.maturity.maximum,
    });
    const days = ozgService.maturityHistory.map(({ date }) => date);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(
      (await app.get<{ ozgService: null }>('{ ozgService(code: "00000") { code } }')).ozgService,
    ).toBeNull();
  });

  test('a list takes at most six statements when cold; details cost the same for any number of rows', async () => {
    app.forget();
    const cold = await app.statements.during(() => page({ first: 50 }));
    expect(cold.statements).toBeLessThanOrEqual(6);
    const details = async (first: number) =>
      (await app.statements.during(() => app.get(DETAILS, { first }))).statements;
    await details(1);
    expect(await details(50)).toBe(await details(5));
    expect(await details(50)).toBeLessThanOrEqual(4);
  });

  test('keeps services of the federation alone outside every rule', () => {
    const federal = all.filter(({ execution }) => execution === 'FEDERAL');
    expect(federal.length).toBeGreaterThan(0);
    for (const service of federal) {
      expect(service.online).toBeNull();
      expect(service.coverage.applicable).toBe(false);
    }
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Demonstration, buildDemonstration } from '../../seed/demonstration.ts';
import { loadSeedData } from '../../seed/load/seed-data.ts';
import { DEMO_TODAY, revisionOn } from '../../seed/plan/revisions.ts';
import { countOnline, maturitySeries } from '../../shared/domain/maturity.ts';
import { DEFAULT_LIGHT_SETTINGS, optimismGap, scheduleLight } from '../../shared/domain/schedule-light.ts';
import { type CountingRule, SCHEDULE_LIGHTS, type ScheduleLight } from '../../shared/domain/vocabulary.ts';

const demo = buildDemonstration(loadSeedData());
const accepted = demo.reports.filter((report) => report.state === 'ACCEPTED');

function digest(of: Demonstration): string {
  return createHash('sha256').update(JSON.stringify(of, mapsAsLists)).digest('hex');
}

function mapsAsLists(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function planOn(day: string) {
  const plan = demo.revisions.find((revision) => revision.head === revisionOn(day));
  if (!plan) throw new Error(`no plan on ${day}`);
  return plan;
}

/** Light of every measure of the plan in force, and how many see themselves better. */
function lightsOn(asOf: string): { shares: Record<ScheduleLight, number>; gaps: number } {
  const plan = planOn(asOf);
  const known = accepted.filter((report) => report.reportedOn <= asOf);
  const reached = new Map(
    known.flatMap((report) =>
      report.milestones.flatMap((row) => (row.actual === null ? [] : [[row.milestone, row.actual] as const])),
    ),
  );
  const counts: Record<ScheduleLight, number> = {
    RED: 0,
    UNREPORTED: 0,
    YELLOW: 0,
    GREEN: 0,
    DONE: 0,
    NEUTRAL: 0,
  };
  let gaps = 0;
  for (const measure of plan.measures) {
    const report = known
      .filter((candidate) => candidate.measure === measure.code)
      .toSorted((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1))
      .at(-1);
    const { light } = scheduleLight(
      {
        lifecycle: report?.lifecycle ?? 'PLANNED',
        start: measure.start?.date ?? null,
        plannedEnd: measure.plannedEnd,
        forecastEnd: report?.forecastEnd ?? null,
        actualEnd: report?.actualEnd ?? null,
        reportedOn: report?.reportedOn ?? null,
        milestones: plan.milestones
          .filter((milestone) => milestone.measures.includes(measure.code))
          .map(({ code, planned }) => ({ code, planned, actual: reached.get(code) ?? null })),
      },
      asOf,
      DEFAULT_LIGHT_SETTINGS,
    );
    counts[light] += 1;
    if (optimismGap(report?.selfLight ?? null, light)) gaps += 1;
  }
  const share = (light: ScheduleLight) => (100 * counts[light]) / plan.measures.length;
  return {
    gaps,
    shares: {
      RED: share('RED'),
      UNREPORTED: share('UNREPORTED'),
      YELLOW: share('YELLOW'),
      GREEN: share('GREEN'),
      DONE: share('DONE'),
      NEUTRAL: share('NEUTRAL'),
    },
  };
}

describe('the plan', () => {
  test('two runs give the same rows', () => {
    expect(digest(buildDemonstration(loadSeedData()))).toBe(digest(demo));
  });

  test('every edition is used only from its own date on', () => {
    const early = demo.revisions.flatMap(({ head, measures }) =>
      measures
        .filter((measure) => {
          const first = demo.data.measureEditions
            .filter((row) => row.code === measure.code && row.title === measure.title)
            .filter((row) => row.description === measure.description)
            .map((row) => row.known_from)
            .toSorted()[0];
          return first === undefined || first > head.effectiveDate || first > DEMO_TODAY;
        })
        .map((measure) => `${measure.code} in revision ${head.number}`),
    );
    expect(early).toEqual([]);
  });

  test('an edition named after a month is not known before that month, one named after a year not before that year', () => {
    const early = demo.data.measureEditions
      .filter((row) => /^\d{4}(-\d{2})?$/.test(row.edition) && row.known_from < row.edition)
      .map((row) => `${row.code} ${row.edition}`);
    expect(early).toEqual([]);
  });

  test('at least 110 measures, and every lead is a ministry that exists on the effective date', () => {
    const codes = new Set(
      demo.revisions.slice(0, 4).flatMap((revision) => revision.measures.map((row) => row.code)),
    );
    expect(codes.size).toBeGreaterThanOrEqual(110);
    expect(planOn(DEMO_TODAY).measures.length).toBeGreaterThanOrEqual(110);
    const misled = demo.revisions.flatMap(({ head, measures }) =>
      measures
        .filter((measure) => {
          const lead = demo.data.organisations.find((row) => row.code === measure.lead);
          const from = lead?.valid_from ?? '';
          const to = lead?.valid_to ?? '9999';
          return lead?.kind !== 'MINISTRY' || head.effectiveDate < from || to < head.effectiveDate;
        })
        .map((measure) => `${measure.code} in revision ${head.number}`),
    );
    expect(misled).toEqual([]);
  });

  test('every implementation plan has at least three milestones, all planned from 2019 on', () => {
    const thin = demo.revisions.flatMap((revision) =>
      revision.implementationPlans
        .filter((plan) => revision.milestones.filter((milestone) => milestone.plan === plan.code).length < 3)
        .map((plan) => `${plan.code} in revision ${revision.head.number}`),
    );
    expect(thin).toEqual([]);
    const dates = demo.revisions.flatMap((revision) => revision.milestones.map((row) => row.planned.date));
    expect(dates.filter((date) => date < '2019-01-01')).toEqual([]);
  });

  test('a derived planned date says so', () => {
    const derived = demo.data.milestones
      .filter((row) => row.planned_basis === 'DERIVED')
      .map((row) => row.code);
    expect(derived.length).toBeGreaterThan(20);
    const said = demo.revisions
      .at(-1)
      ?.milestones.filter((row) => row.sourceRef.includes('Planmonat abgeleitet aus dem Ist-Termin'));
    expect(said?.map((row) => row.code)).toEqual(derived);
  });

  test('milestones move both ways between revisions', () => {
    const moves = demo.revisions.slice(1).flatMap((revision, index) =>
      revision.milestones.map((milestone) => {
        const before = demo.revisions[index]?.milestones.find((row) => row.code === milestone.code);
        return before ? milestone.planned.date.localeCompare(before.planned.date) : 0;
      }),
    );
    expect(moves.filter((move) => move > 0).length).toBeGreaterThan(15);
    expect(moves.filter((move) => move < 0).length).toBeGreaterThan(2);
  });
});

describe('the reports', () => {
  test('author, coordinator and CIO office are three people', () => {
    expect(accepted.length).toBeGreaterThan(250);
    const alone = accepted.filter(
      (report) =>
        report.releasedBy === null ||
        report.decidedBy === null ||
        new Set([report.author, report.releasedBy, report.decidedBy]).size < 3,
    );
    expect(alone.map((report) => report.key)).toEqual([]);
  });

  test('nothing is known after today, nothing reached before it happened, no forecast lies in the past', () => {
    const faulty = demo.reports.filter((report) => {
      const { reportedOn } = report;
      const reached = [report.actualEnd, ...report.milestones.map((row) => row.actual)];
      const expected = [report.forecastEnd, ...report.milestones.map((row) => row.forecast)];
      return (
        reportedOn > DEMO_TODAY ||
        report.updatedAt.slice(0, 10) > DEMO_TODAY ||
        reached.some((day) => day !== null && day > reportedOn) ||
        expected.some((date) => date !== null && date.date < reportedOn) ||
        (report.lifecycle === 'COMPLETED' && report.actualEnd === null)
      );
    });
    expect(faulty.map((report) => report.key)).toEqual([]);
  });

  test('documented actual dates are reported as documented', () => {
    const documented = new Map(
      demo.data.milestones
        .filter((row) => row.actual_basis === 'DOCUMENTED')
        .map((row) => [row.code, row.actual] as const),
    );
    const reported = demo.reports
      .flatMap((report) => report.milestones)
      .filter((row) => row.actual !== null && documented.has(row.milestone));
    expect(reported.length).toBeGreaterThan(30);
    expect(reported.filter((row) => row.actual !== documented.get(row.milestone))).toEqual([]);
    const openData = accepted.find(
      (report) => report.measure === 'M-OPENDATA' && report.lifecycle === 'COMPLETED',
    );
    expect(openData?.actualEnd).toBe('2021-02-17');
  });

  test('the open round is under way', () => {
    const states = demo.reports
      .filter((report) => report.round === '2021-10-15')
      .map((report) => report.state);
    for (const state of ['ACCEPTED', 'RELEASED', 'SUBMITTED', 'DRAFT']) expect(states).toContain(state);
  });

  test('the lights of 2021-10-15 are spread believably', () => {
    const { shares, gaps } = lightsOn('2021-10-15');
    const bands: Record<ScheduleLight, [number, number]> = {
      DONE: [12, 20],
      GREEN: [30, 40],
      YELLOW: [15, 20],
      RED: [10, 15],
      UNREPORTED: [8, 15],
      NEUTRAL: [1, 5],
    };
    const outside = SCHEDULE_LIGHTS.filter((light) => {
      const [from, to] = bands[light];
      return shares[light] < from || shares[light] > to;
    });
    expect(outside.map((light) => `${light} ${shares[light].toFixed(1)} %`)).toEqual([]);
    expect(gaps).toBeGreaterThan(5);
  });

  test('earlier dates are believable too: fewer done, no wall of red', () => {
    const dates = ['2020-04-15', '2020-10-15', '2021-04-15', '2021-10-15'];
    const history = dates.map((date) => lightsOn(date).shares);
    expect(history.filter((shares) => shares.GREEN < 30 || shares.RED > 16)).toEqual([]);
    expect(history[0]?.DONE ?? 100).toBeLessThan(history[3]?.DONE ?? 0);
  });
});

describe('services and roll-outs', () => {
  const number = new Map(demo.services.map((service, index) => [service.code, index + 1]));
  const services = demo.data.services.map((service, index) => ({
    serviceId: index + 1,
    memberIds: Array.from(
      { length: demo.services[index]?.memberRows ?? 0 },
      (_, at) => (index + 1) * 100 + at + 1,
    ),
    federalOnly: service.execution === 'FEDERAL',
  }));
  const events = demo.maturity.map((row, id) => {
    const serviceId = number.get(row.service) ?? 0;
    return {
      id,
      serviceId,
      memberId: serviceId * 100 + row.member,
      maturity: row.maturity,
      recordedOn: row.recordedOn,
    };
  });
  const shareOn = (day: string, rule: CountingRule): number => {
    const at = maturitySeries(services, events, [day])[0];
    const rows = services.flatMap((service) => {
      const maturity = at?.services.get(service.serviceId);
      return maturity ? [{ maturity, federalOnly: service.federalOnly, comprehensive: false }] : [];
    });
    const { online, total } = countOnline(rule, rows);
    return (100 * online) / total;
  };

  test('the counting rules contradict each other as published: about 18 % against 58 %', () => {
    expect(shareOn(DEMO_TODAY, 'SERVICE_LEVEL3')).toBeGreaterThan(15);
    expect(shareOn(DEMO_TODAY, 'SERVICE_LEVEL3')).toBeLessThan(20);
    expect(shareOn(DEMO_TODAY, 'ANY_MEMBER_LEVEL2')).toBeGreaterThan(55);
    expect(shareOn(DEMO_TODAY, 'ANY_MEMBER_LEVEL2')).toBeLessThan(60);
  });

  test('slow start', () => {
    expect(shareOn('2019-12-31', 'SERVICE_LEVEL3')).toBeLessThan(3);
    expect(shareOn('2020-12-31', 'SERVICE_LEVEL3')).toBeLessThan(12);
  });

  test('a few values fall again later', () => {
    const last = new Map<string, number>();
    let falls = 0;
    for (const row of demo.maturity) {
      const key = `${row.service} ${row.member}`;
      if (row.maturity < (last.get(key) ?? 0)) falls += 1;
      last.set(key, row.maturity);
    }
    expect(falls).toBeGreaterThan(0);
    expect(falls).toBeLessThan(15);
  });

  test('roll-outs: some thousand, large municipalities first, few services everywhere, nothing after today', () => {
    expect(demo.rollouts.length).toBeGreaterThan(8000);
    expect(demo.rollouts.length).toBeLessThan(20_000);
    const by = (key: (row: (typeof demo.rollouts)[number]) => string) =>
      demo.rollouts.reduce(
        (map, row) => map.set(key(row), (map.get(key(row)) ?? 0) + 1),
        new Map<string, number>(),
      );
    const everywhere = [...by((row) => row.service).values()].filter((count) => count >= 419).length;
    expect(everywhere).toBeGreaterThan(0);
    expect(everywhere).toBeLessThan(10);
    const perMunicipality = by((row) => row.municipality);
    expect(perMunicipality.get('14713000') ?? 0).toBeGreaterThan(3 * (perMunicipality.get('14522620') ?? 0));
    expect(demo.rollouts.every((row) => row.from <= DEMO_TODAY && row.municipality !== '14522275')).toBe(
      true,
    );
    expect(demo.maturity.every((row) => row.recordedOn <= DEMO_TODAY)).toBe(true);
  });

  test('every service has a ministry that exists today', () => {
    const today = new Set(
      demo.data.organisations
        .filter((row) => row.kind === 'MINISTRY' && row.valid_to === null)
        .map((row) => row.lineage),
    );
    expect(demo.services.filter((service) => !today.has(service.lineage))).toEqual([]);
  });
});

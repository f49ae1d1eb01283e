import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountedService,
  countOnline,
  isOnline,
  maturitySeries,
  type MaturityEvent,
  pace,
  type ServiceMaturity,
  type ServiceMembers,
  serviceMaturity,
} from '../../../shared/domain/maturity.ts';
import { addDays, monthEnds } from '../../../shared/domain/plan-date.ts';
import { COUNTING_RULES, type Maturity, MATURITY_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { day } from './arbitraries.ts';

const AS_OF = '2021-10-15';
const service: ServiceMembers = { serviceId: 1, memberIds: [11, 12, 13], federalOnly: false };

let nextId = 0;
function event(
  memberId: number | null,
  maturity: Maturity,
  recordedOn: string,
  serviceId = 1,
): MaturityEvent {
  nextId += 1;
  return { id: nextId, serviceId, memberId, maturity, recordedOn };
}

describe('serviceMaturity', () => {
  it('has no minimum while a member has no record, but a maximum', () => {
    const events = [event(11, 4, '2021-01-01'), event(12, 3, '2021-01-01')];
    expect(serviceMaturity(events, service, AS_OF)).toEqual({
      minimum: null,
      maximum: 4,
      distribution: [0, 0, 0, 1, 1],
      notRecorded: 1,
      memberCount: 3,
    });
  });

  it('takes the lowest member once all are recorded', () => {
    const events = [event(11, 4, '2021-01-01'), event(12, 3, '2021-01-01'), event(13, 1, AS_OF)];
    expect(serviceMaturity(events, service, AS_OF)).toMatchObject({ minimum: 1, maximum: 4, notRecorded: 0 });
  });

  it('takes the latest record of the day or before, in whatever order they come', () => {
    const one = { ...service, memberIds: [11] };
    const events = [
      event(11, 4, '2021-10-16'),
      event(11, 2, '2021-05-01'),
      event(11, 3, '2021-05-01'),
      event(11, 1, '2021-01-01'),
    ];
    expect(serviceMaturity(events, one, AS_OF).minimum).toBe(3);
    expect(serviceMaturity(events, one, '2021-04-30').minimum).toBe(1);
    expect(serviceMaturity(events, one, '2020-12-31')).toMatchObject({ minimum: null, maximum: null });
    expect(serviceMaturity(events, one, '2021-10-16').minimum).toBe(4);
  });

  it('lets a service without members speak for itself', () => {
    const alone = { ...service, memberIds: [] };
    expect(serviceMaturity([], alone, AS_OF)).toMatchObject({
      minimum: null,
      notRecorded: 1,
      memberCount: 1,
    });
    expect(serviceMaturity([event(null, 3, '2021-01-01')], alone, AS_OF)).toEqual({
      minimum: 3,
      maximum: 3,
      distribution: [0, 0, 0, 1, 0],
      notRecorded: 0,
      memberCount: 1,
    });
  });

  it('ignores records of other services, of strangers, and for the whole of a service with members', () => {
    const events = [event(11, 3, '2021-01-01', 2), event(99, 3, '2021-01-01'), event(null, 3, '2021-01-01')];
    expect(serviceMaturity(events, service, AS_OF)).toMatchObject({ maximum: null, notRecorded: 3 });
  });

  it('refuses dates that do not ascend', () => {
    expect(() => maturitySeries([service], [], ['2021-02-28', '2021-01-31'])).toThrow(RangeError);
  });
});

const SERVICES: ServiceMembers[] = [
  service,
  { serviceId: 2, memberIds: [], federalOnly: false },
  { serviceId: 3, memberIds: [31], federalOnly: true },
];
const events: fc.Arbitrary<MaturityEvent[]> = fc
  .array(
    fc.record({
      owner: fc.constantFrom([1, 11], [1, 12], [1, 13], [2, null], [3, 31], [3, null], [4, 41]),
      maturity: fc.constantFrom(...MATURITY_LEVELS),
      recordedOn: day('2019-01-01', 400),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ owner, maturity, recordedOn }, id) => ({
      id,
      serviceId: owner[0] ?? 0,
      memberId: owner[1] ?? null,
      maturity,
      recordedOn,
    })),
  );

/** The definition read literally: the latest record of each member decides. */
function byDefinition(rows: MaturityEvent[], { serviceId, memberIds }: ServiceMembers, asOf: string) {
  const members: (number | null)[] = memberIds.length > 0 ? [...memberIds] : [null];
  const levels = members.map((memberId) =>
    rows
      .filter((e) => e.serviceId === serviceId && e.memberId === memberId && e.recordedOn <= asOf)
      .toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : a.id - b.id))
      .at(-1),
  );
  const known = levels.flatMap((e) => (e ? [e.maturity] : []));
  return {
    minimum: known.length === members.length ? Math.min(...known) : null,
    maximum: known.length > 0 ? Math.max(...known) : null,
    distribution: MATURITY_LEVELS.map((level) => known.filter((k) => k === level).length),
    notRecorded: members.length - known.length,
    memberCount: members.length,
  };
}

describe('maturitySeries', () => {
  it('equals the definition at every date', () => {
    fc.assert(
      fc.property(events, fc.array(day('2019-01-01', 400), { maxLength: 6 }), (rows, days) => {
        const dates = days.toSorted();
        const series = maturitySeries(SERVICES, rows, dates);
        expect(series.map((point) => point.date)).toEqual(dates);
        for (const point of series) {
          for (const one of SERVICES) {
            const expected = byDefinition(rows, one, point.date);
            expect(point.services.get(one.serviceId)).toEqual(expected);
            expect(serviceMaturity(rows, one, point.date)).toEqual(expected);
          }
        }
      }),
    );
  });

  it('sums up the whole catalogue over five years well under 100 ms', () => {
    const many: ServiceMembers[] = Array.from({ length: 600 }, (_, s) => ({
      serviceId: s,
      memberIds: Array.from({ length: s % 3 === 0 ? 6 : 7 }, (_unused, m) => s * 10 + m),
      federalOnly: false,
    }));
    const members = many.flatMap((s) =>
      s.memberIds.map((memberId) => ({ memberId, serviceId: s.serviceId })),
    );
    const rows: MaturityEvent[] = Array.from({ length: 12_000 }, (_, id) => {
      const member = members[(id * 7919) % members.length] ?? { memberId: 0, serviceId: 0 };
      const recordedOn = addDays('2019-01-01', (id * 104_729) % 1800);
      return { id, ...member, maturity: MATURITY_LEVELS[id % 5] ?? 0, recordedOn };
    });
    const dates = monthEnds('2019-01-01', '2023-12-31');
    expect(dates).toHaveLength(60);
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      expect(maturitySeries(many, rows, dates)).toHaveLength(60);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

function maturityOf(...levels: (Maturity | null)[]): ServiceMaturity {
  const one = { serviceId: 1, memberIds: levels.map((_, i) => i), federalOnly: false };
  const rows = levels.flatMap((level, i) => (level === null ? [] : [event(i, level, '2021-01-01')]));
  return serviceMaturity(rows, one, AS_OF);
}

describe('counting rules', () => {
  it.each([
    [[3, 3], true, [true, true, true, true]],
    [[3, 4], false, [true, true, true, false]],
    [[4, 2], true, [false, true, false, false]],
    [[1, 2], true, [false, true, false, false]],
    [[1, 1], true, [false, false, false, false]],
    [[4, null], true, [false, true, false, false]],
    [[null], true, [false, false, false, false]],
    [[0], true, [false, false, false, false]],
  ] as const)('members at %j, comprehensive %s', (levels, comprehensive, expected) => {
    const online = COUNTING_RULES.map((rule) => isOnline(rule, maturityOf(...levels), comprehensive));
    expect(online).toEqual(expected);
  });

  it('counts with denominator, and leaves the federation out of it', () => {
    const services: CountedService[] = [
      { maturity: maturityOf(3, 3, 4), federalOnly: false, comprehensive: true },
      { maturity: maturityOf(3, 2), federalOnly: false, comprehensive: false },
      { maturity: maturityOf(null), federalOnly: false, comprehensive: false },
      { maturity: maturityOf(4), federalOnly: true, comprehensive: true },
    ];
    const perService = { excludedFederal: 1, unit: 'SERVICE', total: 3 };
    expect(countOnline('SERVICE_LEVEL3', services)).toEqual({ online: 1, ...perService });
    expect(countOnline('ANY_MEMBER_LEVEL2', services)).toEqual({ online: 2, ...perService });
    expect(countOnline('COMPREHENSIVE', services)).toEqual({ online: 1, ...perService });
    const members = { online: 4, total: 6, excludedFederal: 1, unit: 'MEMBER' };
    expect(countOnline('MEMBER_LEVEL3', services)).toEqual(members);
  });

  it('nests: comprehensive within service level 3 within any member level 2', () => {
    const level = fc.option(fc.constantFrom(...MATURITY_LEVELS), { nil: null });
    const counted = fc
      .record({
        levels: fc.array(level, { minLength: 1, maxLength: 5 }),
        federalOnly: fc.boolean(),
        comprehensive: fc.boolean(),
      })
      .map(({ levels, federalOnly, comprehensive }) => ({
        maturity: maturityOf(...levels),
        federalOnly,
        comprehensive,
      }));
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 8 }), (services) => {
        for (const s of services) {
          const on = (rule: (typeof COUNTING_RULES)[number]) => isOnline(rule, s.maturity, s.comprehensive);
          expect(!on('COMPREHENSIVE') || on('SERVICE_LEVEL3')).toBe(true);
          expect(!on('SERVICE_LEVEL3') || on('ANY_MEMBER_LEVEL2')).toBe(true);
        }
        for (const rule of COUNTING_RULES) {
          const count = countOnline(rule, services);
          expect(count.online).toBeLessThanOrEqual(count.total);
          const own = services.filter((s) => !s.federalOnly);
          expect(count.excludedFederal).toBe(services.length - own.length);
          const rows = own.filter((s) => isOnline(rule, s.maturity, s.comprehensive));
          const members = own.flatMap((s) => s.maturity.distribution.slice(3));
          const perMember = rule === 'MEMBER_LEVEL3';
          expect(count.online).toBe(perMember ? members.reduce((a, b) => a + b, 0) : rows.length);
          expect(count.unit).toBe(perMember ? 'MEMBER' : 'SERVICE');
        }
      }),
    );
  });
});

describe('pace', () => {
  const series = [
    { date: '2020-10-31', online: 20 },
    { date: '2021-04-30', online: 50 },
    { date: '2021-10-31', online: 80 },
    { date: '2021-11-30', online: 500 },
  ];

  it('sets what is needed beside what was done, per month of 30.4375 days', () => {
    const { requiredPerMonth, observedPerMonth } = pace(series, 575, '2021-10-31', '2022-12-31');
    expect(requiredPerMonth).toBeCloseTo((495 * 30.4375) / 426, 10);
    expect(observedPerMonth).toBeCloseTo((60 * 30.4375) / 365, 10);
  });

  it('needs nothing once the target is reached, and cannot say once it is missed', () => {
    expect(pace(series, 80, '2021-10-31', '2022-12-31').requiredPerMonth).toBe(0);
    expect(pace(series, 80, '2021-10-31', '2021-01-01').requiredPerMonth).toBe(0);
    expect(pace(series, 81, '2021-10-31', '2021-10-31').requiredPerMonth).toBeNull();
  });

  it('observes nothing in less than 12 months', () => {
    expect(pace(series, 575, '2021-10-30', '2022-12-31').observedPerMonth).toBeNull();
    expect(pace([], 575, '2021-10-31', '2022-12-31').observedPerMonth).toBeNull();
  });
});

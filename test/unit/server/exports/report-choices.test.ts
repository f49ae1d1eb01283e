import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  readChoices,
  readResolvedChoices,
  writeChoices,
} from '../../../../server/exports/files/stored-choices.ts';
import {
  DEFAULT_CHOICES,
  FIXED_PARTS,
  hasPart,
  isEmptyChoice,
  normalised,
  type ReportChoices,
} from '../../../../server/exports/report/report-choices.ts';
import { COUNTING_RULES, REPORT_PARTS, type ReportPart } from '../../../../shared/domain/vocabulary.ts';
import { LANGS } from '../../../../shared/i18n/index.ts';

const choices: fc.Arbitrary<ReportChoices> = fc.record({
  revision: fc.option(fc.nat(9)),
  asOf: fc.option(fc.constantFrom('2020-10-15', '2021-10-15')),
  rule: fc.constantFrom(...COUNTING_RULES),
  lang: fc.constantFrom(...LANGS),
  ministries: fc.array(fc.constantFrom('INTERIOR', 'FINANCE', 'JUSTICE'), { maxLength: 5 }),
  goals: fc.array(fc.constantFrom('G1', 'G2', 'G10'), { maxLength: 5 }),
  parts: fc.array(fc.constantFrom(...REPORT_PARTS), { maxLength: 12 }),
});

describe('the choices of a report', () => {
  it('have one form, that of any order and any doubles', () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (some, weights) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          [...list, ...list.slice(0, 1)]
            .map((value) => [Number(weights.next().value), value] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, value]) => value);
        const one = normalised(some);
        expect(normalised(one)).toEqual(one);
        const { ministries, goals, parts } = some;
        const other = {
          ...some,
          ministries: shuffle(ministries),
          goals: shuffle(goals),
          parts: shuffle(parts),
        };
        expect(normalised(other)).toEqual(one);
        for (const part of REPORT_PARTS) expect(hasPart(one, part)).toBe(hasPart(some, part));
        expect(readChoices(writeChoices(one))).toEqual(one);
      }),
    );
  });

  test.each<[readonly ReportPart[], readonly ReportPart[]]>([
    [[], []],
    [REPORT_PARTS, []],
    [REPORT_PARTS.toReversed(), []],
    [REPORT_PARTS.filter((part) => !FIXED_PARTS.includes(part)), []],
    [
      ['MATRIX', 'SUMMARY'],
      ['SUMMARY', 'MATRIX', 'METHOD', 'VERIFICATION'],
    ],
    [
      ['VERIFICATION', 'TREND'],
      ['TREND', 'METHOD', 'VERIFICATION'],
    ],
  ])('%j of the chapters stand as %j', (parts, expected) => {
    expect(normalised({ ...DEFAULT_CHOICES, parts }).parts).toEqual(expected);
  });

  test.each<[readonly ReportPart[], boolean]>([
    [[], false],
    [['METHOD'], true],
    [['VERIFICATION', 'METHOD'], true],
    [['METHOD', 'MATRIX'], false],
  ])('%j says nothing of the plan: %s', (parts, expected) => {
    expect(isEmptyChoice({ parts })).toBe(expected);
  });

  it('are read strictly from the database', () => {
    const stored = writeChoices(DEFAULT_CHOICES);
    expect(() => readResolvedChoices(stored)).toThrow('revision');
    expect(() => readChoices('{"revision":1}')).toThrow('asOf');
    expect(() => readChoices(stored.replace('SERVICE_LEVEL3', 'ALL'))).toThrow('rule');
  });
});

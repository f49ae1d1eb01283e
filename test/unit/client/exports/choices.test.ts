import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportAddress,
  type FileOptions,
  offeredDays,
  OPTIONAL_PARTS,
  readChoices,
  type ReportChoices,
  SEPARATORS,
  togglePart,
  writeChoices,
} from '../../../../client/features/exports/choices.ts';
import { COUNTING_RULES, REPORT_PARTS } from '../../../../shared/domain/vocabulary.ts';

const USUAL: ReportChoices & FileOptions = {
  revision: null,
  asOf: null,
  rule: 'SERVICE_LEVEL3',
  lang: 'de',
  ministries: [],
  goals: [],
  parts: [],
  pdfa: false,
  table: null,
  separator: null,
};

const code = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
const choices: fc.Arbitrary<ReportChoices & FileOptions> = fc.record({
  revision: fc.option(fc.integer({ min: 1, max: 9999 })),
  asOf: fc.option(fc.constantFrom('2019-03-19', '2021-10-15', '2024-02-29')),
  rule: fc.constantFrom(...COUNTING_RULES),
  lang: fc.constantFrom('de', 'en'),
  ministries: fc.uniqueArray(code, { maxLength: 4 }),
  goals: fc.uniqueArray(code, { maxLength: 4 }),
  parts: fc.subarray(OPTIONAL_PARTS, { maxLength: OPTIONAL_PARTS.length - 1 }),
  pdfa: fc.boolean(),
  table: fc.option(code),
  separator: fc.option(fc.constantFrom(...SEPARATORS)),
});

describe('choices in the address', () => {
  it('come out as they went in, in either language', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom('de', 'en'), (chosen, language) => {
        const written = new URLSearchParams(writeChoices(chosen, language).toString());
        expect(readChoices(written, language)).toEqual(chosen);
      }),
    );
  });

  it('leave the address bare for the usual report, and ticking every part is the usual report', () => {
    expect(writeChoices(USUAL, 'de').toString()).toBe('');
    expect(writeChoices({ ...USUAL, parts: [...REPORT_PARTS] }, 'de').toString()).toBe('');
  });

  it('fall back to the defaults for what an address misspells', () => {
    const broken = new URLSearchParams(
      'stichtag=gestern&fassung=drei&regel=MEINE&sprache=fr&teil=ALLES&teil=METHOD&trennzeichen=;&pdfa=1&ressort=',
    );
    expect(readChoices(broken, 'de')).toEqual(USUAL);
  });

  it('keep the day, revision and rule that other pages link with', () => {
    const linked = new URLSearchParams('fassung=3&stichtag=2021-04-15&regel=MEMBER_LEVEL3');
    expect(readChoices(linked, 'en')).toEqual({
      ...USUAL,
      lang: 'en',
      revision: 3,
      asOf: '2021-04-15',
      rule: 'MEMBER_LEVEL3',
    });
  });
});

describe('the address that a file is asked for at', () => {
  const chosen = {
    ...USUAL,
    pdfa: true,
    table: 'matrix',
    separator: 'tab',
    ministries: ['INTERIOR', 'FINANCE'],
  } as const;

  it('states rule and language always, lists by repeating them', () => {
    expect(exportAddress('json', { ...chosen, ministries: [...chosen.ministries] })).toBe(
      '/exports/report.json?rule=SERVICE_LEVEL3&lang=de&ministry=INTERIOR&ministry=FINANCE',
    );
  });

  it('carries the options of its own format and no others', () => {
    const address = (format: 'pdf' | 'csv' | 'docx') =>
      exportAddress(format, { ...chosen, ministries: [] }).replace(/^[^?]*\?rule=SERVICE_LEVEL3&lang=de/, '');
    expect(address('pdf')).toBe('&pdfa=1');
    expect(address('csv')).toBe('&table=matrix&separator=tab');
    expect(address('docx')).toBe('');
  });
});

describe('taking parts in and out', () => {
  it('starts from all', () => {
    expect(togglePart([], 'TREND')).toEqual(OPTIONAL_PARTS.filter((part) => part !== 'TREND'));
  });

  it('says "all" again once nothing is left out', () => {
    expect(togglePart(OPTIONAL_PARTS.slice(1), OPTIONAL_PARTS[0] ?? 'SUMMARY')).toEqual([]);
  });

  it('never ends with none, which would mean all', () => {
    expect(togglePart(['SUMMARY'], 'SUMMARY')).toEqual(['SUMMARY']);
  });
});

it('offers today and the reporting dates before it, newest first and each once', () => {
  const dates = ['2021-10-15', '2020-10-15', '2021-04-15', '2021-04-15', '2022-04-15'];
  expect(offeredDays('2021-10-15', dates)).toEqual(['2021-10-15', '2021-04-15', '2020-10-15']);
});

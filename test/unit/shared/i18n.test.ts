import { describe, expect, it } from 'vitest';
import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import {
  COUNTING_RULES,
  ERROR_CODES,
  type ErrorCode,
  LIGHT_REASON_CODES,
  MATURITY_LEVELS,
  SCHEDULE_LIGHTS,
} from '../../../shared/domain/vocabulary.ts';
import { deNotice } from '../../../server/notifications/words/de.ts';
import { enNotice } from '../../../server/notifications/words/en.ts';
import { FINDING_TEXTS } from '../../../server/revisions/publication/finding-texts.ts';
import { de } from '../../../shared/i18n/de.ts';
import { en } from '../../../shared/i18n/en.ts';
import {
  formatDay,
  formatDays,
  formatNumber,
  formatPercent,
  formatPlanDate,
  type Lang,
  LANGS,
  reasonText,
  type TextKey,
  translate,
} from '../../../shared/i18n/index.ts';

const entriesOf = (texts: object): [string, string][] =>
  Object.entries(texts).flatMap(([list, entries]) =>
    Object.entries(entries as Record<string, string>).map(([code, text]): [string, string] => [
      `${list}.${code}`,
      text,
    ]),
  );
const keysOf = (texts: object) => entriesOf(texts).map(([key]) => key);
const paramsOf = (text: string) =>
  [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').toSorted((a, b) => a.localeCompare(b));

const parametersOf = (texts: object) => entriesOf(texts).map(([key, text]) => [key, paramsOf(text)]);

/** Texts of both sides, and those that the server alone writes. */
const TEXTS: [string, object, object][] = [
  ['shared', de, en],
  ['notices', deNotice, enNotice],
  ['findings', FINDING_TEXTS.de, FINDING_TEXTS.en],
];

describe.each(TEXTS)('texts: %s', (_name, german, english) => {
  it('have the same keys in both languages, none empty', () => {
    expect(keysOf(english)).toEqual(keysOf(german));
    const untidy = [...entriesOf(german), ...entriesOf(english)].filter(
      ([, text]) => !/^\S(.*\S)?$/.test(text),
    );
    expect(untidy).toEqual([]);
  });

  it('need the same parameters in both languages', () => {
    expect(parametersOf(english)).toEqual(parametersOf(german));
  });
});

describe('texts', () => {
  it('names the words of the plan', () => {
    expect(translate('de', 'lifecycle.IN_PROGRESS')).toBe('in Umsetzung');
    expect(translate('en', 'lifecycle.IN_PROGRESS')).toBe('in progress');
    expect(translate('de', 'maturity.3')).toContain('Online-Leistung');
    expect(SCHEDULE_LIGHTS.map((light) => translate('de', `scheduleLight.${light}`))).toEqual([
      'verzögert',
      'nicht gemeldet',
      'gefährdet',
      'im Plan',
      'erreicht',
      'ruht oder eingestellt',
    ]);
  });

  it('define every counting rule and maturity level apart', () => {
    for (const lang of LANGS) {
      const rules = COUNTING_RULES.map((rule) => translate(lang, `countingRuleDefinition.${rule}`));
      expect(new Set(rules).size).toBe(COUNTING_RULES.length);
      const levels = MATURITY_LEVELS.map((level) => translate(lang, `maturityDefinition.${level}`));
      expect(new Set(levels).size).toBe(MATURITY_LEVELS.length);
    }
  });

  it('say of every error what happened, what is safe and what to do next', () => {
    const parts = ['errorHappened', 'errorSafe', 'errorNext'] as const;
    const textOf = (lang: Lang, code: ErrorCode) =>
      parts.map((part) => translate(lang, `${part}.${code}`)).join(' ');
    const short = LANGS.flatMap((lang) => ERROR_CODES.map((code) => textOf(lang, code))).filter(
      (text) => (text.match(/\.(?= |$)/g) ?? []).length < 3,
    );
    expect(short).toEqual([]);
    expect(textOf('de', 'CONFLICT')).toMatch(/geändert\..*gespeichert.*Vergleichen Sie/);
  });

  it('refuse an unknown key and a missing parameter', () => {
    expect(() => translate('de', 'lifecycle.UNKNOWN' as TextKey)).toThrow(RangeError);
    expect(() => translate('de', 'countingExclusion.federal')).toThrow(RangeError);
    expect(translate('de', 'countingExclusion.federal', { count: 1234 })).toMatch(/: 1\.234\.$/);
  });
});

describe('dates', () => {
  it.each([
    ['2022-12-31', '31.12.2022', '31 December 2022'],
    ['2021-03-01', '01.03.2021', '1 March 2021'],
    ['2022-12', 'Dezember 2022', 'December 2022'],
    ['2021-03', 'März 2021', 'March 2021'],
    ['2020-Q4', '4. Quartal 2020', 'Q4 2020'],
    ['2022', '2022', '2022'],
  ])('%s is %s and %s, never an invented day', (written, german, english) => {
    expect(formatPlanDate('de', written)).toBe(german);
    expect(formatPlanDate('en', parsePlanDate(written))).toBe(english);
  });

  it('writes days, and a dash where there is no date', () => {
    expect(formatDay('de', '2021-10-05')).toBe('05.10.2021');
    expect(formatDay('en', '2021-10-05')).toBe('5 October 2021');
    expect(formatPlanDate('de', null)).toBe('–');
  });
});

describe('numbers', () => {
  it.each([
    [1234.5, undefined, '1.234,5', '1,234.5'],
    [1234, undefined, '1.234', '1,234'],
    [1234567, 2, '1.234.567,00', '1,234,567.00'],
    [-3.25, 2, '−3,25', '−3.25'],
    [-0.01, 0, '0', '0'],
  ])('%s with %s digits: %s, %s', (value, digits, german, english) => {
    expect(formatNumber('de', value, digits)).toBe(german);
    expect(formatNumber('en', value, digits)).toBe(english);
  });

  it.each([
    [23.44, 1, '23,4\u00a0%', '23.4%'],
    [28.5, undefined, '29\u00a0%', '29%'],
    [99.9, 0, '99\u00a0%', '99%'],
    [99.99, 1, '99,9\u00a0%', '99.9%'],
    [100, 1, '100,0\u00a0%', '100.0%'],
    [0, 0, '0\u00a0%', '0%'],
  ])('%s percent with %s digits: %s, %s', (value, digits, german, english) => {
    expect(formatPercent('de', value, digits)).toBe(german);
    expect(formatPercent('en', value, digits)).toBe(english);
  });

  it.each([
    [41, true, '+41 Tage', '+41 days'],
    [-3, true, '−3 Tage', '−3 days'],
    [1, true, '+1 Tag', '+1 day'],
    [-1, true, '−1 Tag', '−1 day'],
    [0, true, '0 Tage', '0 days'],
    [41, false, '41 Tage', '41 days'],
    [1, false, '1 Tag', '1 day'],
    [1200, true, '+1.200 Tage', '+1,200 days'],
  ])('%s days, signed %s: %s, %s', (n, signed, german, english) => {
    expect(formatDays('de', n, signed)).toBe(german);
    expect(formatDays('en', n, signed)).toBe(english);
  });
});

describe('reasonText', () => {
  const overdue = { code: 'MILESTONE_LONG_OVERDUE', milestoneCode: 'W-SK-03' } as const;

  it.each([
    ['2021-06-30', 41, 'Wegmarke W-SK-03 war am 30.06.2021 fällig, seit 41 Tagen überfällig.'],
    ['2021-06', 1, 'Wegmarke W-SK-03 war im Juni 2021 fällig, seit 1 Tag überfällig.'],
    ['2021-Q2', 2, 'Wegmarke W-SK-03 war im 2. Quartal 2021 fällig, seit 2 Tagen überfällig.'],
    ['2020', 1000, 'Wegmarke W-SK-03 war im Jahr 2020 fällig, seit 1.000 Tagen überfällig.'],
  ])('of a milestone planned %s', (date, days, sentence) => {
    expect(reasonText('de', { ...overdue, date, days })).toBe(sentence);
    expect(reasonText('de', { ...overdue, date: parsePlanDate(date), days })).toBe(sentence);
  });

  it('takes what the API delivers, null for unset', () => {
    const reason = { code: 'ON_TRACK', milestoneCode: null, date: null, days: null } as const;
    expect(reasonText('de', reason)).toBe('Die Maßnahme liegt im Plan.');
    expect(reasonText('en', { ...overdue, date: '2021-Q2', days: 1 })).toBe(
      'Milestone W-SK-03 was due in Q2 2021, 1 day overdue.',
    );
    expect(reasonText('en', { ...overdue, date: '2021-06-30', days: 41 })).toBe(
      'Milestone W-SK-03 was due on 30 June 2021, 41 days overdue.',
    );
  });

  it('is a full sentence for every code, nothing left unfilled', () => {
    const parts = { milestoneCode: 'W-1', date: '2021-10-15', days: 2 };
    const broken = LANGS.flatMap((lang) =>
      LIGHT_REASON_CODES.map((code) => reasonText(lang, { code, ...parts })),
    ).filter((sentence) => !/^[A-ZÄÖÜ][^{}#|]*\.$/.test(sentence));
    expect(broken).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { writePlanDate } from '../../../../shared/domain/plan-date.ts';
import { MEASURE_LEVELS } from '../../../../shared/domain/vocabulary.ts';
import type { RawCell } from '../../../../server/imports/files/raw-file.ts';
import { plainHeader } from '../../../../server/imports/frame/columns.ts';
import {
  cellText,
  readCodes,
  readInteger,
  readPercent,
  readPlanDate,
  readWord,
} from '../../../../server/imports/frame/cells.ts';
import { wordList } from '../../../../server/imports/frame/words.ts';
import { parseWrittenDay, parseWrittenPlanDate } from '../../../../server/imports/frame/written-dates.ts';

const cell = (text: string, more: Partial<RawCell> = {}): RawCell => ({
  text,
  kind: 'text',
  number: null,
  day: null,
  ...more,
});

describe('planned dates in their written forms', () => {
  test.each([
    ['Q4 2020', '2020-Q4'],
    ['q4/2020', '2020-Q4'],
    ['4. Quartal 2020', '2020-Q4'],
    ['IV. Quartal 2020', '2020-Q4'],
    ['2020-Q4', '2020-Q4'],
    ['2020 Q4', '2020-Q4'],
    ['4th quarter 2020', '2020-Q4'],
    ['Dezember 2022', '2022-12'],
    ['im Dezember 2022', '2022-12'],
    ['Dez. 2022', '2022-12'],
    ['December 2022', '2022-12'],
    ['März 2021', '2021-03'],
    ['12/2022', '2022-12'],
    ['12.2022', '2022-12'],
    ['2022-12', '2022-12'],
    ['2022', '2022'],
    ['bis Ende 2022', '2022'],
    ['Jahr 2022', '2022'],
    ['31.12.2022', '2022-12-31'],
    ['1.2.22', '2022-02-01'],
    ['31. Dezember 2022', '2022-12-31'],
    ['31 December 2022', '2022-12-31'],
    ['December 31, 2022', '2022-12-31'],
    ['2022-12-31', '2022-12-31'],
    ['2022-12-31T00:00:00.000Z', '2022-12-31'],
    ['30.02.2022', null],
    ['31/12/2022', null],
    ['13/2022', null],
    ['5. Quartal 2020', null],
    ['Q5 2020', null],
    ['1. Halbjahr 2022', null],
    ['irgendwann', null],
    ['', null],
  ])('%j is %j', (text, form) => {
    const date = parseWrittenPlanDate(text);
    expect(date && writePlanDate(date)).toBe(form);
  });

  test('a day needs its year in full or in two digits', () => {
    expect(parseWrittenDay('31.12.')).toBeNull();
    expect(parseWrittenDay('29.02.2020')).toBe('2020-02-29');
  });

  test('dates of a spreadsheet are days, out of range ones are told', () => {
    expect(readPlanDate('2022-12-31', cell('2022-12-31', { kind: 'date', day: '2022-12-31' }))).toEqual({
      value: { date: '2022-12-31', precision: 'DAY' },
    });
    expect(readPlanDate('1850', cell('1850'))).toMatchObject({ fault: 'PLAN_DATE_MALFORMED' });
    expect(readPlanDate('1950', cell('1950'))).toMatchObject({ fault: 'DAY_RANGE' });
  });
});

describe('cells', () => {
  test.each([
    ['18', cell('18', { kind: 'number', number: 18 }), 18],
    ['18 %', cell('18 %', { kind: 'number', number: 0.18 }), 18],
    ['29 %', cell('29 %', { kind: 'number', number: 0.29 }), 29],
    ['18 %', cell('18 %'), 18],
    ['18,0', cell('18,0'), 18],
    ['101', cell('101'), null],
    ['0.18', cell('0.18', { kind: 'number', number: 0.18 }), null],
    ['viel', cell('viel'), null],
  ])('percent %j', (text, raw, value) => {
    expect(readPercent(text, raw)).toEqual(value === null ? { fault: 'PERCENT_MALFORMED' } : { value });
  });

  test('whole numbers, grouped or not', () => {
    const read = readInteger(0, 5_000);
    expect(read('1.234', cell('1.234'))).toEqual({ value: 1234 });
    expect(read('12,0', cell('12,0'))).toEqual({ value: 12 });
    expect(read('12,5', cell('12,5'))).toEqual({ fault: 'NUMBER_MALFORMED' });
    expect(read('9000', cell('9000'))).toEqual({ fault: 'NUMBER_RANGE', params: { min: 0, max: 5_000 } });
  });

  test('lists and words', () => {
    expect(readCodes('Z-1; Z-2,Z-3\nZ-1', cell(''))).toEqual({ value: ['Z-1', 'Z-2', 'Z-3'] });
    const level = readWord(wordList(MEASURE_LEVELS, (code) => `measureLevel.${code}`));
    expect(level('land und kommunen', cell(''))).toEqual({ value: 'JOINT' });
    expect(level('STATE', cell(''))).toEqual({ value: 'STATE' });
    expect(level('Mond', cell(''))).toMatchObject({ fault: 'WORD_UNKNOWN' });
    const light = wordList(['MET', 'NOT_MET'], (code) => `criterionAnswer.${code}`, { MET: ['ja'] });
    expect(['erfüllt', 'Ja', 'not met', 'nein'].map((word) => light.find(word))).toEqual([
      'MET',
      'MET',
      'NOT_MET',
      null,
    ]);
  });

  test('what is no value at all', () => {
    expect(cellText(cell('=1+1', { kind: 'formula' }))).toEqual({ fault: 'FORMULA' });
    expect(cellText(cell('#NV', { kind: 'error' }))).toEqual({ fault: 'ERROR_VALUE' });
    expect(cellText(cell('a\u0007b'))).toEqual({ fault: 'CONTROL_CHARACTERS' });
    expect(cellText(cell('9,9E+13', { kind: 'number', number: 99_012_345_678_901 }))).toEqual({
      value: '99012345678901',
    });
  });

  test('headers are compared without case, marks and what stands in brackets', () => {
    expect(plainHeader('Fortschritt (%)')).toBe('fortschritt');
    expect(plainHeader('  Maßnahme-Nr. ')).toBe('massnahmenr');
  });
});

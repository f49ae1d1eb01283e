import { parse } from 'csv-parse/sync';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, type ColumnType, type Report, tablesOf } from '../../shared/report/report-model.ts';
import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { formatPlanDate, type Lang, translate } from '../../shared/i18n/index.ts';
import { askFile, askReport, type Parameters } from '../support/report-files.ts';
import { startSeededApp, type TestApp } from '../support/test-app.ts';

const CHOICES: readonly (Parameters & { readonly lang: Lang })[] = [
  { asOf: '2021-10-15', rule: 'SERVICE_LEVEL3', lang: 'de' },
  { asOf: '2020-10-15', rule: 'COMPREHENSIVE', lang: 'en', ministry: ['INTERIOR', 'FINANCE'], goal: ['G2'] },
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a spreadsheet holds of a value. */
function sheetValue(lang: Lang, type: ColumnType, value: Cell): unknown {
  if (value === null) return null;
  switch (type) {
    case 'percent':
      return Number(value) / 100;
    case 'integer':
    case 'decimal':
    case 'days':
      return Number(value);
    case 'day':
      return new Date(`${value}T00:00:00Z`);
    case 'planDate':
      return DAY.test(String(value)) ? new Date(`${value}T00:00:00Z`) : formatPlanDate(lang, String(value));
    case 'light':
      return translate(lang, `scheduleLight.${value as ScheduleLight}`);
    case 'text':
    case 'code':
      return String(value) === '' ? null : String(value);
  }
}

/** What a CSV file in German or English holds of a value. */
function csvValue(lang: Lang, type: ColumnType, value: Cell): string {
  if (value === null) return '';
  switch (type) {
    case 'percent':
    case 'integer':
    case 'decimal':
    case 'days':
      return String(value).replace('.', lang === 'de' ? ',' : '.');
    case 'planDate': {
      if (DAY.test(String(value))) return String(value);
      const date = formatPlanDate(lang, String(value));
      return /^\d{4}-\d{2}$/.test(String(value)) ? translate(lang, 'dateWhen.MONTH', { date }) : date;
    }
    case 'light':
      return translate(lang, `scheduleLight.${value as ScheduleLight}`);
    case 'day':
    case 'text':
    case 'code': {
      const text = String(value);
      return /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
    }
  }
}

/** A read cell with what binary fractions do to the last digits evened out. */
function evened(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? null);
}

describe.each(CHOICES)('the tables of the report in $lang, as of $asOf', (choices) => {
  const { lang } = choices;
  let app: TestApp;
  let who: { url: string; cookie: string };
  let report: Report;
  beforeAll(async () => {
    app = await startSeededApp('sqlite');
    who = { url: app.url, cookie: (await app.as('cio@demo.example')).cookie };
    report = await askReport(who, choices);
  });
  afterAll(() => app.stop());

  const bodies = () =>
    tablesOf(report).map(({ columns, rows }) =>
      rows.map((cells) => columns.map(({ type }, i) => evened(sheetValue(lang, type, cells[i] ?? null)))),
    );
  const readBodies = (
    sheets: readonly { readonly rows: readonly (readonly unknown[])[] }[],
    head: number,
  ) => {
    const tables = tablesOf(report);
    return sheets.slice(1).map(({ rows }, i) => {
      const width = tables[i]?.columns.length ?? 0;
      return rows
        .slice(head, head + (tables[i]?.rows.length ?? 0))
        .map((row) => Array.from({ length: width }, (_, column) => evened(row[column])));
    });
  };

  test('XLSX holds every table with the same values', async () => {
    const { sheets } = await readXlsx((await askFile(who, '/exports/report.xlsx', choices)).bytes);
    expect(sheets).toHaveLength(tablesOf(report).length + 1);
    expect(readBodies(sheets, 1)).toEqual(bodies());
    expect(JSON.stringify(sheets[0]?.rows)).toContain(report.contentSha256);
  });

  test('ODS holds every table with the same values', async () => {
    const { sheets } = await readOds((await askFile(who, '/exports/report.ods', choices)).bytes);
    expect(sheets).toHaveLength(tablesOf(report).length + 1);
    expect(readBodies(sheets, 0)).toEqual(bodies());
  });

  test('CSV holds the chosen table with the same values', async () => {
    for (const { id, columns, rows } of tablesOf(report)) {
      const { status, text } = await askFile(who, '/exports/report.csv', { ...choices, table: id });
      expect(status).toBe(200);
      const read: string[][] = parse(text, { bom: true, delimiter: lang === 'de' ? ';' : ',' });
      expect(read.slice(1), id).toEqual(
        rows.map((cells) => columns.map(({ type }, i) => csvValue(lang, type, cells[i] ?? null))),
      );
    }
  });

  test('CSV takes the separator that is asked for', async () => {
    const measures = tablesOf(report).find(({ id }) => id === 'measures')?.rows ?? [];
    for (const [separator, delimiter] of [
      ['comma', ','],
      ['semicolon', ';'],
      ['tab', '\t'],
    ] as const) {
      const { text } = await askFile(who, '/exports/report.csv', { ...choices, separator });
      const read: string[][] = parse(text, { bom: true, delimiter });
      expect(read.slice(1).map(([code]) => code)).toEqual(measures.map(([code]) => code));
    }
  });
});

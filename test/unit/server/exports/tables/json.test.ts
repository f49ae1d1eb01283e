import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../../shared/report/report-model.ts';
import { bytesOf } from '../../../../../server/exports/tables/bytes.ts';
import { REPORT_JSON_SCHEMA, reportJson, tableJson } from '../../../../../server/exports/tables/json.ts';
import { COUNTING_RULES, REPORT_PARTS, SCHEDULE_LIGHTS } from '../../../../../shared/domain/vocabulary.ts';
import { sampleReport } from '../../../../support/sample-report.ts';
import { sheetWith } from '../../../../support/table-sheets.ts';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  REPORT_JSON_SCHEMA,
);

function faultsOf(report: unknown): string[] {
  return validate(report)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

describe('JSON of a report', () => {
  it('is the report, and its schema holds it in both languages', () => {
    for (const lang of ['de', 'en'] as const) {
      const report = sampleReport(lang);
      expect(parsed(reportJson(report))).toEqual(report);
      expect(faultsOf(parsed(reportJson(report)))).toEqual([]);
    }
  });

  it('has a schema that refuses what a report is not', () => {
    const report = sampleReport();
    expect(faultsOf({ ...report, generatedAt: 'now' })).not.toEqual([]);
    expect(faultsOf({ ...report, contentSha256: 'A' })).not.toEqual([]);
    expect(faultsOf({ ...report, cover: { ...report.cover, asOf: '15.10.2021' } })).not.toEqual([]);
    expect(
      faultsOf({ ...report, parts: [{ id: 'SUMMARY', title: '', blocks: [{ kind: 'table' }] }] }),
    ).not.toEqual([]);
  });

  it('has a schema that knows all words of the vocabulary', () => {
    const report = sampleReport();
    const withWords: Report = {
      ...report,
      parts: REPORT_PARTS.map((id) => ({
        id,
        title: id,
        blocks: [
          {
            kind: 'figures',
            items: SCHEDULE_LIGHTS.map((light) => ({ label: light, value: '1', note: '', light })),
          },
        ],
      })),
    };
    expect(faultsOf(withWords)).toEqual([]);
    for (const rule of COUNTING_RULES) {
      expect(faultsOf({ ...report, cover: { ...report.cover, rule } })).toEqual([]);
    }
  });
});

describe('JSON of a table', () => {
  it('lists rows by the keys of the columns, values as they are stored', async () => {
    const sheet = sheetWith(
      ['text', 'planDate', 'percent'],
      [
        ['=1+1', '2020-Q4', 18.25],
        [null, null, null],
      ],
    );
    expect(parsed(await bytesOf(tableJson(sheet)))).toEqual({
      id: 'sheet',
      title: 'Tabelle',
      columns: sheet.table.columns.map(({ key, label, type }) => ({ key, label, type })),
      rows: [
        { c0: '=1+1', c1: '2020-Q4', c2: 18.25 },
        { c0: null, c1: null, c2: null },
      ],
    });
  });

  it('of no rows is an empty list', async () => {
    expect(parsed(await bytesOf(tableJson(sheetWith(['text'], []))))).toMatchObject({ rows: [] });
  });
});

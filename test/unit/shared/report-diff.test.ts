import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../shared/domain/report-content.ts';
import { REPORT_CHANGE_FIELDS, reportChanges } from '../../../shared/domain/report-diff.ts';
import { translate } from '../../../shared/i18n/index.ts';
import { anyReport, REPORT } from './report-samples.ts';

const changes = (change: Partial<ReportContent>) => reportChanges(REPORT, { ...REPORT, ...change });

describe('what differs between two reports', () => {
  it('is nothing between a report and itself, whatever the remark', () => {
    expect(changes({ internalRemark: 'anders' })).toEqual([]);
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(reportChanges(report, structuredClone(report))).toEqual([]);
      }),
    );
  });

  it('is everything that is filled in where there was none', () => {
    const fields = reportChanges(null, REPORT).map(({ field, milestoneCode }) => [field, milestoneCode]);
    expect(fields).toEqual([
      ['lifecycle', null],
      ['stateOfAffairs', null],
      ['nextSteps', null],
      ['forecastEnd', null],
      ['progressPercent', null],
      ['selfLight', null],
      ['milestoneForecast', 'W-1'],
      ['milestoneActual', 'W-2'],
      ['evidence', null],
    ]);
  });

  it.each([
    ['2022-Q3', '2022-09-30', 'QUARTER', 92],
    ['2021', '2021-12-31', 'YEAR', -181],
    ['2022-06', '2022-06-30', 'MONTH', 0],
  ] as const)('a forecast moved to %s', (after, date, precision, daysMoved) => {
    expect(changes({ forecastEnd: { date, precision } })).toEqual([
      { field: 'forecastEnd', milestoneCode: null, before: '2022-Q2', after, daysMoved },
    ]);
  });

  it('a forecast that is gone has moved by no number of days', () => {
    expect(changes({ forecastEnd: null })).toEqual([
      { field: 'forecastEnd', milestoneCode: null, before: '2022-Q2', after: null, daysMoved: null },
    ]);
  });

  it('a milestone that was expected and is reached changes twice, side by side', () => {
    const milestones = [
      { code: 'W-1', forecast: null, actual: '2021-10-01' },
      { code: 'W-2', forecast: null, actual: '2021-07-02' },
    ];
    expect(changes({ milestones })).toEqual([
      { field: 'milestoneForecast', milestoneCode: 'W-1', before: '2021', after: null, daysMoved: null },
      { field: 'milestoneActual', milestoneCode: 'W-1', before: null, after: '2021-10-01', daysMoved: null },
      {
        field: 'milestoneActual',
        milestoneCode: 'W-2',
        before: '2021-06-30',
        after: '2021-07-02',
        daysMoved: 2,
      },
    ]);
  });

  it('is the same in mirror image', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const key = ({ field, milestoneCode }: { field: string; milestoneCode: string | null }) =>
          `${field} ${milestoneCode}`;
        const forth = new Map(reportChanges(a, b).map((change) => [key(change), change]));
        const back = reportChanges(b, a);
        expect(back.map(key).toSorted((x, y) => (x < y ? -1 : 1))).toEqual(
          [...forth.keys()].toSorted((x, y) => (x < y ? -1 : 1)),
        );
        for (const change of back) {
          const other = forth.get(key(change));
          expect([change.before, change.after]).toEqual([other?.after, other?.before]);
          expect(change.daysMoved ?? 0).toBe(-(other?.daysMoved ?? 0) + 0);
        }
      }),
    );
  });

  it('has a label for every field', () => {
    for (const field of REPORT_CHANGE_FIELDS) expect(translate('de', `reportField.${field}`)).not.toBe('');
  });
});

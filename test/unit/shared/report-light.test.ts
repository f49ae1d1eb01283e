import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../shared/domain/report-content.ts';
import { reportLight, type ReportPlanFacts } from '../../../shared/domain/report-light.ts';
import { day } from './arbitraries.ts';
import { anyReport, PLAN, REPORT } from './report-samples.ts';

const light = (change: Partial<ReportContent> = {}, plan: Partial<ReportPlanFacts> = {}) =>
  reportLight({ ...REPORT, ...change }, { ...PLAN, ...plan }, '2021-10-15');

describe('the light that a report leads to', () => {
  it('is green where everything is on time', () => {
    expect(light().light).toBe('GREEN');
  });

  it('takes the word of the report on its milestones', () => {
    const { light: found, reasons } = light({ milestones: [] });
    expect(found).toBe('RED');
    expect(reasons).toEqual([
      expect.objectContaining({ code: 'MILESTONE_LONG_OVERDUE', milestoneCode: 'W-2' }),
    ]);
  });

  it('keeps what is accepted already where the report is silent', () => {
    const milestones = PLAN.milestones.map((milestone) => ({ ...milestone, actual: '2021-06-01' }));
    expect(light({ milestones: [] }, { milestones }).light).toBe('GREEN');
  });

  it('believes a report that takes a reached milestone back', () => {
    const milestones = PLAN.milestones.map((milestone) => ({ ...milestone, actual: '2021-06-01' }));
    const back = [
      { code: 'W-2', forecast: { date: '2021-12-31', precision: 'YEAR' } as const, actual: null },
    ];
    expect(light({ milestones: back }, { milestones }).light).toBe('RED');
  });

  it('takes a milestone of which nothing is said as silence', () => {
    const milestones = PLAN.milestones.map((milestone) => ({ ...milestone, actual: '2021-06-01' }));
    const silent = [{ code: 'W-2', forecast: null, actual: null }];
    expect(light({ milestones: silent }, { milestones }).light).toBe('GREEN');
  });

  it.each([
    ['2022-07-01', 'YELLOW'],
    ['2022-09-28', 'YELLOW'],
    ['2022-09-29', 'RED'],
  ] as const)('with a forecast of %s is %s', (date, expected) => {
    expect(light({ forecastEnd: { date, precision: 'DAY' } }).light).toBe(expected);
  });

  it('is done with the end, neutral on hold', () => {
    expect(light({ lifecycle: 'COMPLETED', actualEnd: '2021-10-15' }).light).toBe('DONE');
    expect(light({ lifecycle: 'ON_HOLD' }).light).toBe('NEUTRAL');
  });

  it('never says that nothing was reported', () => {
    fc.assert(
      fc.property(anyReport, day(), (report, on) => {
        expect(reportLight(report, PLAN, on).light).not.toBe('UNREPORTED');
      }),
    );
  });
});

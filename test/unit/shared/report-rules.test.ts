import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_MAX, TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { ReportContent } from '../../../shared/domain/report-content.ts';
import { unchangedFrom } from '../../../shared/domain/report-content.ts';
import {
  draftFaults,
  REPORT_FAULT_CODES,
  reportDate,
  reportFaults,
  type ReportFacts,
} from '../../../shared/domain/report-rules.ts';
import { optimismGap } from '../../../shared/domain/schedule-light.ts';
import { SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { LANGS } from '../../../shared/i18n/index.ts';
import { reportFaultText, reportFieldLabel } from '../../../shared/i18n/report-texts.ts';
import { day } from './arbitraries.ts';
import { almostFine, anyReport, REPORT } from './report-samples.ts';

const FACTS: ReportFacts = {
  reportDate: '2021-10-15',
  milestones: [{ code: 'W-1' }, { code: 'W-2' }],
  computedLight: 'GREEN',
};

const faultsOf = (change: Partial<ReportContent>, facts: Partial<ReportFacts> = {}) =>
  reportFaults({ ...REPORT, ...change }, { ...FACTS, ...facts }).map(({ field, code }) => `${field} ${code}`);

const dayOf = (date: string) => ({ date, precision: 'DAY' }) as const;

describe('date of a report', () => {
  it.each([
    ['2021-10-15', '2021-10-10', '2021-10-10'],
    ['2021-10-15', '2021-10-15', '2021-10-15'],
    ['2021-10-15', '2021-10-25', '2021-10-15'],
    [null, '2021-10-25', '2021-10-25'],
  ])('round %s on %s: %s', (round, today, date) => {
    expect(reportDate(round === null ? null : { reportingDate: round }, today)).toBe(date);
  });
});

describe('a report may be submitted', () => {
  const fine: [string, Partial<ReportContent>][] = [
    ['as it is', {}],
    ['with the forecast on the day itself', { forecastEnd: dayOf('2021-10-15') }],
    ['with a forecast in the running year', { forecastEnd: { date: '2021-12-31', precision: 'YEAR' } }],
    [
      'without forecast, progress and self-assessment',
      { forecastEnd: null, progressPercent: null, selfLight: null },
    ],
    ['completed that day', { lifecycle: 'COMPLETED', actualEnd: '2021-10-15', progressPercent: 100 }],
    [
      'completed, without next steps and progress',
      { lifecycle: 'COMPLETED', actualEnd: '2021-10-01', progressPercent: null, nextSteps: '' },
    ],
    [
      'completed, with the old forecast',
      {
        lifecycle: 'COMPLETED',
        actualEnd: '2021-10-01',
        progressPercent: 100,
        forecastEnd: dayOf('2021-09-30'),
      },
    ],
    [
      'cancelled, with the day or without',
      { lifecycle: 'CANCELLED', actualEnd: '2021-10-01', nextSteps: '' },
    ],
    ['on hold', { lifecycle: 'ON_HOLD', forecastEnd: null }],
    [
      'with a milestone reached that day',
      { milestones: [{ code: 'W-1', forecast: null, actual: '2021-10-15' }] },
    ],
  ];
  it.each(fine)('%s', (_name, change) => {
    expect(faultsOf(change)).toEqual([]);
  });
});

describe('a report may not be submitted', () => {
  const faulty: [string, Partial<ReportContent>, string[]][] = [
    ['without state of affairs', { stateOfAffairs: '  ' }, ['stateOfAffairs TEXT_MISSING']],
    ['with too little of it', { stateOfAffairs: ' läuft    ' }, ['stateOfAffairs TEXT_TOO_SHORT']],
    ['without next steps', { nextSteps: '\n' }, ['nextSteps TEXT_MISSING']],
    ['on hold, without next steps', { lifecycle: 'ON_HOLD', nextSteps: '' }, ['nextSteps TEXT_MISSING']],
    [
      'completed without an end',
      { lifecycle: 'COMPLETED', progressPercent: 100 },
      ['actualEnd ACTUAL_END_MISSING'],
    ],
    [
      'completed tomorrow',
      { lifecycle: 'COMPLETED', actualEnd: '2021-10-16', progressPercent: 100 },
      ['actualEnd ACTUAL_IN_FUTURE'],
    ],
    [
      'completed at 99 percent',
      { lifecycle: 'COMPLETED', actualEnd: '2021-10-15', progressPercent: 99 },
      ['progressPercent PROGRESS_NOT_COMPLETE'],
    ],
    ['running with an end', { actualEnd: '2021-10-01' }, ['actualEnd ACTUAL_END_UNEXPECTED']],
    ['with a forecast of yesterday', { forecastEnd: dayOf('2021-10-14') }, ['forecastEnd FORECAST_PASSED']],
    [
      'with a forecast of last quarter',
      { forecastEnd: { date: '2021-09-30', precision: 'QUARTER' } },
      ['forecastEnd FORECAST_PASSED'],
    ],
    ['with half a percent', { progressPercent: 12.5 }, ['progressPercent PROGRESS_OUT_OF_RANGE']],
    ['with 101 percent', { progressPercent: 101 }, ['progressPercent PROGRESS_OUT_OF_RANGE']],
    [
      'with a milestone both reached and expected',
      { milestones: [{ code: 'W-1', forecast: dayOf('2021-12-01'), actual: '2021-10-01' }] },
      ['milestones.W-1.forecast FORECAST_AND_ACTUAL'],
    ],
    [
      'with a milestone reached tomorrow',
      { milestones: [{ code: 'W-1', forecast: null, actual: '2021-10-16' }] },
      ['milestones.W-1.actual ACTUAL_IN_FUTURE'],
    ],
    [
      'with a milestone expected yesterday',
      { milestones: [{ code: 'W-1', forecast: dayOf('2021-10-14'), actual: null }] },
      ['milestones.W-1.forecast FORECAST_PASSED'],
    ],
    [
      'with a milestone of another measure',
      { milestones: [{ code: 'W-9', forecast: null, actual: '2021-10-01' }] },
      ['milestones.W-9 MILESTONE_NOT_LINKED'],
    ],
    [
      'with a milestone twice',
      { milestones: [REPORT.milestones[0]!, REPORT.milestones[0]!] },
      ['milestones.W-1 MILESTONE_TWICE'],
    ],
    [
      'with evidence that has no title',
      { evidence: [{ url: 'https://sachsen.de/', title: ' ' }] },
      ['evidence.0.title TEXT_MISSING'],
    ],
    [
      'with evidence that has no address',
      { evidence: [{ url: '', title: 'Bericht' }] },
      ['evidence.0.url TEXT_MISSING'],
    ],
    [
      'with a script as evidence',
      { evidence: [{ url: 'javascript:alert(1)', title: 'Bericht' }] },
      ['evidence.0.url EVIDENCE_URL_INVALID'],
    ],
    [
      'with half an address as evidence',
      { evidence: [{ url: 'https://', title: 'Bericht' }] },
      ['evidence.0.url EVIDENCE_URL_INVALID'],
    ],
    ['with too much text', { nextSteps: 'x'.repeat(TEXT_MAX.nextSteps + 1) }, ['nextSteps TEXT_TOO_LONG']],
    [
      'with too much evidence',
      { evidence: Array.from({ length: EVIDENCE_MAX + 1 }, () => REPORT.evidence[0]!) },
      ['evidence TOO_MANY_EVIDENCE'],
    ],
  ];
  it.each(faulty)('%s', (_name, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });

  it('too optimistic without a reason, and names the light', () => {
    expect(faultsOf({ selfLight: 'GREEN' }, { computedLight: 'YELLOW' })).toEqual([
      'selfLightReason REASON_MISSING',
    ]);
    expect(faultsOf({ selfLight: 'GREEN', selfLightReason: 'Puffer.' }, { computedLight: 'RED' })).toEqual(
      [],
    );
    expect(faultsOf({ selfLight: 'YELLOW' }, { computedLight: 'GREEN' })).toEqual([]);
    const [fault] = reportFaults(REPORT, { ...FACTS, computedLight: 'RED' });
    expect(fault && reportFaultText('de', fault)).toContain('„verzögert“');
  });

  it('and hears of everything at once, in the order of the form', () => {
    const codes = faultsOf({
      stateOfAffairs: '',
      nextSteps: '',
      progressPercent: 200,
      forecastEnd: dayOf('2020-01-01'),
    });
    expect(codes).toEqual([
      'progressPercent PROGRESS_OUT_OF_RANGE',
      'stateOfAffairs TEXT_MISSING',
      'nextSteps TEXT_MISSING',
      'forecastEnd FORECAST_PASSED',
    ]);
  });
});

describe('whatever the report', () => {
  const facts = fc.record({
    reportDate: day('2020-01-01', 800),
    milestones: fc.constant(FACTS.milestones),
    computedLight: fc.constantFrom(...SCHEDULE_LIGHTS),
  });

  it('what not even a draft may hold is no report either', () => {
    fc.assert(
      fc.property(anyReport, facts, (report, held) => {
        expect(reportFaults(report, held)).toEqual(expect.arrayContaining(draftFaults(report, held)));
      }),
    );
  });

  it('a report without fault holds to the rules of the plan', () => {
    fc.assert(
      fc.property(almostFine, facts, (report, held) => {
        fc.pre(reportFaults(report, held).length === 0);
        const { reportDate: date } = held;
        if (report.lifecycle === 'COMPLETED') expect(report.actualEnd).not.toBeNull();
        expect(report.actualEnd === null || report.actualEnd <= date).toBe(true);
        const expected = report.actualEnd === null ? report.forecastEnd : null;
        expect(expected === null || expected.date >= date).toBe(true);
        for (const { forecast, actual } of report.milestones) {
          expect(forecast === null || actual === null).toBe(true);
          expect(actual === null || actual <= date).toBe(true);
          expect(forecast === null || forecast.date >= date).toBe(true);
        }
        const gap = optimismGap(report.selfLight, held.computedLight);
        expect(!gap || Boolean(report.selfLightReason?.trim())).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('every fault has a label and a full sentence in both languages', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyReport, facts, (report, held) => {
        for (const fault of reportFaults(report, held)) {
          seen.add(fault.code);
          for (const lang of LANGS) {
            expect(reportFaultText(lang, fault)).toMatch(/^[A-ZÄÖÜ][^{}#|]*\.$/);
            expect(reportFieldLabel(lang, fault.field)).toMatch(/^[A-ZÄÖÜ][^{}#|]*$/);
          }
        }
      }),
      { numRuns: 1000 },
    );
    const lengths = ['TEXT_TOO_LONG', 'TOO_MANY_EVIDENCE'];
    expect(REPORT_FAULT_CODES.filter((code) => !seen.has(code))).toEqual(lengths);
  });
});

describe('unchanged since the last report', () => {
  it('leaves remark, evidence and milestones that are no longer linked behind', () => {
    const last = { ...REPORT, internalRemark: 'Nur für uns.' };
    expect(unchangedFrom(last, ['W-2'])).toEqual({
      ...REPORT,
      milestones: [REPORT.milestones[1]],
      evidence: [],
    });
  });
});

it('a field that a report does not have has no label', () => {
  expect(() => reportFieldLabel('de', 'toString')).toThrow(RangeError);
  expect(reportFieldLabel('de', 'milestones.W-SK-03.forecast')).toBe('Wegmarke W-SK-03: erwarteter Termin');
  expect(reportFieldLabel('de', 'milestones.W.SK.actual')).toBe('Wegmarke W.SK: erreicht am');
  expect(reportFieldLabel('en', 'evidence.0.url')).toBe('Evidence 1: address');
});

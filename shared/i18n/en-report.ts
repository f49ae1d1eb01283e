import type { deReport } from './de-report.ts';

type Words = {
  readonly [L in keyof typeof deReport]: { readonly [K in keyof (typeof deReport)[L]]: string };
};

/** English words of status reports. */
export const enReport = {
  reportFault: {
    TEXT_TOO_LONG: 'The text is too long; {max} characters are allowed.',
    TOO_MANY_EVIDENCE: 'At most {max} pieces of evidence are possible.',
    EVIDENCE_URL_INVALID: 'The address must begin with https:// or http:// and be complete.',
    PROGRESS_OUT_OF_RANGE: 'Progress is a whole number from 0 to 100.',
    ACTUAL_IN_FUTURE:
      'This day lies after the date of the report ({date}). What has not happened yet belongs in the expected date.',
    MILESTONE_NOT_LINKED:
      'This milestone is not linked with the measure in the revision in force. Remove what is said of it.',
    MILESTONE_TWICE: 'The report speaks of this milestone more than once.',
    TEXT_MISSING: 'This is still missing.',
    TEXT_TOO_SHORT: 'Describe the state of affairs in at least {min} characters.',
    ACTUAL_END_MISSING: 'A completed measure needs the day on which it ended.',
    ACTUAL_END_UNEXPECTED:
      'Only completed or cancelled measures have an actual end. Change the state of implementation or remove the day.',
    FORECAST_PASSED:
      'The expected date lies before the date of the report ({date}). Give a new date, or the day on which it was reached.',
    PROGRESS_NOT_COMPLETE: 'A completed measure is at 100 percent. Enter 100 or leave the field empty.',
    FORECAST_AND_ACTUAL: 'A milestone is either reached or still expected. Remove one of the two dates.',
    REASON_MISSING:
      'Your assessment is better than the computed light (“{light}”). Give a reason for the difference.',
  },
  reportField: {
    lifecycle: 'State of implementation',
    stateOfAffairs: 'State of affairs',
    nextSteps: 'Next steps',
    forecastEnd: 'Expected end',
    actualEnd: 'Actual end',
    progressPercent: 'Progress in percent',
    selfLight: 'Own assessment',
    selfLightReason: 'Reason for the assessment',
    milestoneForecast: 'Milestone: expected date',
    milestoneActual: 'Milestone: reached on',
    evidence: 'Evidence',
    internalRemark: 'Internal remark',
  },
  reportFieldPart: {
    milestone: 'Milestone {code}',
    forecast: 'Milestone {code}: expected date',
    actual: 'Milestone {code}: reached on',
    url: 'Evidence {number}: address',
    title: 'Evidence {number}: title',
  },
} as const satisfies Words;

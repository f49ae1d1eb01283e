/** Limits that client and server both hold input against. Lengths count UTF-16 code units, as form fields do. */

/** Rows of a page where the caller names no number, and at most. */
export const PAGE_DEFAULT = 50;
export const PAGE_MAX = 200;

/** Rows of each kind that a search answers where the caller names no number. */
export const SEARCH_DEFAULT = 5;

/** Longest text per field. */
export const TEXT_MAX = {
  code: 40,
  title: 300,
  description: 4000,
  summary: 4000,
  currentState: 8000,
  stateOfAffairs: 4000,
  nextSteps: 4000,
  selfLightReason: 1000,
  internalRemark: 4000,
  comment: 2000,
  reason: 2000,
  decisionReference: 200,
  responsibleBody: 300,
  contact: 300,
  indicatorText: 1000,
  sourceRef: 500,
  note: 2000,
  url: 2000,
  search: 200,
  email: 254,
  displayName: 200,
  password: 200,
} as const;
export type TextField = keyof typeof TEXT_MAX;

/** Shortest password of a local account. */
export const PASSWORD_MIN = 12;

/** Most entries of a list in one input: links of a measure, milestones of a report, values of a filter. */
export const LIST_MAX = 200;

/** Most evidence links of one status report. */
export const EVIDENCE_MAX = 20;

/** Days that an input may name, both included; PlanDate inputs are held against their last day. */
export const DATE_MIN = '2000-01-01';
export const DATE_MAX = '2099-12-31';

/** Most months by which dates are moved at once, in either direction. */
export const SHIFT_MONTHS_MAX = 120;

/** Thresholds of a revision, in days. */
export const THRESHOLD_DAYS_MIN = 1;
export const THRESHOLD_DAYS_MAX = 1000;

/** Longest time between a reminder or an escalation and a round's due date, in days; most reminders of one round. */
export const DEADLINE_DAYS_MAX = 60;
export const REMINDERS_MAX = 5;

/** Codes of plan content: letters and digits in groups joined by '-', '.' or '_', such as W-SK-03. */
export const CODE_PATTERN = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;

/** Largest file that is imported, in megabytes. */
export const IMPORT_MEGABYTES_MAX = 25;

/** How long a file that was handed in waits to be imported: whoever comes back the next day still finds it. */
export const UPLOAD_KEPT_DAYS = 2;

/** Five digits of an OZG service; fourteen of a LeiKa service. */
export const OZG_CODE_PATTERN = /^\d{5}$/;
export const LEIKA_KEY_PATTERN = /^\d{14}$/;

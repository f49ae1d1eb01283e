import { parsePlanDate } from '../../shared/domain/plan-date.ts';
import { compareContent } from '../../shared/domain/revision-diff.ts';
import type { ContentItem, PlanContent } from '../../shared/domain/revision-diff.ts';
import type {
  BLOCKING_FINDINGS,
  ContentKind,
  FindingCode,
  WARNING_FINDINGS,
} from '../../shared/domain/vocabulary.ts';
import { dateContradictions } from './date-contradictions.ts';
import { dependencyCycles } from './dependency-cycles.ts';
import type { LedgerEntry } from './ledger.ts';
import { unexplainedWeakenings } from './ledger.ts';
import type { RevisionContent } from './revision-content.ts';

export interface Finding {
  code: FindingCode;
  blocking: boolean;
  /** What the finding speaks of; null where it is the revision itself. */
  kind: ContentKind | null;
  /** Code of the thing, or the number of the revision. */
  subject: string;
  /** Codes that belong to it: the members of a cycle, the milestone or dependency whose date contradicts. */
  related: string[];
}

export interface FindingsInput {
  number: number;
  /** Plain day; null while a draft has none. */
  effectiveDate: string | null;
  content: RevisionContent;
  /** The published revision before this one; null for the first. */
  previous: { effectiveDate: string; content: RevisionContent } | null;
  /** Ledger of the revision that is to be judged. */
  ledger: readonly LedgerEntry[];
  /** Codes of measures that were cancelled, so that they carry no milestone any more. */
  inactiveMeasures: ReadonlySet<string>;
  /** What is known of the work on a draft; left out where a revision is only judged by its content. */
  work?: DraftWorkState;
}

/** How far a draft is beside its content. */
export interface DraftWorkState {
  readonly decisionReference: string | null;
  /** Lineages of ministries that have handed in. */
  readonly submitted: ReadonlySet<string>;
  /** Codes of organisations that do not exist on the day on which the revision takes effect. */
  readonly invalidLeads: ReadonlySet<string>;
}

/**
 * Everything that speaks against publishing a revision, blocking findings first, then in order of the plan.
 *
 * Blocking are a measure without lead, a dependency cycle, a dropped measure or milestone without a reason,
 * an end before its start, and an effective date that is missing or not later than that of the revision before (it
 * could never be in force, or would change what was in force in the past). Dates that contradict each other, leads
 * that no longer exist, parts not handed in and a missing decision are warnings.
 */
export function revisionFindings(input: FindingsInput): Finding[] {
  const plan = input.content.plan;
  return [
    ...notAfterPrevious(input),
    ...measuresOf(plan).flatMap((measure) => measureFaults(measure)),
    ...dependencyCycles(plan).map((cycle) => blocking('DEPENDENCY_CYCLE', 'MEASURE', cycle[0] ?? '', cycle)),
    ...weakenings(input),
    ...dateContradictions(plan).map(({ code, measure, other }) => warning(code, 'MEASURE', measure, [other])),
    ...workFaults(input),
    ...unservedGoals(plan),
    ...bareMilestones(plan, input.inactiveMeasures),
    ...missingContacts(input.content),
  ].toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}

function notAfterPrevious({ number, effectiveDate, previous }: FindingsInput): Finding[] {
  if (effectiveDate === null) return [blocking('NO_EFFECTIVE_DATE', null, String(number))];
  if (previous === null || effectiveDate > previous.effectiveDate) return [];
  return [blocking('NOT_AFTER_PREVIOUS', null, String(number))];
}

function measureFaults(measure: ContentItem): Finding[] {
  const faults: Finding[] = [];
  if (measure.ministry === null) {
    faults.push(blocking('MEASURE_WITHOUT_LEAD', 'MEASURE', measure.code));
  }
  const start = textOf(measure, 'start');
  const end = textOf(measure, 'plannedEnd');
  if (start !== null && end !== null && parsePlanDate(end).date < parsePlanDate(start).date) {
    faults.push(blocking('END_BEFORE_START', 'MEASURE', measure.code));
  }
  return faults;
}

function weakenings({ content, previous, ledger }: FindingsInput): Finding[] {
  if (previous === null) return [];
  return compareContent(previous.content.plan, content.plan).changes.flatMap((change) => {
    const silent = unexplainedWeakenings(change, ledger);
    if (silent.length === 0) return [];
    const dropped = silent.includes('DROPPED') && (change.kind === 'MEASURE' || change.kind === 'MILESTONE');
    return dropped
      ? [blocking('DROPPED_WITHOUT_REASON', change.kind, change.code)]
      : [warning('WEAKENED_WITHOUT_REASON', change.kind, change.code)];
  });
}

/** What is left to do beside the content. */
function workFaults({ number, content, work }: FindingsInput): Finding[] {
  if (!work) return [];
  const plans = itemsOf(content.plan, 'IMPLEMENTATION_PLAN');
  const open = plans.filter((plan) => plan.ministry !== null && !work.submitted.has(plan.ministry));
  const gone = content.annotations.filter(({ kind, attributes }) => {
    const lead = attributes['leadCode'];
    return kind === 'MEASURE' && typeof lead === 'string' && work.invalidLeads.has(lead);
  });
  return [
    ...(work.decisionReference === null ? [warning('NO_DECISION', null, String(number))] : []),
    ...open.map((plan) => warning('PART_NOT_SUBMITTED', 'IMPLEMENTATION_PLAN', plan.code)),
    ...gone.map((measure) => warning('LEAD_NOT_VALID', 'MEASURE', measure.code)),
  ];
}

function unservedGoals(plan: PlanContent): Finding[] {
  const served = new Set(itemsOf(plan, 'MILESTONE').flatMap((milestone) => codesOf(milestone, 'goals')));
  return itemsOf(plan, 'GOAL')
    .filter((goal) => !served.has(goal.code))
    .map((goal) => warning('GOAL_WITHOUT_MILESTONE', 'GOAL', goal.code));
}

function bareMilestones(plan: PlanContent, inactive: ReadonlySet<string>): Finding[] {
  const active = measuresOf(plan).filter((measure) => !inactive.has(measure.code));
  const carried = new Set(active.flatMap((measure) => codesOf(measure, 'milestones')));
  return itemsOf(plan, 'MILESTONE')
    .filter((milestone) => !carried.has(milestone.code))
    .map((milestone) => warning('MILESTONE_WITHOUT_ACTIVE_MEASURE', 'MILESTONE', milestone.code));
}

function missingContacts(content: RevisionContent): Finding[] {
  return content.annotations
    .filter((annotation) => annotation.kind === 'MEASURE' && annotation.attributes['contact'] === null)
    .map((annotation) => warning('MEASURE_WITHOUT_CONTACT', 'MEASURE', annotation.code));
}

function itemsOf(plan: PlanContent, kind: ContentKind): ContentItem[] {
  return plan.items.filter((item) => item.kind === kind);
}

function measuresOf(plan: PlanContent): ContentItem[] {
  return itemsOf(plan, 'MEASURE');
}

function textOf(item: ContentItem, field: string): string | null {
  const value = item.fields[field]?.value;
  return typeof value === 'string' ? value : null;
}

function codesOf(item: ContentItem, field: string): string[] {
  const value = item.fields[field]?.value;
  return Array.isArray(value) ? value : [];
}

function blocking(
  code: (typeof BLOCKING_FINDINGS)[number],
  kind: ContentKind | null,
  subject: string,
  related: string[] = [],
): Finding {
  return { code, blocking: true, kind, subject, related };
}

function warning(
  code: (typeof WARNING_FINDINGS)[number],
  kind: ContentKind | null,
  subject: string,
  related: string[] = [],
): Finding {
  return { code, blocking: false, kind, subject, related };
}

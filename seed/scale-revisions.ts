import { addDays, type Day, planDateOf, writePlanDate } from '../shared/domain/plan-date.ts';
import type { Demonstration } from './demonstration.ts';
import type { MeasureContent, RevisionContent } from './plan/content.ts';
import type { LedgerRow } from './plan/ledger.ts';

/** Every so many-th measure is written anew in a made-up revision, and its end is later by DELAY_DAYS. */
const CHANGED_EVERY = 10;
const DELAY_DAYS = 30;

/**
 * Puts further published revisions on top until the plan holds the wanted number of them. Each takes effect a day after
 * the one before and changes a tenth of the measures, every time others. The draft is left out then: it would owe a
 * reason for each made-up change that it takes back.
 */
export function multiplyRevisions(demo: Demonstration, wanted: number): Demonstration {
  const published = demo.revisions.filter((revision) => revision.head.published);
  let last = published.at(-1);
  if (!last || published.length >= wanted) return demo;
  while (published.length < wanted) {
    last = nextRevision(last);
    published.push(last);
  }
  return { ...demo, revisions: published };
}

function nextRevision(last: RevisionContent): RevisionContent {
  const number = last.head.number + 1;
  const changed = new Map(
    last.measures.flatMap((measure, index) =>
      index % CHANGED_EVERY === number % CHANGED_EVERY
        ? [[measure.code, later(measure, number)] as const]
        : [],
    ),
  );
  return {
    ...last,
    head: {
      ...last.head,
      number,
      title: `${number - 1}. Fortschreibung`,
      effectiveDate: dayAfter(last.head.effectiveDate),
      decidedOn: last.head.decidedOn && dayAfter(last.head.decidedOn),
    },
    measures: last.measures.map((measure) => changed.get(measure.code) ?? measure),
    ledger: last.measures.flatMap((measure) => ledgerRow(measure, changed.get(measure.code))),
  };
}

function later(measure: MeasureContent, number: number): MeasureContent {
  const end = measure.plannedEnd;
  return {
    ...measure,
    description: `${measure.description} (Fassung ${number})`,
    plannedEnd: end && planDateOf(addDays(end.date, DELAY_DAYS), 'DAY'),
  };
}

function ledgerRow(before: MeasureContent, after: MeasureContent | undefined): LedgerRow[] {
  if (!after?.plannedEnd || !before.plannedEnd) return [];
  return [
    {
      kind: 'MEASURE',
      code: before.code,
      field: 'plannedEnd',
      change: 'CHANGED',
      weakening: 'MOVED_LATER',
      before: writePlanDate(before.plannedEnd),
      after: writePlanDate(after.plannedEnd),
      reason: 'Für eine Messung später geplant',
    },
  ];
}

function dayAfter(day: Day): Day {
  return addDays(day, 1);
}

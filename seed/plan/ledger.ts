import { type PlanDate, writePlanDate } from '../../shared/domain/plan-date.ts';
import type { ChangeKind, ContentKind, Weakening } from '../../shared/domain/vocabulary.ts';
import type { SeedData } from '../load/seed-data.ts';
import { randomFor } from '../random.ts';
import type { RevisionContent } from './content.ts';

/** One line of the plan-change ledger. */
export interface LedgerRow {
  readonly kind: ContentKind;
  readonly code: string;
  readonly field: string | null;
  readonly change: ChangeKind;
  /** Null where a thing goes on in its successors. */
  readonly weakening: Weakening | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
}

const DEMO_NOTE = ' (Begründung für die Demonstration formuliert)';

const DELAY_REASONS = [
  'Abhängige Vorarbeiten sind später fertig geworden',
  'Ressourcen der beteiligten Stellen waren durch die Pandemie gebunden',
  'Erprobung hat Nachbesserungen erforderlich gemacht',
  'Beschaffung hat länger gedauert als geplant',
  'Abstimmung mit den Beteiligten war aufwendiger als erwartet',
] as const;

/** A reason for everything that a revision drops, moves later or leaves without a date. */
export function ledgerOf(data: SeedData, before: RevisionContent, after: RevisionContent): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const reasonFor = (code: string, field: string | null) =>
    data.changeReasons.find(
      (row) => row.revision === after.head.number && row.code === code && row.field === field,
    )?.reason ?? `${randomFor(`reason ${after.head.number} ${code}`).pick(DELAY_REASONS)}${DEMO_NOTE}`;

  for (const old of before.measures) {
    const now = after.measures.find((measure) => measure.code === old.code);
    if (!now) {
      const succession = after.successions.find((row) => row.predecessor === old.code);
      const change = succession?.kind === 'SPLIT' ? 'SPLIT' : succession ? 'MERGED' : 'REMOVED';
      rows.push(dropped('MEASURE', old.code, change, reasonFor(old.code, null)));
      continue;
    }
    rows.push(...dateRows('MEASURE', old.code, 'start', old.start, now.start, reasonFor));
    rows.push(...dateRows('MEASURE', old.code, 'plannedEnd', old.plannedEnd, now.plannedEnd, reasonFor));
  }
  for (const old of before.milestones) {
    const now = after.milestones.find((milestone) => milestone.code === old.code);
    if (now) rows.push(...dateRows('MILESTONE', old.code, 'planned', old.planned, now.planned, reasonFor));
    else rows.push(dropped('MILESTONE', old.code, 'REMOVED', reasonFor(old.code, null)));
  }
  return rows;
}

function dropped(kind: ContentKind, code: string, change: ChangeKind, reason: string): LedgerRow {
  const weakening = change === 'REMOVED' ? 'DROPPED' : null;
  return { kind, code, field: null, change, weakening, before: null, after: null, reason };
}

function dateRows(
  kind: ContentKind,
  code: string,
  field: string,
  before: PlanDate | null,
  after: PlanDate | null,
  reasonFor: (code: string, field: string) => string,
): LedgerRow[] {
  if (before === null || (after !== null && after.date <= before.date)) return [];
  return [
    {
      kind,
      code,
      field,
      change: 'CHANGED',
      weakening: after === null ? 'DATE_REMOVED' : 'MOVED_LATER',
      before: writePlanDate(before),
      after: after && writePlanDate(after),
      reason: reasonFor(code, field),
    },
  ];
}

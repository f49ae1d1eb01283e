import type { TaskKind } from '../../gql/graphql.ts';
import { reportLink } from '../../../shared/addresses.ts';
import { paths } from '../../lib/paths.ts';
import { reviewLink } from '../../lib/review-link.ts';

/** What an address needs to know of a task. */
export interface TaskTarget {
  readonly kind: TaskKind;
  readonly reportId: number | null;
  /** The report that it corrects, where it is an erratum. */
  readonly correctsId: number | null;
  readonly measure: { readonly code: string } | null;
  readonly ministry: { readonly code: string; readonly lineage: string } | null;
  readonly round: { readonly reportingDate: string } | null;
}

/** Tasks that can be done together on one page. */
export interface Batch {
  readonly kind: 'SHEET' | 'QUEUE';
  readonly count: number;
  readonly path: string;
}

/**
 * Ways to do several single tasks at once: reports of a ministry in a round on their sheet, which holds no errata,
 * releases in the queue. A batch of one is none.
 */
export function batchesOf(tasks: readonly TaskTarget[]): Batch[] {
  const batches = new Map<string, { kind: Batch['kind']; path: string; count: number }>();
  for (const { kind, measure, ministry, round, correctsId } of tasks) {
    if (!measure || !ministry || !round) continue;
    if (kind !== 'REPORT' && kind !== 'REVISE' && kind !== 'RELEASE') continue;
    if (kind !== 'RELEASE' && correctsId !== null) continue;
    const whole = taskPath({ kind, ministry, round, measure: null, reportId: null, correctsId: null });
    const known = batches.get(whole);
    batches.set(whole, {
      kind: kind === 'RELEASE' ? 'QUEUE' : 'SHEET',
      path: whole,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...batches.values()].filter(({ count }) => count > 1);
}

/** Where the one action of a task leads: right into the thing to do, never to a list above it. */
export function taskPath(task: TaskTarget): string {
  const round = task.round?.reportingDate ?? null;
  switch (task.kind) {
    case 'REPORT':
    case 'REVISE':
      if (task.measure) return reportLink(task.measure.code, { round, corrects: task.correctsId });
      if (task.ministry && round) return paths.sheet(round, task.ministry.code);
      return round ? paths.round(round) : paths.measures;
    case 'RELEASE':
    case 'ACCEPT':
      if (task.reportId !== null) return paths.reportReview(task.reportId);
      return reviewLink({
        state: [task.kind === 'RELEASE' ? 'SUBMITTED' : 'RELEASED'],
        ministry: task.ministry ? [task.ministry.lineage] : [],
        round,
      });
    case 'ACCEPT_MATURITY':
      return paths.maturityReports;
    case 'REVISE_MATURITY':
      return `${paths.maturityReports}?zustand=RETURNED`;
    case 'CARRY_FORWARD':
    case 'PROPOSE_REVISION':
    case 'APPROVE_REVISION':
      return paths.drafting;
    case 'OPEN_ROUND':
      return paths.rounds;
    case 'CLOSE_ROUND':
      return round ? paths.round(round) : paths.rounds;
  }
}

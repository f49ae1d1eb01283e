import type { ReviewItem } from './queries.ts';

/** The step forward that a reviewer may take with a report; null where none is theirs (own work never is). */
export type ReviewStep = 'RELEASE' | 'ACCEPT';

/** What the rules below need to know of a report. */
export type Judged = Pick<ReviewItem, 'light' | 'optimismGap'> & {
  readonly previous: object | null;
  readonly changes: readonly object[];
  readonly viewerCan: Pick<ReviewItem['viewerCan'], 'release' | 'accept'>;
};

/** The server decides who may take which step; this only reads its answer. */
export function stepOf(report: Pick<Judged, 'viewerCan'>): ReviewStep | null {
  if (report.viewerCan.accept) return 'ACCEPT';
  return report.viewerCan.release ? 'RELEASE' : null;
}

/**
 * Nothing to look at twice: computed green, not judged better than computed, and word for word like an accepted
 * report before it. What the viewer may not decide is never among these.
 */
export function isGreenAndUnchanged(report: Judged): boolean {
  return (
    stepOf(report) !== null &&
    report.light === 'GREEN' &&
    report.optimismGap !== true &&
    report.previous !== null &&
    report.changes.length === 0
  );
}

/** What happened to a report, oldest first. */
export interface ReportStepTaken {
  readonly kind: 'WRITTEN' | 'SUBMITTED' | 'RELEASED' | 'ACCEPTED' | 'RETURNED';
  /** Null where the viewer may not know. */
  readonly by: string | null;
  readonly at: string;
}

/**
 * The path of a report so far. The API names its latest pass through the steps only: a report that was returned and
 * submitted again shows its newest submission.
 */
export function stepsTaken(
  report: Pick<
    ReviewItem,
    'state' | 'author' | 'updatedAt' | 'submittedAt' | 'releasedBy' | 'releasedAt' | 'decidedBy' | 'decidedAt'
  >,
): ReportStepTaken[] {
  const steps: ReportStepTaken[] = [];
  if (report.submittedAt) steps.push({ kind: 'SUBMITTED', by: report.author, at: report.submittedAt });
  else steps.push({ kind: 'WRITTEN', by: report.author, at: report.updatedAt });
  if (report.releasedAt) steps.push({ kind: 'RELEASED', by: report.releasedBy, at: report.releasedAt });
  if (report.decidedAt) {
    const kind = report.state === 'ACCEPTED' ? 'ACCEPTED' : 'RETURNED';
    steps.push({ kind, by: report.decidedBy, at: report.decidedAt });
  }
  return steps.toSorted((a, b) => a.at.localeCompare(b.at));
}

import type { Day } from '../../shared/domain/plan-date.ts';
import type { RevisionState } from '../../shared/domain/vocabulary.ts';

/** What a revision says of itself, with the thresholds that its rules judge by. */
export interface RevisionHead {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** A draft may not have its date yet. */
  readonly effectiveDate: Day | null;
  readonly state: RevisionState;
  readonly decisionReference: string | null;
  readonly decidedOn: Day | null;
  readonly contentSha256: string | null;
  readonly previousSha256: string | null;
  readonly redThresholdDays: number;
  readonly milestoneThresholdDays: number;
  readonly stalenessDays: number;
  readonly dueSoonDays: number;
  readonly measureCount: number;
  readonly milestoneCount: number;
  readonly goalCount: number;
}

/** The plan, its revisions and the state of the data: what every question starts from. */
export interface PlanSnapshot {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly adoptedOn: Day;
  readonly targetDate: Day;
  /** Histories are simulated for a demonstration. */
  readonly demonstration: boolean;
  /** Moves with every write that readers of the plan can see; what is kept of the plan is kept under it. */
  readonly dataVersion: number;
  /** All revisions by number, drafts included: ask the policy before showing one. */
  readonly revisions: readonly RevisionHead[];
}

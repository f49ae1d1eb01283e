import type { Day } from '../../shared/domain/plan-date.ts';
import type { Maturity } from '../../shared/domain/vocabulary.ts';

/** A service with the ministry that answers for it and its simulated members. */
export interface DemoService {
  readonly code: string;
  readonly lineage: string;
  /** Simulated member rows; the documented number may be larger. */
  readonly memberRows: number;
}

export interface DemoMaturity {
  readonly service: string;
  /** 1, 2, … within the service. */
  readonly member: number;
  readonly maturity: Maturity;
  readonly recordedOn: Day;
  readonly note: string | null;
}

export interface DemoRollout {
  readonly service: string;
  /** Municipality key. */
  readonly municipality: string;
  readonly from: Day;
  readonly to: Day | null;
}

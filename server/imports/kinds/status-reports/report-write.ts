import type { ReportContent } from '../../../../shared/domain/report-content.ts';

/** A report to be written. */
export interface ReportWrite {
  readonly measure: string;
  /** Null: a new one. */
  readonly id: number | null;
  /** On which it was planned; null for a new one. */
  readonly version: number | null;
  readonly content: ReportContent;
}

import type { Demonstration } from './demonstration.ts';
import type { RevisionContent } from './plan/content.ts';
import type { DemoReport } from './simulation/report-rows.ts';

/** How far the demonstration is multiplied for measurements of speed. */
export interface Scale {
  /** Measures in the revision in force, such as 1,000; copies carry the suffix -X1, -X2, … */
  readonly measures?: number;
  /** Published revisions in all; see multiplyRevisions. */
  readonly revisions?: number;
  /** Roll-out rows in all, up to 575 services × 11,000 municipalities. */
  readonly rollouts?: number;
}

/**
 * Multiplies the measures with their versions, links and reports until the last published revision holds
 * the wanted number. Milestones are shared with the originals.
 */
export function multiplyMeasures(demo: Demonstration, wanted: number): Demonstration {
  const inForce = demo.revisions.findLast((revision) => revision.head.published);
  const staying =
    inForce?.measures.map((measure) => measure.code).filter((code) => staysInDraft(demo, code)) ?? [];
  const missing = wanted - (inForce?.measures.length ?? 0);
  if (missing <= 0 || staying.length === 0) return demo;
  const copies = new Map<string, string[]>();
  for (let i = 0; i < missing; i += 1) {
    const code = staying[i % staying.length] ?? '';
    const list = copies.get(code) ?? [];
    list.push(`${code}-X${list.length + 1}`);
    copies.set(code, list);
  }
  return {
    ...demo,
    revisions: demo.revisions.map((revision) => multiplied(revision, copies)),
    reports: demo.reports.flatMap((report) => [
      report,
      ...(copies.get(report.measure) ?? []).map((measure) => reportCopy(report, measure)),
    ]),
  };
}

function reportCopy(report: DemoReport, measure: string): DemoReport {
  return {
    ...report,
    measure,
    key: `${measure} ${report.reportedOn}`,
    corrects: report.corrects?.replace(report.measure, measure) ?? null,
  };
}

function withCode<T extends { code: string }>(thing: T, code: string): T {
  return { ...thing, code };
}

/** A measure that leaves the plan would need a reason for each of its copies. */
function staysInDraft(demo: Demonstration, code: string): boolean {
  return demo.revisions.at(-1)?.measures.some((measure) => measure.code === code) ?? false;
}

function multiplied(
  revision: RevisionContent,
  copies: ReadonlyMap<string, readonly string[]>,
): RevisionContent {
  const all = (code: string) => [code, ...(copies.get(code) ?? [])];
  return {
    ...revision,
    measures: revision.measures.flatMap((measure) =>
      all(measure.code).map((code) => withCode(measure, code)),
    ),
    milestones: revision.milestones.map((milestone) => ({
      ...milestone,
      measures: milestone.measures.flatMap(all),
    })),
    ledger: revision.ledger.flatMap((row) =>
      row.kind === 'MEASURE' ? all(row.code).map((code) => withCode(row, code)) : [row],
    ),
  };
}

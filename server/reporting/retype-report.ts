import { sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import { writeRows } from '../audit/write.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { accountOf, reportOvertaken } from './move-report.ts';
import { contentColumns, keepsLists, rewrittenColumns } from './report-content-writer.ts';
import { type LoadedReport, noteParts } from './report-parts.ts';
import { StatusReport } from './status-report.entity.ts';
import type { StoredReport } from './stored-report.ts';
import { type StatusReportRow, visibleReport } from './visible-report.ts';

/** What somebody typed since the report was read. */
export interface Typed {
  readonly content: ReportContent;
  /** The date that the report gets. */
  readonly reportDate: Day;
}

/**
 * Does a save change nothing but the report's own row? So it is nearly always: a form saves every few seconds while
 * somebody types.
 */
export function onlyRetypes(before: LoadedReport, content: ReportContent): boolean {
  return before.report.contributed && keepsLists({ before, content });
}

/**
 * Writes the row of a report anew, see onlyRetypes: what `rewriteReports` does, in four short statements. Rights, states
 * and rules are the caller's to check; what was read is the lock, since the write names its version.
 * @returns the report as it is now and as the viewer may see it, without reading it again
 * @throws AppError NOT_FOUND where it was deleted; CONFLICT where it was changed or has gone on; LOCKED
 */
export async function retypeReport(
  ctx: RequestContext,
  viewer: Viewer,
  before: LoadedReport,
  typed: Typed,
): Promise<StatusReportRow> {
  const { report } = before;
  const now = ctx.clock.now();
  const by = accountOf(viewer);
  const name = viewer.displayName;
  if (name === null) throw new Error('a person without a name cannot write');
  const changes = changedColumns(before, rewrittenColumns(typed.content, by, typed.reportDate));
  // What is kept of the plan stays good while somebody types: nobody reads a draft there.
  const seen = report.state === 'DRAFT' ? 'UNSEEN' : 'SHOWN';
  await writeRows(ctx, 'report.save', seen, async (db, audit) => {
    audit.about(report.measureCode);
    const written = await writeRow(ctx, db, report, { ...changes.after, updatedAt: now });
    if (!written) throw await reportOvertaken(ctx, db, viewer, report);
    if (Object.keys(changes.after).length === 0) return;
    audit.record({ entity: 'status_report', entityKey: String(report.id), ...changes });
  });
  // The plan words the milestones of a report by its date.
  if (before.parts && report.reportedOn === typed.reportDate) noteParts(ctx, report.id, before.parts);
  const row = visibleReport(viewer, retyped(report, typed, { by, name, now }));
  if (!row) throw new Error(`the report with id ${report.id} cannot be seen by whoever wrote it`);
  return row;
}

type Columns = ReturnType<typeof rewrittenColumns>;
type Values = Readonly<Record<string, string | number | boolean | null>>;

/** The columns that differ, by the names of the entity, as the audit trail has them. */
function changedColumns(
  { report, content }: LoadedReport,
  columns: Columns,
): { before: Values; after: Values } {
  const stored: { readonly [C in keyof Columns]: unknown } = {
    ...contentColumns(content),
    simulated: report.simulated,
    submittedAt: report.submittedAt,
    releasedBy: report.releasedById,
    releasedAt: report.releasedAt,
    decidedBy: report.decidedById,
    decidedAt: report.decidedAt,
    state: report.state,
    reportedOn: report.reportedOn,
    author: report.authorId,
  };
  const differing = (Object.keys(columns) as (keyof Columns)[]).filter(
    (name) => stored[name] !== columns[name],
  );
  const only = (values: { readonly [C in keyof Columns]: unknown }) =>
    Object.fromEntries(differing.map((name) => [name, values[name]])) as Values;
  return { before: only(stored), after: only(columns) };
}

/** @returns false where the report is no longer the one that was read */
async function writeRow(
  ctx: RequestContext,
  db: ReadDatabase,
  { id, version }: StoredReport,
  values: Values,
): Promise<boolean> {
  const { properties } = ctx.orm.getMetadata(StatusReport);
  const assignments = Object.entries(values).map(([name, value]) => {
    const [column] = properties[name as keyof typeof properties]?.fieldNames ?? [];
    if (column === undefined) throw new Error(`a status report has no column for ${name}`);
    return sql`${sql.ref(column)} = ${value}`;
  });
  const { numAffectedRows } = await sql`
    update status_report set ${sql.join(assignments)}, version = version + 1
    where id = ${id} and version = ${version}`.execute(db);
  return numAffectedRows === 1n;
}

/** The report as it is after the write. */
function retyped(
  report: StoredReport,
  { content, reportDate }: Typed,
  author: { readonly by: number; readonly name: string; readonly now: string },
): StoredReport {
  const { milestones: _m, evidence: _e, ...fields } = content;
  return {
    ...report,
    ...fields,
    version: report.version + 1,
    state: 'DRAFT',
    reportedOn: reportDate,
    simulated: false,
    author: author.name,
    authorId: author.by,
    submittedAt: null,
    releasedBy: null,
    releasedById: null,
    releasedAt: null,
    decidedBy: null,
    decidedById: null,
    decidedAt: null,
    updatedAt: author.now,
    released: false,
    previous: undefined,
  };
}

import type { Day } from '../../../../shared/domain/plan-date.ts';
import { startContent } from '../../../../shared/domain/report-content.ts';
import { draftFaults, reportFaults, type ReportFault } from '../../../../shared/domain/report-rules.ts';
import { formatDay, type Lang, type TextParams, translate } from '../../../../shared/i18n/index.ts';
import { reportFacts } from '../../../reporting/report-facts.ts';
import { reportHurdle } from '../../../reporting/status-report.policy.ts';
import type { ImportFault, PlanFacts, PlannedRow } from '../../frame/import-kind.ts';
import { plainName } from '../../frame/words.ts';
import type { ReportColumn } from './columns.ts';
import { type ChangedContent, changeContent } from './content-changes.ts';
import type { KnownMeasure } from './known-reports.ts';
import { plannedRow, titleOf } from './planned-row.ts';
import type { ReportRow } from './read-row.ts';
import type { ReportWrite } from './report-write.ts';

/** What the rows of one measure do. */
export interface PlannedMeasure {
  readonly rows: ReadonlyMap<ReportRow, PlannedRow>;
  /** Null: nothing. */
  readonly write: ReportWrite | null;
}

/**
 * Plans the rows of one measure, its own and those of its milestones, into its one report. Rows with a fault are left
 * out, and the others judged without them.
 */
export function planMeasure(
  rows: readonly ReportRow[],
  known: KnownMeasure,
  reportDate: Day,
  facts: PlanFacts,
): PlannedMeasure {
  const stored = known.current?.content ?? startContent(known.measure.milestones, known.last);
  const draft = { reportDate, milestones: known.measure.milestones };
  const sound = () => rows.filter(({ reader }) => reader.faults.length === 0);
  let result = changeContent(stored, sound());
  while (
    refuse(result, known, facts) ||
    refuseDraft(result, draftFaults(result.content, draft), facts.lang)
  ) {
    result = changeContent(stored, sound());
  }
  const { content, changes } = result;
  const changed = [...changes].filter(([, list]) => list.length > 0);
  const submission = reportFaults(content, reportFacts(known.measure, content, reportDate));
  const warned = changed.length === 0 ? new Map() : faultsByRow(changes, submission, facts.lang);
  const planned = rows.map((row): [ReportRow, PlannedRow] => {
    const warnings = [...titleWarnings(row, known), ...(warned.get(row) ?? [])];
    return [row, plannedRow(row, known, changes.get(row) ?? [], warnings)];
  });
  const { id = null, version = null } = known.current?.report ?? {};
  const write = { measure: known.measure.code, id, version, content };
  return { rows: new Map(planned), write: changed.length > 0 ? write : null };
}

/** Refuses rows that would change a report which is not theirs to change. @returns whether there was one */
function refuse({ changes }: ChangedContent, known: KnownMeasure, facts: PlanFacts): boolean {
  const changed = [...changes].filter(([, list]) => list.length > 0).map(([row]) => row);
  const base = [...changes.keys()].find((row) => row.milestone === null)?.version;
  const refused = changed.map((row) => {
    const fault = hurdleOf(row.version ?? base ?? row.version, known, facts);
    if (fault) row.reader.fault(...fault);
    return fault !== null;
  });
  return refused.includes(true);
}

/** @param version that the row is based on; null where its cell is empty, undefined where there is none */
function hurdleOf(
  version: number | null | undefined,
  { current }: KnownMeasure,
  { viewer, lang }: PlanFacts,
): [ReportColumn, string, TextParams?] | null {
  if (!current) return version == null ? null : ['version', 'REPORT_GONE'];
  const { report } = current;
  const hurdle = reportHurdle(viewer, report, 'save');
  if (hurdle === 'FORBIDDEN') return ['code', 'MAY_NOT'];
  if (hurdle !== null) {
    return ['code', 'REPORT_MOVED', { state: translate(lang, `reportState.${report.state}`) }];
  }
  if (version === null) return ['version', 'REPORT_BEGUN', { author: report.author }];
  if (version === undefined || version === report.version) return null;
  return ['version', 'CHANGED_MEANWHILE', { yours: version, stored: report.version }];
}

/** Refuses rows whose content not even a draft may hold. @returns whether there was one */
function refuseDraft({ changes }: ChangedContent, faults: readonly ReportFault[], lang: Lang): boolean {
  const touched = new Map([...changes].filter(([, list]) => list.length > 0));
  if (touched.size === 0 || faults.length === 0) return false;
  for (const [row, list] of faultsByRow(touched, faults, lang)) {
    for (const { field, code, params } of list) row.reader.fault(field, code, params);
  }
  return true;
}

/** Faults of a report at the rows that speak of their fields; what no row speaks of stands at the first. */
function faultsByRow(
  rows: ChangedContent['changes'],
  faults: readonly ReportFault[],
  lang: Lang,
): Map<ReportRow, ImportFault[]> {
  const byRow = new Map<ReportRow, ImportFault[]>();
  const all = [...rows.keys()];
  for (const { field: path, code, params } of faults) {
    const [, milestone, part] = /^milestones\.(.+?)(?:\.(forecast|actual))?$/.exec(path) ?? [];
    const row = all.find((each) => each.milestone === (milestone ?? null)) ?? all[0];
    if (!row) continue;
    const field = milestone === undefined ? (path.split('.')[0] ?? path) : milestoneField(part);
    const written = row.reader.row.cell(field)?.text.trim().slice(0, WRITTEN_MAX) ?? '';
    const fault = {
      field,
      cell: row.reader.row.address(field),
      code,
      written,
      params: inWords(lang, params),
    };
    byRow.set(row, [...(byRow.get(row) ?? []), fault]);
  }
  return byRow;
}
const WRITTEN_MAX = 80;

function milestoneField(part: string | undefined): ReportColumn {
  if (part === undefined) return 'milestone';
  return part === 'actual' ? 'milestoneActual' : 'milestoneForecast';
}

function inWords(lang: Lang, { date, light, ...numbers }: ReportFault['params']): TextParams {
  return {
    ...numbers,
    ...(date !== undefined && { date: formatDay(lang, date) }),
    ...(light !== undefined && { light: translate(lang, `scheduleLight.${light}`) }),
  };
}

function titleWarnings(row: ReportRow, known: KnownMeasure): ImportFault[] {
  const title = titleOf(row, known);
  if (row.title === null || title === null || plainName(row.title) === plainName(title)) return [];
  const written = row.title.slice(0, WRITTEN_MAX);
  return [{ field: 'title', cell: row.reader.row.address('title'), code: 'TITLE_FIXED', written }];
}

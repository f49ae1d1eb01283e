import { writePlanDate } from '../../../../shared/domain/plan-date.ts';
import { startContent } from '../../../../shared/domain/report-content.ts';
import { type Lang, translate } from '../../../../shared/i18n/index.ts';
import type { Cell, Table } from '../../../../shared/report/report-model.ts';
import { importTable } from '../../frame/import-table.ts';
import { REPORT_COLUMNS, type ReportColumn } from './columns.ts';
import { writeEvidence } from './evidence-cell.ts';
import type { KnownMeasure, KnownReports } from './known-reports.ts';

type Row = Partial<Record<ReportColumn, Cell>>;

/** The person's own measures with their reports in the round, or what a new one starts from; milestones below each. */
export function reportsTable({ measures, place }: KnownReports, lang: Lang): Table {
  const own = [...measures.values()].filter((known) => known.own);
  const rows = own.flatMap((known) => rowsOf(known, place.round.reportingDate, lang));
  return importTable('STATUS_REPORTS', REPORT_COLUMNS, lang, rows);
}

function rowsOf({ measure, current, last }: KnownMeasure, round: string, lang: Lang): Row[] {
  const content = current?.content ?? startContent(measure.milestones, last);
  const head = { code: measure.code, round, version: current?.report.version ?? null };
  const { forecastEnd, evidence, lifecycle, selfLight, milestones, ...plain } = content;
  return [
    {
      ...head,
      ...plain,
      title: measure.title,
      lifecycle: translate(lang, `lifecycle.${lifecycle}`),
      selfLight: selfLight && translate(lang, `selfLight.${selfLight}`),
      forecastEnd: forecastEnd && writePlanDate(forecastEnd),
      evidence: writeEvidence(evidence) || null,
    },
    ...measure.milestones.map(({ code, title }): Row => {
      const said = milestones.find((each) => each.code === code);
      return {
        ...head,
        milestone: code,
        title,
        milestoneForecast: said?.forecast ? writePlanDate(said.forecast) : null,
        milestoneActual: said?.actual ?? null,
      };
    }),
  ];
}

import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { German } from '../../ui/german.tsx';
import { LifecycleTag, Light, SelfLightTag } from '../../ui/marker.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import type { ReportData } from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';

/** The accepted report before, beside the form. */
export function LastReport({ report }: { report: ReportData | null }) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  return (
    <aside className="report-last" aria-label={t.last}>
      <h2>{t.last}</h2>
      {report ? (
        <>
          <p>
            {format.day(report.reportedOn)} {report.light && <Light light={report.light} />}
          </p>
          <DefinitionList
            entries={[
              { term: t.lifecycle, value: <LifecycleTag lifecycle={report.lifecycle} /> },
              { term: t.stateOfAffairs, value: <German>{report.stateOfAffairs}</German> },
              { term: t.nextSteps, value: report.nextSteps ? <German>{report.nextSteps}</German> : t.none },
              { term: t.forecastEnd, value: format.planDate(report.forecastEnd) },
              { term: t.progress, value: format.percent(report.progressPercent) },
              {
                term: t.selfLight,
                value: report.selfLight ? <SelfLightTag light={report.selfLight} /> : t.none,
              },
            ]}
          />
        </>
      ) : (
        <p>{t.noLast}</p>
      )}
    </aside>
  );
}

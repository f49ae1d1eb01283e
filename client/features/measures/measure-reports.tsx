import type { ReactNode } from 'react';
import { optimismGap } from '../../../shared/domain/schedule-light.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LifecycleTag, Light, SelfLightTag } from '../../ui/marker.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import type { Report } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** The accepted reports, newest first and open; each earlier one opens from a line that names its lights. */
export function MeasureReports({ reports }: { reports: readonly Report[] }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  const [newest, ...earlier] = reports;
  if (!newest) {
    return (
      <Section title={t.reports}>
        <EmptyState title={t.noReports}>{t.noReportsHelp}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t.reports} note={t.reportsNote(reports.length)}>
      <article className="report card">
        <h3 className="report__title">
          {t.reportOf(format.day(newest.reportedOn))} <SimulatedBadge show={newest.simulated} />
        </h3>
        <ReportBody report={newest} />
      </article>
      {earlier.length > 0 && (
        <>
          <h3>{t.earlierReports}</h3>
          {earlier.map((report) => (
            <Disclosure
              key={`${report.reportedOn} ${report.correctsReportedOn ?? ''} ${report.stateOfAffairs}`}
              summary={
                <span className="report__summary">
                  <strong>{format.day(report.reportedOn)}</strong>
                  {report.light && <Light light={report.light} />}
                  <LifecycleTag lifecycle={report.lifecycle} />
                  <Gap report={report} />
                  <SimulatedBadge show={report.simulated} />
                </span>
              }
            >
              <ReportBody report={report} />
            </Disclosure>
          ))}
        </>
      )}
    </Section>
  );
}

function ReportBody({ report }: { report: Report }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  const end = report.actualEnd
    ? { term: t.actualEnd, value: format.day(report.actualEnd) }
    : { term: t.forecastEnd, value: report.forecastEnd ? format.planDate(report.forecastEnd) : t.noForecast };
  const self: ReactNode = report.selfLight ? <SelfLightTag light={report.selfLight} /> : t.notStated;
  return (
    <>
      {report.correctsReportedOn && (
        <p className="muted">{t.corrects(format.day(report.correctsReportedOn))}</p>
      )}
      <DefinitionList
        entries={[
          { term: t.computedLight, value: report.light ? <Light light={report.light} /> : t.notStated },
          {
            term: t.selfLight,
            value: (
              <>
                {self} <Gap report={report} />
              </>
            ),
          },
          { term: t.lifecycle, value: <LifecycleTag lifecycle={report.lifecycle} /> },
          {
            term: t.progress,
            value: report.progressPercent === null ? t.notStated : format.percent(report.progressPercent),
          },
          end,
        ]}
      />
      <div className="report__texts">
        <Paragraph title={t.stateOfAffairs} text={report.stateOfAffairs} />
        <Paragraph title={t.nextSteps} text={report.nextSteps} />
        {report.selfLightReason && <Paragraph title={t.selfReason} text={report.selfLightReason} />}
      </div>
    </>
  );
}

function Paragraph({ title, text }: { title: string; text: string }) {
  const t = useText(MEASURE_TEXTS);
  return (
    <div>
      <h4>{title}</h4>
      <p className="report__text">{text || t.notStated}</p>
    </div>
  );
}

function Gap({ report }: { report: Report }) {
  const t = useText(MEASURE_TEXTS);
  if (!report.light || !optimismGap(report.selfLight, report.light)) return null;
  return <span className="optimism-gap">{t.optimismGap}</span>;
}

import type { ReactNode } from 'react';
import { optimismGap } from '../../../shared/domain/schedule-light.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { reportLink } from '../../../shared/addresses.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { LifecycleTag, Light, SelfLightTag } from '../../ui/marker.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import type { Report } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** The accepted reports, newest first and open; each earlier one opens from a line that names its lights. */
export function MeasureReports({ code, reports }: { code: string; reports: readonly Report[] }) {
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
          {t.reportOf(format.day(newest.reportedOn))} <ErratumTag report={newest} />{' '}
          <SimulatedBadge show={newest.simulated} />
        </h3>
        <ReportBody code={code} report={newest} />
      </article>
      {earlier.length > 0 && (
        <>
          <h3>{t.earlierReports}</h3>
          {earlier.map((report) => (
            <Disclosure
              key={report.id}
              summary={
                <span className="report__summary">
                  <strong>{format.day(report.reportedOn)}</strong>
                  {report.light && <Light light={report.light} />}
                  <LifecycleTag lifecycle={report.lifecycle} />
                  <Gap report={report} />
                  <ErratumTag report={report} />
                  <SimulatedBadge show={report.simulated} />
                </span>
              }
            >
              <ReportBody code={code} report={report} />
            </Disclosure>
          ))}
        </>
      )}
    </Section>
  );
}

function ReportBody({ code, report }: { code: string; report: Report }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  const end = report.actualEnd
    ? { term: t.actualEnd, value: format.day(report.actualEnd) }
    : { term: t.forecastEnd, value: report.forecastEnd ? format.planDate(report.forecastEnd) : t.noForecast };
  const self: ReactNode = report.selfLight ? <SelfLightTag light={report.selfLight} /> : t.notStated;
  return (
    <>
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
          ...(report.author ? [{ term: t.writtenBy, value: report.author }] : []),
        ]}
      />
      <div className="report__texts">
        <Paragraph title={t.stateOfAffairs} text={report.stateOfAffairs} />
        <Paragraph title={t.nextSteps} text={report.nextSteps} />
        {report.selfLightReason && <Paragraph title={t.selfReason} text={report.selfLightReason} />}
      </div>
      <Evidence evidence={report.evidence} />
      {report.viewerCan.correct && (
        <p>
          <LinkKeepingView
            to={reportLink(code, { round: report.roundDate, corrects: report.id })}
            label={t.correctOf(format.day(report.reportedOn))}
          >
            {t.correct}
          </LinkKeepingView>
        </p>
      )}
    </>
  );
}

/** Links that prove what a report says; nothing where there is none. */
function Evidence({ evidence }: { evidence: Report['evidence'] }) {
  const t = useText(MEASURE_TEXTS);
  if (evidence.length === 0) return null;
  return (
    <div className="report__evidence">
      <h4>{t.evidence}</h4>
      <ul>
        {evidence.map((link) => (
          <li key={link.url}>
            <a href={link.url} target="_blank" rel="noopener noreferrer" className="link">
              {link.title ? <German>{link.title}</German> : link.url}
            </a>{' '}
            <span className="muted">{t.newWindow}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that a report corrects an earlier one, and which. */
function ErratumTag({ report }: { report: Report }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  if (report.correctsReportedOn === null) return null;
  return <span className="tag tag--erratum">{t.corrects(format.day(report.correctsReportedOn))}</span>;
}

function Paragraph({ title, text }: { title: string; text: string }) {
  const t = useText(MEASURE_TEXTS);
  return (
    <div>
      <h4>{title}</h4>
      <p className="report__text">{text ? <German>{text}</German> : t.notStated}</p>
    </div>
  );
}

function Gap({ report }: { report: Report }) {
  const t = useText(MEASURE_TEXTS);
  if (!report.light || !optimismGap(report.selfLight, report.light)) return null;
  return <span className="optimism-gap">{t.optimismGap}</span>;
}

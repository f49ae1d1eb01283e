import type { ReactNode } from 'react';
import type { ReportChangeField } from '../../../shared/domain/report-diff.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Section } from '../../ui/section.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import type { ReviewChange, ReviewReport } from './queries.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import { ChangedValue, useReportWords } from './report-values.tsx';

/** The answers of a report, in the order of its form. */
const FIELDS = [
  'lifecycle',
  'progressPercent',
  'stateOfAffairs',
  'nextSteps',
  'forecastEnd',
  'actualEnd',
  'selfLight',
  'selfLightReason',
] as const satisfies readonly ReportChangeField[];

/** Every answer, the previous one beside it where it changed. */
export function ReportContent({ report }: { report: ReviewReport }) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const { nameOf, write } = useReportWords();
  const { previous } = report;
  return (
    <Section
      title={t.comparison}
      note={previous ? t.comparisonNote(format.day(previous.reportedOn)) : t.comparisonFirst}
      actions={
        previous && (
          <LinkKeepingView to={paths.reportReview(previous.id)}>
            {t.previousReport(format.day(previous.reportedOn))}
          </LinkKeepingView>
        )
      }
    >
      <dl className="field-changes report-content">
        {FIELDS.map((field) => {
          const change = previous ? report.changes.find((each) => each.field === field) : undefined;
          const value: ReactNode = write(field, text(report[field]));
          return (
            <div key={field} className={change ? 'report-content--changed' : undefined}>
              <dt>
                {nameOf({ field, milestoneCode: null })}
                {change && <span className="report-content__state">{t.changed}</span>}
              </dt>
              <dd>
                {change ? (
                  <ChangedValue change={change} />
                ) : (
                  <div className="report-content__text">
                    {value ?? <span className="muted">{t.notStated}</span>}
                  </div>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

function text(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

/** What the report says of each linked milestone, beside the plan and the previous report. */
export function ReportMilestones({ report }: { report: ReviewReport }) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const said = (forecast: string | null, actual: string | null) => {
    if (actual) return t.reached(format.day(actual));
    return forecast ? t.expected(format.planDate(forecast)) : t.notStated;
  };
  return (
    <Section title={t.milestones}>
      {report.milestones.length === 0 ? (
        <p className="muted">{t.noMilestones}</p>
      ) : (
        <ScrollRegion label={t.milestoneTable}>
          <table>
            <caption className="visually-hidden">{t.milestoneTable}</caption>
            <thead>
              <tr>
                {[t.milestone, t.planned, t.before, t.now, t.moved].map((header) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.milestones.map(({ milestone, forecast, actual }) => {
                const moves = report.changes.filter((each) => each.milestoneCode === milestone.code);
                const before = previousAnswer(moves, { forecast, actual });
                const days = moves.find((each) => each.daysMoved !== null)?.daysMoved;
                return (
                  <tr key={milestone.code}>
                    <th scope="row">
                      <span className="code">{milestone.code}</span> <German>{milestone.title}</German>
                    </th>
                    <td>{format.planDate(milestone.planned)}</td>
                    <td>{report.previous === null ? t.notStated : said(before.forecast, before.actual)}</td>
                    <td>
                      {moves.length > 0 ? <mark>{said(forecast, actual)}</mark> : said(forecast, actual)}
                    </td>
                    <td>
                      <DeltaDays days={days} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}

interface MilestoneAnswer {
  readonly forecast: string | null;
  readonly actual: string | null;
}

/** What the report before said: the value before a change, else the same as now. */
function previousAnswer(moves: readonly ReviewChange[], now: MilestoneAnswer): MilestoneAnswer {
  const before = (field: ReportChangeField, same: string | null) => {
    const move = moves.find((each) => each.field === field);
    return move ? move.before : same;
  };
  return {
    forecast: before('milestoneForecast', now.forecast),
    actual: before('milestoneActual', now.actual),
  };
}

/** Links that prove what the report says, and the remark for ministry and CIO office. */
export function ReportExtras({ report }: { report: ReviewReport }) {
  const t = useText(REPORT_TEXTS);
  return (
    <>
      <Section title={t.evidence}>
        {report.evidence.length === 0 ? (
          <p className="muted">{t.noEvidence}</p>
        ) : (
          <ul>
            {report.evidence.map((link) => (
              <li key={link.url}>
                <a href={link.url} target="_blank" rel="noopener noreferrer" className="link">
                  {link.title || link.url}
                </a>{' '}
                <span className="muted">
                  {new URL(link.url).hostname} {t.newWindow}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {report.internalRemark && (
        <Section title={t.internal} note={t.internalNote}>
          <p className="report-content__text">{report.internalRemark}</p>
        </Section>
      )}
    </>
  );
}

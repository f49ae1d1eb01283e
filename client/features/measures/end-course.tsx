import { addDays, daysBetween, parsePlanDate, type Day } from '../../../shared/domain/plan-date.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import type { MeasureDetail } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** One statement about when the measure ends. */
interface Statement {
  readonly key: string;
  readonly kind: 'REVISION' | 'REPORT' | 'ACTUAL';
  readonly revision: number | null;
  readonly on: Day;
  /** Written end, in its precision. */
  readonly end: string;
  readonly endDay: Day;
  readonly simulated: boolean;
}

/**
 * Every statement about the end in the order it was made, each marked on a common time line, with the day of the
 * page across all of them: a table that is its own drawing. Nothing where fewer than two statements exist.
 */
export function EndCourse({ measure, asOf }: { measure: MeasureDetail; asOf: Day }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  const statements = endStatements(measure, asOf);
  const first = statements[0];
  if (!first || statements.length < 2) return null;
  const place = timeScale([...statements.map((each) => each.endDay), asOf]);
  const legend = [
    { kind: 'REVISION', label: t.coursePlan },
    { kind: 'REPORT', label: t.courseForecast },
    { kind: 'ACTUAL', label: t.courseActual },
  ].filter(({ kind }) => statements.some((statement) => statement.kind === kind));
  const says = (statement: Statement) =>
    statement.kind === 'REVISION' ? t.courseRevision(statement.revision ?? 0) : t.courseReport;
  const shift = daysBetween(first.endDay, statements.at(-1)?.endDay ?? first.endDay);
  const title = t.courseFinding(shift, format.number(Math.abs(shift)), format.planDate(first.end));
  return (
    <Section title={title} note={t.courseNote}>
      <ul className="end-course__legend">
        {legend.map(({ kind, label }) => (
          <li key={kind}>
            <span className={`end-course__mark end-course__mark--${kind.toLowerCase()}`} /> {label}
          </li>
        ))}
      </ul>
      <ScrollRegion label={title} className="end-course">
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.courseSaid}</th>
              <th scope="col">{t.courseEnd}</th>
              <th scope="col">{t.courseShift}</th>
              <th scope="col" className="end-course__track-head" aria-hidden="true">
                <span
                  className="end-course__today-label"
                  style={{ insetInlineStart: place(asOf), translate: `-${place(asOf)} 0` }}
                >
                  {t.courseAsOf(format.day(asOf))}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {statements.map((statement, index) => (
              <tr key={statement.key} className="end-course__row">
                <th scope="row">
                  {says(statement)} <span className="muted">{format.day(statement.on)}</span>{' '}
                  <SimulatedBadge show={statement.simulated} />
                </th>
                <td>
                  {format.planDate(statement.end)}
                  {statement.kind === 'ACTUAL' && <span className="muted"> {t.courseActual}</span>}
                </td>
                <td>
                  {index === 0 ? (
                    <span className="muted">{t.courseFirst}</span>
                  ) : (
                    <DeltaDays days={daysBetween(first.endDay, statement.endDay)} />
                  )}
                </td>
                <td className="end-course__track" aria-hidden="true">
                  <span className="end-course__today" style={{ insetInlineStart: place(asOf) }} />
                  <span className="end-course__first" style={{ insetInlineStart: place(first.endDay) }} />
                  <span
                    className={`end-course__mark end-course__mark--${statement.kind.toLowerCase()}`}
                    style={{ insetInlineStart: place(statement.endDay) }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

/** Plan of each revision in force by the day, and what reports said, by the day they said it. */
function endStatements(measure: MeasureDetail, asOf: Day): Statement[] {
  const revisions = measure.history.flatMap((entry): Statement[] => {
    const { plannedEnd, plannedEndDate, revision, effectiveDate } = entry;
    if (entry.revisionState !== 'PUBLISHED' || !plannedEnd || !plannedEndDate || !effectiveDate) return [];
    if (effectiveDate > asOf) return [];
    return [
      {
        key: `revision-${revision}`,
        kind: 'REVISION',
        revision,
        on: effectiveDate,
        end: plannedEnd,
        endDay: plannedEndDate,
        simulated: false,
      },
    ];
  });
  const reports = measure.reports.flatMap((report, index): Statement[] => {
    const end = report.actualEnd ?? report.forecastEnd;
    if (!end) return [];
    const kind = report.actualEnd ? 'ACTUAL' : 'REPORT';
    return [
      {
        key: `report-${index}`,
        kind,
        revision: null,
        on: report.reportedOn,
        end,
        endDay: parsePlanDate(end).date,
        simulated: report.simulated,
      },
    ];
  });
  return [...revisions, ...reports].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Days around the first and last so that marks at the edge stay whole. */
const MARGIN_DAYS = 30;

function timeScale(days: readonly Day[]): (day: Day) => string {
  const sorted = days.toSorted();
  const from = addDays(sorted.at(0) ?? '2000-01-01', -MARGIN_DAYS);
  const length = daysBetween(from, addDays(sorted.at(-1) ?? from, MARGIN_DAYS));
  return (day) => `${((100 * daysBetween(from, day)) / length).toFixed(2)}%`;
}

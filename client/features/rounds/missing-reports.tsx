import { useQuery } from '@apollo/client/react';
import { owesReports } from '../../../shared/domain/reporting-duty.ts';
import { useEffect, useId, useRef } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light } from '../../ui/marker.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { RoundMinistryQuery, type Round } from './queries.ts';
import { ROUND_TEXTS } from './texts.ts';

/**
 * Which measures of a ministry still lack a report; takes the focus when it opens.
 * @param own the ministry's own people see what is begun; the CIO office only what has been released
 */
export function MissingReports(props: {
  ministry: { readonly code: string; readonly abbreviation: string };
  own: boolean;
  round: Round;
  onHide: () => void;
}) {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { ministry, round, own } = props;
  useEffect(() => heading.current?.focus(), []);
  const { data, error, refetch } = useQuery(RoundMinistryQuery, {
    variables: { ministry: ministry.code, round: round.reportingDate },
    fetchPolicy: 'network-only',
  });
  const rows = data?.reportSheet.rows ?? [];
  const counted = rows.filter(({ current, measure }) => current !== null || owesReports(measure.lifecycle));
  const missing = counted.filter(
    ({ current }) => current === null || current.state === 'DRAFT' || current.state === 'RETURNED',
  );
  return (
    <section className="section card" aria-labelledby={headingId}>
      <header className="section__header">
        <div>
          <h2 id={headingId} ref={heading} tabIndex={-1}>
            {t.missingTitle(ministry.abbreviation)}
          </h2>
          {data && (
            <p className="section__note">
              {(own ? t.missingNote : t.missingNoteOffice)(
                missing.length,
                counted.length,
                format.day(round.reportingDate),
              )}
            </p>
          )}
        </div>
        <Button onClick={props.onHide}>{t.hide}</Button>
      </header>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : missing.length === 0 ? (
        <p>{own ? t.missingNone : t.missingNoneOffice}</p>
      ) : (
        <ul className="missing-list">
          {missing.map(({ measure, current }) => (
            <li key={measure.code}>
              <span className="code">{measure.code}</span>{' '}
              <LinkKeepingView to={paths.measure(measure.code)}>
                <German>{measure.title}</German>
              </LinkKeepingView>
              <span className="tag">
                {current ? labels(`reportState.${current.state}`) : own ? t.notBegun : t.notReleased}
              </span>
              <Light light={measure.light} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { useQuery } from '@apollo/client/react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { handedIn, nextLeft, type MeasureStanding } from './next-measure.ts';
import { type FormData, MinistryProgressQuery } from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';

/** The ministry's measures in the round of a form; empty outside of rounds and until they are known. */
export function useMinistryRows(form: FormData | undefined): readonly MeasureStanding[] {
  const { round, measure } = form ?? {};
  const ministry = measure?.ministry?.lineage ?? '';
  const { data } = useQuery(MinistryProgressQuery, {
    variables: { ministry, round: round?.reportingDate ?? null },
    skip: !round || ministry === '',
    fetchPolicy: 'no-cache',
  });
  return data?.reportSheet.rows ?? [];
}

/** "5 von 18 Maßnahmen gemeldet", and the way to the others. */
export function MinistryProgress({ form, rows }: { form: FormData; rows: readonly MeasureStanding[] }) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const { round, measure } = form;
  if (!round || !measure.ministry) return null;
  const { done, of } = handedIn(rows);
  return (
    <p className="report-progress">
      {rows.length > 0 && (
        <>
          <progress className="progress__bar" max={Math.max(of, 1)} value={done} aria-hidden="true" />
          <span>{t.progressOf(format.number(done), format.number(of))}</span>
        </>
      )}
      <LinkKeepingView to={paths.sheet(round.reportingDate, measure.ministry.lineage)}>
        {t.sheet(measure.ministry.abbreviation)}
      </LinkKeepingView>
    </p>
  );
}

/** The measure to go on to after this one. */
export function nextAfter(form: FormData, rows: readonly MeasureStanding[]): MeasureStanding | null {
  return nextLeft(rows, form.measure.code);
}

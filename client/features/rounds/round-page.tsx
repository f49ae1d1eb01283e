import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { daysBetween, isDay } from '../../../shared/domain/plan-date.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/disclosure.tsx';
import { DueDate } from '../../ui/due-date.tsx';
import { ImportTableLink } from '../../ui/import-table-link.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { CloseRoundDialog } from './close-round-dialog.tsx';
import { MinistryChart } from './ministry-chart.tsx';
import { MinistryTable } from './ministry-table.tsx';
import { MissingReports } from './missing-reports.tsx';
import { RoundsPageQuery, type MinistryProgress, type Round } from './queries.ts';
import { RemindDialog } from './remind-dialog.tsx';
import { owed, rankProgress, sumProgress, withMinistry } from './round-progress.ts';
import { RoundStateTag } from './round-state-tag.tsx';
import './rounds.css';
import { ROUND_TEXTS } from './texts.ts';
import { useOwnMinistry } from '../../lib/own-ministry.ts';

/** Ministry whose missing reports are listed, by its code. */
const MINISTRY_PARAM = 'ressort';

/** One round: how far the ministries are, who is missing, and what the CIO office does about it. */
export function Component() {
  const { date = '' } = useParams();
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const { data } = useSuspenseQuery(RoundsPageQuery, { fetchPolicy: 'cache-and-network' });
  const round = data.reportingRounds.find((each) => each.reportingDate === date);
  if (round) return <RoundDetail round={round} />;
  return (
    <Page title={t.notFoundTitle} breadcrumbs={[{ label: t.title, to: paths.rounds }]}>
      <EmptyState
        title={t.notFound(isDay(date) ? format.day(date) : date)}
        actions={<LinkKeepingView to={paths.rounds}>{t.toRounds}</LinkKeepingView>}
      />
    </Page>
  );
}

type OpenDialog = 'CLOSE' | { readonly remind: MinistryProgress | null };

function RoundDetail({ round }: { round: Round }) {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const own = useOwnMinistry();
  const filters = useFilterParams();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const rows = rankProgress(round.ministries, own?.lineage ?? null);
  const shown = rows.find((row) => row.ministry?.code === filters.text(MINISTRY_PARAM));
  const late = withMinistry(sumProgress(rows));
  const { viewerCan } = round;
  const { viewerCan: can } = useViewer();
  return (
    <Page
      title={round.title}
      german={round.title}
      eyebrow={t.eyebrow(format.day(round.reportingDate))}
      breadcrumbs={[{ label: t.title, to: paths.rounds }]}
      lead={<RoundFacts round={round} />}
      actions={
        <>
          {viewerCan.remind && late > 0 && (
            <Button onClick={() => setDialog({ remind: null })}>{t.remindAll}</Button>
          )}
          {viewerCan.close && <Button onClick={() => setDialog('CLOSE')}>{t.close}</Button>}
          {round.state === 'OPEN' && own && can.report && (
            <ImportTableLink kind="STATUS_REPORTS" ministry={own.code} round={round.reportingDate} />
          )}
          <CopyLink />
        </>
      }
    >
      <Figures round={round} />
      <MinistryChart round={round} rows={rows} ownFirst={own !== null} />
      <MinistryTable
        round={round}
        rows={rows}
        onShow={(row) => filters.set({ [MINISTRY_PARAM]: row.ministry?.code ?? null })}
        onRemind={(row) => setDialog({ remind: row })}
      />
      {shown?.ministry && (
        <MissingReports
          key={shown.ministry.code}
          ministry={shown.ministry}
          own={shown.ministry.lineage === own?.lineage}
          round={round}
          onHide={() => filters.set({ [MINISTRY_PARAM]: null })}
        />
      )}
      {dialog === 'CLOSE' && <CloseRoundDialog round={round} rows={rows} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'CLOSE' && (
        <RemindDialog round={round} rows={rows} only={dialog.remind} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}

function RoundFacts({ round }: { round: Round }) {
  const t = useText(ROUND_TEXTS);
  const { today } = useViewer();
  const open = round.state === 'OPEN';
  return (
    <span className="round-facts">
      <RoundStateTag state={round.state} />
      <DueDate dueDate={round.dueDate} daysLeft={open ? daysBetween(today, round.dueDate) : null} />
      <span>
        {t.openedAt} <Moment at={round.openedAt} />
      </span>
      {round.closedAt && (
        <span>
          {t.closedAt} <Moment at={round.closedAt} />
        </span>
      )}
    </span>
  );
}

function Figures({ round }: { round: Round }) {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const { viewerCan } = useViewer();
  const sums = sumProgress(round.ministries);
  const day = format.day(round.reportingDate);
  const late = withMinistry(sums);
  const facts = {
    denominator: t.ofMeasures(format.number(owed(sums))),
    basis: round.state === 'OPEN' ? t.basis(day) : t.basisClosed(day),
  };
  return (
    <Section title={t.figures}>
      <KeyFigures>
        <KeyFigure label={t.accepted} value={format.number(sums.accepted)} {...facts} />
        {viewerCan.accept ? (
          <>
            <KeyFigure
              label={t.onTheWay}
              value={format.number(sums.submitted + sums.released)}
              note={t.onTheWayNote}
              {...facts}
            />
            <KeyFigure
              label={t.withMinistries}
              value={format.number(late)}
              note={t.withMinistriesNote}
              tone={late > 0 && round.state === 'OPEN' ? 'alarm' : 'plain'}
              {...facts}
            />
          </>
        ) : (
          <KeyFigure
            label={t.notAccepted}
            value={format.number(owed(sums) - sums.accepted)}
            note={t.notAcceptedNote}
            {...facts}
          />
        )}
      </KeyFigures>
    </Section>
  );
}

import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { daysBetween } from '../../../shared/domain/plan-date.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { DueDate } from '../../ui/due-date.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { CountBar } from './count-bar.tsx';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { RoundsPageQuery, type Round } from './queries.ts';
import { RoundStateTag } from './round-state-tag.tsx';
import './rounds.css';
import { ROUND_TEXTS } from './texts.ts';
import { useOwnMinistry } from '../../lib/own-ministry.ts';
import { owed, sumProgress } from './round-progress.ts';

/** All reporting rounds; the CIO office opens new ones here. */
export function Component() {
  const t = useText(ROUND_TEXTS);
  const { viewerCan } = useViewer();
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        viewerCan.manageRounds && (
          <Button kind="primary" onClick={() => setOpening(true)}>
            {t.open}
          </Button>
        )
      }
    >
      <Rounds onOpen={() => setOpening(true)} />
      {opening && <OpenRoundDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Rounds({ onOpen }: { onOpen: () => void }) {
  const t = useText(ROUND_TEXTS);
  const { viewerCan } = useViewer();
  const { data } = useSuspenseQuery(RoundsPageQuery, { fetchPolicy: 'cache-and-network' });
  const columns = useRoundColumns();
  return (
    <DataTable
      caption={t.list}
      captionHidden
      columns={columns}
      rows={data.reportingRounds}
      rowKey={(round) => String(round.id)}
      empty={
        <EmptyState
          title={t.none}
          actions={viewerCan.manageRounds && <Button onClick={onOpen}>{t.open}</Button>}
        >
          {viewerCan.manageRounds ? t.noneHelpOffice : t.noneHelp}
        </EmptyState>
      }
    />
  );
}

function useRoundColumns(): DataColumn<Round>[] {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const { today } = useViewer();
  const organisation = useOwnMinistry();
  const ofOwn = (round: Round) =>
    round.ministries.find(({ ministry }) => ministry !== null && ministry.lineage === organisation?.lineage);
  const columns: DataColumn<Round>[] = [
    {
      id: 'title',
      header: t.round,
      rowHeader: true,
      cell: (round) => (
        <LinkKeepingView to={paths.round(round.reportingDate)}>
          <German>{round.title}</German>
        </LinkKeepingView>
      ),
    },
    { id: 'reportingDate', header: t.reportingDate, cell: (round) => format.day(round.reportingDate) },
    {
      id: 'dueDate',
      header: t.dueDate,
      cell: (round) => (
        <DueDate
          dueDate={round.dueDate}
          daysLeft={round.state === 'OPEN' ? daysBetween(today, round.dueDate) : null}
        />
      ),
    },
    {
      id: 'state',
      header: t.state,
      cell: (round) => <RoundStateTag state={round.state} />,
    },
    {
      id: 'reported',
      header: t.reported,
      minWidth: 12,
      cell: (round) => (
        <CountBar label={round.title} count={round.reported} total={owed(sumProgress(round.ministries))} />
      ),
    },
  ];
  if (!organisation) return columns;
  return [
    ...columns,
    {
      id: 'own',
      header: `${t.own} (${organisation.abbreviation})`,
      minWidth: 12,
      cell: (round) => {
        const own = ofOwn(round);
        if (!own) return <span className="muted">–</span>;
        return (
          <div className="own-progress">
            <CountBar
              label={`${round.title}, ${organisation.abbreviation}`}
              count={own.accepted}
              total={owed(own)}
            />
            {round.state === 'OPEN' && (
              <LinkKeepingView to={paths.sheet(round.reportingDate, organisation.code)}>
                {t.openSheet(organisation.abbreviation)}
              </LinkKeepingView>
            )}
          </div>
        );
      },
    },
  ];
}

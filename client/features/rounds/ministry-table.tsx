import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { reviewLink } from '../../lib/review-link.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Section } from '../../ui/section.tsx';
import { CountBar } from './count-bar.tsx';
import type { MinistryProgress, Round } from './queries.ts';
import { owed, PROGRESS_KEYS, type ProgressKey, withMinistry } from './round-progress.ts';
import { ROUND_TEXTS } from './texts.ts';
import { useOwnMinistry } from '../../lib/own-ministry.ts';
import { usePartLabels } from './use-part-labels.ts';

/** The same counts as words and links, with what can be done about a ministry. */
export function MinistryTable(props: {
  round: Round;
  rows: readonly MinistryProgress[];
  onShow: (row: MinistryProgress) => void;
  onRemind: (row: MinistryProgress) => void;
}) {
  const t = useText(ROUND_TEXTS);
  const columns = useColumns(props);
  return (
    <Section title={t.byMinistry}>
      <DataTable
        caption={t.byMinistry}
        captionHidden
        columns={columns}
        rows={props.rows}
        rowKey={(row) => row.ministry?.code ?? ''}
      />
    </Section>
  );
}

function useColumns(props: Parameters<typeof MinistryTable>[0]): DataColumn<MinistryProgress>[] {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const { viewerCan } = useViewer();
  const own = useOwnMinistry();
  const parts = usePartLabels();
  const { round, onShow, onRemind } = props;
  const isOwn = (row: MinistryProgress) => own !== null && row.ministry?.lineage === own.lineage;
  const count = (row: MinistryProgress, key: ProgressKey) => {
    const written = format.number(row[key]);
    if (row[key] === 0) return <span className="muted">{written}</span>;
    const inReview = key === 'submitted' || key === 'released' ? key : null;
    // The CIO office sees a ministry's reports once they are released.
    const reachable = isOwn(row) ? viewerCan.release : viewerCan.accept && inReview === 'released';
    if (inReview === null || !reachable || !row.ministry) return written;
    const state = inReview === 'submitted' ? 'SUBMITTED' : 'RELEASED';
    return (
      <LinkKeepingView
        to={reviewLink({ state: [state], ministry: [row.ministry.lineage], round: round.reportingDate })}
        label={`${written} – ${row.ministry.abbreviation}, ${parts[key]}`}
      >
        {written}
      </LinkKeepingView>
    );
  };
  return [
    {
      id: 'ministry',
      header: t.ministry,
      rowHeader: true,
      cell: (row) => (
        <span className="ministry-name">
          <span title={row.ministry?.name}>{row.ministry?.abbreviation ?? t.noLead}</span>
          {isOwn(row) && <span className="tag">{t.own}</span>}
        </span>
      ),
    },
    {
      id: 'progress',
      header: t.reported,
      minWidth: 12,
      cell: (row) => (
        <CountBar label={row.ministry?.abbreviation ?? t.noLead} count={row.accepted} total={owed(row)} />
      ),
    },
    ...PROGRESS_KEYS.filter((key) => key !== 'accepted').map((key): DataColumn<MinistryProgress> => ({
      id: key,
      header: parts[key],
      align: 'end',
      cell: (row) => count(row, key),
    })),
    {
      id: 'actions',
      header: t.actions,
      tools: true,
      cell: (row) => {
        const { ministry } = row;
        if (!ministry) return null;
        const late = withMinistry(row);
        const hidden = isOwn(row) ? late : late + row.submitted;
        return (
          <span className="row-actions">
            {isOwn(row) && (
              <LinkKeepingView to={paths.sheet(round.reportingDate, ministry.code)}>
                {t.openSheet(ministry.abbreviation)}
              </LinkKeepingView>
            )}
            {hidden > 0 && (viewerCan.accept || isOwn(row)) && (
              <Button kind="quiet" label={t.showMissingOf(ministry.abbreviation)} onClick={() => onShow(row)}>
                {t.showMissing}
              </Button>
            )}
            {late > 0 && round.viewerCan.remind && (
              <Button kind="quiet" label={t.remindOf(ministry.abbreviation)} onClick={() => onRemind(row)}>
                {t.remind}
              </Button>
            )}
          </span>
        );
      },
    },
  ];
}

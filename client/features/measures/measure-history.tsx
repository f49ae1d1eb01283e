import { useMemo, type ReactNode } from 'react';
import { daysBetween } from '../../../shared/domain/plan-date.ts';
import { translate } from '../../../shared/i18n/index.ts';
import { NO_VALUE, useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { historyPath } from '../../lib/paths.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Section } from '../../ui/section.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import type { HistoryEntry } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

interface Row {
  readonly entry: HistoryEntry;
  /** The same measure in the revision before; null where it is new. */
  readonly before: HistoryEntry | null;
}

/**
 * The measure in every revision, newest first, with what changed marked in words and surface.
 * @param shown number of the revision on this page
 */
export function MeasureHistory(props: { code: string; history: readonly HistoryEntry[]; shown: number }) {
  const t = useText(MEASURE_TEXTS);
  const { code, history, shown } = props;
  const columns = useHistoryColumns(shown);
  const ordered = history.toSorted((a, b) => a.revision - b.revision);
  const rows = ordered
    .map((entry, index): Row => ({ entry, before: ordered[index - 1] ?? null }))
    .toReversed();
  return (
    <Section
      title={t.history}
      note={t.historyNote}
      actions={<LinkKeepingView to={historyPath('MEASURE', code)}>{t.historyAll}</LinkKeepingView>}
    >
      <ScrollRegion label={t.history} className="wide-table">
        <DataTable
          caption={t.history}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ entry }) => String(entry.revision)}
        />
      </ScrollRegion>
    </Section>
  );
}

function useHistoryColumns(shown: number): DataColumn<Row>[] {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  return useMemo(() => {
    const compared = (
      id: string,
      header: string,
      read: (entry: HistoryEntry) => string,
      show: (entry: HistoryEntry) => ReactNode = read,
    ): DataColumn<Row> => ({
      id,
      header,
      cell: ({ entry, before }) => (
        <Changed changed={before !== null && read(before) !== read(entry)}>{show(entry)}</Changed>
      ),
    });
    return [
      {
        id: 'revision',
        header: t.revision,
        rowHeader: true,
        cell: ({ entry }) => <RevisionName entry={entry} shown={entry.revision === shown} />,
      },
      { id: 'effective', header: t.effective, cell: ({ entry }) => format.day(entry.effectiveDate) },
      compared(
        'title',
        t.titleColumn,
        (entry) => entry.title,
        (entry) => <German>{entry.title}</German>,
      ),
      compared('lead', t.lead, (entry) => entry.ministry?.abbreviation ?? NO_VALUE),
      compared('level', t.level, (entry) => translate(format.language, `measureLevel.${entry.level}`)),
      compared('start', t.start, (entry) => format.planDate(entry.start)),
      {
        id: 'end',
        header: t.plannedEnd,
        cell: ({ entry, before }) => (
          <Changed
            changed={before !== null && before.plannedEnd !== entry.plannedEnd}
            days={daysMoved(before, entry)}
          >
            {format.planDate(entry.plannedEnd)}
          </Changed>
        ),
      },
    ];
  }, [t, format, shown]);
}

function RevisionName({ entry, shown }: { entry: HistoryEntry; shown: boolean }) {
  const labels = useLabels();
  return (
    <span aria-current={shown ? 'true' : undefined} className="history__revision">
      {entry.revision} · <German>{entry.revisionTitle}</German>
      {entry.revisionState !== 'PUBLISHED' && (
        <span className="tag">{labels(`revisionState.${entry.revisionState}`)}</span>
      )}
    </span>
  );
}

function daysMoved(before: HistoryEntry | null, after: HistoryEntry): number | null {
  if (!before?.plannedEndDate || !after.plannedEndDate) return null;
  return daysBetween(before.plannedEndDate, after.plannedEndDate);
}

function Changed({
  changed,
  days,
  children,
}: {
  changed: boolean;
  days?: number | null;
  children: ReactNode;
}) {
  const t = useText(MEASURE_TEXTS);
  if (!changed) return <>{children}</>;
  return (
    <span className="history__changed">
      <mark>{children}</mark> {days ? <DeltaDays days={days} /> : <span className="muted">{t.changed}</span>}
    </span>
  );
}

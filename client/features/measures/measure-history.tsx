import type { ReactNode } from 'react';
import { daysBetween } from '../../../shared/domain/plan-date.ts';
import { NO_VALUE, useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
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
export function MeasureHistory({ history, shown }: { history: readonly HistoryEntry[]; shown: number }) {
  const t = useText(MEASURE_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const ordered = history.toSorted((a, b) => a.revision - b.revision);
  const rows = ordered
    .map((entry, index): Row => ({ entry, before: ordered[index - 1] ?? null }))
    .toReversed();
  const column = (id: string, header: string, read: (entry: HistoryEntry) => string): DataColumn<Row> => ({
    id,
    header,
    cell: ({ entry, before }) => (
      <Changed changed={before !== null && read(before) !== read(entry)}>{read(entry)}</Changed>
    ),
  });
  const columns: DataColumn<Row>[] = [
    {
      id: 'revision',
      header: t.revision,
      rowHeader: true,
      cell: ({ entry }) => (
        <span aria-current={entry.revision === shown ? 'true' : undefined} className="history__revision">
          {entry.revision} · {entry.revisionTitle}
          {entry.revisionState !== 'PUBLISHED' && (
            <span className="tag">{labels(`revisionState.${entry.revisionState}`)}</span>
          )}
        </span>
      ),
    },
    { id: 'effective', header: t.effective, cell: ({ entry }) => format.day(entry.effectiveDate) },
    column('title', t.titleColumn, (entry) => entry.title),
    column('lead', t.lead, (entry) => entry.ministry?.abbreviation ?? NO_VALUE),
    column('level', t.level, (entry) => labels(`measureLevel.${entry.level}`)),
    column('start', t.start, (entry) => format.planDate(entry.start)),
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
  return (
    <Section title={t.history} note={t.historyNote}>
      <div className="wide-table" role="region" aria-label={t.history} tabIndex={0}>
        <DataTable
          caption={t.history}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ entry }) => String(entry.revision)}
        />
      </div>
    </Section>
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

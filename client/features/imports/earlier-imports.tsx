import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { ImportsQuery, type EarlierImport } from './queries.ts';
import { IMPORT_TEXTS } from './texts.ts';
import { UndoDialog } from './undo-dialog.tsx';

/** Imports of before, each to be taken back for as long as nothing was built on it. */
export function EarlierImports() {
  const t = useText(IMPORT_TEXTS);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<EarlierImport | null>(null);
  const columns = useColumns(setAsked);
  const { data, previousData, error, refetch } = useQuery(ImportsQuery, {
    variables: { first: PAGE_DEFAULT, after: trail.at(-1) ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.imports;
  return (
    <Section title={t.earlier}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : page ? (
        <>
          <div className="wide-table">
            <DataTable
              caption={t.earlier}
              captionHidden
              columns={columns}
              rows={page.nodes}
              rowKey={({ id }) => String(id)}
              empty={<EmptyState title={t.earlierNone} />}
            />
          </div>
          {page.totalCount > 0 && (
            <Pagination
              trail={trail}
              pageSize={PAGE_DEFAULT}
              shown={page.nodes.length}
              totalCount={page.totalCount}
              endCursor={page.pageInfo.endCursor}
              hasNextPage={page.pageInfo.hasNextPage}
              busy={data === undefined}
              onTrail={setTrail}
            />
          )}
        </>
      ) : (
        <Skeleton rows={4} />
      )}
      {asked && (
        <UndoDialog
          id={asked.id}
          fileName={asked.fileName}
          count={asked.added + asked.changed}
          onClose={() => setAsked(null)}
          onDone={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

function useColumns(onUndo: (asked: EarlierImport) => void): DataColumn<EarlierImport>[] {
  const t = useText(IMPORT_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  return [
    { id: 'when', header: t.when, cell: (each) => <Moment at={each.appliedAt} /> },
    { id: 'what', header: t.what, cell: (each) => labels(`importKind.${each.kind}`) },
    {
      id: 'file',
      header: t.file,
      rowHeader: true,
      minWidth: 8,
      cell: (each) => <span className="import-file__name">{each.fileName}</span>,
    },
    { id: 'who', header: t.who, cell: (each) => each.appliedBy ?? t.operator },
    {
      id: 'outcome',
      header: t.outcome,
      cell: (each) => (
        <>
          {t.counts(format.number(each.added), format.number(each.changed))}{' '}
          {each.undone && <span className="tag">{t.isUndone}</span>}
        </>
      ),
    },
    {
      id: 'actions',
      header: t.actions,
      minWidth: 8,
      cell: (each) =>
        each.canUndo ? (
          <Button kind="quiet" label={t.undoOf(each.fileName)} onClick={() => onUndo(each)}>
            {t.undo}
          </Button>
        ) : (
          !each.undone && <span className="muted">{each.why}</span>
        ),
    },
  ];
}

import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import type { Preview, PreviewRow } from './queries.ts';
import { RowDetail } from './row-detail.tsx';

/** What becomes of each row, with the line that the spreadsheet shows. */
export function PreviewRows(props: {
  rows: Preview['rows'];
  trail: readonly string[];
  onTrail: (trail: readonly string[]) => void;
}) {
  const t = useText(PREVIEW_TEXTS);
  const columns = useColumns();
  const { nodes, totalCount, pageInfo } = props.rows;
  return (
    <div className="import-rows">
      <DataTable
        caption={t.rows}
        captionHidden
        columns={columns}
        rows={nodes}
        rowKey={({ line }) => String(line)}
        empty={<EmptyState title={t.noRows} />}
      />
      {totalCount > 0 && (
        <Pagination
          trail={props.trail}
          pageSize={PAGE_DEFAULT}
          shown={nodes.length}
          totalCount={totalCount}
          endCursor={pageInfo.endCursor}
          hasNextPage={pageInfo.hasNextPage}
          onTrail={props.onTrail}
        />
      )}
    </div>
  );
}

function useColumns(): DataColumn<PreviewRow>[] {
  const t = useText(PREVIEW_TEXTS);
  const labels = useLabels();
  return [
    { id: 'line', header: t.line, align: 'end', cell: (row) => row.line },
    {
      id: 'action',
      header: t.action,
      cell: (row) => (
        <>
          <span className={row.action === 'REFUSE' ? 'tag tag--refused' : 'tag'}>
            {labels(`importAction.${row.action}`)}
          </span>
          {row.needsReason && <span className="import-note">{t.weakens}</span>}
        </>
      ),
    },
    {
      id: 'subject',
      header: t.subject,
      rowHeader: true,
      minWidth: 12,
      cell: (row) => (
        <>
          {row.code && <span className="code">{row.code}</span>} {row.title ?? (row.code ? '' : '–')}
        </>
      ),
    },
    { id: 'detail', header: t.detail, minWidth: 20, cell: (row) => <RowDetail row={row} /> },
  ];
}

import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import type { ReportExportsQuery as Answer } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { paths } from '../../lib/paths.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ChoicesLink } from './choices-link.tsx';
import { ReportExportsQuery } from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';

type Row = Answer['reportExports']['nodes'][number];

const PAGE_SIZE = 8;
/** So much of a checksum tells files apart at a glance. */
const SHORT = 12;

/** Who had which report made; each leads to its verification and to its choices. */
export function ReportExports() {
  const t = useText(REPORT_TEXTS);
  const columns = useColumns();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const query = useQuery(ReportExportsQuery, {
    variables: { first: PAGE_SIZE, after: trail.at(-1) ?? null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Section title={t.exportsTitle} note={t.exportsNote}>
      <PagedList
        query={query}
        pick={(data) => data.reportExports}
        label={t.exportsTitle}
        skeletonRows={4}
        empty={<EmptyState title={t.exportsEmpty}>{t.exportsEmptyHelp}</EmptyState>}
        own={{ pageSize: PAGE_SIZE, trail, onTrail: setTrail }}
      >
        {(exports) => (
          <DataTable
            caption={t.exportsTitle}
            captionHidden
            columns={columns}
            rows={exports.nodes}
            rowKey={({ id }) => String(id)}
          />
        )}
      </PagedList>
    </Section>
  );
}

function useColumns(): DataColumn<Row>[] {
  const t = useText(REPORT_TEXTS);
  const language = useLanguage();
  return useMemo<DataColumn<Row>[]>(
    () => [
      { id: 'at', header: t.exportedAt, rowHeader: true, cell: (row) => <Moment at={row.exportedAt} /> },
      { id: 'by', header: t.exportedBy, cell: (row) => row.exportedBy ?? t.visitor },
      { id: 'format', header: t.format, cell: (row) => row.format.toUpperCase() },
      {
        id: 'content',
        header: t.content,
        minWidth: 16,
        cell: (row) => <ChoicesLink choices={row.choices} />,
      },
      {
        id: 'sha256',
        header: t.checksum,
        cell: (row) => (
          <LinkKeepingView
            to={paths.verifyFile(row.sha256)}
            label={t.checksumLink(row.sha256.slice(0, SHORT))}
          >
            <code>{row.sha256.slice(0, SHORT)}…</code>
          </LinkKeepingView>
        ),
      },
    ],
    // The words of the cells follow the language too.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [t, language],
  );
}

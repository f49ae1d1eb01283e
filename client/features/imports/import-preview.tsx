import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import type { ImportAction, ImportPreviewQuery as Answer } from '../../gql/graphql.ts';
import { FEDERAL_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { FilterBar, Select } from '../../ui/filters.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { ImportApplyMutation, ImportPreviewQuery } from './queries.ts';
import { IMPORT_TEXTS } from './texts.ts';

type Row = Answer['importPreview']['rows']['nodes'][number];

const ACTIONS = ['REFUSE', 'ADD', 'CHANGE', 'SAME'] as const satisfies readonly ImportAction[];

/** What an import would do, row by row; nothing is changed until it is applied. */
export function ImportPreview({ file }: { file: string }) {
  const t = useText(IMPORT_TEXTS);
  const format = useFormat();
  const say = useAnnounce();
  const columns = useColumns();
  const [action, setAction] = useState<ImportAction | ''>('');
  const [trail, setTrail] = useState<readonly string[]>([]);
  const show = (next: ImportAction | '') => {
    setAction(next);
    setTrail([]);
  };
  const variables = {
    file,
    action: action === '' ? null : [action],
    first: PAGE_DEFAULT,
    after: trail.at(-1) ?? null,
  };
  const { data, previousData, error, refetch } = useQuery(ImportPreviewQuery, {
    variables,
    fetchPolicy: 'network-only',
  });
  const [apply, applying] = useMutation(ImportApplyMutation, { refetchQueries: 'active' });
  const preview = (data ?? previousData)?.importPreview;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!preview) return <Skeleton rows={8} />;
  const writes = preview.added + preview.changed;
  const total = format.number(preview.total);
  const count = { ADD: preview.added, CHANGE: preview.changed, SAME: preview.same, REFUSE: preview.refused };
  const send = () => {
    if (applying.loading) return;
    apply({
      variables: { file, digest: preview.digest },
      onCompleted: ({ importApply }) =>
        say(t.applied(format.number(importApply.added), format.number(importApply.changed))),
      // What went wrong stands above the button: `applying.error`.
    }).catch(() => undefined);
  };
  return (
    <Section title={t.preview}>
      <KeyFigures>
        {ACTIONS.map((each) => (
          <KeyFigure
            key={each}
            label={t.actions[each]}
            value={format.number(count[each])}
            denominator={t.of(total)}
            tone={each === 'REFUSE' && preview.refused > 0 ? 'alarm' : 'plain'}
          />
        ))}
      </KeyFigures>
      {preview.refused > 0 && <Notice kind="warning">{t.refusedNote(format.number(preview.refused))}</Notice>}
      {applying.error && <ErrorState error={applying.error} />}
      {applying.data && (
        <Notice kind="success">
          {t.applied(
            format.number(applying.data.importApply.added),
            format.number(applying.data.importApply.changed),
          )}{' '}
          <LinkKeepingView to={paths.ozg}>{t.toCatalogue}</LinkKeepingView>
        </Notice>
      )}
      {writes > 0 ? (
        <p>
          <Button kind="primary" disabled={applying.loading} onClick={send}>
            {applying.loading ? t.applying : t.apply(format.number(writes))}
          </Button>
        </p>
      ) : (
        !applying.data && <p className="muted">{t.nothingToDo}</p>
      )}
      <FilterBar active={action === '' ? 0 : 1} onReset={() => show('')}>
        <Select
          label={t.show}
          value={action}
          allLabel={t.all}
          options={ACTIONS.map((value) => ({ value, label: t.actions[value] }))}
          onChange={show}
        />
      </FilterBar>
      <DataTable
        caption={t.rows}
        captionHidden
        columns={columns}
        rows={preview.rows.nodes}
        rowKey={({ line }) => String(line)}
        empty={<EmptyState title={t.noRows} />}
      />
      <Pagination
        trail={trail}
        pageSize={PAGE_DEFAULT}
        shown={preview.rows.nodes.length}
        totalCount={preview.rows.totalCount}
        endCursor={preview.rows.pageInfo.endCursor}
        hasNextPage={preview.rows.pageInfo.hasNextPage}
        onTrail={setTrail}
      />
    </Section>
  );
}

function useColumns(): DataColumn<Row>[] {
  const t = useText(IMPORT_TEXTS);
  const labels = useLabels();
  return useMemo<DataColumn<Row>[]>(() => {
    const valueOf = (value: string | null | undefined) => {
      const level = FEDERAL_LEVELS.find((each) => each === value);
      return level ? labels(`federalLevel.${level}`) : value == null ? t.nothing : wordOf(t.values, value);
    };
    return [
      { id: 'line', header: t.line, rowHeader: true, cell: (row) => row.line },
      {
        id: 'action',
        header: t.action,
        cell: (row) => (
          <span className={row.action === 'REFUSE' ? 'tag tag--alarm' : 'tag'}>{t.actions[row.action]}</span>
        ),
      },
      {
        id: 'service',
        header: t.service,
        cell: (row) => (
          <>
            <span className="code">{row.code ?? '–'}</span> {row.title}
            {row.leikaKey && <span className="cell-note">{row.leikaKey}</span>}
          </>
        ),
      },
      {
        id: 'what',
        header: t.what,
        minWidth: 20,
        cell: (row) => (
          <>
            {row.faults.map((fault) => (
              <span key={`${fault.column} ${fault.code}`} className="cell-note">
                {fault.message} {fault.written && t.written(fault.written)}
              </span>
            ))}
            {row.changes.map((change) => (
              <span key={change.field} className="cell-note">
                {wordOf(t.fields, change.field)}: {valueOf(change.before)} → {valueOf(change.after)}
              </span>
            ))}
          </>
        ),
      },
    ];
  }, [t, labels]);
}

/** A field or value in people's words; what has none stands as it is. */
function wordOf(names: Readonly<Record<string, string>>, field: string): string {
  return names[field] ?? field;
}

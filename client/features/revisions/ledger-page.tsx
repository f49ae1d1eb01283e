import './revisions.css';
import { useQuery } from '@apollo/client/react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import type { ChangeLedgerQuery as Answer } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { comparisonLink, paths } from '../../lib/paths.ts';
import { CopyLink } from '../../ui/disclosure.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { ExportLinks } from './export-links.tsx';
import { LedgerFilterForm } from './ledger-filter-form.tsx';
import { readLedgerFilter } from './ledger-filter.ts';
import { LEDGER_TEXTS } from './ledger-texts.ts';
import { ChangeLedgerQuery } from './queries.ts';
import { REVISION_TEXTS } from './texts.ts';

type Entry = Answer['changeLedger']['nodes'][number];

/** All changes of the plan over all its revisions: what, by how much, why, by which decision and by whom. */
export function Component() {
  const t = useText(LEDGER_TEXTS);
  const list = useText(REVISION_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const filter = readLedgerFilter(filters);
  const query = useQuery(ChangeLedgerQuery, {
    variables: { filter, first: PAGE_DEFAULT, after: usePlace() ?? null },
    fetchPolicy: 'no-cache',
  });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ label: list.title, to: paths.revisions }]}
      actions={<CopyLink />}
    >
      <LedgerFilterForm />
      <PagedList
        query={query}
        pick={(data) => data.changeLedger}
        label={t.title}
        empty={<EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>}
      >
        {(ledger) => (
          <>
            <div className="ledger-head">
              <p role="status" className="muted">
                {t.found(format.number(ledger.totalCount), ledger.totalCount)}
              </p>
              <ExportLinks path="/exports/ledger" filter={filter} />
            </div>
            <ByRevision entries={ledger.nodes} />
          </>
        )}
      </PagedList>
    </Page>
  );
}

function ByRevision({ entries }: { entries: readonly Entry[] }) {
  const t = useText(LEDGER_TEXTS);
  const list = useText(REVISION_TEXTS);
  const format = useFormat();
  const numbers = [...new Set(entries.map((entry) => entry.revision.number))];
  return numbers.map((number) => {
    const own = entries.filter((entry) => entry.revision.number === number);
    const revision = own[0]?.revision;
    if (!revision) return null;
    return (
      <Section
        key={number}
        title={`${list.number(number)} · ${revision.title}`}
        german={revision.title}
        note={revision.state === 'PUBLISHED' ? list.inForceFrom(format.day(revision.effectiveDate)) : t.draft}
        actions={
          number > 1 && (
            <LinkKeepingView to={comparisonLink(number - 1, number)}>
              {list.changesSince(number - 1)}
            </LinkKeepingView>
          )
        }
      >
        <ul className="change-list">
          {own.map((entry) => (
            <ChangeEntry
              key={entry.id}
              change={entry.change}
              pair={{ base: number - 1, head: number }}
              withMinistry
              withHistory
            />
          ))}
        </ul>
      </Section>
    );
  });
}

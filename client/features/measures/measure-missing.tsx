import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { MeasureElsewhereQuery, type HistoryEntry } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** For a code that the shown revision lacks: says which revisions hold it, or that none does. */
export function MeasureMissing({ code, revision }: { code: string; revision: number }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  const search = useRevisionsHolding(code, revision);
  const found = search.state === 'done' && search.entries.length > 0;
  const title = found ? t.elsewhereTitle(code) : t.notFoundTitle;
  return (
    <Page title={title} breadcrumbs={[{ label: t.catalogue, to: paths.measures }]}>
      {search.state === 'searching' && <Skeleton rows={3} />}
      {search.state === 'failed' && <ErrorState error={search.error} />}
      {search.state === 'done' && (
        <EmptyState
          title={found ? t.elsewhere(code, revision) : t.notFound(code)}
          actions={
            found ? (
              <LinkKeepingView to={paths.measures}>{t.toCatalogue}</LinkKeepingView>
            ) : (
              <>
                <LinkKeepingView to={`${paths.measures}?suche=${encodeURIComponent(code)}`}>
                  {t.search(code)}
                </LinkKeepingView>{' '}
                <LinkKeepingView to={paths.measures}>{t.toCatalogue}</LinkKeepingView>
              </>
            )
          }
        >
          <p>{found ? t.elsewhereHelp : t.notFoundHelp}</p>
          {found && (
            <ul>
              {search.entries.map((entry) => (
                <li key={entry.revision}>
                  <LinkKeepingView to={`${paths.measure(code)}?fassung=${entry.revision}`}>
                    {t.elsewhereEntry(entry.revision, entry.title, format.day(entry.effectiveDate))}
                  </LinkKeepingView>
                </li>
              ))}
            </ul>
          )}
        </EmptyState>
      )}
    </Page>
  );
}

type Search =
  | { readonly state: 'searching' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'done'; readonly entries: readonly HistoryEntry[] };

/** Asks the other revisions for the measure; one that holds it knows all others that do. */
function useRevisionsHolding(code: string, except: number): Search {
  const client = useApolloClient();
  const { revisions } = usePlanContext();
  const others = revisions.map((revision) => revision.number).filter((number) => number !== except);
  const key = others.join();
  const question = `${code} ${key}`;
  const [answer, setAnswer] = useState<{ question: string; search: Search } | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<Search> => {
      for (const revision of key === '' ? [] : key.split(',').map(Number).toReversed()) {
        const { data } = await client.query({ query: MeasureElsewhereQuery, variables: { code, revision } });
        if (data?.measure) return { state: 'done', entries: data.measure.history };
      }
      return { state: 'done', entries: [] };
    };
    const settle = (search: Search) => wanted && setAnswer({ question, search });
    ask().then(settle, (error: unknown) => settle({ state: 'failed', error }));
    return () => {
      wanted = false;
    };
  }, [client, code, key, question]);
  return answer?.question === question ? answer.search : { state: 'searching' };
}

import { useSuspenseQuery } from '@apollo/client/react';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { German, WithGerman } from '../../ui/german.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { ChangeSections } from './change-sections.tsx';
import { ComparisonCounts } from './comparison-counts.tsx';
import { ComparisonFigures } from './comparison-figures.tsx';
import { ExportLinks } from './export-links.tsx';
import { ComparisonFilterForm } from './comparison-filter-form.tsx';
import { readComparisonFilter, type Pair } from './comparison-params.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import type { RevisionComparison } from './content-change.ts';
import { PairChooser } from './pair-chooser.tsx';
import { ComparisonQuery } from './queries.ts';
import { REVISION_TEXTS } from './texts.ts';

/** From what to what, with both titles as words of the plan. */
function Lead({ base, head }: { base: string; head: string }) {
  const t = useText(COMPARISON_TEXTS);
  const text = t.leadOf(base, head);
  const at = text.lastIndexOf(head);
  return (
    <>
      <WithGerman text={text.slice(0, at)} german={base} />
      <German>{head}</German>
      {text.slice(at + head.length)}
    </>
  );
}

/** The comparison of two revisions that exist: counts, weakened things first, then everything by kind and ministry. */
export function Comparison({ pair: { since, ...pair } }: { pair: Pair }) {
  const t = useText(COMPARISON_TEXTS);
  const list = useText(REVISION_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const { data } = useSuspenseQuery(ComparisonQuery, {
    variables: { ...pair, filter: readComparisonFilter(filters) },
  });
  const comparison = data.compareRevisions;
  const { base, head, counts } = comparison;
  const total = counts.reduce((sum, each) => sum + each.added + each.removed + each.changed, 0);
  return (
    <Page
      title={since ? t.sinceTitle(format.day(since)) : t.titleOf(base.number, head.number)}
      lead={<Lead base={base.title} head={head.title} />}
      breadcrumbs={[{ label: list.title, to: paths.revisions }]}
      actions={
        <>
          <CopyLink />
          <Button kind="quiet" onClick={() => window.print()}>
            <Icon name="print" /> {t.print}
          </Button>
        </>
      }
    >
      {since && <p>{t.sinceNote(format.day(since), base.number, head.number)}</p>}
      <PairChooser base={pair.base} head={pair.head} />
      <Warnings comparison={comparison} />
      <Section
        title={t.summary}
        note={t.summaryNote(format.day(head.effectiveDate), format.day(base.effectiveDate))}
      >
        {total === 0 ? <EmptyState title={t.identical} /> : <ComparisonCounts comparison={comparison} />}
      </Section>
      {total > 0 && (
        <>
          <ComparisonFigures comparison={comparison} />
          <div className="comparison-filter">
            <ComparisonFilterForm />
            <p role="status" className="muted">
              {t.found(format.number(comparison.totalCount), format.number(total))}
            </p>
            <ExportLinks path="/exports/comparison" filter={{ ...pair, ...readComparisonFilter(filters) }} />
          </div>
          {comparison.totalCount === 0 ? (
            <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
          ) : (
            <ChangeSections comparison={comparison} />
          )}
        </>
      )}
    </Page>
  );
}

function Warnings({ comparison }: { comparison: RevisionComparison }) {
  const t = useText(COMPARISON_TEXTS);
  const format = useFormat();
  const { base, head, weakenedWithoutReason: silent } = comparison;
  const unpublished = base.state !== 'PUBLISHED' || head.state !== 'PUBLISHED';
  if (!unpublished && silent === 0 && base.number < head.number) return null;
  return (
    <div className="comparison-notices">
      {base.number > head.number && <Notice>{t.backwards}</Notice>}
      {unpublished && <Notice>{t.draft}</Notice>}
      {silent > 0 && (
        <Notice kind="warning" title={silent === 1 ? t.silentOne : t.silentTitle(format.number(silent))}>
          <p>{t.silent}</p>
        </Notice>
      )}
    </div>
  );
}

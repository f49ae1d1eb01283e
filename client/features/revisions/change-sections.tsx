import type { ReactNode } from 'react';
import { CONTENT_KINDS } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { Section } from '../../ui/section.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { activeFilters, readComparisonFilter } from './comparison-params.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import type { ContentChange, RevisionComparison } from './content-change.ts';

/** So many changes of a kind are shown at once. */
const OPEN_MAX = 10;

/** Weakened things on top with their reasons; then the rest by kind and ministry. */
export function ChangeSections({ comparison }: { comparison: RevisionComparison }) {
  const t = useText(COMPARISON_TEXTS);
  const format = useFormat();
  const weakened = comparison.changes.filter((change) => change.weakenings.length > 0);
  const others = comparison.changes.filter((change) => change.weakenings.length === 0);
  return (
    <>
      {weakened.length > 0 && (
        <Section title={t.weakenedSection(format.number(weakened.length))} note={t.weakenedNote}>
          <ul className="change-list change-list--weakened">
            {weakened.map((change) => (
              <ChangeEntry key={keyOf(change)} change={change} pair={pairOf(comparison)} withMinistry />
            ))}
          </ul>
        </Section>
      )}
      {CONTENT_KINDS.map((kind) => {
        const ofKind = others.filter((change) => change.kind === kind);
        return (
          ofKind.length > 0 && (
            <Section key={kind} title={t.kindSection(t.kinds[kind], format.number(ofKind.length))}>
              <Folded count={ofKind.length}>
                <ByMinistry changes={ofKind} comparison={comparison} />
              </Folded>
            </Section>
          )
        );
      })}
    </>
  );
}

/** Long sections stay folded until somebody asks for them, unless a filter chose what they hold. */
function Folded({ count, children }: { count: number; children: ReactNode }) {
  const t = useText(COMPARISON_TEXTS);
  const format = useFormat();
  const filtered = activeFilters(readComparisonFilter(useFilterParams())) > 0;
  if (filtered || count <= OPEN_MAX) return children;
  return (
    <Disclosure summary={t.showChanges(format.number(count))} printed>
      {children}
    </Disclosure>
  );
}

function ByMinistry(props: { changes: readonly ContentChange[]; comparison: RevisionComparison }) {
  const t = useText(COMPARISON_TEXTS);
  const lineages = [...new Set(props.changes.map(lineageOf))];
  const groups = lineages.map(
    (lineage) => [lineage, props.changes.filter((change) => lineageOf(change) === lineage)] as const,
  );
  const entries = (changes: readonly ContentChange[]) => (
    <ul className="change-list">
      {changes.map((change) => (
        <ChangeEntry key={keyOf(change)} change={change} pair={pairOf(props.comparison)} />
      ))}
    </ul>
  );
  const [first] = props.changes;
  const unnamed = groups.length === 1 && !first?.ministry;
  // An implementation plan is titled by its ministry: a heading would say the same again.
  if (unnamed || first?.kind === 'IMPLEMENTATION_PLAN') return entries(props.changes);
  return groups.map(([lineage, changes]) => {
    const ministry = changes[0]?.ministry;
    return (
      <section key={lineage ?? ''} className="change-group">
        <h3>
          {ministry ? (
            <>
              {ministry.abbreviation} – <German>{ministry.name}</German>
            </>
          ) : (
            t.noMinistry
          )}
        </h3>
        {entries(changes)}
      </section>
    );
  });
}

function pairOf({ base, head }: RevisionComparison) {
  return { base: base.number, head: head.number };
}

function lineageOf(change: ContentChange): string | null {
  return change.ministry?.lineage ?? null;
}

function keyOf(change: ContentChange): string {
  return `${change.kind} ${change.code}`;
}

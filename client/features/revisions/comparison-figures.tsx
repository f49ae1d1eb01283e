import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { COMPARISON_PARAMS } from './comparison-params.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import type { RevisionComparison } from './content-change.ts';

type MinistryCount = RevisionComparison['summary']['byMinistry'][number];

/** The figures of a comparison, like for like: what entered and left, and how the rest moved; then each ministry. */
export function ComparisonFigures({ comparison }: { comparison: RevisionComparison }) {
  const t = useText(COMPARISON_TEXTS);
  const format = useFormat();
  const { summary } = comparison;
  const n = (value: number) => format.number(value);
  const median = (days: number | null | undefined, moved: number) =>
    days == null ? undefined : t.median(format.signedDays(days), n(moved));
  return (
    <Section title={t.portfolio} note={t.portfolioNote}>
      <KeyFigures>
        <KeyFigure
          label={t.measures}
          value={t.fromTo(n(summary.measuresBefore), n(summary.measuresAfter))}
          basis={t.keptIn(n(summary.measuresKept))}
        />
        <KeyFigure label={t.entered} value={n(summary.measuresEntered)} />
        <KeyFigure label={t.left} value={n(summary.measuresLeft)} note={t.leftNote} />
        <KeyFigure
          label={t.movedLater}
          value={n(summary.endsMovedLater)}
          denominator={t.ofComparable(n(summary.comparableEnds))}
          basis={median(summary.medianDaysMoved, summary.endsMovedLater + summary.endsMovedEarlier)}
        />
        <KeyFigure
          label={t.movedEarlier}
          value={n(summary.endsMovedEarlier)}
          denominator={t.ofComparable(n(summary.comparableEnds))}
        />
        <KeyFigure
          label={t.milestonesLater}
          value={n(summary.milestonesMovedLater)}
          denominator={t.ofKept(n(summary.milestonesKept))}
          basis={median(
            summary.milestoneMedianDaysMoved,
            summary.milestonesMovedLater + summary.milestonesMovedEarlier,
          )}
        />
      </KeyFigures>
      <MinistryTable rows={summary.byMinistry} />
    </Section>
  );
}

/** How many things of each ministry changed; a ministry narrows the list below to its own. */
function MinistryTable({ rows }: { rows: readonly MinistryCount[] }) {
  const t = useText(COMPARISON_TEXTS);
  const columns = useColumns();
  return (
    <DataTable
      caption={t.byMinistry}
      columns={columns}
      rows={rows}
      rowKey={({ ministry }) => ministry?.lineage ?? ''}
    />
  );
}

function useColumns(): DataColumn<MinistryCount>[] {
  const t = useText(COMPARISON_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const count = (id: 'added' | 'removed' | 'changed' | 'weakened'): DataColumn<MinistryCount> => ({
    id,
    header: t[id],
    align: 'end',
    cell: (row) => format.number(row[id]),
    sortValue: (row) => row[id],
  });
  return [
    {
      id: 'ministry',
      header: t.ministry,
      rowHeader: true,
      cell: ({ ministry }) =>
        ministry ? (
          <Button
            kind="quiet"
            onClick={() => filters.set({ [COMPARISON_PARAMS.ministry]: [ministry.lineage] })}
          >
            {ministry.abbreviation}
          </Button>
        ) : (
          t.wholePlan
        ),
      sortValue: ({ ministry }) => ministry?.abbreviation ?? '',
    },
    count('added'),
    count('removed'),
    count('changed'),
    count('weakened'),
  ];
}

import { CONTENT_KINDS } from '../../../../shared/domain/vocabulary.ts';
import { formatDays, formatNumber, translate } from '../../../../shared/i18n/index.ts';
import type { ExplainedChange, RevisionComparison } from '../../../revisions/compare-revisions.ts';
import { type ChangeRow, changeRows } from '../../../revisions/change-rows.ts';
import { type ColumnOf, heading, note, paragraph, tableBlock, tableOf } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block, Table } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** What the revision changed against the one before; weakened commitments first and by name. */
export function changesPart(report: ReportFacts): Block[] {
  const { comparison, unexplained } = report;
  const { lang } = report.choices;
  const words = REPORT_WORDS[lang].changes;
  if (comparison === null) return [paragraph(words.first)];
  const weakened = comparison.changes.filter(({ weakenings }) => weakenings.length > 0);
  const others = comparison.changes.filter(({ weakenings }) => weakenings.length === 0);
  return [
    paragraph(words.lead(comparison.base.number, comparison.head.number)),
    paragraph(summarySentences(report, comparison)),
    tableBlock(countsTable(report, comparison)),
    heading(2, 'weakened', words.weakenedHeading),
    ...(weakened.length === 0
      ? [paragraph(words.weakenedNone)]
      : [
          tableBlock(changeTable(report, comparison, 'weakened', weakened)),
          note(
            unexplained === 0 ? words.allExplained : words.unexplained(formatNumber(lang, unexplained, 0)),
          ),
        ]),
    heading(2, 'other-changes', words.others),
    others.length === 0
      ? paragraph(words.othersNone)
      : tableBlock(changeTable(report, comparison, 'otherChanges', others)),
  ];
}

function summarySentences({ choices: { lang } }: ReportFacts, { summary }: RevisionComparison): string {
  const words = REPORT_WORDS[lang].changes;
  const number = (value: number) => formatNumber(lang, value, 0);
  const kept = words.summary(
    number(summary.measuresKept),
    number(summary.measuresEntered),
    number(summary.measuresLeft),
  );
  const moved =
    summary.medianDaysMoved === null
      ? words.movedNone(number(summary.comparableEnds))
      : words.moved(
          number(summary.endsMovedLater),
          number(summary.endsMovedEarlier),
          number(summary.comparableEnds),
          formatDays(lang, summary.medianDaysMoved, true),
        );
  return `${kept} ${moved}`;
}

function countsTable({ choices: { lang } }: ReportFacts, { counts }: RevisionComparison): Table {
  const words = REPORT_WORDS[lang].changes;
  const numbers = ['added', 'removed', 'changed', 'unchanged', 'weakened'] as const;
  return tableOf(
    { id: 'changeCounts', title: words.counts, empty: words.othersNone },
    [
      {
        key: 'kind',
        label: words.kind,
        type: 'text',
        weight: 2,
        value: ({ kind }) => translate(lang, `contentKind.${kind}`),
      },
      ...numbers.map((key): ColumnOf<(typeof counts)[number]> => ({
        key,
        label: words[key],
        type: 'integer',
        value: (row) => row[key],
      })),
    ],
    CONTENT_KINDS.flatMap((kind) => counts.find((each) => each.kind === kind) ?? []),
  );
}

function changeTable(
  { choices: { lang }, changeWords }: ReportFacts,
  comparison: RevisionComparison,
  id: 'weakened' | 'otherChanges',
  changes: readonly ExplainedChange[],
): Table {
  const words = REPORT_WORDS[lang].changes;
  const isWeakened = id === 'weakened';
  // Dates are short; other values are quoted texts.
  const quoted = isWeakened ? 1.6 : 3;
  const rows = changes
    .flatMap((change) => changeRows(changeWords, comparison.head.number, change))
    .filter(({ weakening }) => !isWeakened || weakening !== null);
  const columns: ColumnOf<ChangeRow>[] = [
    { key: 'kind', label: words.kind, type: 'text', weight: 1.2, value: (row) => row.kind },
    { key: 'code', label: words.code, type: 'code', weight: 1.1, value: (row) => row.code },
    { key: 'title', label: words.title, type: 'text', weight: 2.6, value: (row) => row.title },
    { key: 'ministry', label: words.ministry, type: 'text', weight: 0.9, value: (row) => row.ministry },
    isWeakened
      ? { key: 'weakening', label: words.weakening, type: 'text', weight: 1.3, value: (row) => row.weakening }
      : { key: 'change', label: words.change, type: 'text', weight: 1.1, value: (row) => row.change },
    { key: 'field', label: words.field, type: 'text', weight: 1.3, value: (row) => row.field },
    { key: 'before', label: words.before, type: 'text', weight: quoted, value: (row) => row.before },
    { key: 'after', label: words.after, type: 'text', weight: quoted, value: (row) => row.after },
    { key: 'daysMoved', label: words.days, type: 'days', weight: 1.1, value: (row) => row.daysMoved },
    {
      key: 'reason',
      label: words.reason,
      type: 'text',
      weight: isWeakened ? 3 : 1.6,
      value: (row) => row.reason ?? (isWeakened ? words.noReason : null),
    },
    {
      key: 'decisionReference',
      label: words.decision,
      type: 'text',
      weight: 1.2,
      value: (row) => row.decisionReference,
    },
  ];
  return tableOf(
    { id, title: isWeakened ? words.weakenedTable : words.othersTable, empty: words.othersNone },
    columns,
    rows,
  );
}

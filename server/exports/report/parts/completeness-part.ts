import { formatDay, formatNumber } from '../../../../shared/i18n/index.ts';
import { count } from '../../../measures/board-figures.ts';
import type { BoardMeasure } from '../../../measures/board.types.ts';
import { groupBy } from '../../../platform/group-by.ts';
import { type ColumnOf, note, paragraph, tableBlock, tableOf } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

interface Row {
  readonly name: string;
  readonly measures: readonly BoardMeasure[];
}

/** How complete and fresh the reports are that the rest of the report rests on. */
export function completenessPart(report: ReportFacts): Block[] {
  const { choices, board, ministries, round, revision, audience } = report;
  const { lang } = choices;
  const words = REPORT_WORDS[lang];
  const number = (value: number) => formatNumber(lang, value, 0);
  const measures = groupBy(board.measures, (measure) => measure.ministry?.id ?? null);
  const rows: Row[] = ministries.map(({ ministry }) => ({
    name: ministry?.abbreviation ?? words.withoutLead,
    measures: measures.get(ministry?.id ?? null) ?? [],
  }));
  const counted = (key: string, label: string, holds: (measure: BoardMeasure) => boolean): ColumnOf<Row> => ({
    key,
    label,
    type: 'integer',
    value: (row) => count(row.measures, holds),
  });
  const columns: ColumnOf<Row>[] = [
    {
      key: 'ministry',
      label: words.completeness.ministry,
      type: 'text',
      weight: 2,
      value: ({ name }) => name,
    },
    counted('total', words.completeness.total, () => true),
    counted('current', words.completeness.current, ({ freshness }) => freshness === 'CURRENT'),
    counted('stale', words.completeness.stale, ({ freshness }) => freshness === 'STALE'),
    counted('never', words.completeness.never, ({ freshness }) => freshness === 'NEVER'),
    // How a ministry sees itself stays within the government.
    ...(audience === 'PUBLIC'
      ? []
      : [counted('optimismGap', words.completeness.gap, ({ optimismGap }) => optimismGap === true)]),
  ];
  const { table: title, empty } = words.completeness;
  return [
    paragraph(
      round
        ? words.completeness.round(
            round.title,
            number(round.reported),
            number(round.total),
            formatDay(lang, round.dueDate),
          )
        : words.completeness.noRound,
    ),
    tableBlock(
      tableOf(
        { id: 'completeness', title, empty, total: true },
        columns,
        rows.length === 0 ? [] : [...rows, { name: words.matrix.sum, measures: board.measures }],
      ),
    ),
    note(words.completeness.note(revision.stalenessDays)),
  ];
}

import { measureColumn, type MeasureColumn } from '../../measures/measure-columns.ts';
import { note, tableBlock, tableOf } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** What the annex says of each measure. */
const COLUMNS: readonly MeasureColumn[] = [
  'CODE',
  'TITLE',
  'MINISTRY',
  'level',
  'LIFECYCLE',
  'LIGHT',
  'PROGRESS',
  'start',
  'PLANNED_END',
  'EXPECTED_END',
  'DRIFT_FIRST',
  'driftPrevious',
  'REPORTED_ON',
];

/** All measures of the selection in the plan's order. */
export function measuresPart({ choices: { lang }, board }: ReportFacts): Block[] {
  const { measures: words, matrix } = REPORT_WORDS[lang];
  return [
    tableBlock(
      tableOf(
        { id: 'measures', title: words.table, empty: matrix.empty },
        COLUMNS.map((id) => measureColumn(lang, id)),
        board.measures,
      ),
    ),
    note(words.note),
  ];
}

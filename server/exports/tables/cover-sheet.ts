import { formatNumber } from '../../../shared/i18n/index.ts';
import { type Cell, type KeyFigure, type Report, tablesOf } from '../../../shared/report/report-model.ts';
import { WORDS } from './words.ts';
import type { Sheet, TableHead } from './workbook.ts';

/**
 * The first sheet: what the cover says, the marks that nobody may overlook, the key figures of every part, which table
 * is on which sheet, and how to verify the report. One table, so that it can be filtered and read by machines too.
 * @param names of the sheets that follow, in the order of the report's tables
 */
export function coverSheet(report: Report, names: readonly string[]): Sheet {
  const words = WORDS[report.lang];
  const { cover } = report;
  const head: TableHead = {
    id: 'cover',
    title: words.cover,
    columns: [
      { key: 'section', label: words.columns.section, type: 'text', weight: 1.4 },
      { key: 'label', label: words.columns.label, type: 'text', weight: 2 },
      { key: 'value', label: words.columns.value, type: 'text', weight: 4 },
      { key: 'note', label: words.columns.note, type: 'text', weight: 3 },
    ],
    total: false,
    empty: '',
  };
  const rows: Cell[][] = [
    [words.report, words.plan, cover.plan, null],
    [words.report, words.title, cover.title, null],
    [words.report, words.state, cover.subtitle, null],
    ...cover.marks.map((mark) => [words.mark, null, mark, null]),
    ...cover.facts.map((fact) => [words.report, fact.label, fact.value, null]),
    ...report.parts.flatMap((part) =>
      part.blocks
        .flatMap((block): readonly KeyFigure[] => (block.kind === 'figures' ? block.items : []))
        .map((figure) => [part.title, figure.label, figure.value, figure.note]),
    ),
    ...tablesOf(report).map((table, index) => [
      words.sheets,
      names[index] ?? '',
      table.title,
      `${formatNumber(report.lang, table.rows.length)} ${words.rows}`,
    ]),
    [words.verify, words.checksum, report.contentSha256, words.howToVerify],
  ];
  return { table: head, rows };
}

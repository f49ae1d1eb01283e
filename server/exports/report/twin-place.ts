import type { Block, ChartBlock, Report } from '../../../shared/report/report-model.ts';

/** A chart's table of more rows than this would tear the text apart: documents print it in a closing chapter. */
const ROWS_BENEATH = 12;

/** Does the table of a chart stand right beneath it? */
export function standsBeneath({ twin }: ChartBlock): boolean {
  return twin.rows.length <= ROWS_BENEATH;
}

/** Charts whose tables make up the closing chapter, in their order. */
export function chartsWithClosingTable(report: Report): ChartBlock[] {
  return chartsOf(report).filter((block) => !standsBeneath(block));
}

/** All charts of a report in their order. */
export function chartsOf({ parts }: Report): ChartBlock[] {
  return parts.flatMap(({ blocks }) => blocks.filter(isChart));
}

function isChart(block: Block): block is ChartBlock {
  return block.kind === 'chart';
}

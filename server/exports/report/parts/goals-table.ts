import { translate } from '../../../../shared/i18n/index.ts';
import { tableOf, writtenOrNull } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Table } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** All goals with the value of their indicator. */
export function goalsTable({ choices: { lang }, goals }: ReportFacts): Table {
  const words = REPORT_WORDS[lang].goal;
  return tableOf(
    { id: 'goals', title: words.table, empty: words.empty },
    [
      { key: 'code', label: words.code, type: 'code', weight: 0.7, value: (goal) => goal.code },
      { key: 'title', label: words.title, type: 'text', weight: 4, value: (goal) => goal.title },
      {
        key: 'indicator',
        label: words.indicator,
        type: 'text',
        weight: 3,
        value: ({ value, indicatorText }) =>
          value === null ? indicatorText : translate(lang, `indicatorFormula.${value.formula}`),
      },
      { key: 'count', label: words.count, type: 'integer', value: ({ value }) => value?.count ?? null },
      { key: 'total', label: words.total, type: 'integer', value: ({ value }) => value?.total ?? null },
      { key: 'percent', label: words.percent, type: 'percent', value: ({ value }) => value?.percent ?? null },
      {
        key: 'target',
        label: words.target,
        type: 'planDate',
        weight: 1.2,
        value: ({ target }) => writtenOrNull(target),
      },
    ],
    goals,
  );
}

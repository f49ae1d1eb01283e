import { useSuspenseQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { OzgForecastsQuery as Forecasts, OzgGrouping } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Section } from '../../ui/section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import {
  FORECAST_GROUPINGS,
  type ForecastGrouping,
  forecastLink,
  useForecastScope,
} from './forecast-scope.ts';
import { FORECAST_TEXTS } from './forecast-texts.ts';
import { type ForecastVerdict, judgeForecast } from '../../../shared/domain/forecast-verdict.ts';
import { OZG_PARAMS } from './ozg-filters.ts';
import { OzgForecastsQuery } from './forecast-queries.ts';
import { useBasis } from './use-basis.ts';

type Row = Forecasts['ozgForecasts'][number] & { readonly name: string };

const API_GROUPING: Record<ForecastGrouping, OzgGrouping> = { ressort: 'MINISTRY', themenfeld: 'TOPIC_AREA' };

/** Later than every day: sorts what is not in sight behind what is. */
const NEVER = '9999';

/** The forecasts of all ministries or topic areas side by side: who will not make it, furthest behind first. */
export function ForecastTable() {
  const t = useText(FORECAST_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const grouping = filters.choice(OZG_PARAMS.group, FORECAST_GROUPINGS, 'ressort');
  const { ministries, topicAreas } = useForecastScope();
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgForecastsQuery, {
    variables: { asOf, rule, groupBy: API_GROUPING[grouping] },
  });
  const { figure } = data.ozgProgress;
  const basis = useBasis()(figure.rule, figure.asOf);
  const columns = useForecastColumns(grouping);
  const names = new Map(
    (grouping === 'ressort' ? ministries : topicAreas).map(({ value, label }) => [value, label]),
  );
  const rows = data.ozgForecasts.map((row) => ({ ...row, name: names.get(row.key) ?? row.key }));
  const judged = (...verdicts: ForecastVerdict[]) =>
    rows.filter((row) => verdicts.includes(judgeForecast(row))).length;
  const [late, unknown] = [judged('UNLIKELY', 'PAST'), judged('NOT_ENOUGH')];
  const [all, kind] = [format.number(rows.length), t.kinds[grouping]];
  // Where nothing can be told of any group, "none will be late" would be a finding that nobody made.
  const sentences = [
    ...(unknown < rows.length
      ? [t.groupsSummary(format.number(late), all, kind, format.day(figure.targetDate))]
      : []),
    ...(unknown > 0 ? [t.groupsUnknown(format.number(unknown), all, kind)] : []),
  ];
  return (
    <Section
      title={t.groups}
      note={t.groupsNote}
      actions={
        <Segmented
          label={t.groupBy}
          options={FORECAST_GROUPINGS.map((value) => ({ value, label: t.groupNames[value] }))}
          value={grouping}
          onChange={(choice) => filters.set({ [OZG_PARAMS.group]: choice === 'ressort' ? null : choice })}
        />
      }
    >
      <p>{sentences.join(' ')}</p>
      <DataTable
        key={grouping}
        caption={t.groupsCaption[grouping]}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        initialSort={{ column: 'completion', descending: true }}
        tools={
          <p className="muted">
            {basis} <SimulatedBadge show={figure.simulated} />
          </p>
        }
      />
    </Section>
  );
}

function useForecastColumns(grouping: ForecastGrouping): DataColumn<Row>[] {
  const t = useText(FORECAST_TEXTS);
  const format = useFormat();
  return useMemo<DataColumn<Row>[]>(
    () => [
      {
        id: 'name',
        header: t.groupNames[grouping],
        rowHeader: true,
        minWidth: 14,
        cell: (row) => <LinkKeepingView to={forecastLink(grouping, row.key)}>{row.name}</LinkKeepingView>,
        sortValue: (row) => row.name,
      },
      {
        id: 'online',
        header: t.online,
        align: 'end',
        cell: (row) => t.onlineOf(format.number(row.online), format.number(row.total)),
        sortValue: (row) => (row.total > 0 ? row.online / row.total : null),
      },
      {
        id: 'observed',
        header: t.observedPerMonth,
        align: 'end',
        cell: (row) => format.number(row.observedPerMonth, 1),
        sortValue: (row) => row.observedPerMonth ?? null,
      },
      {
        id: 'required',
        header: t.requiredPerMonth,
        align: 'end',
        cell: (row) => format.number(row.requiredPerMonth, 1),
        sortValue: (row) => row.requiredPerMonth ?? null,
      },
      {
        id: 'probability',
        header: t.probabilityColumn,
        align: 'end',
        cell: (row) => format.percent(row.probabilityByTarget == null ? null : row.probabilityByTarget * 100),
        sortValue: (row) => row.probabilityByTarget ?? null,
      },
      {
        id: 'completion',
        header: t.completion,
        align: 'end',
        cell: (row) =>
          row.enoughData ? (row.p50Completion ? format.day(row.p50Completion) : t.beyond) : format.day(null),
        sortValue: (row) => (row.enoughData ? (row.p50Completion ?? NEVER) : null),
      },
      {
        id: 'verdict',
        header: t.verdict,
        cell: (row) => t.verdicts[judgeForecast(row)],
        sortValue: (row) => t.verdicts[judgeForecast(row)],
      },
    ],
    [t, format, grouping],
  );
}

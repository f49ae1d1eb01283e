import { useMemo, type ReactNode } from 'react';
import { translate, type TextKey } from '../../../shared/i18n/index.ts';
import { NO_VALUE, useFormat, type Format } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { LifecycleTag, Light, SelfLightTag } from '../../ui/marker.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import type { MeasureRow } from './measures-query.ts';
import { MEASURES_TEXTS } from './texts.ts';

/** Columns that the reader switches on when needed; the code stands under the title anyway. */
const HIDDEN_AT_FIRST = [
  'CODE',
  'driftPrevious',
  'selfLight',
  'responsibleBody',
  'topicArea',
  'level',
  'kind',
  'start',
  'freshness',
];

/** On screens too narrow for them these start hidden too, so that cards stay short and tables fit. */
const HIDDEN_WHERE_NARROW = ['LIFECYCLE', 'PROGRESS', 'REPORTED_ON'];
const NARROW = '(max-width: 64rem)';
/** Up to here the table is wider than the screen with all of the usual columns: the last one starts hidden. */
const BELOW_FULL = '(max-width: 84rem)';

/** All columns of the catalogue; the ids of sortable ones are the server's sort fields. */
export function useMeasureColumns(): DataColumn<MeasureRow>[] {
  const t = useText(MEASURES_TEXTS);
  const format = useFormat();
  return useMemo(() => {
    const label = (key: TextKey) => translate(format.language, key);
    return [
      { id: 'LIGHT', header: t.light, sortable: true, cell: (row) => <Light light={row.light} /> },
      { id: 'CODE', header: t.code, sortable: true, cell: (row) => <span className="code">{row.code}</span> },
      {
        id: 'TITLE',
        header: t.measure,
        sortable: true,
        rowHeader: true,
        minWidth: 14,
        cell: (row) => (
          <span className="measure-name">
            <LinkKeepingView to={paths.measure(row.code)}>
              <German>{row.title}</German>
            </LinkKeepingView>
            <span className="code">{row.code}</span>
          </span>
        ),
      },
      { id: 'MINISTRY', header: t.ministry, sortable: true, cell: (row) => <Lead row={row} /> },
      {
        id: 'LIFECYCLE',
        header: t.lifecycle,
        sortable: true,
        cell: (row) => <LifecycleTag lifecycle={row.lifecycle} />,
      },
      {
        id: 'PROGRESS',
        header: t.progress,
        sortable: true,
        cell: (row) => <ProgressCell row={row} format={format} />,
      },
      {
        id: 'PLANNED_END',
        header: t.plannedEnd,
        sortable: true,
        cell: (row) =>
          row.plannedEnd ? (
            <span className="date">{format.planDate(row.plannedEnd)}</span>
          ) : (
            <Muted>{t.noEnd}</Muted>
          ),
      },
      {
        id: 'EXPECTED_END',
        header: t.expectedEnd,
        sortable: true,
        cell: (row) => <ExpectedEnd row={row} format={format} />,
      },
      {
        id: 'DRIFT_FIRST',
        header: t.driftFirst,
        sortable: true,
        align: 'end',
        cell: (row) => <DeltaDays days={row.drift.daysAgainstFirst} />,
      },
      {
        id: 'driftPrevious',
        header: t.driftPrevious,
        align: 'end',
        cell: (row) => <DeltaDays days={row.drift.daysAgainstPrevious} />,
      },
      {
        id: 'REPORTED_ON',
        header: t.reportedOn,
        sortable: true,
        cell: (row) => (row.reportedOn ? format.day(row.reportedOn) : <Muted>{t.never}</Muted>),
      },
      { id: 'selfLight', header: t.selfLight, cell: (row) => <SelfLightCell row={row} /> },
      { id: 'freshness', header: t.freshness, cell: (row) => label(`freshness.${row.freshness}`) },
      { id: 'level', header: t.level, cell: (row) => label(`measureLevel.${row.level}`) },
      { id: 'kind', header: t.kind, cell: (row) => label(`measureKind.${row.kind}`) },
      { id: 'topicArea', header: t.topicArea, cell: (row) => topicAreaName(row.topicArea, format) },
      { id: 'responsibleBody', header: t.responsibleBody, cell: (row) => row.responsibleBody ?? NO_VALUE },
      { id: 'start', header: t.start, cell: (row) => format.planDate(row.start) },
    ];
  }, [t, format]);
}

/** Visibility of each column where the reader has chosen nothing. */
export function initialVisibility(columns: readonly DataColumn<MeasureRow>[]): Record<string, boolean> {
  const hidden = window.matchMedia(NARROW).matches
    ? [...HIDDEN_AT_FIRST, ...HIDDEN_WHERE_NARROW]
    : window.matchMedia(BELOW_FULL).matches
      ? [...HIDDEN_AT_FIRST, 'REPORTED_ON']
      : HIDDEN_AT_FIRST;
  return Object.fromEntries(columns.map((column) => [column.id, !hidden.includes(column.id)]));
}

/** Name of a topic area in the language of the interface. */
export function topicAreaName(
  area: { nameDe: string; nameEn: string } | null | undefined,
  format: Format,
): string {
  if (!area) return NO_VALUE;
  return format.language === 'en' ? area.nameEn : area.nameDe;
}

function Lead({ row }: { row: MeasureRow }) {
  const t = useText(MEASURES_TEXTS);
  if (!row.ministry) return <Muted>{t.noLead}</Muted>;
  return (
    <span title={row.ministry.name}>
      {row.ministry.abbreviation}
      {row.leadAssumed && <span className="cell-note">{t.assumed}</span>}
    </span>
  );
}

function ExpectedEnd({ row, format }: { row: MeasureRow; format: Format }) {
  const t = useText(MEASURES_TEXTS);
  if (!row.drift.expected) return <Muted>{t.noEnd}</Muted>;
  const basis = row.actualEnd ? t.actual : row.forecastEnd ? t.forecast : t.asPlanned;
  return (
    <span>
      <span className="date">{format.planDate(row.drift.expected)}</span>
      <span className="cell-note">{basis}</span>
    </span>
  );
}

/** The bar with its percentage and where that comes from, short enough for a column. */
function ProgressCell({ row, format }: { row: MeasureRow; format: Format }) {
  const t = useText(MEASURES_TEXTS);
  const { percent, method, reached, total } = row.progress;
  if (percent === null) return <Muted>{t.noProgress}</Muted>;
  const basis =
    method === 'MILESTONES'
      ? t.ofMilestones(format.number(reached), format.number(total))
      : t.reportedProgress;
  return (
    <span className="progress-cell">
      <progress
        className="progress__bar"
        max={100}
        value={percent}
        aria-label={`${row.title}: ${format.percent(percent)}, ${basis}`}
      />
      <span>{format.percent(percent)}</span>
      <Muted>{basis}</Muted>
    </span>
  );
}

function SelfLightCell({ row }: { row: MeasureRow }) {
  const t = useText(MEASURES_TEXTS);
  if (!row.selfLight) return NO_VALUE;
  return (
    <span>
      <SelfLightTag light={row.selfLight} />
      {row.optimismGap && <span className="optimism-gap cell-note">{t.tooRosy}</span>}
    </span>
  );
}

function Muted({ children }: { children: ReactNode }) {
  return <span className="muted">{children}</span>;
}

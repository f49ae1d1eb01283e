import { useSuspenseQuery } from '@apollo/client/react';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { usePlanEvents } from '../../lib/plan-events.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { MultiSelect, Select } from '../../ui/filters.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { AXES, AXIS_PARAM, LINES_PARAM, MILESTONE_PARAMS, readFilter } from './milestone-filters.ts';
import { MilestoneTrendQuery } from './queries.ts';
import { MILESTONE_TEXTS } from './texts.ts';
import type { TrendLine } from './trend-line.ts';
import { TrendTable } from './trend-table.tsx';

/** More lines than these cannot be told apart. */
const LINES_MAX = 12;

const AXIS = { fassungen: 'REVISIONS', stichtage: 'REPORTING_DATES' } as const;

/** Where the dates move: the most moved lines as a chart, conspicuous courses in words, all of them as a table. */
export function MilestoneTrend() {
  const t = useText(MILESTONE_TEXTS);
  const format = useFormat();
  const plan = usePlanContext();
  const events = usePlanEvents();
  const filters = useFilterParams();
  const { asOf, revision } = useViewState().variables;
  const axis = filters.choice(AXIS_PARAM, AXES, 'fassungen');
  const { data } = useSuspenseQuery(MilestoneTrendQuery, {
    variables: { asOf, revision, filter: readFilter(filters), axis: AXIS[axis] },
  });
  const { lines, asOf: judgedOn } = data.milestoneTrend;
  const sorted = lines
    .filter((line) => line.points.length > 1)
    .toSorted((a, b) => Math.abs(b.daysMoved) - Math.abs(a.daysMoved) || a.code.localeCompare(b.code));
  if (sorted.length === 0) return <EmptyState title={t.trendNothing}>{t.trendNothingHelp}</EmptyState>;
  const wanted = filters.codes(LINES_PARAM) ?? [];
  const chosen = sorted.filter((line) => wanted.includes(line.code));
  const shown = (chosen.length > 0 ? chosen : sorted).slice(0, LINES_MAX);
  const moved = sorted.filter((line) => line.daysMoved !== 0).length;
  const selection =
    shown.length < sorted.length
      ? (chosen.length > 0 ? t.trendChosen : t.trendLimited)(
          format.number(shown.length),
          format.number(sorted.length),
        )
      : t.trendAll(format.number(sorted.length));
  return (
    <div className="trend-view">
      <Warnings lines={sorted} onDraw={(codes) => filters.set({ [LINES_PARAM]: codes })} />
      <div className="trend-choice">
        <Select
          label={t.axis}
          value={axis}
          options={AXES.map((value) => ({ value, label: t.axes[value] }))}
          onChange={(value) => filters.set({ [AXIS_PARAM]: value === 'stichtage' ? value : null })}
        />
        <MultiSelect
          label={t.lines}
          noneLabel={t.mostMoved}
          values={chosen.map((line) => line.code)}
          options={sorted.map((line) => ({ value: line.code, label: `${line.code} ${line.title}` }))}
          onChange={(codes) => filters.set({ [LINES_PARAM]: codes })}
        />
      </div>
      <TrendChart
        events={events}
        title={t.trendTitleMoved(format.number(moved), format.number(sorted.length))}
        asOf={judgedOn}
        note={`${axis === 'stichtage' ? t.trendNoteReports : t.trendNote} ${selection}`}
        simulated={plan.demonstration}
        fileName={t.trendFile}
        lines={shown.map((line) => ({ ...line, reachedOn: line.reachedOn ?? null }))}
      />
      <Disclosure summary={t.trendTable(format.number(sorted.length))}>
        <TrendTable lines={sorted} inChart={new Set(shown.map((line) => line.code))} />
      </Disclosure>
    </div>
  );
}

/** Conspicuous courses in words; `onDraw` draws just those of one kind. */
function Warnings(props: { lines: readonly TrendLine[]; onDraw: (codes: string[]) => void }) {
  const t = useText(MILESTONE_TEXTS);
  const groups = [
    { title: t.steepTitle, help: t.steepHelp, lines: props.lines.filter((line) => line.steep) },
    { title: t.zigzagTitle, help: t.zigzagHelp, lines: props.lines.filter((line) => line.zigzag) },
  ].filter((group) => group.lines.length > 0);
  if (groups.length === 0) return <p className="muted">{t.noWarnings}</p>;
  return (
    <Notice kind="warning" title={t.warnings}>
      <div className="course-warnings">
        {groups.map((group) => (
          <div key={group.title}>
            <p>
              <strong>{group.title}</strong> ({group.lines.length}): {group.help}
            </p>
            <ul>
              {group.lines.map((line) => (
                <li key={line.code}>
                  <LinkKeepingView
                    to={`${paths.milestones}?${MILESTONE_PARAMS.text}=${encodeURIComponent(line.code)}`}
                  >
                    <German>{line.title}</German>
                  </LinkKeepingView>{' '}
                  ({line.code}, {line.ministry.abbreviation})
                </li>
              ))}
            </ul>
            <Button
              kind="quiet"
              label={t.drawThese(group.title)}
              onClick={() => props.onDraw(group.lines.map((line) => line.code))}
            >
              {t.draw}
            </Button>
          </div>
        ))}
      </div>
    </Notice>
  );
}

import { useMemo } from 'react';
import type { MilestonesQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light, MilestoneStateTag } from '../../ui/marker.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import { MILESTONE_TEXTS } from './texts.ts';

export type MilestoneRow = MilestonesQuery['milestones']['nodes'][number];

/** Columns of the list; ids are the API's sort fields where it sorts. */
export function useMilestoneColumns(): DataColumn<MilestoneRow>[] {
  const t = useText(MILESTONE_TEXTS);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'CODE',
        header: t.code,
        sortable: true,
        cell: ({ code }) => <span className="nowrap">{code}</span>,
      },
      {
        id: 'TITLE',
        header: t.milestone,
        rowHeader: true,
        sortable: true,
        minWidth: 16,
        cell: ({ title }) => <German>{title}</German>,
      },
      {
        id: 'MINISTRY',
        header: t.ministry,
        sortable: true,
        cell: ({ ministry }) => (
          <LinkKeepingView
            to={paths.plan(ministry.lineage)}
            label={`${ministry.abbreviation} – ${ministry.name}`}
          >
            {ministry.abbreviation}
          </LinkKeepingView>
        ),
      },
      {
        id: 'STATE',
        header: t.state,
        sortable: true,
        cell: ({ state, daysOverdue }) => (
          <>
            <MilestoneStateTag state={state} />
            {daysOverdue > 0 && (
              <span className="milestone__since"> {t.overdueSince(format.days(daysOverdue))}</span>
            )}
          </>
        ),
      },
      {
        id: 'PLANNED_DATE',
        header: t.planned,
        sortable: true,
        cell: ({ planned }) => format.planDate(planned),
      },
      {
        id: 'expected',
        header: t.expected,
        cell: ({ actual, forecast }) =>
          actual ? (
            t.reachedOn(format.day(actual))
          ) : forecast ? (
            t.forecast(format.planDate(forecast))
          ) : (
            <span className="muted">{t.noForecast}</span>
          ),
      },
      {
        id: 'DRIFT_FIRST',
        header: t.driftFirst,
        sortable: true,
        align: 'end',
        cell: ({ drift }) => <DeltaDays days={drift.daysAgainstFirst} />,
      },
      {
        id: 'driftPrevious',
        header: t.driftPrevious,
        align: 'end',
        hidden: true,
        cell: ({ drift }) => <DeltaDays days={drift.daysAgainstPrevious} />,
      },
      {
        id: 'goals',
        header: t.goals,
        hidden: true,
        cell: ({ goals }) =>
          goals.map(({ code, title }) => (
            <LinkKeepingView
              key={code}
              to={paths.goal(code)}
              label={`${code} ${title}`}
              className="link spaced-link"
            >
              {code}
            </LinkKeepingView>
          )),
      },
      {
        id: 'measures',
        header: t.measures,
        minWidth: 12,
        cell: ({ measures }) =>
          measures.length === 0 ? (
            <span className="muted">{t.noMeasure}</span>
          ) : (
            <ul className="milestone__measures">
              {measures.map((measure) => (
                <li key={measure.code}>
                  <Light light={measure.light} wordless />{' '}
                  <LinkKeepingView
                    to={paths.measure(measure.code)}
                    label={`${measure.code} ${measure.title}`}
                  >
                    {measure.code}
                  </LinkKeepingView>
                </li>
              ))}
            </ul>
          ),
      },
    ],
    [t, format],
  );
}

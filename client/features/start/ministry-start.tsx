import { useSuspenseQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import type { OwnMinistryQuery as Answer } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { measuresLink, milestonesLink, paths } from '../../lib/paths.ts';
import { countOf } from '../../lib/light-count.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light, MilestoneStateTag } from '../../ui/marker.tsx';
import { useFigureFacts } from './basis.ts';
import { Changes } from './changes.tsx';
import { Chapter, Tally, TallyLine } from './chapter.tsx';
import { MinistriesCompared } from './ministries-compared.tsx';
import { Verdict } from './on-course.tsx';
import { OwnMinistryQuery, type Standing } from './queries.ts';
import { openRound, roundStanding } from './round.ts';
import { StartPage } from './start-head.tsx';
import { START_TEXTS } from './texts.ts';
import { useStanding, useStartVariables } from './use-standing.ts';

interface OwnMinistry {
  readonly code: string;
  readonly name: string;
  readonly lineage: string;
}

const LIGHTS = ['RED', 'UNREPORTED', 'YELLOW', 'GREEN', 'DONE'] as const;

/**
 * For a ministry's people: my returns, my measures, my deadlines, my place among the ministries.
 * @param tasks the person's own next tasks
 */
export default function MinistryStart({ ministry, tasks }: { ministry: OwnMinistry; tasks: ReactNode }) {
  const t = useText(START_TEXTS);
  const standing = useStanding();
  const { asOf } = useStartVariables();
  const { data } = useSuspenseQuery(OwnMinistryQuery, {
    variables: { ...(asOf ? { asOf } : {}), ministry: [ministry.lineage] },
  });
  return (
    <StartPage title={ministry.name} german={ministry.name} standing={standing}>
      <Chapter question={t.myReturns}>
        <Returns rounds={data.reportingRounds} ministry={ministry} />
        {tasks}
      </Chapter>
      <Chapter question={t.myMeasures}>
        <OwnMeasures standing={standing} late={data.late} ministry={ministry} />
      </Chapter>
      <Chapter question={t.myDates}>
        <OwnDates dates={data.dates} ministry={ministry} />
      </Chapter>
      <Chapter question={t.whereWeStand}>
        <MinistriesCompared standing={standing} own={ministry.lineage} />
      </Chapter>
      <Chapter question={t.onCourse}>
        <Verdict standing={standing} />
      </Chapter>
      <Changes />
      <p className="start__more">
        <LinkKeepingView to={paths.plan(ministry.lineage)}>{t.toOwnPlan}</LinkKeepingView>
        <LinkKeepingView to={paths.overview}>{t.toOverview}</LinkKeepingView>
      </p>
    </StartPage>
  );
}

function Returns({ rounds, ministry }: { rounds: Answer['reportingRounds']; ministry: OwnMinistry }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const round = openRound(rounds);
  if (!round) return <p>{t.noRound}</p>;
  const { owed, open } = roundStanding(
    round.ministries.filter((row) => row.ministry?.lineage === ministry.lineage),
  );
  return (
    <p>
      {open === 0
        ? t.ownReported(format.number(owed), round.title)
        : t.ownOwed(format.number(open), format.number(owed), format.day(round.dueDate))}{' '}
      <LinkKeepingView to={paths.sheet(round.reportingDate, ministry.code)}>{t.toSheet}</LinkKeepingView>
    </p>
  );
}

function OwnMeasures(props: { standing: Standing; late: Answer['late']; ministry: OwnMinistry }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const facts = useFigureFacts(props.standing);
  const { late, ministry } = props;
  const row = props.standing.dashboard.ministries.find((each) => each.ministry?.lineage === ministry.lineage);
  if (!row) return <p className="verdict">{t.noMeasures}</p>;
  const scope = { lineage: ministry.lineage, total: row.total };
  return (
    <>
      <p className="verdict">{t.ownVerdict(format.number(late.totalCount), format.number(row.total))}</p>
      <Tally>
        {LIGHTS.map((light) => (
          <TallyLine
            key={light}
            value={format.number(countOf(row.lights, light))}
            label={labels(`scheduleLight.${light}`)}
            light={light}
            facts={facts.light(light, scope)}
          />
        ))}
      </Tally>
      {late.nodes.length > 0 && (
        <ul className="start-list">
          {late.nodes.map(({ code, title, light, lightReasons }) => (
            <li key={code}>
              <span>
                <LinkKeepingView to={paths.measure(code)}>
                  <German>{title}</German>
                </LinkKeepingView>
                <span className="start-list__why">
                  {lightReasons
                    .slice(0, 1)
                    .map((reason) => labels.reason(reason))
                    .join('')}
                </span>
              </span>
              <span className="start-list__end">
                <Light light={light} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {late.totalCount > late.nodes.length && (
        <p>
          <LinkKeepingView
            to={measuresLink({ ministry: [ministry.lineage], light: ['RED', 'UNREPORTED', 'YELLOW'] })}
          >
            {t.allOfThem(format.number(late.totalCount))}
          </LinkKeepingView>
        </p>
      )}
    </>
  );
}

function OwnDates({ dates, ministry }: { dates: Answer['dates']; ministry: OwnMinistry }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  if (dates.totalCount === 0) return <p className="verdict">{t.noDates}</p>;
  return (
    <>
      <ul className="start-list">
        {dates.nodes.map(({ code, title, planned, state, daysOverdue, forecast }) => (
          <li key={code}>
            <span>
              <LinkKeepingView to={paths.planMilestone(ministry.lineage, code)}>
                <German>{title}</German>
              </LinkKeepingView>
              {forecast && <span className="start-list__why">{t.forecast(format.planDate(forecast))}</span>}
            </span>
            <span className="start-list__end">
              <MilestoneStateTag state={state} />{' '}
              {daysOverdue > 0
                ? t.dueSince(format.planDate(planned), format.days(daysOverdue))
                : t.dueBy(format.planDate(planned))}
            </span>
          </li>
        ))}
      </ul>
      {dates.totalCount > dates.nodes.length && (
        <p>
          <LinkKeepingView
            to={milestonesLink({ state: ['OVERDUE', 'DUE_SOON'], ministry: [ministry.lineage] })}
          >
            {t.allOfThem(format.number(dates.totalCount))}
          </LinkKeepingView>
        </p>
      )}
    </>
  );
}

import { useSuspenseQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import type { SteeringQuery as Answer } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { measuresLink, paths } from '../../lib/paths.ts';
import { Figure } from '../../ui/figure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light, SelfLightTag } from '../../ui/marker.tsx';
import { useFigureFacts } from './basis.ts';
import { Changes } from './changes.tsx';
import { Chapter } from './chapter.tsx';
import { MinistriesCompared } from './ministries-compared.tsx';
import { Course, Trouble, Verdict } from './on-course.tsx';
import { type Standing, SteeringQuery } from './queries.ts';
import { openRound, roundStanding } from './round.ts';
import { StartPage } from './start-head.tsx';
import { START_TEXTS } from './texts.ts';
import { useStanding, useStartVariables } from './use-standing.ts';

/** Delays that are named. */
const SLIPS = 5;

/**
 * For the CIO office: what waits for me, what slips, who has not reported, where is the optimism misplaced.
 * @param tasks the person's own next tasks
 */
export default function OfficeStart({ tasks }: { tasks: ReactNode }) {
  const t = useText(START_TEXTS);
  const standing = useStanding();
  const { data } = useSuspenseQuery(SteeringQuery, { variables: useStartVariables() });
  return (
    <StartPage title={t.officeTitle} standing={standing}>
      <Chapter question={t.onCourse}>
        <Verdict standing={standing} />
        <Trouble standing={standing} />
      </Chapter>
      <Chapter question={t.waitsForMe}>{tasks}</Chapter>
      <Chapter question={t.whatSlips}>
        <Slips slips={data.dashboard.slips} />
      </Chapter>
      <Chapter question={t.whoIsSilent}>
        <Silent rounds={data.reportingRounds} />
      </Chapter>
      <Chapter question={t.whereTooRosy}>
        <TooRosy standing={standing} measures={data.measures} />
      </Chapter>
      <Changes />
      <Chapter question={t.theWay}>
        <Course standing={standing} />
      </Chapter>
      <Chapter question={t.whoStandsWhere}>
        <MinistriesCompared standing={standing} />
      </Chapter>
      <p className="start__more">
        <LinkKeepingView to={paths.overview}>{t.toOverview}</LinkKeepingView>
      </p>
    </StartPage>
  );
}

function Slips({ slips }: { slips: Answer['dashboard']['slips'] }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const first = slips[0];
  if (!first) return <p className="verdict">{t.nothingSlips}</p>;
  return (
    <>
      <p className="verdict">{t.slipsMost(format.days(first.drift.daysAgainstFirst))}</p>
      <ul className="start-list">
        {slips.slice(0, SLIPS).map(({ kind, code, title, ministry, drift }) => (
          <li key={`${kind} ${code}`}>
            <span>
              <LinkKeepingView
                to={
                  kind === 'MEASURE' || !ministry
                    ? paths.measure(code)
                    : paths.planMilestone(ministry.lineage, code)
                }
              >
                <German>{title}</German>
              </LinkKeepingView>{' '}
              <span className="start-list__by">{ministry?.abbreviation}</span>
            </span>
            <span className="start-list__end">
              <strong>{t.later(format.days(drift.daysAgainstFirst))}</strong>{' '}
              {t.expectedOn(format.planDate(drift.expected))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Silent({ rounds }: { rounds: Answer['reportingRounds'] }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const round = openRound(rounds);
  if (!round) return <p className="verdict">{t.noRound}</p>;
  const { owed, open } = roundStanding(round.ministries);
  const silent = round.ministries
    .map((row) => ({ ...row, ...roundStanding([row]) }))
    .filter((row) => row.open > 0);
  return (
    <>
      <p className="verdict">
        {open === 0
          ? t.allReported(format.number(owed))
          : t.stillOwed(format.number(open), format.number(owed), format.day(round.dueDate))}
      </p>
      {silent.length > 0 && (
        <ul className="start-list">
          {silent.map((row) => (
            <li key={row.ministry?.code ?? ''}>
              {row.ministry ? (
                <LinkKeepingView to={paths.sheet(round.reportingDate, row.ministry.code)}>
                  <German>{row.ministry.name}</German>
                </LinkKeepingView>
              ) : (
                <span>{t.withoutLead}</span>
              )}
              <span className="start-list__end">
                <strong>{t.openOf(format.number(row.open), format.number(row.owed))}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <LinkKeepingView to={paths.round(round.reportingDate)}>{t.toRound}</LinkKeepingView>
      </p>
    </>
  );
}

function TooRosy({ standing, measures }: { standing: Standing; measures: Answer['measures'] }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const { basis } = useFigureFacts(standing);
  const { totalCount, nodes } = measures;
  if (totalCount === 0) return <p className="verdict">{t.nothingRosy}</p>;
  return (
    <>
      <p className="verdict">
        <Figure
          value={format.number(totalCount)}
          name={t.rosyName}
          facts={{
            counts: t.countsRosy(format.number(standing.dashboard.measureTotal)),
            rule: t.ruleRosy,
            basis,
            to: measuresLink({ tooRosy: true }),
          }}
        />{' '}
        {t.rosy(totalCount)}
      </p>
      <ul className="start-list">
        {nodes.map(({ code, title, ministry, light, selfLight }) => (
          <li key={code}>
            <span>
              <LinkKeepingView to={paths.measure(code)}>
                <German>{title}</German>
              </LinkKeepingView>{' '}
              <span className="start-list__by">{ministry?.abbreviation}</span>
            </span>
            <span className="start-list__end">
              {selfLight && <SelfLightTag light={selfLight} />} {t.butComputed} <Light light={light} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useSuspenseQuery } from '@apollo/client/react';
import type { DecisionsQuery as Answer } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { measuresLink, paths } from '../../lib/paths.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Changes } from './changes.tsx';
import { Chapter } from './chapter.tsx';
import { MinistriesCompared } from './ministries-compared.tsx';
import { Course, Outlook, Trouble, Verdict } from './on-course.tsx';
import { DecisionsQuery } from './queries.ts';
import { StartPage } from './start-head.tsx';
import { START_TEXTS } from './texts.ts';
import { useStanding, useStartVariables } from './use-standing.ts';

/** For a member of the cabinet: are we on course, what changed, what do you need from me. */
export default function CabinetStart() {
  const t = useText(START_TEXTS);
  const standing = useStanding();
  return (
    <StartPage title={t.cabinetTitle} standing={standing}>
      <Chapter question={t.onCourse}>
        <Verdict standing={standing} />
        <Outlook standing={standing} />
        <Trouble standing={standing} />
      </Chapter>
      <Changes named={false} />
      <Chapter question={t.needFromYou}>
        <Decisions />
      </Chapter>
      <Chapter question={t.theWay}>
        <Course standing={standing} />
      </Chapter>
      <Chapter question={t.whoStandsWhere}>
        <MinistriesCompared standing={standing} />
      </Chapter>
      <p className="start__more">
        <LinkKeepingView to={paths.reports}>{t.toReport}</LinkKeepingView>
        <LinkKeepingView to={paths.overview}>{t.toOverview}</LinkKeepingView>
      </p>
    </StartPage>
  );
}

function Decisions() {
  const t = useText(START_TEXTS);
  const { data } = useSuspenseQuery(DecisionsQuery, { variables: useStartVariables() });
  if (data.decisionNeeds.length === 0) return <p className="verdict">{t.noDecision}</p>;
  return (
    <>
      <p className="verdict">{t.decide(data.decisionNeeds.length)}</p>
      <ol className="decisions">
        {data.decisionNeeds.map((need) => (
          <li key={need.kind}>
            <Decision need={need} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Decision({ need }: { need: Answer['decisionNeeds'][number] }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { kind, count, total, measure, milestone, ministry } = need;
  if (measure) {
    return (
      <>
        <LinkKeepingView to={paths.measure(measure.code)}>
          <German>{measure.title}</German>
        </LinkKeepingView>{' '}
        <span className="start-list__by">{measure.ministry?.abbreviation}</span>
        <p>{t.decideMeasure(measure.lightReasons.map((reason) => labels.reason(reason)).join(' '))}</p>
      </>
    );
  }
  if (milestone) {
    const { code, title, planned, daysOverdue } = milestone;
    return (
      <>
        <LinkKeepingView to={paths.planMilestone(milestone.ministry.lineage, code)}>
          <German>{title}</German>
        </LinkKeepingView>{' '}
        <span className="start-list__by">{milestone.ministry.abbreviation}</span>
        <p>{t.decideMilestone(format.planDate(planned), format.days(daysOverdue))}</p>
      </>
    );
  }
  if (kind === 'PACE') {
    return (
      <>
        <LinkKeepingView to={paths.ozg}>{t.decidePace}</LinkKeepingView>
        <p>{t.decidePaceHelp(format.number(count), format.number(total))}</p>
      </>
    );
  }
  if (kind === 'UNEXPLAINED') {
    return (
      <>
        <LinkKeepingView to={paths.ledger}>
          {t.decideUnexplained(count ?? 0, format.number(count))}
        </LinkKeepingView>
        <p>{t.decideUnexplainedHelp}</p>
      </>
    );
  }
  return (
    <>
      <LinkKeepingView
        to={measuresLink({ light: ['UNREPORTED'], ...(ministry ? { ministry: [ministry.lineage] } : {}) })}
      >
        {t.decideSilent(ministry?.name ?? t.withoutLead)}
      </LinkKeepingView>
      <p>{t.decideSilentHelp(format.number(count), format.number(total))}</p>
    </>
  );
}

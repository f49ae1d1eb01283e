import type { ReactNode } from 'react';
import { MILESTONE_STATES, SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light, MilestoneStateTag } from '../../ui/marker.tsx';
import type { Goal, GoalMeasure, GoalMilestone } from './goals-query.ts';
import { GOALS_TEXTS } from './texts.ts';

/** Lists up to this length stand open. */
const OPEN_UP_TO = 3;

/** Reached of all, the count of every state, and the milestones themselves, worst state first. */
export function GoalMilestones({ goal }: { goal: Goal }) {
  const t = useText(GOALS_TEXTS);
  const format = useFormat();
  const { milestones } = goal;
  const order = ['OVERDUE', 'DUE_SOON', 'PLANNED', 'REACHED'] as const;
  const sorted = milestones.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const reached = milestones.filter((milestone) => milestone.state === 'REACHED').length;
  if (milestones.length === 0) return null;
  return (
    <Part
      title={t.milestones}
      figure={t.milestonesReached(format.number(reached), format.number(milestones.length))}
      counts={MILESTONE_STATES.filter((state) => state !== 'REACHED')
        .map((state) => ({
          state,
          count: milestones.filter((milestone) => milestone.state === state).length,
        }))
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => (
          <li key={state}>
            <strong>{format.number(count)}</strong> <MilestoneStateTag state={state} />
          </li>
        ))}
      link={
        <LinkKeepingView
          to={`${paths.milestones}?ziel=${encodeURIComponent(goal.code)}`}
          label={t.forGoal(t.toMilestones, goal.title)}
        >
          {t.toMilestones}
        </LinkKeepingView>
      }
    >
      <Folded summary={t.allMilestones(sorted.length)} length={sorted.length}>
        {sorted.map((milestone) => (
          <MilestoneItem key={milestone.code} milestone={milestone} />
        ))}
      </Folded>
    </Part>
  );
}

/** The measures' count by light, and the measures themselves, worst light first. */
export function GoalMeasures({ goal }: { goal: Goal }) {
  const t = useText(GOALS_TEXTS);
  const format = useFormat();
  const { measures } = goal;
  if (measures.length === 0) return <p className="muted">{t.noMeasures}</p>;
  const sorted = measures.toSorted(
    (a, b) => SCHEDULE_LIGHTS.indexOf(a.light) - SCHEDULE_LIGHTS.indexOf(b.light),
  );
  return (
    <Part
      title={t.measures}
      figure={t.measuresDone(
        format.number(measures.filter((measure) => measure.light === 'DONE').length),
        format.number(measures.length),
      )}
      counts={SCHEDULE_LIGHTS.map((light) => ({
        light,
        count: measures.filter((measure) => measure.light === light).length,
      }))
        .filter(({ count }) => count > 0)
        .map(({ light, count }) => (
          <li key={light}>
            <LinkKeepingView
              to={`${paths.measures}?ziel=${encodeURIComponent(goal.code)}&ampel=${light}`}
              className="count-link"
            >
              <strong>{format.number(count)}</strong> <Light light={light} />
            </LinkKeepingView>
          </li>
        ))}
      link={
        <LinkKeepingView
          to={`${paths.measures}?ziel=${encodeURIComponent(goal.code)}`}
          label={t.forGoal(t.toCatalogue, goal.title)}
        >
          {t.toCatalogue}
        </LinkKeepingView>
      }
    >
      <Folded summary={t.allMeasures(sorted.length)} length={sorted.length}>
        {sorted.map((measure) => (
          <MeasureItem key={measure.code} measure={measure} />
        ))}
      </Folded>
    </Part>
  );
}

function Part(props: {
  title: string;
  figure: string;
  counts: ReactNode;
  link: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="goal__part">
      <header>
        <h4>{props.title}</h4>
        <span>{props.figure}</span>
        {props.link}
      </header>
      <ul className="goal__counts">{props.counts}</ul>
      {props.children}
    </section>
  );
}

function Folded({ summary, length, children }: { summary: string; length: number; children: ReactNode }) {
  const list = <ul className="compact-list">{children}</ul>;
  return length > OPEN_UP_TO ? <Disclosure summary={summary}>{list}</Disclosure> : list;
}

/** A milestone in a line: state, title, planned date as written. */
export function MilestoneItem({ milestone }: { milestone: GoalMilestone }) {
  const format = useFormat();
  return (
    <li>
      <MilestoneStateTag state={milestone.state} />
      <span>
        <German>{milestone.title}</German>{' '}
        <span className="muted">
          {milestone.code} · {format.planDate(milestone.planned)}
        </span>
      </span>
    </li>
  );
}

function MeasureItem({ measure }: { measure: GoalMeasure }) {
  return (
    <li>
      <Light light={measure.light} />
      <span>
        <LinkKeepingView to={paths.measure(measure.code)}>
          <German>{measure.title}</German>
        </LinkKeepingView>{' '}
        <span className="muted">
          {measure.code}
          {measure.ministry && ` · ${measure.ministry.abbreviation}`}
        </span>
      </span>
    </li>
  );
}

import { daysBetween, parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { German } from '../../ui/german.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { Notice } from '../../ui/states.tsx';
import type { Goal } from './goals-query.ts';
import { GoalMeasures, GoalMilestones, MilestoneItem } from './goal-parts.tsx';
import { GOALS_TEXTS } from './texts.ts';

/** One goal: what it promises by when, how far it is, what is missing, and what serves it. */
export function GoalCard({ goal }: { goal: Goal }) {
  const headingId = `${goal.code}-title`;
  return (
    <article className="goal card" id={goal.code} aria-labelledby={headingId}>
      <header className="goal__header">
        <h3 id={headingId}>
          <span className="goal__code">{goal.code}</span> <German>{goal.title}</German>
        </h3>
        <TargetDate goal={goal} />
      </header>
      <p className="goal__description">
        <German>{goal.description}</German>
      </p>
      <Indicator goal={goal} />
      <Gaps goal={goal} />
      <GoalMilestones goal={goal} />
      <GoalMeasures goal={goal} />
    </article>
  );
}

function TargetDate({ goal }: { goal: Goal }) {
  const t = useText(GOALS_TEXTS);
  const format = useFormat();
  const { asOf } = usePlanContext();
  if (goal.target === null) return <p className="goal__target muted">{t.noTarget}</p>;
  const days = daysBetween(asOf, parsePlanDate(goal.target).date);
  const reached = goal.indicator !== null && goal.indicator.percent >= (goal.targetPercent ?? 100);
  return (
    <p className="goal__target">
      <strong>{t.targetBy(format.planDate(goal.target))}</strong>
      {!reached && (
        <span className={days < 0 ? 'goal__missed' : 'muted'}>
          {days < 0 ? t.missed(-days, format.number(-days)) : t.left(format.days(days))}
        </span>
      )}
    </p>
  );
}

function Indicator({ goal }: { goal: Goal }) {
  const t = useText(GOALS_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { rule } = useViewState();
  const { demonstration } = usePlanContext();
  const { indicator } = goal;
  const ozg = goal.indicatorFormula === 'OZG_SERVICES_ONLINE';
  const formula =
    goal.indicatorText ?? (goal.indicatorFormula && labels(`indicatorFormula.${goal.indicatorFormula}`));
  if (!indicator || indicator.total === 0) return <p className="muted">{t.notMeasurable}</p>;
  const unit = ozg && rule === 'MEMBER_LEVEL3' ? 'OZG_MEMBERS_ONLINE' : indicator.formula;
  const figure = t.countOf(format.number(indicator.count), format.number(indicator.total));
  const percent = format.percent(indicator.percent, indicator.percent < 100 && indicator.percent > 0 ? 1 : 0);
  return (
    <div className="goal__indicator">
      <p className="goal__figure">
        <strong>{percent}</strong>
        <span>
          {figure} {t.units[unit]}
        </span>
        <SimulatedBadge show={demonstration} />
      </p>
      <IndicatorBar goal={goal} label={`${figure} ${t.units[unit]}, ${percent}`} />
      <p className="goal__formula">
        {goal.indicatorText ? <German>{formula}</German> : formula}
        {ozg && ` ${t.countedBy(labels(`countingRule.${rule}`))}.`}
      </p>
    </div>
  );
}

function IndicatorBar({ goal, label }: { goal: Goal; label: string }) {
  const t = useText(GOALS_TEXTS);
  const format = useFormat();
  return (
    <span className="progress">
      <progress className="progress__bar" max={100} value={goal.indicator?.percent ?? 0} aria-label={label} />
      {goal.targetPercent !== null && (
        <span className="progress__text">{t.targetPercent(format.percent(goal.targetPercent))}</span>
      )}
    </span>
  );
}

function Gaps({ goal }: { goal: Goal }) {
  const t = useText(GOALS_TEXTS);
  const open = goal.milestonesWithoutActiveMeasure;
  if (!goal.withoutMilestone && open.length === 0) return null;
  return (
    <Notice kind="warning" title={t.gapsTitle}>
      {goal.withoutMilestone && <p>{t.withoutMilestone}</p>}
      {open.length > 0 && (
        <>
          <p>{t.withoutActiveMeasure(open.length)}</p>
          <ul className="compact-list">
            {open.map((milestone) => (
              <MilestoneItem key={milestone.code} milestone={milestone} />
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

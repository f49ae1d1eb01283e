import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Card } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import type { Dashboard, OverviewGoal, OzgFigure } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** Every goal with its indicator: count, of how many, and percent. */
export function GoalProgress({ dashboard, figure }: { dashboard: Dashboard; figure: OzgFigure }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  return (
    <div className="overview__goals">
      <Card
        title={t.goals}
        note={
          <>
            {t.goalsNote(labels(`countingRuleShort.${figure.rule}`))}{' '}
            {t.basis(dashboard.revision.number, format.day(dashboard.asOf))}{' '}
            <SimulatedBadge show={dashboard.simulated} />
          </>
        }
        actions={<LinkKeepingView to={paths.goals}>{t.allGoals}</LinkKeepingView>}
      >
        <ul className="goal-list">
          {dashboard.goals.map((goal) => (
            <GoalItem key={goal.code} goal={goal} figure={figure} asOf={dashboard.asOf} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

function GoalItem({ goal, figure, asOf }: { goal: OverviewGoal; figure: OzgFigure; asOf: string }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { indicator } = goal;
  const percent = indicator ? format.percent(indicator.percent, isWhole(indicator.percent) ? 0 : 1) : '';
  const unit =
    indicator?.formula === 'OZG_SERVICES_ONLINE'
      ? t.indicatorOzg(labels(`ozgUnit.${figure.unit}`))
      : indicator && t.indicator[indicator.formula];
  const count =
    indicator && `${t.countOf(format.number(indicator.count), format.number(indicator.total))} ${unit ?? ''}`;
  const reached = indicator !== null && indicator.percent >= (goal.targetPercent ?? 100);
  const missed = goal.target !== null && !reached && parsePlanDate(goal.target).date < asOf;
  return (
    <li className={goal.kind === 'CORE' ? 'goal-item goal-item--core' : 'goal-item'}>
      <div className="goal-item__head">
        <p className="goal-item__title">
          <LinkKeepingView to={paths.goal(goal.code)}>
            <German>{goal.title}</German>
          </LinkKeepingView>
          {goal.kind === 'CORE' && <span className="tag">{labels('goalKind.CORE')}</span>}
        </p>
        <p className={missed ? 'goal-item__target goal-item__target--missed' : 'goal-item__target'}>
          {goal.target === null
            ? t.goalWithoutDate
            : (missed ? t.goalMissed : t.goalBy)(format.planDate(goal.target))}
        </p>
      </div>
      {indicator && indicator.total > 0 ? (
        <>
          <progress
            className="goal-item__bar"
            max={100}
            value={indicator.percent}
            aria-label={`${goal.title}: ${count ?? ''}, ${percent}`}
          />
          <p className="goal-item__figure">
            <strong>{percent}</strong> <span>{count}</span>
          </p>
        </>
      ) : (
        <p className="goal-item__target">{t.notMeasurable}</p>
      )}
    </li>
  );
}

function isWhole(percent: number): boolean {
  return Number.isInteger(percent);
}

import { judgeCourse } from '../../../shared/domain/course-verdict.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { countOf } from '../../lib/light-count.ts';
import type { Dashboard, OzgFigure } from './overview-query.ts';
import { judgePace } from './ozg-verdict.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** Where the plan stands, in two sentences. */
export function Finding({ dashboard, figure }: { dashboard: Dashboard; figure: OzgFigure }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const sentence = useOzgSentence(figure);
  const measures = t.measuresFinding(
    format.number(dashboard.measureTotal),
    format.number(countOf(dashboard.lights, 'RED')),
    format.number(countOf(dashboard.lights, 'UNREPORTED')),
    format.number(countOf(dashboard.lights, 'YELLOW')),
  );
  const milestones = t.milestonesFinding(
    format.number(dashboard.milestoneTotal),
    format.number(dashboard.milestonesOverdue),
  );
  return (
    <div className="overview__finding">
      <p className="finding">{sentence}</p>
      <p className="finding__second">
        {measures} {milestones} <SimulatedBadge show={dashboard.simulated} />
      </p>
    </div>
  );
}

function useOzgSentence(figure: OzgFigure): string {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { isFuture } = usePlanContext();
  const unit = labels(`ozgUnit.${figure.unit}`);
  const count = t.onlineCount(figure.online, format.number(figure.online), format.number(figure.total), unit);
  const onCourse = judgeCourse(figure) === 'ON_COURSE';
  const course = (onCourse ? t.onCourse : t.offCourse)(count, format.number(figure.onPath));
  const required = format.number(figure.requiredPerMonth, 1);
  const observed = format.number(figure.observedPerMonth, 1);
  const day = format.day(figure.targetDate);
  switch (judgePace(figure)) {
    case 'REACHED':
      return t.reached(count);
    case 'MISSED':
      return (isFuture ? t.wouldMiss : t.missed)(count, day);
    case 'UNKNOWN':
      return `${course} ${t.paceUnknown(required, day)}`;
    case 'FAST_ENOUGH':
      return `${course} ${t.fastEnough(required, observed, day)}`;
    case 'TOO_SLOW':
      return `${course} ${t.tooSlow(required, observed, day)}`;
  }
}

import type { MilestoneState, ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { PLANS_TEXTS } from './texts.ts';

const ALARMS = [
  { light: 'RED', text: 'late' },
  { light: 'UNREPORTED', text: 'unreported' },
] as const;

/**
 * Milestones reached and overdue, measures late and unreported: each with its denominator and the rows behind it.
 * @param ministry narrows the links to one ministry; its key as links name it
 */
export function PlanFigures(props: {
  milestones: readonly { readonly state: MilestoneState }[];
  measures: readonly { readonly light: ScheduleLight }[];
  ministry?: string;
}) {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  const { asOf, demonstration, revision } = usePlanContext();
  const { milestones, measures } = props;
  const inState = (state: MilestoneState) => milestones.filter((each) => each.state === state).length;
  const only = props.ministry === undefined ? '' : `&ressort=${encodeURIComponent(props.ministry)}`;
  const common = {
    basis: revision ? t.basis(revision.number, format.day(asOf)) : undefined,
    simulated: demonstration,
  };
  const ofMilestones = t.ofMilestones(format.number(milestones.length));
  const overdue = inState('OVERDUE');
  return (
    <KeyFigures>
      <KeyFigure
        label={t.reached}
        value={format.number(inState('REACHED'))}
        denominator={ofMilestones}
        to={`${paths.milestones}?zustand=REACHED${only}`}
        {...common}
      />
      <KeyFigure
        label={t.overdue}
        value={format.number(overdue)}
        denominator={ofMilestones}
        to={`${paths.milestones}?zustand=OVERDUE${only}`}
        tone={overdue > 0 ? 'alarm' : 'plain'}
        {...common}
      />
      {ALARMS.map(({ light, text }) => {
        const count = measures.filter((each) => each.light === light).length;
        return (
          <KeyFigure
            key={light}
            label={t[text]}
            value={format.number(count)}
            denominator={t.ofMeasures(format.number(measures.length))}
            to={`${paths.measures}?ampel=${light}${only}`}
            tone={count > 0 ? 'alarm' : 'plain'}
            {...common}
          />
        );
      })}
    </KeyFigures>
  );
}

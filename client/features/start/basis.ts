import type { ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { measuresLink, milestonesLink, paths } from '../../lib/paths.ts';
import type { FigureFacts } from '../../ui/figure.tsx';
import type { Standing } from './queries.ts';
import { START_TEXTS } from './texts.ts';

/** How the figures of a start page explain themselves, from one standing. */
export function useFigureFacts({ dashboard, ozgForecast: { figure } }: Standing) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { revision } = dashboard;
  const basis = t.basis(format.day(dashboard.asOf), revision.number);
  const rules: Record<ScheduleLight, string> = {
    RED: t.ruleRed(format.days(revision.redThresholdDays)),
    UNREPORTED: t.ruleUnreported(format.days(revision.stalenessDays)),
    YELLOW: t.ruleYellow,
    GREEN: t.ruleGreen,
    DONE: t.ruleDone,
    NEUTRAL: t.ruleNeutral,
  };
  return {
    services: (more?: string): FigureFacts => ({
      counts: t.countsServices(
        labels(`ozgUnit.${figure.unit}`),
        format.number(figure.total),
        format.number(figure.excludedFederal),
      ),
      rule: more
        ? `${labels(`countingRule.${figure.rule}`)}. ${more}`
        : labels(`countingRule.${figure.rule}`),
      basis: format.day(figure.asOf),
      to: paths.ozg,
    }),
    light: (light: ScheduleLight, ministry?: { lineage: string; total: number }): FigureFacts => ({
      counts: t.countsMeasures(
        labels(`scheduleLight.${light}`),
        format.number(ministry?.total ?? dashboard.measureTotal),
      ),
      rule: rules[light],
      basis,
      to: measuresLink({ light: [light], ...(ministry ? { ministry: [ministry.lineage] } : {}) }),
    }),
    overdue: (): FigureFacts => ({
      counts: t.countsMilestones(format.number(dashboard.milestoneTotal)),
      rule: t.ruleOverdue,
      basis,
      to: milestonesLink({ state: ['OVERDUE'] }),
    }),
    basis,
  };
}

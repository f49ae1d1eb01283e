import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { measuresLink, milestonesLink } from '../../lib/paths.ts';
import { KeyFigure } from '../../ui/values.tsx';
import { FigureGroup } from './figure-group.tsx';
import { countOf } from '../../lib/light-count.ts';
import { OzgFigures } from './ozg-figures.tsx';
import type { Dashboard, OzgFigure } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** The key figures in three groups; each group says rule, revision and day once for all its figures. */
export function HeadFigures({ dashboard, figure }: { dashboard: Dashboard; figure: OzgFigure }) {
  return (
    <div className="overview__figures">
      <OzgFigures figure={figure} />
      <MeasureFigures dashboard={dashboard} />
      <MilestoneFigures dashboard={dashboard} />
    </div>
  );
}

function MeasureFigures({ dashboard }: { dashboard: Dashboard }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const { lights, revision } = dashboard;
  const total = t.of(format.number(dashboard.measureTotal));
  const [red, unreported, yellow] = [
    countOf(lights, 'RED'),
    countOf(lights, 'UNREPORTED'),
    countOf(lights, 'YELLOW'),
  ];
  return (
    <FigureGroup title={t.measures} basis={useBasis(dashboard)} simulated={dashboard.simulated}>
      <KeyFigure
        label={t.late}
        value={format.number(red)}
        denominator={total}
        note={t.lateRule(format.days(revision.redThresholdDays))}
        to={measuresLink({ light: ['RED'] })}
        tone={red > 0 ? 'alarm' : 'plain'}
      />
      <KeyFigure
        label={t.unreported}
        value={format.number(unreported)}
        denominator={total}
        note={t.unreportedRule(format.days(revision.stalenessDays))}
        to={measuresLink({ light: ['UNREPORTED'] })}
        tone={unreported > 0 ? 'alarm' : 'plain'}
      />
      <KeyFigure
        label={t.atRisk}
        value={format.number(yellow)}
        denominator={total}
        note={t.atRiskRule}
        to={measuresLink({ light: ['YELLOW'] })}
      />
      <KeyFigure
        label={t.withoutEnd}
        value={format.number(dashboard.measuresWithoutEnd)}
        denominator={total}
        note={t.withoutEndRule}
      />
    </FigureGroup>
  );
}

function MilestoneFigures({ dashboard }: { dashboard: Dashboard }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const { milestonesOverdue: overdue, round } = dashboard;
  return (
    <FigureGroup title={t.milestonesAndReports} basis={useBasis(dashboard)} simulated={dashboard.simulated}>
      <KeyFigure
        label={t.milestonesOverdue}
        value={format.number(overdue)}
        denominator={t.of(format.number(dashboard.milestoneTotal))}
        note={t.milestonesNote(
          format.number(dashboard.milestonesReached),
          format.number(dashboard.milestonesDueSoon),
          format.days(dashboard.revision.dueSoonDays),
        )}
        to={milestonesLink({ state: ['OVERDUE'] })}
        tone={overdue > 0 ? 'alarm' : 'plain'}
      />
      {round ? (
        <KeyFigure
          label={t.roundOf(format.day(round.reportingDate))}
          value={format.number(round.reported)}
          denominator={t.ofReported(format.number(round.total))}
          note={(round.state === 'OPEN' ? t.roundOpen : t.roundClosed)(format.day(round.dueDate))}
        />
      ) : (
        <KeyFigure label={t.rounds} value={t.noRound} note={t.noRoundNote} />
      )}
    </FigureGroup>
  );
}

function useBasis(dashboard: Dashboard): string {
  const t = useText(OVERVIEW_TEXTS);
  return t.basis(dashboard.revision.number, useFormat().day(dashboard.asOf));
}

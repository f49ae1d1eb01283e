import { judgeCourse } from '../../../shared/domain/course-verdict.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { KeyFigure } from '../../ui/values.tsx';
import { FigureGroup } from './figure-group.tsx';
import type { OzgFigure } from './overview-query.ts';
import { judgePace } from './ozg-verdict.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** How many OZG services are online, and whether the pace reaches the target. */
export function OzgFigures({ figure }: { figure: OzgFigure }) {
  const t = useText(OVERVIEW_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const verdict = judgePace(figure);
  const behind = verdict === 'TOO_SLOW' || verdict === 'MISSED';
  const { requiredPerMonth, observedPerMonth } = figure;
  const targetDay = format.day(figure.targetDate);
  const missing = format.number(Math.max(0, figure.target - figure.online));
  const paceNotes = {
    REACHED: t.paceReachedNote,
    MISSED: t.paceMissedNote(missing, targetDay),
    UNKNOWN: t.paceUnknownNote,
    FAST_ENOUGH: t.paceNote(missing, targetDay),
    TOO_SLOW: t.paceNote(missing, targetDay),
  } satisfies Record<typeof verdict, string>;
  return (
    <FigureGroup
      title={t.ozg}
      basis={t.ozgBasis(labels(`countingRuleShort.${figure.rule}`), format.day(figure.asOf))}
      simulated={figure.simulated}
    >
      <KeyFigure
        label={t.online(labels(`ozgUnit.${figure.unit}`))}
        value={format.number(figure.online)}
        denominator={t.ofPercent(format.number(figure.total), format.percent(figure.percent, 1))}
        note={`${t.targetNote(format.number(figure.target), targetDay)}; ${t.excluded(format.number(figure.excludedFederal))}`}
        to={paths.ozg}
        tone={judgeCourse(figure) === 'OFF_COURSE' ? 'alarm' : 'plain'}
      />
      <KeyFigure
        label={t.pace}
        value={observedPerMonth == null ? t.unknown : format.number(observedPerMonth, 1)}
        denominator={
          requiredPerMonth == null ? t.targetDatePassed : t.paceRequired(format.number(requiredPerMonth, 1))
        }
        note={paceNotes[verdict]}
        to={paths.ozg}
        tone={behind ? 'alarm' : 'plain'}
      />
    </FigureGroup>
  );
}

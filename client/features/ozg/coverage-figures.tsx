import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { VIEW_PARAMS } from '../../lib/view-state.ts';
import { UI_TEXTS } from '../../ui/texts.ts';
import { Section } from '../../ui/section.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { stepCounts } from './coverage-counts.ts';
import { COVERAGE_TEXTS } from './coverage-texts.ts';
import { LIST_ANCHOR, OZG_PARAMS } from './ozg-filters.ts';
import { useCoverage } from './use-coverage.ts';

/** Services everywhere and somewhere, the offer of a municipality by two measures, and the federation's apart. */
export function CoverageFigures() {
  const t = useText(COVERAGE_TEXTS);
  const { asOf: writeDay } = useText(UI_TEXTS);
  const format = useFormat();
  const coverage = useCoverage();
  const { total, federalOnly, meanPercent, populationPercent, simulated } = coverage;
  const { everywhere, somewhere } = stepCounts(coverage.steps);
  const municipalities = format.number(coverage.competent);
  const day = format.day(coverage.asOf);
  const basis = `${t.basis} · ${writeDay(day)}`;
  const ofServices = t.ofServices(format.number(total));
  const mean = format.percent(meanPercent, 1);
  return (
    <Section title={t.figures} note={t.figuresNote(municipalities, day)}>
      <KeyFigures>
        <KeyFigure
          label={t.everywhere}
          value={format.number(everywhere)}
          denominator={ofServices}
          basis={basis}
          note={t.everywhereNote(municipalities)}
          to={`${paths.ozg}?${VIEW_PARAMS.rule}=COMPREHENSIVE&${OZG_PARAMS.online}=ja#${LIST_ANCHOR}`}
          simulated={simulated}
        />
        <KeyFigure
          label={t.somewhere}
          value={format.number(somewhere)}
          denominator={ofServices}
          basis={basis}
          note={t.somewhereNote}
          simulated={simulated}
        />
        <KeyFigure
          label={t.mean}
          value={mean}
          denominator={ofServices}
          basis={basis}
          note={t.meanNote}
          simulated={simulated}
        />
        <KeyFigure
          label={t.people}
          value={format.percent(populationPercent, 1)}
          denominator={ofServices}
          basis={basis}
          note={populationPercent > meanPercent ? t.peopleNote(mean) : t.peopleNotePlain(mean)}
          simulated={simulated}
        />
        <KeyFigure
          label={t.federal}
          value={format.number(federalOnly)}
          denominator={t.federalOf(format.number(total + federalOnly))}
          note={t.federalNote}
          to={`${paths.ozg}?${OZG_PARAMS.execution}=FEDERAL#${LIST_ANCHOR}`}
        />
      </KeyFigures>
    </Section>
  );
}

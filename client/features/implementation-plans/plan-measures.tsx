import { SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { LifecycleTag, Light } from '../../ui/marker.tsx';
import { Section } from '../../ui/section.tsx';
import { LightCounts } from './light-counts.tsx';
import type { PlanDetail, PlanMeasure } from './plans-query.ts';
import { PLANS_TEXTS } from './texts.ts';

/** Lists up to this length stand open. */
const OPEN_UP_TO = 12;

/** The measures that the ministry leads: how many by light, then each, worst news first. */
export function PlanMeasures({ plan }: { plan: PlanDetail }) {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  const measures = plan.measures.toSorted(
    (a, b) => SCHEDULE_LIGHTS.indexOf(a.light) - SCHEDULE_LIGHTS.indexOf(b.light),
  );
  if (measures.length === 0) {
    return (
      <Section title={t.measureList}>
        <p className="muted">{t.noMeasureList}</p>
      </Section>
    );
  }
  const list = <MeasureList measures={measures} />;
  return (
    <Section
      title={t.measureList}
      note={t.measureListNote(format.number(measures.length))}
      actions={
        <LinkKeepingView to={`${paths.measures}?ressort=${encodeURIComponent(plan.ministry.lineage)}`}>
          {t.toCatalogue}
        </LinkKeepingView>
      }
    >
      <LightCounts measures={measures} ministry={plan.ministry.lineage} />
      {measures.length > OPEN_UP_TO ? (
        <Disclosure summary={t.allMeasures(measures.length)}>{list}</Disclosure>
      ) : (
        list
      )}
    </Section>
  );
}

function MeasureList({ measures }: { measures: readonly PlanMeasure[] }) {
  return (
    <ul className="plan-measures">
      {measures.map((measure) => (
        <li key={measure.code}>
          <Light light={measure.light} />
          <span>
            <LinkKeepingView to={paths.measure(measure.code)}>
              <German>{measure.title}</German>
            </LinkKeepingView>{' '}
            <span className="muted">{measure.code}</span>
          </span>
          <LifecycleTag lifecycle={measure.lifecycle} />
        </li>
      ))}
    </ul>
  );
}

import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { LifecycleTag, Light } from '../../ui/marker.tsx';
import { Section } from '../../ui/section.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { LIST_ANCHOR, OZG_PARAMS } from './ozg-filters.ts';
import { MinistryName } from './service-cells.tsx';
import type { OzgServiceDetail } from './service-detail.ts';
import { SERVICE_TEXTS } from './service-texts.ts';

/** Who regulates, executes and answers for the service. */
export function ServiceFacts({ service }: { service: OzgServiceDetail }) {
  const t = useText(SERVICE_TEXTS);
  const labels = useLabels();
  const language = useLanguage();
  const format = useFormat();
  const { targetDate } = usePlanContext();
  const { topicArea, situation } = service;
  const listOf = (name: string, code: string) =>
    `${paths.ozg}?${name}=${encodeURIComponent(code)}#${LIST_ANCHOR}`;
  return (
    <Section title={t.facts} note={service.ministryAssumed ? t.assumedNote : undefined}>
      <DefinitionList
        entries={[
          {
            term: t.ministry,
            value: service.ministry ? <MinistryName service={service} /> : t.none,
          },
          { term: t.regulation, value: labels(`federalLevel.${service.regulation}`) },
          { term: t.execution, value: labels(`federalLevel.${service.execution}`) },
          {
            term: t.topicArea,
            value: (
              <LinkKeepingView to={listOf(OZG_PARAMS.topicArea, topicArea.code)}>
                {language === 'de' ? topicArea.nameDe : topicArea.nameEn}
              </LinkKeepingView>
            ),
          },
          {
            term: t.situation,
            value: (
              <LinkKeepingView to={listOf(OZG_PARAMS.situation, situation.code)}>
                <German>{situation.nameDe}</German>
              </LinkKeepingView>
            ),
          },
          {
            term: t.targetDate,
            value: service.targetDate ? format.day(service.targetDate) : t.asPlan(format.day(targetDate)),
          },
          { term: t.documentedMembers, value: service.documentedMemberCount },
        ]}
      />
    </Section>
  );
}

/** Measures of the revision in force that digitise the service. */
export function ServiceMeasures({ measures }: { measures: OzgServiceDetail['measures'] }) {
  const t = useText(SERVICE_TEXTS);
  return (
    <Section title={t.measuresSection}>
      {measures.length === 0 ? (
        <p className="muted">{t.noMeasures}</p>
      ) : (
        <ul className="linked-list">
          {measures.map((measure) => (
            <li key={measure.code}>
              <Light light={measure.light} />
              <LinkKeepingView to={paths.measure(measure.code)}>
                <German>{measure.title}</German>
              </LinkKeepingView>
              <span className="muted">
                {measure.code}
                {measure.ministry && ` · ${measure.ministry.abbreviation}`}
              </span>
              <LifecycleTag lifecycle={measure.lifecycle} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

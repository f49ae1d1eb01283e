import './ozg.css';
import { Suspense } from 'react';
import { MATURITY_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { CountingExamples } from './counting-examples.tsx';
import { CountingRules } from './counting-rules.tsx';
import { COUNTING_TEXTS } from './counting-texts.ts';
import { ForecastSection } from './forecast-section.tsx';
import { OZG_TEXTS } from './texts.ts';

/** What somebody must know to follow the rules, in the order in which one builds on the other. */
const WORDS = ['law', 'service', 'member', 'level', 'place'] as const;

/** How "online" is counted: four rules on the same day, the scale behind them, and the forecast. */
export function Component() {
  const t = useText(COUNTING_TEXTS);
  const list = useText(OZG_TEXTS);
  const labels = useLabels();
  return (
    <Page title={t.title} lead={t.lead} breadcrumbs={[{ label: list.title, to: paths.ozg }]}>
      <Section title={t.words}>
        <DefinitionList
          entries={WORDS.map((word) => ({ term: t.wordTerms[word], value: t.wordMeanings[word] }))}
        />
      </Section>
      <Suspense fallback={<Skeleton height={520} />}>
        <CountingRules />
      </Suspense>
      <Suspense fallback={<Skeleton rows={5} />}>
        <CountingExamples />
      </Suspense>
      <Suspense fallback={<Skeleton height={640} />}>
        <ForecastSection />
      </Suspense>
      <Section title={t.scale} note={labels('maturityNote.lowest')}>
        <DefinitionList
          entries={MATURITY_LEVELS.map((level) => ({
            term: labels(`maturity.${level}`),
            value: labels(`maturityDefinition.${level}`),
          }))}
        />
      </Section>
    </Page>
  );
}

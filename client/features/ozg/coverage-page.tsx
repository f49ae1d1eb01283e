import './ozg.css';
import { Suspense } from 'react';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { CountyMap } from './county-map.tsx';
import { CoverageFigures } from './coverage-figures.tsx';
import { MUNICIPALITIES_ANCHOR } from './coverage-params.ts';
import { CoverageSteps } from './coverage-steps.tsx';
import { COVERAGE_TEXTS } from './coverage-texts.ts';
import { MunicipalityFilters } from './municipality-filters.tsx';
import { MunicipalityList } from './municipality-list.tsx';
import { ScrollHere } from './scroll-here.tsx';
import { OZG_TEXTS } from './texts.ts';

/** How far services have come into the municipalities: figures, steps, a map of the counties, every municipality. */
export function Component() {
  const t = useText(COVERAGE_TEXTS);
  const list = useText(OZG_TEXTS);
  return (
    <Page title={t.title} lead={t.lead} breadcrumbs={[{ label: list.title, to: paths.ozg }]}>
      <Suspense fallback={<Skeleton height={960} />}>
        <CoverageFigures />
        <CoverageSteps />
        <CountyMap />
      </Suspense>
      <Section title={t.list} id={MUNICIPALITIES_ANCHOR}>
        <Suspense fallback={<Skeleton height={96} />}>
          <MunicipalityFilters />
        </Suspense>
        <Suspense fallback={<Skeleton rows={12} />}>
          <ScrollHere anchor={MUNICIPALITIES_ANCHOR} />
          <MunicipalityList />
        </Suspense>
      </Section>
    </Page>
  );
}

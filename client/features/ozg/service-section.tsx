import { Suspense } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { LIST_ANCHOR } from './ozg-filters.ts';
import { ScrollHere } from './scroll-here.tsx';
import { ServiceFilters } from './service-filters.tsx';
import { ServiceList } from './service-list.tsx';
import { OZG_TEXTS } from './texts.ts';

/** Filters and one page of the list of services. */
export function ServiceSection() {
  const t = useText(OZG_TEXTS);
  return (
    <Section title={t.list} id={LIST_ANCHOR}>
      <Suspense fallback={<Skeleton height={96} />}>
        <ServiceFilters />
      </Suspense>
      <Suspense fallback={<Skeleton rows={12} />}>
        <ScrollHere anchor={LIST_ANCHOR} />
        <ServiceList />
      </Suspense>
    </Section>
  );
}

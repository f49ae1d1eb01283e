import { Suspense, useEffect, useRef } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { LIST_ANCHOR } from './ozg-filters.ts';
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
        <ScrollHere />
        <ServiceList />
      </Suspense>
    </Section>
  );
}

/** A shared link to the list scrolls once, when what stands above the list has its height. */
function ScrollHere() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${LIST_ANCHOR}`) mark.current?.closest('section')?.scrollIntoView();
  }, []);
  return <span ref={mark} />;
}

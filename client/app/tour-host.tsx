import { lazy, Suspense } from 'react';
import { currentLanguage, fetchWords } from '../lib/language.ts';
import { useTourRunning } from '../lib/tour.ts';

const Tour = lazy(
  async () => (await Promise.all([import('../features/tour/tour.tsx'), fetchWords(currentLanguage())]))[0],
);

/** Where the tour runs: over whatever page it leads to. */
export default function TourHost() {
  return (
    useTourRunning() && (
      <Suspense>
        <Tour />
      </Suspense>
    )
  );
}

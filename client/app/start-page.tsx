import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { currentLanguage, fetchWords } from '../lib/language.ts';
import { paths } from '../lib/paths.ts';
import { usePlanContext } from '../lib/plan-context.ts';
import { useViewer } from '../lib/session.ts';
import { useViewState } from '../lib/view-state.ts';
import { Skeleton } from '../ui/states.tsx';

const PublicStart = lazy(() => import('../features/start/public-start.tsx'));
const CabinetStart = lazy(() => import('../features/start/cabinet-start.tsx'));
const OfficeStart = lazy(() => import('../features/start/office-start.tsx'));
const MinistryStart = lazy(() => import('../features/start/ministry-start.tsx'));
// Their words are among those of the pages.
const NextTasks = lazy(
  async () =>
    (await Promise.all([import('../features/tasks/next-tasks.tsx'), fetchWords(currentLanguage())]))[0],
);
const TourOffer = lazy(
  async () =>
    (await Promise.all([import('../features/tour/tour-offer.tsx'), fetchWords(currentLanguage())]))[0],
);

/**
 * What a person sees first, by their role. It speaks of the plan in force: where the address names a revision, or there
 * was no plan on the day, the overview has the answer.
 */
export function Component() {
  const view = useViewState();
  const { revision } = usePlanContext();
  if (view.revision !== null || revision === null) {
    return <Navigate to={view.href(paths.overview + window.location.search)} replace />;
  }
  return (
    <>
      <Suspense>
        <TourOffer />
      </Suspense>
      <Suspense fallback={<Skeleton rows={10} />}>
        <StartOfRole />
      </Suspense>
    </>
  );
}

function StartOfRole() {
  const { role, organisation } = useViewer();
  const tasks = (
    <Suspense fallback={<Skeleton rows={3} />}>
      <NextTasks />
    </Suspense>
  );
  switch (role) {
    case 'CABINET':
      return <CabinetStart />;
    case 'CIO_OFFICE':
      return <OfficeStart tasks={tasks} />;
    case 'EDITOR':
    case 'COORDINATOR':
      return organisation ? <MinistryStart ministry={organisation} tasks={tasks} /> : <CabinetStart />;
    default:
      return <PublicStart administers={role === 'ADMIN'} />;
  }
}

import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { forgoTour, startTour, useTourOffered } from '../../lib/tour.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { TOURS } from './steps.ts';
import { TOUR_TEXTS } from './texts.ts';
import './tour.css';

/** Offers the tour to those who have not had it: in the page, so that nobody is held up. */
export default function TourOffer() {
  const t = useText(TOUR_TEXTS);
  const role = useViewer().role ?? 'VISITOR';
  if (!useTourOffered(role)) return null;
  return (
    <aside className="tour-offer" aria-label={t.offerTitle}>
      <p>
        <strong>{t.offerTitle}</strong> {t.offer(TOURS[role].length)}
      </p>
      <Button onClick={startTour}>{t.begin}</Button>
      <Button
        kind="quiet"
        onClick={() => {
          forgoTour(role);
          announce(t.declined);
          document.querySelector('h1')?.focus();
        }}
      >
        {t.decline}
      </Button>
    </aside>
  );
}

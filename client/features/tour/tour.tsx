import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { endTour } from '../../lib/tour.ts';
import { Button } from '../../ui/button.tsx';
import { placeCard, type Box } from './place-card.ts';
import { TOURS } from './steps.ts';
import { TOUR_TEXTS } from './texts.ts';
import { useSpot } from './use-spot.ts';
import './tour.css';

/** How far the light around a place reaches beyond it. */
const MARGIN = 6;

/**
 * Shows a person around the real pages: what is spoken of stands in the light, the words beside it. A modal dialog, so
 * that keyboard and screen readers stay with it; Escape ends it, and the focus then is on the page reached.
 */
export default function Tour() {
  const t = useText(TOUR_TEXTS);
  const role = useViewer().role ?? 'VISITOR';
  const steps = TOURS[role];
  const [at, setAt] = useState(0);
  const step = steps[at] ?? steps[0];
  const dialog = useTourDialog();
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const go = (to: number) => {
    setAt(to);
    heading.current?.focus();
  };
  if (!step) throw new RangeError(`No tour is made for ${role}.`);
  const end = () => endTour(role);
  const last = at === steps.length - 1;
  return (
    <dialog
      ref={dialog}
      className="tour"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        end();
      }}
    >
      <Lit spot={useSpot(step)}>
        <p className="tour__count">{t.step(at + 1, steps.length)}</p>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {t.steps[step.words].title}
        </h2>
        <p>{t.steps[step.words].text}</p>
        <div className="tour__actions">
          <Button kind="primary" onClick={last ? end : () => go(at + 1)}>
            {last ? t.finish : t.next}
          </Button>
          {at > 0 && <Button onClick={() => go(at - 1)}>{t.back}</Button>}
          {!last && (
            <Button kind="quiet" onClick={end}>
              {t.leave}
            </Button>
          )}
        </div>
      </Lit>
    </dialog>
  );
}

/** Opens the dialog; once it is gone, the focus is never nowhere. */
function useTourDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) {
      element.showModal();
      element.querySelector('h2')?.focus();
    }
    return () => {
      element?.close();
      // What had the focus before may be gone, such as the offer of this tour.
      const { activeElement } = document;
      if (activeElement === document.body || element?.contains(activeElement)) {
        document.querySelector('h1')?.focus();
      }
    };
  }, []);
  return dialog;
}

/** The light around a place, and the card beside it. */
function Lit({ spot, children }: { spot: Box | null; children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });
  // oxlint-disable-next-line react/exhaustive-deps -- measured anew after every change of its content
  useLayoutEffect(() => {
    if (!card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const next = placeCard(
      spot,
      { width, height },
      { width: card.current.ownerDocument.documentElement.clientWidth, height: innerHeight },
    );
    setPlace((before) => (before.top === next.top && before.left === next.left ? before : next));
  });
  return (
    <>
      {spot ? (
        <div
          className="tour__spot"
          style={{
            insetBlockStart: spot.top - MARGIN,
            insetInlineStart: spot.left - MARGIN,
            inlineSize: spot.width + 2 * MARGIN,
            blockSize: spot.height + 2 * MARGIN,
          }}
        />
      ) : (
        <div className="tour__dark" />
      )}
      <div
        className="tour__card"
        ref={card}
        style={{ insetBlockStart: place.top, insetInlineStart: place.left }}
      >
        {children}
      </div>
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useViewState } from '../../lib/view-state.ts';
import type { Box } from './place-card.ts';
import type { TourStep } from './steps.ts';

/**
 * Goes to a step's page and follows the place that it shows, through everything that moves it.
 * @returns null until the place is there
 */
export function useSpot(step: TourStep): Box | null {
  const [spot, setSpot] = useState<Box | null>(null);
  const navigate = useNavigate();
  const view = useViewState();
  const { pathname } = useLocation();
  const there = step.path === null || pathname === step.path;
  const going = useRef<string | null>(null);
  useEffect(() => {
    if (there || step.path === null || going.current === step.path) return;
    going.current = step.path;
    void navigate(view.href(step.path));
  }, [there, step.path, navigate, view]);
  useEffect(() => {
    going.current = null;
    if (!there) return undefined;
    let shown: Element | null = null;
    let frame = 0;
    const follow = () => {
      const target = firstVisible(step.targets);
      if (target && target !== shown) target.scrollIntoView({ block: 'center', behavior: 'instant' });
      shown = target;
      setSpot((before) => moved(before, target));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [there, step]);
  return there ? spot : null;
}

function firstVisible(selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (element?.checkVisibility()) return element;
  }
  return null;
}

/** The same box where nothing moved, so that nothing is drawn again. */
function moved(before: Box | null, target: Element | null): Box | null {
  if (!target) return null;
  const { top, left, width, height } = target.getBoundingClientRect();
  const same =
    before?.top === top && before.left === left && before.width === width && before.height === height;
  return same ? before : { top, left, width, height };
}

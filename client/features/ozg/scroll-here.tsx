import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * A shared link to a section scrolls to it when what stands above has its height; so does a link followed on the page.
 * @param anchor id of the section that this stands in
 */
export function ScrollHere({ anchor }: { anchor: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  const location = useLocation();
  // The whole location, not its hash alone: the same link followed again scrolls again.
  useEffect(() => {
    if (location.hash === `#${anchor}`) mark.current?.closest('section')?.scrollIntoView();
  }, [anchor, location]);
  return <span ref={mark} />;
}

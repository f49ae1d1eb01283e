import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The browser looks for an anchor before a page's content has arrived; call it once that is there, to look again. */
export function useScrollToAnchor(): void {
  // The whole location, not its hash alone: the same link followed again scrolls again.
  const location = useLocation();
  useEffect(() => {
    if (location.hash) {
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    }
  }, [location]);
}

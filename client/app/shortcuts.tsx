import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAppearance } from '../lib/appearance.ts';
import { isTyping } from '../lib/key-place.ts';
import { currentLanguage, fetchWords } from '../lib/language.ts';
import { useViewer } from '../lib/session.ts';
import { ownKeyedPages, PAGE_KEYS, shortcutOf } from '../lib/shortcuts.ts';
import { useViewState } from '../lib/view-state.ts';

// Its words are among those of the pages.
const ShortcutSheet = lazy(
  async () => (await Promise.all([import('./shortcut-sheet.tsx'), fetchWords(currentLanguage())]))[0],
);

/** How long the key of a page may come after the one before it, in milliseconds. */
const PREFIX_LASTS = 1500;

/** Listens for the shortcuts that hold on every page, unless the reader switched single keys off. */
export default function Shortcuts() {
  const [sheet, setSheet] = useState(false);
  const on = useAppearance().shortcuts === 'ON';
  const viewer = useViewer();
  const view = useViewState();
  const navigate = useNavigate();
  const prefixedAt = useRef(-Infinity);
  useEffect(() => {
    if (!on) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const prefixed = event.timeStamp - prefixedAt.current < PREFIX_LASTS;
      const typing = isTyping(event.target instanceof Element ? event.target : null);
      const command = shortcutOf(event, { typing, prefixed });
      // Shift alone is pressed on the way to a capital and ends nothing.
      if (event.key !== 'Shift') prefixedAt.current = command === 'PREFIX' ? event.timeStamp : -Infinity;
      if (command === null) return;
      // Before the list that has the focus hears it: after the prefix its letters mean pages.
      event.preventDefault();
      event.stopPropagation();
      if (command === 'SHEET') setSheet(true);
      else if (command === 'SEARCH') document.querySelector<HTMLElement>('.header__find')?.click();
      else if (typeof command === 'object' && ownKeyedPages(viewer).includes(command.page))
        void navigate(view.href(PAGE_KEYS[command.page].to));
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [on, viewer, view, navigate]);
  return (
    sheet && (
      <Suspense>
        <ShortcutSheet onClose={() => setSheet(false)} />
      </Suspense>
    )
  );
}

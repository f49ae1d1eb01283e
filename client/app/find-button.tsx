import { lazy, Suspense, useEffect, useState } from 'react';
import type { FindPage } from '../features/find/find-groups.tsx';
import { currentLanguage, fetchWords } from '../lib/language.ts';
import { useText } from '../lib/i18n.ts';
import { useViewer } from '../lib/session.ts';
import { Icon } from '../ui/icon.tsx';
import { useNavigationEntries } from './navigation.ts';
import { APP_TEXTS } from './texts.ts';

// Its words are among those of the pages.
const load = async () =>
  (await Promise.all([import('../features/find/find-dialog.tsx'), fetchWords(currentLanguage())]))[0];
const FindDialog = lazy(load);

/** Opens the search over everything; so do Ctrl+K and ⌘K, from anywhere but a dialog. */
export function FindButton() {
  const t = useText(APP_TEXTS);
  const [open, setOpen] = useState(false);
  const entries = useNavigationEntries(useViewer());
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'k' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // Where the code does not come now, opening tries again and says so.
  const fetchAhead = () => void load().catch(() => undefined);
  const pages: FindPage[] = entries.flatMap((entry): FindPage[] =>
    'links' in entry
      ? entry.links.map((link) => ({ ...link, section: entry.label }))
      : [{ ...entry, section: null }],
  );
  return (
    <>
      <button
        type="button"
        className="button button--secondary header__find"
        aria-keyshortcuts="Control+K Meta+K /"
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" /> <span className="header__find-text">{t.find}</span>
      </button>
      {open && (
        <Suspense>
          <FindDialog pages={pages} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

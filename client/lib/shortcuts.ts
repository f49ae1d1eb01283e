import { isPlain, type KeyPress } from './key-place.ts';
import { paths } from './paths.ts';
import { reachable } from './reachable.ts';
import type { Viewer } from './session.ts';

/** The key that a page is reached by, after `PAGE_PREFIX`; letters of the German names, since those stand in the navigation. */
export const PAGE_KEYS = {
  start: { key: 's', to: paths.start },
  overview: { key: 'd', to: paths.overview },
  tasks: { key: 'a', to: paths.tasks },
  goals: { key: 'z', to: paths.goals },
  plans: { key: 'u', to: paths.plans },
  measures: { key: 'm', to: paths.measures },
  milestones: { key: 'w', to: paths.milestones },
  ozg: { key: 'o', to: paths.ozg },
  revisions: { key: 'f', to: paths.revisions },
  drafting: { key: 'e', to: paths.drafting },
  rounds: { key: 'r', to: paths.rounds },
  review: { key: 'p', to: paths.review },
  reports: { key: 'b', to: paths.reports },
  notices: { key: 'n', to: paths.notices },
  help: { key: 'h', to: paths.help },
} as const;

/** Pressed before the key of a page. */
export const PAGE_PREFIX = 'g';

/** Names of the pages that have a key. */
export type KeyedPage = keyof typeof PAGE_KEYS;

/** What a key asks for; PREFIX: the next key names a page; NONE: it belongs to a page's key and does nothing else. */
export type ShortcutCommand = 'SHEET' | 'SEARCH' | 'PREFIX' | 'NONE' | { readonly page: KeyedPage };

/**
 * The command of a key; null for one that is none of ours.
 * @param prefixed `PAGE_PREFIX` was pressed just before: the key then names a page, or nothing, but never what it means
 *   to the list that has the focus
 * @param typing in a control that takes letters itself, or something is open over the page
 */
export function shortcutOf(
  press: KeyPress,
  { typing, prefixed }: { readonly typing: boolean; readonly prefixed: boolean },
): ShortcutCommand | null {
  if (typing || !isPlain(press) || press.key.length !== 1) return null;
  const key = press.key.toLowerCase();
  if (prefixed) {
    const page = keyedPages().find((name) => PAGE_KEYS[name].key === key);
    return page === undefined ? 'NONE' : { page };
  }
  // Where these characters need Shift differs from keyboard to keyboard.
  if (press.key === '?') return 'SHEET';
  if (press.key === '/') return 'SEARCH';
  return key === PAGE_PREFIX && !press.shiftKey ? 'PREFIX' : null;
}

/** The pages with a key that this person may open, in the order of the navigation. */
export function ownKeyedPages(viewer: Viewer): KeyedPage[] {
  const may = reachable(viewer);
  const closed: Partial<Record<KeyedPage, boolean>> = {
    tasks: !may.tasks,
    drafting: !may.drafting,
    rounds: !may.rounds,
    review: !may.review,
    notices: viewer.role === null,
  };
  return keyedPages().filter((page) => closed[page] !== true);
}

function keyedPages(): KeyedPage[] {
  return Object.keys(PAGE_KEYS) as KeyedPage[];
}

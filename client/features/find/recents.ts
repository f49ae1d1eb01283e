import { browserStorage } from '../../lib/browser-storage.ts';

/** Something that was found and opened: enough to show and open it again. */
export interface Recent {
  readonly to: string;
  readonly title: string;
  readonly line: string;
  /** The title is words of the plan. */
  readonly german?: boolean;
}

const RECENTS_MAX = 6;

/** Each account of a browser has its own; what one person looked for is none of the next one's business. */
function keyOf(email: string | null): string {
  return `masterplan.recents.${email ?? ''}`;
}

/**
 * What a person opened from the search last, the latest first. Kept in this browser only.
 * @param email of the account; null for visitors
 */
export function recentsOf(email: string | null): Recent[] {
  return readRecents(browserStorage()?.getItem(keyOf(email)) ?? null);
}

/** Puts one first; the oldest goes where there are too many. */
export function remember(email: string | null, recent: Recent): void {
  const others = recentsOf(email).filter(({ to }) => to !== recent.to);
  browserStorage()?.setItem(keyOf(email), JSON.stringify([recent, ...others].slice(0, RECENTS_MAX)));
}

/** Forgets them all. */
export function forgetRecents(email: string | null): void {
  browserStorage()?.removeItem(keyOf(email));
}

/**
 * Reads what the browser kept; anything that this program did not write there counts as nothing.
 * @param stored JSON text; null for none
 */
export function readRecents(stored: string | null): Recent[] {
  if (stored === null) return [];
  try {
    const list: unknown = JSON.parse(stored);
    return Array.isArray(list) ? list.filter(isRecent).slice(0, RECENTS_MAX) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { to, title, line } = value as Record<string, unknown>;
  // An address of this application only.
  return (
    typeof to === 'string' && /^\/(?!\/)/.test(to) && typeof title === 'string' && typeof line === 'string'
  );
}

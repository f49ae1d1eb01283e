import { browserStorage } from './browser-storage.ts';
import { useSyncExternalStore } from 'react';
import type { Lang } from '../../shared/i18n/index.ts';

const STORAGE_KEY = 'masterplan.language';
const listeners = new Set<() => void>();
let current: Lang = readStored();

/** The language of the interface. German unless the person chose English before; components re-render on a change. */
export function useLanguage(): Lang {
  return useSyncExternalStore(subscribe, currentLanguage, currentLanguage);
}

/** The language right now, for code outside components (document titles, file names). */
export function currentLanguage(): Lang {
  return current;
}

/**
 * Switches the interface, remembers the choice on this device and sets `<html lang>`. Nothing changes where the words
 * cannot be fetched.
 * @throws TypeError while the server cannot be reached
 */
export async function setLanguage(language: Lang): Promise<void> {
  await fetchWords(language);
  current = language;
  applyToDocument();
  writeStored(language);
  for (const listener of listeners) listener();
}

/**
 * Fetches the words of a language that are not there from the start: German ones always are.
 * @param scope FRAME: of the frame and the start page; ALL: of every page
 * @throws TypeError while the server cannot be reached
 */
export async function fetchWords(language: Lang, scope: 'FRAME' | 'ALL' = 'ALL'): Promise<void> {
  if (language === 'de') return;
  await Promise.all([import('./english-texts.ts'), scope === 'ALL' && import('./english-page-texts.ts')]);
}

/** Sets `<html lang>` to the current language; called once at the start. */
export function applyToDocument(): void {
  document.documentElement.lang = current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(): Lang {
  return browserStorage()?.getItem(STORAGE_KEY) === 'en' ? 'en' : 'de';
}

function writeStored(language: Lang): void {
  browserStorage()?.setItem(STORAGE_KEY, language);
}

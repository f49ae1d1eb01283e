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

/** Switches the interface, remembers the choice on this device and sets `<html lang>`. */
export function setLanguage(language: Lang): void {
  current = language;
  applyToDocument();
  writeStored(language);
  for (const listener of listeners) listener();
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
  return storage()?.getItem(STORAGE_KEY) === 'en' ? 'en' : 'de';
}

function writeStored(language: Lang): void {
  storage()?.setItem(STORAGE_KEY, language);
}

/** Null where the browser forbids storage: the choice then lasts until the page is left. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

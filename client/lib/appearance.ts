import { useSyncExternalStore } from 'react';
import { browserStorage } from './browser-storage.ts';

/** Themes to choose from; SYSTEM follows the device. */
export const THEMES = ['SYSTEM', 'LIGHT', 'DARK', 'CONTRAST'] as const;
export type Theme = (typeof THEMES)[number];

/** How much room the rows of tables take. */
export const DENSITIES = ['COMFORTABLE', 'COMPACT'] as const;
export type Density = (typeof DENSITIES)[number];

/** Whether single keys are shortcuts (WCAG 2.1.4: they can be turned off). */
export const SHORTCUT_CHOICES = ['ON', 'OFF'] as const;
export type ShortcutChoice = (typeof SHORTCUT_CHOICES)[number];

/** What a reader chose for this browser. */
export interface Appearance {
  readonly theme: Theme;
  readonly density: Density;
  readonly shortcuts: ShortcutChoice;
}

const listeners = new Set<() => void>();
let current: Appearance = {
  theme: THEMES.find((each) => each === browserStorage()?.getItem('masterplan.theme')) ?? 'SYSTEM',
  density:
    DENSITIES.find((each) => each === browserStorage()?.getItem('masterplan.density')) ?? 'COMFORTABLE',
  shortcuts:
    SHORTCUT_CHOICES.find((each) => each === browserStorage()?.getItem('masterplan.shortcuts')) ?? 'ON',
};

/** The choices; components re-render on a change. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
    () => current,
  );
}

/** Changes the look at once and remembers it in this browser; client/public/appearance.js puts it on the page. */
export function setAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  for (const [name, value] of Object.entries(change)) browserStorage()?.setItem(`masterplan.${name}`, value);
  window.dispatchEvent(new CustomEvent('masterplan-appearance', { detail: change }));
  for (const listener of listeners) listener();
}

/**
 * Runs something that reads colours off the page as if the page were light: what leaves the page goes on paper.
 * Nothing is painted meanwhile.
 */
export function inLightColours<T>(read: () => T): T {
  const { dataset } = document.documentElement;
  const theme = dataset['kernTheme'];
  dataset['kernTheme'] = 'light';
  try {
    return read();
  } finally {
    if (theme === undefined) delete dataset['kernTheme'];
    else dataset['kernTheme'] = theme;
  }
}

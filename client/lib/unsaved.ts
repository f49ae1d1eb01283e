import { useEffect } from 'react';

/** Forms on the page that hold something typed and not saved. */
let unsaved = 0;

/** Counts the form as unsaved while `active`; UnsavedGuard asks before the page is left. */
export function useUnsaved(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    unsaved += 1;
    return () => {
      unsaved -= 1;
    };
  }, [active]);
}

/** Would leaving the page lose something? */
export function hasUnsaved(): boolean {
  return unsaved > 0;
}

/** Goes with the way to the next page after saving: what still stands in the form is saved. */
export const AFTER_SAVING = { afterSaving: true } as const;

/** Is the page left because it was saved? */
export function isAfterSaving(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'afterSaving' in state;
}

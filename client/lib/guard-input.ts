import { usePauseLive } from './live.ts';
import { useUnsaved } from './unsaved.ts';

/** Keeps what is typed for as long as it differs from what is saved: no renewal of the page, and a question before leaving it. */
export function useGuardInput(dirty: boolean): void {
  useUnsaved(dirty);
  usePauseLive(dirty);
}

import { useSyncExternalStore } from 'react';

/** How long a message stays in sight; screen readers have heard it by then. */
const SHOWN_MS = 6000;

let message = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Says something in passing that needs no answer ("Gespeichert"): shown for a moment, read out politely. */
export function announce(text: string): void {
  clearTimeout(timer);
  show(text);
  timer = setTimeout(() => show(''), SHOWN_MS);
}

/** The same for components: `const announce = useAnnounce(); announce(t.saved)`. */
export function useAnnounce(): (text: string) => void {
  return announce;
}

/** Where announcements appear; once, in the frame of the page. */
export function Announcements() {
  const shown = useSyncExternalStore(subscribe, current, current);
  return (
    <div role="status" className={shown ? 'announcement announcement--shown' : 'announcement'}>
      {shown}
    </div>
  );
}

function show(text: string): void {
  message = text;
  for (const listener of listeners) listener();
}

function current(): string {
  return message;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

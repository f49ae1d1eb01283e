import { useSyncExternalStore } from 'react';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { browserStorage } from './browser-storage.ts';

/** Who is shown around: people by their role, and visitors. */
export type TourRole = Role | 'VISITOR';

/**
 * Which tours this browser has offered. It is kept here and not with the account: visitors have none, and what somebody
 * was shown is nothing that a server needs to know. Another device offers it once more, in one line.
 */
const STORAGE_KEY = 'masterplan.tour';

const listeners = new Set<() => void>();
let running = false;
/** For this visit, where the browser keeps nothing. */
const seen = new Set<string>();

/** Shows the reader around, from the first step. */
export function startTour(): void {
  set(true);
}

/** Ends the tour, and with it the offer for this role. */
export function endTour(role: TourRole): void {
  forgoTour(role);
  set(false);
}

/** No tour wanted: it is not offered again to this role in this browser. */
export function forgoTour(role: TourRole): void {
  seen.add(role);
  browserStorage()?.setItem(STORAGE_KEY, [...new Set([...seenRoles(), role])].join(' '));
  for (const listener of listeners) listener();
}

/** Whether somebody is being shown around now. */
export function useTourRunning(): boolean {
  return useSyncExternalStore(subscribe, () => running);
}

/** Whether the tour should be offered: the role has neither taken nor declined it here. */
export function useTourOffered(role: TourRole): boolean {
  return useSyncExternalStore(subscribe, () => !running && !seenRoles().includes(role));
}

function seenRoles(): string[] {
  return [...(browserStorage()?.getItem(STORAGE_KEY)?.split(' ') ?? []), ...seen];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: boolean): void {
  running = next;
  for (const listener of listeners) listener();
}

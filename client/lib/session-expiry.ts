/**
 * What happens when a session has ended although somebody was signed in. Requests that the server refuses wait here
 * until the same person has signed in again, and are then sent once more; nothing that was typed is lost.
 */
import { useSyncExternalStore } from 'react';

/** The person whose session counts for this page; null for visitors. */
export interface KnownPerson {
  readonly email: string;
  readonly displayName: string;
  readonly hasPassword: boolean;
}

/**
 * ACTIVE: all is well. ENDED: the dialog asks to sign in again. LEFT: the person put that off. SOMEONE_ELSE: another
 * person has signed in with this browser meanwhile.
 */
export type SessionState = 'ACTIVE' | 'ENDED' | 'LEFT' | 'SOMEONE_ELSE';

let person: KnownPerson | null = null;
let state: SessionState = 'ACTIVE';
let waiting: ((again: boolean) => void)[] = [];
const listeners = new Set<() => void>();

/** Who was signed in when the page last knew; null for visitors. */
export function knownPerson(): KnownPerson | null {
  return person;
}

/**
 * Tells who is signed in. Nobody where somebody was means that the session has ended: the person is kept, so that
 * they can come back.
 */
export function personSeen(seen: KnownPerson | null): void {
  if (seen === null) {
    if (person !== null && state === 'ACTIVE') change('ENDED');
    return;
  }
  person = seen;
}

/** Tells that the browser's session is another person's now; nothing typed here may be sent in their name. */
export function someoneElseSeen(): void {
  const refused = waiting;
  waiting = [];
  change('SOMEONE_ELSE');
  for (const resolve of refused) resolve(false);
}

/**
 * Asks for a session of the same person, in a dialog over the page.
 * @returns true once they have signed in again, false where they put it off
 */
export function requireSession(): Promise<boolean> {
  if (state === 'SOMEONE_ELSE') return Promise.resolve(false);
  return new Promise((resolve) => {
    waiting.push(resolve);
    change('ENDED');
  });
}

/** The dialog's answer: signed in again as the same person, or put off. */
export function settleSession(again: boolean): void {
  const answered = waiting;
  waiting = [];
  change(again ? 'ACTIVE' : 'LEFT');
  for (const resolve of answered) resolve(again);
}

/** Forgets the person, before they sign out on purpose. */
export function forgetPerson(): void {
  person = null;
}

/** State of the session, for the dialog and the shell. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, sessionState, sessionState);
}

/** The same outside of components. */
export function sessionState(): SessionState {
  return state;
}

function change(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

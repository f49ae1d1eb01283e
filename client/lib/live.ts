/**
 * Open pages follow the database. While a page is in sight it asks now and then whether anything was committed, and
 * renews what it shows without a jump: scrolling, focus and what is being typed stay. The requests carry
 * `x-background`, so that an unattended page does not keep a session alive.
 */
import type { ApolloClient, ObservableQuery } from '@apollo/client';
import { useEffect, useSyncExternalStore } from 'react';
import type { ErrorCode } from '../../shared/domain/vocabulary.ts';
import { graphql } from '../gql/gql.ts';
import type { LiveQuery as LiveAnswer } from '../gql/graphql.ts';
import { announce } from '../ui/announce.tsx';
import { errorCode } from './errors.ts';
import { currentLanguage } from './language.ts';
import { knownPerson, personSeen, sessionState, settleSession, someoneElseSeen } from './session-expiry.ts';
import { onOtherTabs } from './session-tabs.ts';
import { ViewerQuery } from './shell-query.ts';

/** Between two questions while all goes well. */
export const INTERVAL_MS = 10_000;
/** Longest wait after questions that failed. */
export const LONGEST_WAIT_MS = 160_000;

const QUIET = { headers: { 'x-background': '1' }, withoutSession: true } as const;
const UPDATED = { de: 'Anzeige aktualisiert', en: 'Display updated' } as const;
const WELCOME_BACK = { de: 'Sie sind wieder angemeldet', en: 'You are signed in again' } as const;

const LiveQuery = graphql(`
  query Live {
    dataVersion
    viewer {
      email
      unreadNotices
    }
  }
`);

/** So many questions in a row failed when the reader is told: one alone is a server that starts anew. */
const TOLD_FROM = 2;

let pauses = 0;
/** Does the server answer, as far as this page knows? */
let answers = true;
/** Asks at once; null while nothing follows the database. */
let askNowOfAll: (() => void) | null = null;
const listeners = new Set<() => void>();
/** Version that the page shows; null before the first answer. */
let shown: number | null = null;

/**
 * Holds renewal back while the component is there and `active`: for forms that would lose what is typed. What happened
 * meanwhile is caught up on afterwards.
 */
export function usePauseLive(active = true): void {
  useEffect(() => {
    if (!active) return undefined;
    pauses += 1;
    return () => {
      pauses -= 1;
    };
  }, [active]);
}

/** False while the server does not answer at all; components re-render on a change. */
export function useServerAnswers(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => answers,
  );
}

/** Asks the server at once instead of waiting for the next time. */
export function askServerNow(): void {
  askNowOfAll?.();
}

function setAnswers(next: boolean): void {
  if (answers === next) return;
  answers = next;
  for (const listener of listeners) listener();
}

/** Begins to follow the database: `now` asks at once, `stop` ends it. */
export function startLive(client: ApolloClient): { readonly now: () => void; readonly stop: () => void } {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let askAgain = false;
  let ended = false;
  const ask = async () => {
    clearTimeout(timer);
    if (ended || asking || document.visibilityState === 'hidden') return;
    asking = true;
    askAgain = false;
    const outcome = await follow(client).then(
      () => 'ANSWERED' as const,
      (error: unknown) => (isSilence(errorCode(error)) ? ('SILENT' as const) : ('REFUSED' as const)),
    );
    asking = false;
    failures = outcome === 'ANSWERED' ? 0 : failures + 1;
    if (outcome !== 'SILENT') setAnswers(true);
    else if (failures >= TOLD_FROM) setAnswers(false);
    if (!ended) timer = setTimeout(() => void ask(), askAgain ? 0 : waitAfter(failures));
  };
  const now = () => {
    // The answer on its way may be older than what happened.
    askAgain = asking;
    void ask();
  };
  document.addEventListener('visibilitychange', now);
  window.addEventListener('online', now);
  askNowOfAll = now;
  const deaf = onOtherTabs(now);
  const stop = () => {
    ended = true;
    clearTimeout(timer);
    deaf();
    document.removeEventListener('visibilitychange', now);
    window.removeEventListener('online', now);
    if (askNowOfAll === now) askNowOfAll = null;
  };
  now();
  return { now, stop };
}

/** Nobody answered, or only what stands in front of the server. */
function isSilence(code: ErrorCode | null): boolean {
  return code === null || code === 'UNAVAILABLE';
}

/** Milliseconds until the next question: twice as long after each failure in a row, up to a limit. */
export function waitAfter(failures: number): number {
  return Math.min(INTERVAL_MS * 2 ** failures, LONGEST_WAIT_MS);
}

/** Who is signed in with this browser now, and what was committed last; null where reading needs a sign-in first. */
async function askNow(client: ApolloClient): Promise<LiveAnswer | null> {
  try {
    const { data } = await client.query({ query: LiveQuery, fetchPolicy: 'no-cache', context: QUIET });
    return data ?? null;
  } catch (error) {
    if (errorCode(error) === 'UNAUTHENTICATED') return null;
    throw error;
  }
}

/**
 * Looks once who is signed in with this browser and what was committed, and lets the page follow: it goes on where its
 * person has come back, in this tab or another, and stops where it is somebody else.
 */
export async function follow(client: ApolloClient): Promise<void> {
  const askedWhile = sessionState();
  const answer = await askNow(client);
  if (!answer) return personSeen(null);
  const { dataVersion, viewer } = answer;
  const known = knownPerson();
  if (viewer.email === null && known) return personSeen(null);
  if (viewer.email !== null && known && viewer.email !== known.email) return someoneElseSeen();
  if (sessionState() !== 'ACTIVE') {
    // An answer to a question from before the session ended does not say that it is back.
    const back = viewer.email !== null && askedWhile !== 'ACTIVE' && sessionState() !== 'SOMEONE_ELSE';
    if (back) await goOn(client);
    return;
  }
  const cameIn = viewer.email !== null && known === null;
  client.cache.modify({
    id: client.cache.identify({ __typename: 'Viewer' }),
    fields: { unreadNotices: () => viewer.unreadNotices },
  });
  if (pauses > 0) return;
  const changed = shown !== null && dataVersion !== shown;
  if ((changed || cameIn) && (await renew(client))) announce(UPDATED[currentLanguage()]);
  shown = dataVersion;
}

/** The person came back: what waited is sent, and the page is renewed, only who they are where a form holds back. */
async function goOn(client: ApolloClient): Promise<void> {
  settleSession(true);
  announce(WELCOME_BACK[currentLanguage()]);
  if (pauses > 0) await client.query({ query: ViewerQuery, fetchPolicy: 'network-only' });
  else await renew(client);
}

/**
 * Asks all that is on the page again, quietly: nothing is marked as loading.
 * @returns true where anything that the page shows has changed
 */
export async function renew(client: ApolloClient): Promise<boolean> {
  const queries = [...client.getObservableQueries('active')];
  const before = queries.map((query) => stored(client, query));
  const outcomes = await Promise.allSettled(queries.map((query) => renewOne(client, query)));
  for (const outcome of outcomes) {
    // A refusal is the page's own answer; a server out of reach means to ask again later.
    if (outcome.status === 'rejected' && errorCode(outcome.reason) === null) throw outcome.reason;
  }
  return queries.some((query, index) => stored(client, query) !== before[index]);
}

/** What the cache holds for a query; the same object for as long as nothing in it changes. */
function stored(client: ApolloClient, { options: { query, variables } }: ObservableQuery): unknown {
  return client.readQuery({ query, variables });
}

async function renewOne(client: ApolloClient, observed: ObservableQuery): Promise<void> {
  const { query, variables, fetchPolicy } = observed.options;
  // What the cache does not hold has no other way than its own.
  if (fetchPolicy === 'no-cache') await observed.refetch();
  else await client.query({ query, variables, fetchPolicy: 'network-only', context: QUIET });
}

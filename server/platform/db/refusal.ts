import type { RefusalCode } from './triggers/guards.ts';

const REFUSAL = /\b(LOCKED|APPEND_ONLY|OWN_WORK): /;

/**
 * Code of a refusal by the database's own triggers, wherever it hides in the chain of causes; null for any other error.
 * LOCKED: published revision, accepted report or closed round. APPEND_ONLY: a table that only grows. OWN_WORK: a
 * report released or decided by somebody who wrote at it.
 */
export function refusalOf(error: unknown): RefusalCode | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = REFUSAL.exec(current.message)?.[1];
    if (code === 'LOCKED' || code === 'APPEND_ONLY' || code === 'OWN_WORK') return code;
  }
  return null;
}

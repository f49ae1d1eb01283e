import type { RefusalCode } from './triggers/guards.ts';

const REFUSAL = /\b(LOCKED|APPEND_ONLY): /;

/**
 * Code of a refusal by the database's own triggers, wherever it hides in the chain of causes; null for any other error.
 * LOCKED: published revision, accepted report or closed round. APPEND_ONLY: a table that only grows.
 */
export function refusalOf(error: unknown): RefusalCode | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = REFUSAL.exec(current.message)?.[1];
    if (code === 'LOCKED' || code === 'APPEND_ONLY') return code;
  }
  return null;
}

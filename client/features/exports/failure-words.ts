import type { ErrorCode } from '../../../shared/domain/vocabulary.ts';
import type { Format } from '../../lib/format.ts';
import type { Failure } from './refusal.ts';

/** Codes that an export is refused with; every other one is worded as the last. */
const WORDED = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'INTERNAL',
] as const satisfies readonly ErrorCode[];
type Worded = (typeof WORDED)[number];

/** The sentences that failures are worded with. */
export interface FailureSentences {
  readonly offline: string;
  readonly offlineNext: string;
  readonly brokenOff: string;
  readonly brokenOffNext: string;
  readonly damaged: string;
  readonly damagedNext: string;
  readonly happened: Readonly<Record<Worded, string>>;
  readonly next: Readonly<Record<Worded, string>>;
  readonly waitFor: (seconds: string) => string;
}

/** What happened, what to do next, and which button helps. */
export interface WordedFailure {
  readonly happened: string;
  /** Empty where the server's sentence says it all. */
  readonly next: string;
  readonly helps: 'RETRY' | 'SIGN_IN' | 'RESET';
}

/** A failure in plain sentences; where the server words the case itself, its sentence stands. */
export function wordFailure(failure: Failure, words: FailureSentences, format: Format): WordedFailure {
  switch (failure.kind) {
    case 'OFFLINE':
      return { happened: words.offline, next: words.offlineNext, helps: 'RETRY' };
    case 'BROKEN_OFF':
      return { happened: words.brokenOff, next: words.brokenOffNext, helps: 'RETRY' };
    case 'DAMAGED':
      return { happened: words.damaged, next: words.damagedNext, helps: 'RETRY' };
    case 'REFUSED': {
      const code = WORDED.find((each) => each === failure.code) ?? 'INTERNAL';
      const wait = code === 'RATE_LIMITED' ? failure.retryAfter : null;
      return {
        happened: failure.sentence ?? words.happened[code],
        next:
          wait !== null
            ? words.waitFor(format.number(wait))
            : failure.sentence === null || code === 'RATE_LIMITED'
              ? words.next[code]
              : '',
        helps: HELPS[code],
      };
    }
  }
}

const HELPS: Readonly<Record<Worded, WordedFailure['helps']>> = {
  UNAUTHENTICATED: 'SIGN_IN',
  FORBIDDEN: 'RESET',
  NOT_FOUND: 'RESET',
  BAD_USER_INPUT: 'RESET',
  RATE_LIMITED: 'RETRY',
  INTERNAL: 'RETRY',
};

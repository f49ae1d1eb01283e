import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { translate, type Lang } from '../../shared/i18n/index.ts';
import { ERROR_CODES, type ErrorCode } from '../../shared/domain/vocabulary.ts';

/** An error in a person's words. */
export interface ErrorDescription {
  /** Null where the server could not be reached at all. */
  readonly code: ErrorCode | null;
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
  /** Trying the same again may help. */
  readonly retryable: boolean;
}

const UNREACHABLE: Record<Lang, Omit<ErrorDescription, 'code'>> = {
  de: {
    happened: 'Der Server ist nicht erreichbar.',
    safe: 'Es wurde nichts geändert; gespeicherte Daten sind sicher.',
    next: 'Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    retryable: true,
  },
  en: {
    happened: 'The server cannot be reached.',
    safe: 'Nothing was changed; stored data are safe.',
    next: 'Check your connection and try again.',
    retryable: true,
  },
};

/** Says what happened, what is safe and what to do next, for anything that a query, a mutation or a page threw. */
export function describeError(error: unknown, language: Lang): ErrorDescription {
  const code = errorCode(error);
  if (code === null) return { code, ...UNREACHABLE[language] };
  return {
    code,
    happened: translate(language, `errorHappened.${code}`),
    safe: translate(language, `errorSafe.${code}`),
    next: translate(language, `errorNext.${code}`),
    retryable: code === 'INTERNAL' || code === 'RATE_LIMITED',
  };
}

/** The machine-readable code of an error; null where no answer came at all, INTERNAL for what nobody foresaw. */
export function errorCode(error: unknown): ErrorCode | null {
  if (CombinedGraphQLErrors.is(error)) return known(error.errors[0]?.extensions?.['code']);
  if (ServerError.is(error)) return error.statusCode === 429 ? 'RATE_LIMITED' : 'INTERNAL';
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message) ? null : 'INTERNAL';
}

function known(code: unknown): ErrorCode {
  return ERROR_CODES.find((candidate) => candidate === code) ?? 'INTERNAL';
}

import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { translate, type Lang } from '../../shared/i18n/index.ts';
import { ERROR_CODES, type ErrorCode } from '../../shared/domain/vocabulary.ts';

/** An error in a person's words. */
export interface ErrorDescription {
  /** Null where the server could not be reached at all. */
  readonly code: ErrorCode | null;
  /** Where the server worded the case itself, its sentences say all; the next two are empty then. */
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
  /** Trying the same again may help. */
  readonly retryable: boolean;
}

/** What an error answer of the API carries beside its code. */
export interface ErrorDetails {
  readonly code: ErrorCode;
  /** The server's sentence, in the language of the request. */
  readonly message: string;
  /** Paths of the inputs at fault, such as 'input.email'. */
  readonly fields: readonly string[];
  /** CONFLICT: the state in the database, as the form knows it. */
  readonly current: unknown;
  /** CONFLICT: what was sent. */
  readonly yours: unknown;
}

/** Codes whose sentence the server words for the case at hand. */
const SAID_BY_SERVER: ReadonlySet<ErrorCode> = new Set([
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'LOCKED',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
]);

/** What a proxy in front, or the server, says by a status alone. */
const STATUS_CODES: Readonly<Record<number, ErrorCode>> = {
  429: 'RATE_LIMITED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'UNAVAILABLE',
};

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
  const retryable = code === 'INTERNAL' || code === 'RATE_LIMITED' || code === 'UNAVAILABLE';
  const said = serverSentence(error);
  if (said !== null) return { code, happened: said, safe: '', next: '', retryable };
  return {
    code,
    happened: translate(language, `errorHappened.${code}`),
    safe: translate(language, `errorSafe.${code}`),
    next: translate(language, `errorNext.${code}`),
    retryable,
  };
}

/** The machine-readable code of an error; null where no answer came at all, INTERNAL for what nobody foresaw. */
export function errorCode(error: unknown): ErrorCode | null {
  if (CombinedGraphQLErrors.is(error)) return known(error.errors[0]?.extensions?.['code']);
  if (ServerError.is(error)) return STATUS_CODES[error.statusCode] ?? 'INTERNAL';
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message) ? null : 'INTERNAL';
}

/** Code, sentence, fields and, for a conflict, both states; null where the API itself did not answer. */
export function errorDetails(error: unknown): ErrorDetails | null {
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  if (!first) return null;
  const extensions: Readonly<Record<string, unknown>> = first.extensions ?? {};
  const fields = extensions['fields'];
  return {
    code: known(extensions['code']),
    message: first.message,
    fields: Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [],
    current: extensions['current'] ?? null,
    yours: extensions['yours'] ?? null,
  };
}

/** The server's own sentence where it words the case at hand; null where the general words say it better. */
export function serverSentence(error: unknown): string | null {
  const details = errorDetails(error);
  return details && SAID_BY_SERVER.has(details.code) ? details.message : null;
}

function known(code: unknown): ErrorCode {
  return ERROR_CODES.find((candidate) => candidate === code) ?? 'INTERNAL';
}

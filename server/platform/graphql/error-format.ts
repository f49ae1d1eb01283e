import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import { STATEMENT_SECONDS, tooSlow } from '../query-deadline.ts';
import { outageError } from '../outage-error.ts';
import { requestScope } from '../request-scope.ts';

/** Codes with which the GraphQL server blames the caller. Everything else is a fault of ours. */
const CALLER_CODES: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

/** Longest detail of a refused document that is echoed. */
const DETAIL_MAX = 300;

/**
 * Turns every error into the API's form: a code, a sentence in the caller's language, the fields at fault.
 * An error that is nobody's input is logged under the request's id and answered without details.
 */
export function createErrorFormat(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { requestId, lang } = requestScope();
    const { locations, path } = formatted;
    const appError = findAppError(error);
    if (appError) {
      const fields = appError.fields.length > 0 ? appError.fields : variablePath(formatted.message);
      const extensions = {
        ...appError.details,
        code: appError.code,
        ...(fields.length > 0 && { fields }),
      };
      return { message: appError.text(lang), locations, path, extensions };
    }
    if (CALLER_CODES.has(formatted.extensions?.['code'])) {
      const detail = shorten(formatted.message);
      const fields = variablePath(formatted.message);
      const text =
        fields[0] === undefined
          ? message(lang, 'documentInvalid', { detail })
          : message(lang, 'inputInvalid', { field: fields[0], detail });
      const extensions = { code: 'BAD_USER_INPUT', ...(fields.length > 0 && { fields }) };
      return { message: text, locations, path, extensions };
    }
    const cause = rootCause(error);
    if (isStatementTimeout(cause)) return createErrorFormat(log)(formatted, tooSlow(STATEMENT_SECONDS));
    log.error({ err: cause, requestId, path }, 'request failed');
    const outage = outageError(cause);
    if (outage) {
      return { message: outage.text(lang), locations, path, extensions: { code: outage.code, requestId } };
    }
    return {
      message: message(lang, 'internal', { requestId }),
      locations,
      path,
      extensions: { code: 'INTERNAL', requestId },
    };
  };
}

function findAppError(error: unknown): AppError | null {
  for (let current = error; current instanceof Error; current = originalOf(current)) {
    if (current instanceof AppError) return current;
  }
  return null;
}

function rootCause(error: unknown): unknown {
  let current = error;
  for (let next = originalOf(current); next !== undefined; next = originalOf(current)) current = next;
  return current;
}

/** PostgreSQL gave a statement up because of statement_timeout. */
function isStatementTimeout(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === '57014';
}

function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.originalError : undefined;
}

/** Path of a refused variable, as the GraphQL library words it: Variable "$filter" got … at "filter.dueFrom". */
function variablePath(text: string): string[] {
  const variable = /^Variable "\$(\w+)"/.exec(text);
  if (!variable?.[1]) return [];
  const inner = / at "([\w.[\]]+)"/.exec(text);
  return [(inner?.[1] ?? variable[1]).replaceAll(/\[(\d+)\]/g, '.$1')];
}

function shorten(text: string): string {
  const printable = text.replace(/\p{Cc}/gu, ' ');
  return printable.length > DETAIL_MAX ? `${printable.slice(0, DETAIL_MAX)}…` : printable;
}

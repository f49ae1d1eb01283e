import { type Logger, type LoggerOptions, pino } from 'pino';

const ADDRESS = /[^\s<>"'`(){}[\],;:=]+@[^\s<>"'`(){}[\],;:]+/g;

/** Longest text of an error that is logged. */
const TEXT_MAX = 500;

/**
 * The one form of the log: JSON lines without personal data. Of an error stay its kind, code, words and stack; mail
 * addresses in them, the values of a statement that a database refused, and whatever else libraries hang on are left out.
 */
export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: safeError },
  };
}

/** JSON lines on standard output. @param level one of pino's levels, or 'silent' */
export function createLogger(level: string): Logger {
  return pino(loggerOptions(level));
}

function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) };
  const message = wordsOf(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message,
    ...('code' in error && { code: error.code }),
    stack: [message, ...frames].join('\n'),
  };
}

/** The ORM begins with the statement and its values, and ends with what the database said. */
function wordsOf({ message }: Error): string {
  const statement = /^(?:insert|update|delete|select|with)\b.* - /is.exec(message);
  return withoutAddresses(statement ? message.slice(statement[0].length) : message).slice(0, TEXT_MAX);
}

function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, '[address]');
}

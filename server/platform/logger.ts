import { type Logger, pino } from 'pino';

/** JSON lines on standard output. @param level one of pino's levels, or 'silent' */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

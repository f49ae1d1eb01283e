/** Why a statement could not be carried out through no fault of its own. */
export type Outage = 'AWAY' | 'FULL';

/** What Node and the PostgreSQL client say where no connection comes about, or one is lost. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
]);

/** The client's own words for the same, which carry no code. */
const NO_CONNECTION_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed))/;

/** SQLSTATE: connection exceptions (class 08), shutting down, crashed, starting up, too many connections. */
const AWAY_STATE = /^(08\w{3}|57P0[1-4]|53300)$/;

/** SQLSTATE disk_full. */
const FULL_STATE = '53100';

/** Result codes of SQLite: SQLITE_FULL; SQLITE_IOERR, which a file that may not grow ends in; SQLITE_BUSY. */
const SQLITE_FULL = 13;
const SQLITE_IOERR = 10;
const SQLITE_BUSY = 5;

/**
 * Is the database away or full? Looks through the chain of causes.
 * @returns AWAY: no connection, or it was lost; FULL: no space for another write; null for every other error
 */
export function outageOf(error: unknown): Outage | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    const outage = outageOfOne(current);
    if (outage !== null) return outage;
    if (current instanceof AggregateError) {
      const inner = current.errors.map(outageOf).find((found) => found !== null);
      if (inner) return inner;
    }
  }
  return null;
}

function outageOfOne(error: Error): Outage | null {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_SQLITE_ERROR') return outageOfSqlite(error);
  if (code === FULL_STATE) return 'FULL';
  if (NO_CONNECTION.has(code) || AWAY_STATE.test(code)) return 'AWAY';
  return NO_CONNECTION_WORDS.test(error.message) ? 'AWAY' : null;
}

function outageOfSqlite(error: Error): Outage | null {
  // The low byte is the kind; the others say more about it.
  const kind = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  if (kind === SQLITE_FULL || kind === SQLITE_IOERR) return 'FULL';
  return kind === SQLITE_BUSY ? 'AWAY' : null;
}

/** Statements that a connection keeps prepared; more would fill the memory of the database. */
const PREPARED_MAX = 200;

/** Texts that were seen once; forgotten together when there are so many. */
const SEEN_MAX = 1_000;

/** A star may stand for other columns after a migration, which a prepared statement refuses to follow. */
const READS = /^\s*(select|with)\b(?!.*\*\s*(,|from\b))/is;

/** Connection and pool as far as they are needed here; the driver is no dependency of its own. */
export interface PreparableClient {
  query(text: unknown, values?: unknown, callback?: unknown): unknown;
}

interface Pool {
  on(event: 'connect', prepare: (client: PreparableClient) => void): unknown;
}

/** All connections of a pool, see prepareReads. */
export function prepareReadsOf(pool: Pool): void {
  pool.on('connect', prepareReads);
}

const names = new Map<string, string>();
const seen = new Set<string>();

/**
 * From now on the connection parses and plans a read only once: planning the one that reads a status report took
 * longer than executing it. A text is prepared when it comes for the second time; texts that hardly ever come again
 * (lists of other lengths) stay as they are. Needs a database or pooler that keeps a session to its connection.
 */
export function prepareReads(client: PreparableClient): void {
  const query = client.query.bind(client);
  client.query = (text, values, callback) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
    if (name === null) return query(text, values, callback);
    return query({ name, text, values }, callback);
  };
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= PREPARED_MAX || !READS.test(text)) return null;
  if (!seen.has(text)) {
    if (seen.size >= SEEN_MAX) seen.clear();
    seen.add(text);
    return null;
  }
  seen.delete(text);
  const name = `read-${names.size + 1}`;
  names.set(text, name);
  return name;
}

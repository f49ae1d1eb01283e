import type { Server, ServerResponse } from 'node:http';

/** Longest wait for running requests when the process is told to end. */
const DRAIN_MS = 10_000;

/** Ends an HTTP server without cutting anybody off. */
export interface Drain {
  /**
   * From now on nobody new comes in: running requests are finished and their connections closed after the answer, idle
   * ones at once. What takes longer than DRAIN_MS is cut off.
   */
  end(): Promise<void>;
}

/** Must be called before the server's first request. */
export function drainOf(server: Server): Drain {
  const running = new Set<ServerResponse>();
  let ending = false;
  server.prependListener('request', (_request, response: ServerResponse) => {
    // A connection that was kept alive may bring one more request while the server ends.
    if (ending) response.shouldKeepAlive = false;
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  return {
    async end() {
      ending = true;
      for (const response of running) response.shouldKeepAlive = false;
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(force);
    },
  };
}

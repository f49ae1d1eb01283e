import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * How long a caller may take, and how many there may be. Times in milliseconds. Whoever is slower loses the connection:
 * a few hundred that send a byte a minute would otherwise hold all of them.
 */
export const CONNECTION_LIMITS = {
  /** Until the headers are there. */
  headers: 15_000,
  /** Until the whole request is there: a file of 25 MB by a line of 2 Mbit/s takes 100 seconds. */
  request: 120_000,
  /** Between two requests of a connection; longer than the minute of most proxies, who then end it first. */
  keepAlive: 65_000,
  /** Without a byte in either direction, also for a reader who stops reading. */
  idle: 120_000,
  /** From the end of a request until its answer is read. */
  answer: 600_000,
  /** How often slow requests are looked for. */
  checkEvery: 5_000,
  /** Open at once; more are closed at once, and the health check of a load balancer sees it. */
  connections: 2_000,
  headerBytes: 16_384,
  headerCount: 100,
} as const satisfies Record<string, number>;
export type ConnectionLimits = Record<keyof typeof CONNECTION_LIMITS, number>;

/**
 * The HTTP server of the application with all its limits said, not listening yet. Requests that could be read in two
 * ways (RFC 9112, 6.3) are refused by the strict parser of Node.
 * @param limits other ones than the product's, for tests
 */
export function createHttpServer(
  application: RequestListener,
  limits: ConnectionLimits = CONNECTION_LIMITS,
): Server {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: limits.checkEvery,
      maxHeaderSize: limits.headerBytes,
      insecureHTTPParser: false,
      requireHostHeader: true,
    },
    application,
  );
  server.maxHeadersCount = limits.headerCount;
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idle);
  server.on('request', (request, response) => {
    const slow = setTimeout(() => request.socket.destroy(), limits.request + limits.answer);
    slow.unref();
    response.once('close', () => clearTimeout(slow));
  });
  return server;
}

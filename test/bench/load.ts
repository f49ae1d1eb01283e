import { connect, type Socket } from 'node:net';

/** What one client load of requests came to. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p99Ms: number;
}

export const CONNECTIONS = 8;

/** Characters of an answer that are looked at. */
const HEAD_MAX = 400;

/** One request; without a body a GET. */
export interface LoadRequest {
  readonly path: string;
  readonly body?: string;
  readonly cookie?: string;
}

export type NextRequest = (n: number, connection: number) => LoadRequest;

/**
 * Asks one address over and over on keep-alive connections for a while. It speaks bare HTTP over sockets, since a client
 * library would take as much of the machine as the server that it measures.
 * @param next the request, by its number and its connection, which asks one after the other
 * @throws Error at the first answer that is not 200 or that carries GraphQL errors
 */
export async function load(port: number, seconds: number, next: NextRequest): Promise<LoadResult> {
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const worker = async (connection: number) => {
    const line = await openLine(port);
    while (performance.now() < end) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- a connection asks one after the other
      await line.ask(next((count += 1), connection));
      times.push(performance.now() - start);
    }
    line.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => worker(connection)));
  const sorted = Float64Array.from(times).toSorted();
  const p99Ms = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
  return { perSecond: (1000 * times.length) / (performance.now() - begin), p99Ms };
}

/** Goes on from load to load, so that a request that is new each time stays new. */
let count = 0;

interface Line {
  ask(request: LoadRequest): Promise<void>;
  close(): void;
}

/** One keep-alive connection. Answers must say their length, which both the product and the floor do. */
async function openLine(port: number): Promise<Line> {
  const socket = await opened(port);
  let answered: ((fault: Error | null) => void) | null = null;
  let chunks: Buffer[] = [];
  let received = 0;
  let expected = Number.POSITIVE_INFINITY;
  const finish = (fault: Error | null) => {
    const settle = answered;
    [answered, chunks, received, expected] = [null, [], 0, Number.POSITIVE_INFINITY];
    settle?.(fault);
  };
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    received += chunk.length;
    if (expected === Number.POSITIVE_INFINITY) expected = lengthOf(Buffer.concat(chunks));
    if (received >= expected) finish(faultOf(Buffer.concat(chunks)));
  });
  socket.on('error', finish);
  socket.on('close', () => finish(new Error('The connection was closed before the answer was there.')));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        answered = (fault) => (fault ? reject(fault) : resolve());
        socket.write(written(request));
      }),
    close: () => socket.destroy(),
  };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

function written({ path, body, cookie }: LoadRequest): string {
  const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n`;
  const session = cookie === undefined ? '' : `Cookie: ${cookie}\r\n`;
  if (body === undefined) return `${head}${session}Apollo-Require-Preflight: true\r\n\r\n`;
  const length = Buffer.byteLength(body);
  return `${head}${session}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;
}

/** Bytes of the whole answer; infinite until its head is there. */
function lengthOf(bytes: Buffer): number {
  const bodyAt = bytes.indexOf('\r\n\r\n');
  if (bodyAt === -1) return Number.POSITIVE_INFINITY;
  const length = /^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, bodyAt))?.[1];
  if (length === undefined) throw new Error('An answer did not say its length.');
  return bodyAt + 4 + Number(length);
}

function faultOf(bytes: Buffer): Error | null {
  const bodyAt = bytes.indexOf('\r\n\r\n') + 4;
  const body = bytes.toString('utf8', bodyAt, bodyAt + HEAD_MAX);
  const status = bytes.toString('latin1', 9, 12);
  if (status === '200' && !/^\{"(errors"|data":null)/.test(body)) return null;
  return new Error(`The answer was ${status}: ${body}`);
}

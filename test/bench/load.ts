import { Agent, request } from 'node:http';

/** What one client load of requests came to. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
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

/**
 * Asks one address over and over on keep-alive connections for a while.
 * @param seconds how long to measure; a fifth of it goes before as a warm-up that does not count
 * @param next the request, by its number and its connection, which asks one after the other
 * @throws Error at the first answer that is not 200 or that carries GraphQL errors
 */
export async function load(
  port: number,
  seconds: number,
  next: (n: number, connection: number) => LoadRequest,
): Promise<LoadResult> {
  await burst(port, seconds / 5, next);
  const times = await burst(port, seconds, next);
  const sorted = Float64Array.from(times).toSorted();
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

async function burst(
  port: number,
  seconds: number,
  next: (n: number, connection: number) => LoadRequest,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const worker = async (connection: number) => {
    while (performance.now() < end) {
      const start = performance.now();
      await ask(agent, port, next((count += 1), connection));
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => worker(connection)));
  agent.destroy();
  return times;
}

function ask(agent: Agent, port: number, { path, body, cookie }: LoadRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined
            ? {}
            : {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(body),
                ...(cookie !== undefined && { cookie }),
              },
      },
      (answer) => {
        let head = '';
        answer.on('data', (chunk: Buffer) => {
          if (head.length < HEAD_MAX) head += chunk.toString('utf8');
        });
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode !== 200 || /^\{"(errors"|data":null)/.test(head)) {
            reject(new Error(`${path} answered ${answer.statusCode}: ${head.slice(0, 300)}`));
          } else resolve();
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

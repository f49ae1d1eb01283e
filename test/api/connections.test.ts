import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONNECTION_LIMITS, createHttpServer } from '../../server/platform/http/http-server.ts';

/** The product's limits, in a tenth of a second instead of a minute. */
const SHORT = {
  ...CONNECTION_LIMITS,
  headers: 150,
  request: 300,
  keepAlive: 150,
  idle: 600,
  answer: 900,
  checkEvery: 20,
  connections: 20,
};
/** More than any buffer between the two ends holds. */
const LARGE = Buffer.alloc(64 * 1024 * 1024, 'a');

let server: Server;
let port: number;
let answered: string[] = [];
beforeAll(async () => {
  server = createHttpServer((request, response) => {
    answered.push(`${request.method} ${request.url}`);
    if (request.url === '/large') response.end(LARGE);
    else request.resume().once('end', () => response.end('ok'));
  }, SHORT).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** Sends raw bytes. @returns what came back until the server ended the connection, and after how many milliseconds */
async function exchange(
  bytes: string,
  then?: (socket: Socket) => void,
): Promise<{ text: string; ms: number }> {
  const start = performance.now();
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (data) => (text += data.toString('latin1')));
  socket.on('error', () => undefined);
  socket.write(bytes);
  then?.(socket);
  await new Promise((closed) => socket.once('close', closed));
  return { text, ms: performance.now() - start };
}

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n';
const POST = 'POST / HTTP/1.1\r\nHost: x\r\n';
const statusOf = (text: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);

/** Writes a byte again and again until the connection ends. */
function dribble(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 30);
  socket.once('close', () => clearInterval(timer));
}

describe('slow callers lose the connection', () => {
  test('headers that come byte by byte', async () => {
    const { text, ms } = await exchange(GET, (socket) => dribble(socket, 'X-A: b\r\n'));
    expect(statusOf(text)).toBe(408);
    expect(ms).toBeLessThan(2_000);
  });

  test('a body that comes byte by byte', async () => {
    const { text, ms } = await exchange(`${POST}Content-Length: 100000\r\n\r\n`, (socket) =>
      dribble(socket, 'a'),
    );
    expect(statusOf(text)).toBe(408);
    expect(ms).toBeLessThan(2_000);
  });

  test('a connection on which nothing comes', async () => {
    expect((await exchange('')).ms).toBeLessThan(2_000);
  });

  test('a connection that is kept after its answer', async () => {
    const { text, ms } = await exchange(`${GET}\r\n`);
    expect(statusOf(text)).toBe(200);
    expect(ms).toBeLessThan(2_000);
  });

  test('a reader who does not read what they asked for', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    await expect.poll(openConnections, { timeout: 2_000 }).toBe(1);
    await expect.poll(openConnections, { timeout: 3_000 }).toBe(0);
    socket.destroy();
  });

  test('a reader who reads a little now and then', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    const timer = setInterval(() => socket.read(1024 * 1024), 100);
    await expect.poll(openConnections, { timeout: 2_000 }).toBe(1);
    await expect.poll(openConnections, { timeout: 4_000 }).toBe(0);
    clearInterval(timer);
    socket.destroy();
  });
});

function openConnections(): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}

test('no more connections than the limit are open at once', async () => {
  const sockets = Array.from({ length: 40 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  await expect.poll(openConnections, { timeout: 2_000 }).toBeGreaterThan(0);
  expect(await openConnections()).toBeLessThanOrEqual(SHORT.connections);
  for (const socket of sockets) socket.destroy();
  await expect.poll(openConnections, { timeout: 2_000 }).toBe(0);
});

describe('a request that could be read in two ways is refused, and nothing behind it is answered', () => {
  const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n';
  test.each([
    ['both lengths', `${POST}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['two lengths', `${POST}Content-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`],
    ['a length with a sign', `${POST}Content-Length: +0\r\n\r\n${smuggled}`],
    ['an unknown transfer encoding', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunked that is not last', `${POST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a blank before the colon', `${POST}Content-Length : ${smuggled.length}\r\n\r\n${smuggled}`],
    ['a chunk size that is none', `${POST}Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n${smuggled}`],
    ['lines that end in LF alone', `POST / HTTP/1.1\nHost: x\nContent-Length: 0\n\n${smuggled}`],
    ['NUL in a header', `${GET}X-A: a\0b\r\n\r\n${smuggled}`],
    ['headers of a megabyte', `${GET}X-A: ${'a'.repeat(1_000_000)}\r\n\r\n${smuggled}`],
  ])('%s', async (_name, bytes) => {
    answered = [];
    const { text } = await exchange(bytes);
    expect([0, 400, 431]).toContain(statusOf(text));
    expect(answered).not.toContain('GET /smuggled');
  });
});

test('a request without a host is refused', async () => {
  expect(statusOf((await exchange('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).text)).toBe(400);
});

test('the product’s own limits are set, and none is without an end', () => {
  const product = createHttpServer(() => undefined);
  expect(product.headersTimeout).toBe(15_000);
  expect(product.requestTimeout).toBe(120_000);
  expect(product.keepAliveTimeout).toBe(65_000);
  expect(product.timeout).toBe(120_000);
  expect(product.maxConnections).toBe(2_000);
  expect(product.maxHeadersCount).toBe(100);
  expect(product.headersTimeout).toBeLessThan(product.requestTimeout);
});

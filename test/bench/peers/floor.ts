import { createServer, type ServerResponse } from 'node:http';
import { openFloorSave } from '../floor-save.ts';
import { openFloorStore, type Row } from '../floor-store.ts';
import { STATEMENTS } from './statements.ts';

/** The floor of these questions: node:http, the SQL, JSON.stringify. `floor.ts <database> <port>` */
const [url, port] = process.argv.slice(2);
if (!url || !port) throw new Error('floor.ts takes the address of the database and the port.');

const store = openFloorStore(url);
const statements = new Map(
  Object.entries(STATEMENTS).map(([name, text]) => [name, store.prepare(text)] as const),
);
let save: ReturnType<typeof openFloorSave> | undefined;

/** /?ask=<statement>,<statement>&day=…&revision=…&code=…, or /?save=<connection>&n=… */
createServer((request, response) => {
  answer(new URL(request.url ?? '/', 'http://localhost').searchParams).then(
    (data) => send(response, data),
    (error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    },
  );
}).listen(Number(port), '127.0.0.1');

async function answer(asked: URLSearchParams): Promise<unknown> {
  const connection = asked.get('save');
  if (connection !== null) {
    save ??= openFloorSave(store);
    return (await save)(Number(connection), Number(asked.get('n')));
  }
  const values = { day: asked.get('day'), revision: asked.get('revision'), code: asked.get('code') };
  const rows = (asked.get('ask') ?? '')
    .split(',')
    .flatMap((name) => (name === '' ? [] : [rowsOf(name, values)]));
  return Promise.all(rows);
}

async function rowsOf(name: string, values: Row): Promise<Row[]> {
  const statement = statements.get(name);
  if (!statement) throw new Error(`There is no statement ${name}.`);
  return statement(values);
}

function send(response: ServerResponse, data: unknown): void {
  const body = JSON.stringify({ data });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

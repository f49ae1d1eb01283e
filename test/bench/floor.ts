import { createServer, type ServerResponse } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { openFloorSave } from './floor-save.ts';
import { QUESTIONS } from './questions.ts';

/** The floor: node:http, the SQL of a question on prepared statements, JSON.stringify, nothing else. */
const [file, writable, port] = process.argv.slice(2);
if (!file || !writable || !port) {
  throw new Error('floor.ts takes the database file, a copy of it to write into, and the port.');
}

const database = new DatabaseSync(file, { readOnly: true });
const revision = database
  .prepare("select id from revision where state = 'PUBLISHED' order by number desc limit 1")
  .get();
if (!revision) throw new Error('The database holds no published revision.');

const questions = QUESTIONS.map(({ sql, variables }) => ({
  variables,
  statements: sql.map((text) => ({
    statement: database.prepare(text),
    names: (['rev', 'day', 'code'] as const).filter((name) => text.includes(`:${name}`)),
  })),
}));

const save = openFloorSave(writable);

/** /save/<connection>/<n>, or /<question>/<n>. */
createServer((request, response) => {
  const [, index = '', n = '', number = ''] = (request.url ?? '').split('/');
  if (index === 'save') {
    send(response, save(Number(n), Number(number)));
    return;
  }
  const question = questions[Number(index)];
  if (!question) {
    response.writeHead(404).end();
    return;
  }
  const { asOf, code } = question.variables(Number(n)) as { asOf: string; code?: string };
  const values = { rev: revision['id'] as number, day: asOf, code: code ?? null };
  const rows = question.statements.map(({ statement, names }) =>
    statement.all(Object.fromEntries(names.map((name) => [name, values[name]]))),
  );
  send(response, rows);
}).listen(Number(port), '127.0.0.1');

function send(response: ServerResponse, data: unknown): void {
  const body = JSON.stringify({ data });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

import { createServer, type ServerResponse } from 'node:http';
import { openFloorSave } from './floor-save.ts';
import { openFloorStore } from './floor-store.ts';
import { DIALECTS, QUESTIONS } from './questions.ts';

/** The floor: node:http, the SQL of a question on prepared statements, JSON.stringify, nothing else. */
const [url, writableUrl, port] = process.argv.slice(2);
if (!url || !writableUrl || !port) {
  throw new Error('floor.ts takes the address of the database, that of a copy to write into, and the port.');
}

const store = openFloorStore(url);
const published = await store.prepare(
  "select id, number from revision where state = 'PUBLISHED' order by number",
)({});
const newest = published.at(-1)?.['id'];
if (newest === undefined) throw new Error('The database holds no published revision.');
const revisions = new Map(published.map(({ id, number }) => [number, id]));

const questions = QUESTIONS.map(({ sql, variables }) => ({
  variables,
  statements: sql(DIALECTS[store.kind]).map((text) => store.prepare(text)),
}));

const save = await openFloorSave(writableUrl === url ? store : openFloorStore(writableUrl));

/** /save/<connection>/<n>, or /<question>/<n>. */
createServer((request, response) => {
  answer(request.url ?? '').then(
    (data) => send(response, data),
    (error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    },
  );
}).listen(Number(port), '127.0.0.1');

async function answer(path: string): Promise<unknown> {
  const [, index = '', n = '', number = ''] = path.split('/');
  if (index === 'save') return save(Number(n), Number(number));
  const question = questions[Number(index)];
  if (!question) throw new Error(`There is no question ${index}.`);
  const { asOf, code, revision } = question.variables(Number(n));
  const values = {
    rev: revision === undefined ? newest : revisions.get(revision),
    day: asOf,
    code,
  };
  return Promise.all(question.statements.map(async (statement) => statement(values)));
}

function send(response: ServerResponse, data: unknown): void {
  const body = JSON.stringify({ data });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

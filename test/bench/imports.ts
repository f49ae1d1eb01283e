import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { ask, signIn } from './ask.ts';
import { fill, type NewDatabase, onNewDatabases } from './new-databases.ts';

/**
 * `npm run bench:imports [-- rows]`: do long imports hold up others? Previews, applies and takes back a file of so many
 * new rows (default 50,000) for each kind that a draft holds, on both databases, while somebody else asks a small
 * question every few milliseconds, and prints how long each step took and the longest that the other one waited.
 */
const rows = Number(process.argv[2] ?? 50_000);
const ASK_EVERY_MS = 5;
const CIO_OFFICE = 'cio@demo.example';

interface ImportFile {
  readonly kind: string;
  readonly header: string;
  row(n: number): string;
}

const FILES: readonly ImportFile[] = [
  {
    kind: 'MEASURES',
    header: 'code;title;ministry;start;plannedEnd;goals',
    row: (n) => `B${n};Maßnahme ${n};SK;01.01.2022;31.12.2024;G1`,
  },
  {
    kind: 'MILESTONES',
    header: 'code;implementationPlan;title;planned;goals',
    row: (n) => `B${n};UP-SK;Wegmarke ${n};31.12.2024;G1`,
  },
];

await onNewDatabases(measureAll);

async function measureAll(database: NewDatabase): Promise<void> {
  await fill(database);
  const server = await startServerProcess(database.url, { LOG_LEVEL: 'error' });
  try {
    for (const file of FILES) await measureOne(database.name, server, file);
  } finally {
    await server.end('SIGTERM');
  }
}

async function measureOne(database: string, server: ServerProcess, file: ImportFile): Promise<void> {
  const port = Number(new URL(server.url).port);
  const cookie = await signIn(port, CIO_OFFICE);
  const lines = Array.from({ length: rows }, (_, n) => file.row(n));
  const sha256 = await handIn(server, cookie, [file.header, ...lines].join('\n'));
  const variables = { kind: file.kind, file: sha256, digest: '', id: 0 };
  const asked = async (name: string, query: string) => {
    const { data, took, waited } = await meanwhile(port, () => ask(port, query, variables, cookie));
    console.log(
      `${database} ${file.kind} ${rows} rows: ${name} ${took.toFixed(0)} ms, others waited at most ${waited.toFixed(0)} ms`,
    );
    return data as {
      readonly answer: {
        readonly digest: string;
        readonly added: number;
        readonly undo: { readonly id: number };
      };
    };
  };
  const preview = await asked(
    'preview',
    'query ($kind: ImportKind!, $file: String!) { answer: importPreview(kind: $kind, file: $file) { digest added } }',
  );
  if (preview.answer.added !== rows) throw new Error(`${preview.answer.added} rows would be added.`);
  variables.digest = preview.answer.digest;
  const applied = await asked(
    'apply',
    `mutation ($kind: ImportKind!, $file: String!, $digest: String!) {
      answer: importApply(kind: $kind, file: $file, digest: $digest) { digest added undo { id } } }`,
  );
  variables.id = applied.answer.undo.id;
  await asked('undo', 'mutation ($id: Int!) { undoImport(id: $id) }');
}

async function handIn(server: ServerProcess, cookie: string, content: string): Promise<string> {
  const response = await fetch(`${server.url}/imports?name=bench.csv`, {
    method: 'POST',
    headers: { cookie },
    body: content,
  });
  const { file } = (await response.json()) as { file?: string };
  if (!file) throw new Error(`The file was not kept: ${response.status}.`);
  return file;
}

/** Does the work, and asks a small question over and over meanwhile. */
async function meanwhile(
  port: number,
  work: () => Promise<{ readonly data: unknown }>,
): Promise<{ readonly data: unknown; readonly took: number; readonly waited: number }> {
  const others = { done: false, waited: 0 };
  const other = async () => {
    while (!others.done) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as one person asks
      await ask(port, '{ plan { code } }', {});
      others.waited = Math.max(others.waited, performance.now() - start);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  };
  const asking = other();
  const start = performance.now();
  const { data } = await work().finally(() => (others.done = true));
  const took = performance.now() - start;
  // Whoever asked while the work was committed is answered after it, and has waited too.
  await asking;
  return { data, took, waited: others.waited };
}

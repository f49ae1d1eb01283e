import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstJob, TypstTemplate } from './typst-job.ts';

/*
 * Runs in a thread of its own, since the compiler does not let go of the thread that calls it. Node runs this very file
 * in tests, and its built twin in the product: it imports no other file but types.
 */

/** Where the template's files are said to be; nothing is there on the disk, so that nothing else can be read. */
const FOLDER = '/masterplan-report';

const compiler = create(workerData as TypstTemplate);

parentPort?.on('message', (job: TypstJob) => {
  try {
    const pdf = compile(job);
    parentPort?.postMessage({ result: pdf }, [pdf.buffer as ArrayBuffer]);
  } catch (error) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});

function compile(job: TypstJob): Uint8Array {
  const document = { mainFilePath: `${FOLDER}/report.typ`, inputs: { report: job.report } };
  try {
    const outcome = compiler.compile(document);
    // A font that is missing, a layout that does not settle: the compiler only warns, and the report would be wrong.
    const fault = outcome.takeError() ?? outcome.takeWarnings();
    if (fault) throw new Error(JSON.stringify(fault.shortDiagnostics));
    // From the document's parts, not from `outcome`: the compiler remembers the work, and a result handed on is never freed.
    const pdf = compiler.pdf(document, { pdfStandard: job.standard, creationTimestamp: job.createdAt });
    return Uint8Array.from(pdf);
  } finally {
    compiler.evictCache(0);
  }
}

function create(template: TypstTemplate): NodeCompiler {
  const created = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: template.fonts.map((file) => readFileSync(file)) }],
  });
  for (const [name, source] of Object.entries(template.sources))
    created.addSource(`${FOLDER}/${name}`, source);
  return created;
}

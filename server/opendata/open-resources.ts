import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { DATASETS } from './datasets/all-datasets.ts';
import type { OpenDataset, PublishedRevision } from './dataset.ts';
import { catalogue } from './metadata/catalogue.ts';
import { csvMetadata } from './metadata/csv-metadata.ts';
import { jsonSchema } from './metadata/json-schema.ts';
import {
  CATALOGUE_PATH,
  csvMetadataPath,
  filePath,
  OPEN_FORMATS,
  type OpenFormat,
  schemaPath,
} from './paths.ts';
import { type OpenFile, openFile, publishedRevisions, revisionFiles } from './revision-files.ts';
import { openJson } from './write-dataset.ts';

/** What an address of the open data answers with. */
export interface OpenResource {
  readonly file: OpenFile;
  readonly contentType: string;
  readonly fileName: string;
  /** The bytes never change again. */
  readonly immutable: boolean;
  /** What says how to read it. */
  readonly describedBy: { readonly path: string; readonly type: string } | null;
}

/**
 * What stands at an address.
 * @param ctx a context that sees what the public sees
 * @throws AppError NOT_FOUND, with the same words for what is unknown and what is not published
 */
export async function openResource(
  ctx: RequestContext,
  plan: PlanSnapshot,
  path: string,
): Promise<OpenResource> {
  const found =
    (path === CATALOGUE_PATH && (await openCatalogue(ctx, plan))) ||
    schemaAt(ctx, path) ||
    (await revisionResource(ctx, plan, path));
  if (!found) throw new AppError('NOT_FOUND', 'openDataUnknown', { catalogue: CATALOGUE_PATH });
  return found;
}

async function openCatalogue(ctx: RequestContext, plan: PlanSnapshot): Promise<OpenResource> {
  const base = ctx.config.publicUrl;
  const file = await ctx.cache.read('open-catalogue', `${plan.dataVersion} ${base}`, async () => {
    const revisions = [];
    for (const revision of publishedRevisions(plan)) {
      revisions.push({ revision, files: await revisionFiles(ctx, plan, revision) });
    }
    return openFile(openJson(catalogue(base, plan, revisions)));
  });
  return description(file, 'application/ld+json; charset=utf-8', 'catalog.jsonld');
}

function schemaAt(ctx: RequestContext, path: string): OpenResource | null {
  const dataset = DATASETS.find(({ name }) => schemaPath(name) === path);
  if (!dataset) return null;
  const file = openFile(openJson(jsonSchema(ctx.config.publicUrl, dataset)));
  return description(file, 'application/schema+json; charset=utf-8', `${dataset.name}.schema.json`);
}

async function revisionResource(
  ctx: RequestContext,
  plan: PlanSnapshot,
  path: string,
): Promise<OpenResource | null> {
  for (const revision of publishedRevisions(plan)) {
    for (const dataset of DATASETS) {
      if (path === csvMetadataPath(revision.number, dataset.name)) {
        const file = openFile(openJson(csvMetadata(plan, revision, dataset)));
        return description(file, 'application/csvm+json; charset=utf-8', `${dataset.name}.csv-metadata.json`);
      }
      const format = OPEN_FORMATS.find((each) => path === filePath(revision.number, dataset.name, each));
      if (format) return datasetFile(ctx, plan, revision, dataset, format);
    }
  }
  return null;
}

const CONTENT_TYPES: Readonly<Record<OpenFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

async function datasetFile(
  ctx: RequestContext,
  plan: PlanSnapshot,
  revision: PublishedRevision,
  dataset: OpenDataset<never>,
  format: OpenFormat,
): Promise<OpenResource | null> {
  const files = await revisionFiles(ctx, plan, revision);
  const found = files.find((each) => each.dataset.name === dataset.name);
  if (!found) return null;
  return {
    file: found[format],
    contentType: CONTENT_TYPES[format],
    fileName: `masterplan-${revision.number}-${dataset.name}.${format}`,
    immutable: found.immutable,
    describedBy:
      format === 'csv'
        ? { path: csvMetadataPath(revision.number, dataset.name), type: 'application/csvm+json' }
        : { path: schemaPath(dataset.name), type: 'application/schema+json' },
  };
}

/** What describes data may be worded better one day: it is asked for anew, and mostly still the same. */
function description(file: OpenFile, contentType: string, fileName: string): OpenResource {
  return { file, contentType, fileName, immutable: false, describedBy: null };
}

import { createHash } from 'node:crypto';
import { openOzgBoard } from '../ozg/ozg-board.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { compareRevisions } from '../revisions/compare-revisions.ts';
import { ComparisonFilter } from '../revisions/comparison.inputs.ts';
import { loadRevisionContent } from '../revisions/revision-content.ts';
import type { OpenDataset, PublishedRevision } from './dataset.ts';
import { datasetDocument } from './dataset-document.ts';
import { PLAN_DATASETS, REGISTER_DATASETS } from './datasets/all-datasets.ts';
import type { PlanMaterial } from './datasets/plan-material.ts';
import type { OpenFormat } from './paths.ts';
import { openCsv, openJson } from './write-dataset.ts';

/** Bytes with their checksum. */
export interface OpenFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The files of one data set in one revision. */
export interface DatasetFiles extends Readonly<Record<OpenFormat, OpenFile>> {
  readonly dataset: OpenDataset<never>;
  readonly rowCount: number;
  /** Published content: these bytes stay for ever. False for what follows today's register. */
  readonly immutable: boolean;
}

/**
 * All files of a published revision, in the order of the catalogue. They are written once and kept: those of plan
 * content by the revision's checksum, those of the register per data version.
 * @param ctx a context that sees what the public sees, whoever asks
 */
export async function revisionFiles(
  ctx: RequestContext,
  plan: PlanSnapshot,
  revision: PublishedRevision,
): Promise<DatasetFiles[]> {
  const mark = plan.demonstration ? 'demonstration' : 'official';
  const [content, register] = await Promise.all([
    ctx.cache.read('open-plan-files', `${revision.number} ${revision.contentSha256} ${mark}`, async () => {
      const material = await planMaterial(ctx, plan, revision);
      return PLAN_DATASETS.map((dataset) => writeFiles(plan, revision, dataset, material, true));
    }),
    ctx.cache.read('open-register-files', `${plan.dataVersion} ${revision.number}`, async () => {
      const board = await openOzgBoard(ctx, plan, revision.effectiveDate);
      return REGISTER_DATASETS.map((dataset) => writeFiles(plan, revision, dataset, board, false));
    }),
  ]);
  return [...content, ...register];
}

/** Published revisions alone, by number. */
export function publishedRevisions(plan: PlanSnapshot): PublishedRevision[] {
  return plan.revisions.flatMap((revision) => {
    const { state, effectiveDate, contentSha256 } = revision;
    return state === 'PUBLISHED' && effectiveDate !== null && contentSha256 !== null
      ? { ...revision, effectiveDate, contentSha256 }
      : [];
  });
}

/** Bytes with their checksum. */
export function openFile(bytes: Buffer): OpenFile {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function planMaterial(
  ctx: RequestContext,
  plan: PlanSnapshot,
  revision: PublishedRevision,
): Promise<PlanMaterial> {
  const content = await loadRevisionContent(ctx.db, revision.id);
  const before = publishedRevisions(plan).findLast(({ number }) => number < revision.number);
  if (!before) return { revision: revision.number, content, changes: [] };
  const pair = { base: before.number, head: revision.number };
  const { changes } = await compareRevisions(ctx, pair, new ComparisonFilter());
  return { revision: revision.number, content, changes };
}

function writeFiles<Material>(
  plan: PlanSnapshot,
  revision: PublishedRevision,
  dataset: OpenDataset<Material>,
  material: Material,
  immutable: boolean,
): DatasetFiles {
  const rows = dataset.rows(material);
  return {
    dataset,
    rowCount: rows.length,
    immutable,
    csv: openFile(openCsv(dataset.columns, rows)),
    json: openFile(openJson(datasetDocument(plan, revision, dataset, rows))),
  };
}

import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import type { OpenRow } from './column.ts';
import type { DatasetFacts, PublishedRevision } from './dataset.ts';
import { attributionText, LICENCE, simulationNotes } from './publisher.ts';

/** The JSON file of a data set; its schema is the same for all revisions. */
export interface DatasetDocument {
  /** Name of the data set. */
  readonly dataset: string;
  readonly plan: string;
  /** Number of the revision, its title and the day it took effect. */
  readonly revision: number;
  readonly revisionTitle: string;
  readonly effectiveDate: string;
  /** Checksum of the revision's whole content, see the page of revisions. */
  readonly revisionSha256: string;
  readonly licence: string;
  readonly attribution: string;
  /** The file holds what no source documents: see note. */
  readonly simulated: boolean;
  readonly note: string | null;
  readonly rows: readonly OpenRow[];
}

/** Puts rows and what must be said of them together. */
export function datasetDocument(
  plan: PlanSnapshot,
  revision: PublishedRevision,
  dataset: DatasetFacts,
  rows: readonly OpenRow[],
): DatasetDocument {
  const notes = simulationNotes(plan, dataset);
  return {
    dataset: dataset.name,
    plan: plan.title,
    revision: revision.number,
    revisionTitle: revision.title,
    effectiveDate: revision.effectiveDate,
    revisionSha256: revision.contentSha256,
    licence: LICENCE.page,
    attribution: attributionText(plan, revision.number, dataset),
    simulated: plan.demonstration && dataset.simulated !== null,
    note: notes.length === 0 ? null : notes.map(({ de }) => de).join(' '),
    rows,
  };
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import type { RevisionState } from '../../../shared/domain/vocabulary.ts';
import { AppError } from '../../platform/errors.ts';
import { kysely } from '../../platform/db/kysely.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { PlanSnapshot, RevisionHead } from '../../plans/plan-snapshot.ts';

/** The draft as a write needs it. */
export interface DraftPlace {
  readonly id: number;
  readonly number: number;
  readonly state: RevisionState;
  readonly effectiveDate: string | null;
  /** Published revision that it is compared with; null for a plan's first. */
  readonly baseId: number | null;
  /** Lineages of the ministries that have handed in their part. */
  readonly submitted: ReadonlySet<string>;
}

/** The revision that is not published; null where there is none. */
export function unpublishedRevision(plan: PlanSnapshot): RevisionHead | null {
  return plan.revisions.find((revision) => revision.state !== 'PUBLISHED') ?? null;
}

/** The published revision that a draft is compared with: the latest before it; null for a plan's first. */
export function baseOf(plan: PlanSnapshot, draft: Pick<RevisionHead, 'number'>): RevisionHead | null {
  return plan.revisions.findLast((each) => each.state === 'PUBLISHED' && each.number < draft.number) ?? null;
}

/**
 * Reads the draft within a write, by the number that the caller named.
 * @throws AppError NOT_FOUND for an unknown number
 */
export async function openDraftPlace(tx: SqlEntityManager, number: number): Promise<DraftPlace> {
  return readDraftPlace(kysely(tx), number);
}

/** openDraftPlace for whoever only reads. */
export async function readDraftPlace(db: ReadDatabase, number: number): Promise<DraftPlace> {
  const row = await db
    .selectFrom('revision')
    .where('plan_id', '=', (eb) => eb.selectFrom('plan').select((each) => each.fn.min('id').as('id')))
    .where('number', '=', number)
    .select(['id', 'number', 'state', 'effective_date as effectiveDate', 'plan_id as planId'])
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', 'revisionUnknown', { number }, ['revision']);
  const base = await db
    .selectFrom('revision')
    .where('plan_id', '=', row.planId)
    .where('state', '=', 'PUBLISHED')
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst();
  const { planId: _planId, ...place } = row;
  return { ...place, baseId: base?.id ?? null, submitted: await submittedLineages(db, row.id) };
}

/** Lineages of the ministries that have handed in their part of a revision. */
export async function submittedLineages(db: ReadDatabase, revisionId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('ministry_submission as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .where('s.revision_id', '=', revisionId)
    .select('o.lineage')
    .execute();
  return new Set(rows.map((row) => row.lineage));
}

/** @throws AppError LOCKED unless the revision is a draft */
export function assertIsDraft(place: { readonly number: number; readonly state: RevisionState }): void {
  if (place.state === 'PUBLISHED')
    throw new AppError('LOCKED', 'revisionPublished', { number: place.number });
  if (place.state === 'IN_REVIEW') throw new AppError('LOCKED', 'revisionInReview', { number: place.number });
}

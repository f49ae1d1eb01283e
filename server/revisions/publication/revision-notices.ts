import type { SqlEntityManager } from '@mikro-orm/sql';
import type { NewNotice } from '../../notifications/create-notices.ts';
import type { NoticeParams } from '../../notifications/notice-params.ts';
import type { NoticeKind, Role } from '../../../shared/domain/vocabulary.ts';
import { kysely } from '../../platform/db/kysely.ts';

/** A revision as notices name it. */
export interface NamedRevision {
  readonly number: number;
  readonly title: string;
}

interface Recipient {
  readonly id: number;
  readonly role: Role;
  readonly lineage: string | null;
}

/** To everybody who drafts for a ministry: the next revision is open. */
export async function openedRevisionNotices(
  tx: SqlEntityManager,
  revision: NamedRevision,
): Promise<NewNotice[]> {
  const people = await drafters(tx);
  return people.map((each) => notice('REVISION_OPENED', revision, each.id, `${revision.number}`));
}

/** To those who draft for a ministry: its part is open again. @param at instant, so that each time is told */
export async function reopenedNotices(
  tx: SqlEntityManager,
  revision: NamedRevision,
  part: {
    readonly lineage: string;
    readonly by: number;
    readonly comment: string | null;
    readonly at: string;
  },
): Promise<NewNotice[]> {
  const people = (await drafters(tx)).filter(({ id, lineage }) => lineage === part.lineage && id !== part.by);
  const params = part.comment === null ? {} : { comment: part.comment };
  return people.map((each) =>
    notice('PART_REOPENED', revision, each.id, `${revision.number} ${part.at}`, params),
  );
}

/** To the others of the CIO office: a revision waits for a second person. */
export async function proposedNotices(
  tx: SqlEntityManager,
  revision: NamedRevision,
  step: { readonly by: number; readonly at: string },
): Promise<NewNotice[]> {
  const people = (await active(tx)).filter(({ id, role }) => role === 'CIO_OFFICE' && id !== step.by);
  return people.map((each) =>
    notice('REVISION_PROPOSED', revision, each.id, `${revision.number} ${step.at}`),
  );
}

/** To who proposed it: it is back in editing. */
export function returnedNotices(
  revision: NamedRevision,
  step: { readonly to: number; readonly by: number; readonly at: string; readonly comment: string },
): NewNotice[] {
  if (step.to === step.by) return [];
  const params = { comment: step.comment };
  return [notice('REVISION_RETURNED', revision, step.to, `${revision.number} ${step.at}`, params)];
}

/** To everybody who drafts, and the others of the CIO office: a revision is published. */
export async function publishedNotices(
  tx: SqlEntityManager,
  revision: NamedRevision,
  by: number,
): Promise<NewNotice[]> {
  const people = (await active(tx)).filter(
    ({ id, role }) => id !== by && (role === 'CIO_OFFICE' || role === 'EDITOR' || role === 'COORDINATOR'),
  );
  return people.map((each) => notice('REVISION_PUBLISHED', revision, each.id, `${revision.number}`));
}

function notice(
  kind: NoticeKind,
  { number, title }: NamedRevision,
  accountId: number,
  about: string,
  params: NoticeParams = {},
): NewNotice {
  const dedupKey = `${kind} ${about} ${accountId}`;
  return { accountId, kind, dedupKey, params: { revision: number, title, ...params } };
}

async function drafters(tx: SqlEntityManager): Promise<Recipient[]> {
  return (await active(tx)).filter(({ role }) => role === 'EDITOR' || role === 'COORDINATOR');
}

async function active(tx: SqlEntityManager): Promise<Recipient[]> {
  return kysely(tx)
    .selectFrom('account as a')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .where('a.active', '=', true)
    .select(['a.id', 'a.role', 'o.lineage'])
    .orderBy('a.id')
    .execute();
}

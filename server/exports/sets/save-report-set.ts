import type { SqlEntityManager } from '@mikro-orm/sql';
import { LockMode } from '@mikro-orm/core';
import { LIST_MAX, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { Account } from '../../auth/account.entity.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText, checkTexts } from '../../platform/graphql/check-input.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { canSaveSets, canShareSets } from '../exports.policy.ts';
import { writeChoices } from '../files/stored-choices.ts';
import { isEmptyChoice, normalised, type ReportChoices } from '../report/report-choices.ts';
import { ReportSet } from './report-set.entity.ts';

export interface SaveReportSet {
  /** Null saves a new one. */
  readonly id?: number | null;
  /** Needed with id. */
  readonly version?: number | null;
  readonly name: string;
  readonly shared: boolean;
  readonly choices: ReportChoices;
}

/**
 * Saves choices for reports under a name.
 * @returns id
 * @throws AppError UNAUTHENTICATED; FORBIDDEN; BAD_USER_INPUT for a name that is missing or taken, or one too many;
 * NOT_FOUND; CONFLICT
 */
export async function saveReportSet(ctx: RequestContext, input: SaveReportSet): Promise<number> {
  checkText('name', input.name, TEXT_MAX.title);
  checkTexts('choices.ministries', input.choices.ministries, TEXT_MAX.code);
  checkTexts('choices.goals', input.choices.goals, TEXT_MAX.code);
  if (isEmptyChoice(input.choices)) throw badInput('reportPartsEmpty', 'choices.parts');
  const viewer = await ctx.viewer();
  const name = input.name.trim();
  await assertCan(
    ctx,
    canSaveSets(viewer) && (!input.shared || canShareSets(viewer)),
    'cabinetReport.saveSet',
    name,
  );
  if (name === '') throw badInput('reportSetName', 'name');
  const owner = viewer.accountId ?? 0;
  return write(ctx, 'cabinetReport.saveSet', async (tx, audit) => {
    audit.about(name);
    await assertFree(tx, owner, name, input.id ?? null);
    const facts = { name, shared: input.shared, choices: writeChoices(normalised(input.choices)) };
    const set =
      input.id == null
        ? tx.create(ReportSet, {
            ...facts,
            account: tx.getReference(Account, owner, { wrapped: true }),
            createdAt: ctx.clock.now(),
          })
        : Object.assign(await ownSet(tx, owner, input.id, input.version ?? 0), facts);
    tx.persist(set);
    await tx.flush();
    return set.id;
  });
}

/** The person's own set, locked at the version. @throws AppError NOT_FOUND */
export async function ownSet(
  tx: SqlEntityManager,
  owner: number,
  id: number,
  version: number,
): Promise<ReportSet> {
  const set = await tx.findOne(ReportSet, { id, account: owner });
  if (!set) throw new AppError('NOT_FOUND', 'reportSetUnknown', {}, ['id']);
  await tx.lock(set, LockMode.OPTIMISTIC, version);
  return set;
}

async function assertFree(
  tx: SqlEntityManager,
  owner: number,
  name: string,
  id: number | null,
): Promise<void> {
  const own = await kysely(tx)
    .selectFrom('report_set')
    .where('account_id', '=', owner)
    .select(['id', 'name'])
    .execute();
  if (own.some((set) => set.name === name && set.id !== id)) {
    throw badInput('reportSetNameTaken', 'name', { name });
  }
  if (id === null && own.length >= LIST_MAX) throw badInput('reportSetsFull', 'name', { max: LIST_MAX });
}

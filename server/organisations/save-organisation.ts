import { LockMode, type SqlEntityManager } from '@mikro-orm/sql';
import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError, badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { Organisation } from './organisation.entity.ts';
import { manageOrganisations } from './organisation.policy.ts';
import { loadOrganisationRecords } from './organisation-records.ts';
import { checkOrganisationInput, type SaveOrganisationInput } from './organisation-record.types.ts';
import { writeOrganisation } from './write-organisation.ts';

/**
 * Creates an organisation or changes one. A successor continues the lineage of its first predecessor, and a
 * predecessor without an end ends on the day before. Nothing is ever deleted: the plan's past names it.
 * @returns its id
 * @throws AppError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, or CONFLICT with both states
 */
export async function saveOrganisation(ctx: RequestContext, input: SaveOrganisationInput): Promise<number> {
  await assertCan(ctx, manageOrganisations(await ctx.viewer()), 'organisation.save', input.code);
  checkOrganisationInput(input);
  return write(ctx, 'organisation.save', async (tx, audit) => {
    audit.about(input.code);
    await assertFreeCode(tx, input);
    if (input.id != null) await assertUnchanged(tx, input);
    return writeOrganisation(tx, input.id ?? null, input);
  });
}

async function assertUnchanged(tx: SqlEntityManager, input: SaveOrganisationInput): Promise<void> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const organisation = await tx.findOne(Organisation, { id: input.id ?? 0 }, options);
  if (!organisation) throw badInput('organisationUnknown', 'input.id');
  if (organisation.version === input.version) return;
  const record = (await loadOrganisationRecords(kysely(tx))).find(({ id }) => id === organisation.id);
  const current = record && { ...record, predecessors: record.predecessors.map(({ code }) => code) };
  throw new AppError('CONFLICT', 'changedMeanwhile', {}, [], { current, yours: input });
}

async function assertFreeCode(tx: SqlEntityManager, input: SaveOrganisationInput): Promise<void> {
  const other = await tx.findOne(Organisation, { code: input.code });
  if (other && other.id !== input.id) throw badInput('codeTaken', 'input.code');
}

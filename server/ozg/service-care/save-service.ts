import { LockMode, type SqlEntityManager } from '@mikro-orm/sql';
import { LEIKA_KEY_PATTERN, LIST_MAX, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { matchesKeys } from '../../../shared/domain/organisation-key.ts';
import { loadOrganisations, type OrganisationRow } from '../../organisations/organisations.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { canKeepCatalogue } from '../maturity/maturity.policy.ts';
import { OzgMember } from '../ozg-member.entity.ts';
import { OzgService } from '../ozg-service.entity.ts';
import type { SaveOzgMemberInput, SaveOzgServiceInput } from './save-service.inputs.ts';

const LEIKA_TYPES = { min: 1, max: 5 } as const;

/**
 * The CIO office keeps what a service and its members are: who answers for them, until when, and the keys of the
 * catalogue of services. Each field of a member follows its service until it has a value of its own.
 * @throws AppError BAD_USER_INPUT; NOT_FOUND; FORBIDDEN (recorded); CONFLICT where the service was changed meanwhile
 */
export async function saveOzgService(ctx: RequestContext, input: SaveOzgServiceInput): Promise<void> {
  checkText('input.code', input.code, TEXT_MAX.code);
  if (input.members.length > LIST_MAX) throw badInput('listTooLong', 'input.members', { max: LIST_MAX });
  input.members.forEach(checkMember);
  const { viewer } = await openPlan(ctx);
  await assertCan(ctx, canKeepCatalogue(viewer), 'service.save', input.code);
  await write(ctx, 'service.save', async (tx, audit) => {
    audit.about(input.code);
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const service = await tx.findOne(OzgService, { code: input.code }, options);
    if (!service) throw new AppError('NOT_FOUND', 'serviceUnknown', { code: input.code }, ['input.code']);
    if (service.version !== input.version) {
      const details = { current: { code: service.code, version: service.version } };
      throw new AppError('CONFLICT', 'serviceChanged', { code: service.code }, [], details);
    }
    const ministries = await loadOrganisations(kysely(tx), 'MINISTRY', null);
    const lineage = (key: string | null | undefined, field: string) => lineageOf(ministries, key, field);
    service.ministryLineage = lineage(input.ministry, 'input.ministry');
    service.ministryAssumed = false;
    service.targetDate = input.targetDate ?? null;
    await saveMembers(tx, service, input.members, lineage);
    await tx.flush();
    // A change of members alone is a change of the service too: its version tells of both.
    await kysely(tx)
      .updateTable('ozg_service')
      .set({ version: input.version + 1 })
      .where('id', '=', service.id)
      .execute();
  });
}

type LineageOf = (key: string | null | undefined, field: string) => string | null;

async function saveMembers(
  tx: SqlEntityManager,
  service: OzgService,
  inputs: readonly SaveOzgMemberInput[],
  lineage: LineageOf,
): Promise<void> {
  const members = await tx.find(OzgMember, { service: service.id }, { orderBy: { position: 'asc' } });
  let last = members.at(-1)?.position ?? 0;
  for (const [index, input] of inputs.entries()) {
    const field = `input.members.${index}`;
    await refuseTakenKey(tx, service, input, field);
    const values = {
      title: input.title?.trim() || null,
      leikaKey: input.leikaKey?.trim() || null,
      leikaType: input.leikaType ?? null,
      sdg: input.sdg ?? null,
      ministryLineage: lineage(input.ministry, `${field}.ministry`),
      execution: input.execution ?? null,
      targetDate: input.targetDate ?? null,
    };
    if (input.position == null) {
      last += 1;
      tx.persist(tx.create(OzgMember, { service, position: last, simulated: false, ...values }));
      continue;
    }
    const member = members.find(({ position }) => position === input.position);
    if (!member) throw badInput('memberUnknown', `${field}.position`, { service: service.code });
    tx.assign(member, values);
  }
}

function checkMember(input: SaveOzgMemberInput, index: number): void {
  const field = `input.members.${index}`;
  checkText(`${field}.title`, input.title, TEXT_MAX.title);
  const key = input.leikaKey?.trim() ?? '';
  if (key !== '' && !LEIKA_KEY_PATTERN.test(key)) throw badInput('leikaKeyMalformed', `${field}.leikaKey`);
  const type = input.leikaType;
  if (type != null && (type < LEIKA_TYPES.min || type > LEIKA_TYPES.max)) {
    throw badInput('leikaTypeRange', `${field}.leikaType`);
  }
}

/** A LeiKa key names one member of one service. */
async function refuseTakenKey(
  tx: SqlEntityManager,
  service: OzgService,
  { leikaKey, position }: SaveOzgMemberInput,
  field: string,
): Promise<void> {
  const key = leikaKey?.trim() ?? '';
  if (key === '') return;
  const owner = await kysely(tx)
    .selectFrom('ozg_member as m')
    .innerJoin('ozg_service as s', 's.id', 'm.service_id')
    .where('m.leika_key', '=', key)
    .select(['s.code', 'm.position'])
    .executeTakeFirst();
  if (!owner || (owner.code === service.code && owner.position === position)) return;
  throw badInput('leikaKeyTaken', `${field}.leikaKey`, { key, code: owner.code });
}

function lineageOf(
  ministries: readonly OrganisationRow[],
  key: string | null | undefined,
  field: string,
): string | null {
  if (key == null || key.trim() === '') return null;
  checkText(field, key, TEXT_MAX.code);
  const found = ministries.find((ministry) => matchesKeys(ministry, [key.trim()]));
  if (!found) throw badInput('catalogueMinistryUnknown', field, { key: key.slice(0, 40) });
  return found.lineage;
}

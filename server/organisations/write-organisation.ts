import type { SqlEntityManager } from '@mikro-orm/sql';
import { kysely } from '../platform/db/kysely.ts';
import { badInput } from '../platform/errors.ts';
import type { OrganisationValues } from './organisation-faults.ts';
import { OrganisationSuccession } from './organisation-succession.entity.ts';
import { Organisation } from './organisation.entity.ts';
import {
  type HeldField,
  heldFaults,
  type HeldValues,
  loadPublishedOrganisations,
} from './published-organisations.ts';
import { comesFromItself, endOfPredecessor, endsBeforeItsStart } from './succession-rules.ts';

/**
 * Writes an organisation inside a transaction; rights, its code and its version are the caller's to check.
 * @param id null: a new one
 * @returns its id
 * @throws AppError BAD_USER_INPUT for unknown predecessors, a cycle, a predecessor that begins after it, and for what a
 * published revision holds of it
 */
export async function writeOrganisation(
  tx: SqlEntityManager,
  id: number | null,
  input: OrganisationValues,
): Promise<number> {
  const predecessors = await findPredecessors(tx, input);
  const organisation =
    id === null ? await newOrganisation(tx, input) : await tx.findOneOrFail(Organisation, { id });
  const lineage = predecessors[0]?.lineage ?? organisation.lineage;
  // Before anything is changed: the database would refuse it too, in words of its own.
  if (id !== null) await refuseHeld(tx, organisation, { code: input.code, lineage, name: input.name.trim() });
  organisation.code = input.code;
  organisation.abbreviation = input.abbreviation.trim();
  organisation.kind = input.kind;
  organisation.name = input.name.trim();
  organisation.nameEn = input.nameEn?.trim() || null;
  organisation.validFrom = input.validFrom ?? null;
  organisation.validTo = input.validTo ?? null;
  organisation.lineage = lineage;
  await tx.flush();
  await assertNoCycle(tx, organisation.id, predecessors);
  await succeed(tx, organisation, predecessors);
  await tx.flush();
  return organisation.id;
}

/** Where each field stands in the input, and why it stays. */
const HELD = {
  code: { path: 'input.code', key: 'organisationCodeHeld' },
  lineage: { path: 'input.predecessors', key: 'organisationLineageHeld' },
  name: { path: 'input.name', key: 'organisationNameHeld' },
} as const satisfies Readonly<Record<HeldField, { path: string; key: string }>>;

async function refuseHeld(tx: SqlEntityManager, before: Organisation, after: HeldValues): Promise<void> {
  const same = before.code === after.code && before.lineage === after.lineage && before.name === after.name;
  if (same) return;
  const [field] = heldFaults(await loadPublishedOrganisations(kysely(tx)), before.id, before, after);
  if (field) throw badInput(HELD[field].key, HELD[field].path, { code: before.code });
}

async function newOrganisation(tx: SqlEntityManager, input: OrganisationValues): Promise<Organisation> {
  const { position } = await kysely(tx)
    .selectFrom('organisation')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirstOrThrow();
  return tx.create(Organisation, {
    code: input.code,
    abbreviation: input.abbreviation,
    kind: input.kind,
    name: input.name,
    lineage: input.code,
    position: (position ?? 0) + 1,
  });
}

/** In the order of the input, since the first one's lineage goes on. */
async function findPredecessors(tx: SqlEntityManager, input: OrganisationValues): Promise<Organisation[]> {
  const codes = [...new Set(input.predecessors)];
  if (codes.length === 0) return [];
  const found = new Map(
    (await tx.find(Organisation, { code: { $in: codes } })).map((row) => [row.code, row]),
  );
  return codes.map((code) => {
    const predecessor = found.get(code);
    if (!predecessor) throw badInput('organisationUnknown', 'input.predecessors');
    return predecessor;
  });
}

/** Nobody may come, over any number of steps, from themselves. */
async function assertNoCycle(
  tx: SqlEntityManager,
  id: number,
  predecessors: readonly Organisation[],
): Promise<void> {
  if (predecessors.length === 0) return;
  const links = await kysely(tx)
    .selectFrom('organisation_succession')
    .select(['predecessor_id as from', 'successor_id as to'])
    .where('successor_id', '<>', id)
    .execute();
  const ids = predecessors.map((predecessor) => predecessor.id);
  if (comesFromItself(id, ids, links)) throw badInput('successionCycle', 'input.predecessors');
}

/** Makes the recorded predecessors those of the list. */
async function succeed(
  tx: SqlEntityManager,
  organisation: Organisation,
  predecessors: readonly Organisation[],
): Promise<void> {
  const recorded = await tx.find(OrganisationSuccession, { successor: organisation.id });
  for (const succession of recorded) {
    if (!predecessors.some(({ id }) => id === succession.predecessor.id)) tx.remove(succession);
  }
  for (const predecessor of predecessors) {
    if (endsBeforeItsStart(predecessor, organisation)) throw badInput('validityReversed', 'input.validFrom');
    predecessor.validTo ??= endOfPredecessor(organisation);
    if (recorded.some((succession) => succession.predecessor.id === predecessor.id)) continue;
    tx.create(OrganisationSuccession, { predecessor, successor: organisation });
  }
}

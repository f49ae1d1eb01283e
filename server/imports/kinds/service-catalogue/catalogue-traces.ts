import { sql } from 'kysely';
import type { FederalLevel } from '../../../../shared/domain/vocabulary.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import type { ImportTrace, ImportUndoing, Json } from '../../frame/import-kind.ts';
import { type KnownCatalogue, type KnownMember, loadKnownCatalogue } from './known-catalogue.ts';
import type { ServiceWrite } from './plan-catalogue.ts';

/** A service as it was before an import. */
interface Before {
  readonly title: string;
  readonly topicAreaId: number;
  readonly situationId: number;
  readonly regulation: FederalLevel;
  readonly execution: FederalLevel;
  readonly stand: string;
  /** Members that the import changed, as they were. */
  readonly members: readonly Pick<
    KnownMember,
    'id' | 'leikaKey' | 'title' | 'leikaType' | 'sdg' | 'simulated'
  >[];
  /** Ids of the members that it added. */
  readonly added: readonly number[];
}

/** Services that are written back before others take their turn. */
const AT_ONCE = 50;
/** Rows that name a service by its id. */
const SERVICE_TABLES = ['maturity_record', 'maturity_report', 'rollout', 'measure_service'] as const;
/** Rows that name a member by its id. */
const MEMBER_TABLES = ['maturity_record', 'maturity_report'] as const;

/**
 * What an import wrote, a trace for each of `writes` in their order.
 * @param known what was stored before
 */
export async function catalogueTraces(
  db: ReadDatabase,
  writes: readonly ServiceWrite[],
  known: KnownCatalogue,
): Promise<ImportTrace[]> {
  const now = await loadKnownCatalogue(db);
  return writes.map(({ code, members }): ImportTrace => {
    const service = now.services.get(code);
    if (!service) throw new Error(`the service ${code} was not written`);
    const before = beforeOf(code, new Set(members.map(({ id }) => id)), known, now);
    return { key: code, before: before as unknown as Json, after: { version: service.version, used: false } };
  });
}

function beforeOf(
  code: string,
  touched: ReadonlySet<number | null>,
  known: KnownCatalogue,
  now: KnownCatalogue,
): Before | null {
  const service = known.services.get(code);
  if (!service) return null;
  const { title, topicAreaId, situationId, regulation, execution, stand } = service;
  const members = known.members.get(service.id) ?? [];
  const old = new Set(members.map(({ id }) => id));
  return {
    title,
    topicAreaId,
    situationId,
    regulation,
    execution,
    stand,
    members: members
      .filter(({ id }) => touched.has(id))
      .map(({ serviceId: _service, position: _position, ...member }) => member),
    added: (now.members.get(service.id) ?? []).map(({ id }) => id).filter((id) => !old.has(id)),
  };
}

/**
 * A changed service says what it said as long as it was not changed again; what was added goes as long as no maturity,
 * availability or measure names it.
 */
export const UNDO_CATALOGUE: ImportUndoing = {
  async states({ db }, traces) {
    const { services } = await loadKnownCatalogue(db);
    const usedServices = await idsIn(db, SERVICE_TABLES, 'service_id');
    const usedMembers = await idsIn(db, MEMBER_TABLES, 'member_id');
    return new Map(
      traces.map(({ key, before }): [string, Json] => {
        const service = services.get(key);
        if (!service) return [key, null];
        const was = readBefore(before);
        const used = was ? was.added.some((id) => usedMembers.has(id)) : usedServices.has(service.id);
        return [key, { version: service.version, used }];
      }),
    );
  },
  async restore({ db, audit }, traces) {
    const { services } = await loadKnownCatalogue(db);
    for (const part of inParts(traces, AT_ONCE)) {
      for (const { key, before } of part) {
        const service = services.get(key);
        if (!service) throw new Error(`the service ${key} has gone`);
        const was = readBefore(before);
        if (was) await writeBack(db, service.id, was);
        else await remove(db, service.id);
        audit.record({
          entity: 'ozg_service',
          entityKey: key,
          before: { title: service.title, version: service.version },
          after: was && { ...was },
        });
      }
      await breathe();
    }
  },
};

/** What a trace of catalogueTraces says of the time before; null: the service was added. */
export function readBefore(before: Json): Before | null {
  // Written by catalogueTraces alone.
  return before as unknown as Before | null;
}

async function writeBack(db: ReadDatabase, id: number, before: Before): Promise<void> {
  if (before.added.length > 0) {
    await db.deleteFrom('ozg_member').where('id', 'in', before.added).execute();
  }
  // Keys may have been exchanged between members, and each is there once.
  for (const member of before.members) {
    await db.updateTable('ozg_member').set({ leika_key: null }).where('id', '=', member.id).execute();
  }
  for (const { id: member, leikaKey, title, leikaType, sdg, simulated } of before.members) {
    await db
      .updateTable('ozg_member')
      .set({ leika_key: leikaKey, title, leika_type: leikaType, sdg, simulated })
      .where('id', '=', member)
      .execute();
  }
  await db
    .updateTable('ozg_service')
    .set((eb) => ({
      title: before.title,
      topic_area_id: before.topicAreaId,
      situation_id: before.situationId,
      regulation: before.regulation,
      execution: before.execution,
      catalogue_stand: before.stand,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

async function remove(db: ReadDatabase, id: number): Promise<void> {
  await db.deleteFrom('ozg_member').where('service_id', '=', id).execute();
  await db.deleteFrom('ozg_service').where('id', '=', id).execute();
}

/** Ids that the column of any of the tables holds. */
async function idsIn(db: ReadDatabase, tables: readonly string[], column: string): Promise<Set<number>> {
  const ids = new Set<number>();
  for (const table of tables) {
    const { rows } = await sql<{ id: number | null }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)}`.execute(db);
    for (const { id } of rows) if (id !== null) ids.add(id);
  }
  return ids;
}

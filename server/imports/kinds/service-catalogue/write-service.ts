import type { ReadDatabase } from '../../../platform/read-database.ts';
import type { ServiceWrite } from './plan-catalogue.ts';

/** Writes a service and its members. @param stand of the catalogue, as the services name it */
export async function writeService(db: ReadDatabase, service: ServiceWrite, stand: string): Promise<void> {
  const id = await writeHead(db, service, stand);
  let position = await lastPosition(db, id);
  for (const { id: memberId, values } of service.members) {
    const columns = {
      leika_key: values.leikaKey,
      title: values.title,
      leika_type: values.leikaType,
      sdg: values.sdg,
      simulated: false,
    };
    if (memberId !== null) {
      await db.updateTable('ozg_member').set(columns).where('id', '=', memberId).execute();
      continue;
    }
    position += 1;
    await db
      .insertInto('ozg_member')
      .values({ service_id: id, position, ...columns })
      .execute();
  }
}

async function writeHead(
  db: ReadDatabase,
  { id, code, values }: ServiceWrite,
  stand: string,
): Promise<number> {
  if (values === null) {
    if (id === null) throw new Error(`the new service ${code} has no values`);
    await db
      .updateTable('ozg_service')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    return id;
  }
  const columns = {
    title: values.title,
    topic_area_id: values.topicAreaId,
    situation_id: values.situationId,
    regulation: values.regulation,
    execution: values.execution,
    catalogue_stand: stand,
  };
  if (id === null) {
    const row = await db
      .insertInto('ozg_service')
      .values({ code, ...columns })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }
  await db
    .updateTable('ozg_service')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  return id;
}

async function lastPosition(db: ReadDatabase, serviceId: number): Promise<number> {
  const row = await db
    .selectFrom('ozg_member')
    .where('service_id', '=', serviceId)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst();
  return row?.position ?? 0;
}

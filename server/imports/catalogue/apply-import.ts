import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { canKeepCatalogue } from '../../ozg/maturity/maturity.policy.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { chooseSheet } from '../files/raw-file-of.ts';
import { readFileAside } from '../files/read-file-aside.ts';
import { readUpload } from '../uploads.ts';
import { loadKnownCatalogue } from './known-catalogue.ts';
import { type ImportPlan, planCatalogueImport, type ServiceWrite } from './plan-import.ts';

/**
 * What an import of a file would do. Changes nothing.
 * @param file SHA-256 of an upload of the person
 * @throws AppError FORBIDDEN (recorded); NOT_FOUND; BAD_USER_INPUT for a file that is no table of the catalogue
 */
export async function previewCatalogueImport(ctx: RequestContext, file: string): Promise<ImportPlan> {
  const { viewer } = await openPlan(ctx);
  await assertCan(ctx, canKeepCatalogue(viewer), 'import.apply');
  const { bytes } = await readUpload(ctx, file);
  return planCatalogueImport(chooseSheet(await readFileAside(bytes)), await loadKnownCatalogue(ctx.db));
}

/**
 * Imports what the preview showed, in one transaction: all rows that it did not refuse, or nothing.
 * @param digest of the preview; where the catalogue has changed meanwhile it does not fit any more
 * @throws AppError CONFLICT then; and as previewCatalogueImport
 */
export async function applyCatalogueImport(
  ctx: RequestContext,
  file: string,
  digest: string,
): Promise<ImportPlan> {
  const { viewer } = await openPlan(ctx);
  await assertCan(ctx, canKeepCatalogue(viewer), 'import.apply');
  const { bytes, fileName } = await readUpload(ctx, file);
  const table = chooseSheet(await readFileAside(bytes));
  return write(ctx, 'import.apply', async (tx, audit) => {
    audit.about(fileName);
    const db = kysely(tx);
    const plan = planCatalogueImport(table, await loadKnownCatalogue(db));
    if (plan.digest !== digest) throw new AppError('CONFLICT', 'importChanged');
    for (const each of plan.writes) await writeService(db, each, fileName);
    const count = (action: string) => plan.rows.filter((row) => row.action === action).length;
    audit.record({
      entity: 'catalogue',
      entityKey: file,
      after: { fileName, added: count('ADD'), changed: count('CHANGE'), refused: count('REFUSE') },
    });
    await bumpDataVersion(tx);
    return plan;
  });
}

async function writeService(db: ReadDatabase, service: ServiceWrite, stand: string): Promise<void> {
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

import { MATURITY_CRITERIA } from '../../../shared/domain/maturity-scale.ts';
import type { Maturity } from '../../../shared/domain/vocabulary.ts';
import { bumpDataVersion } from '../../../server/platform/db/data-version.ts';
import { NO_OPTIONS } from '../../../server/imports/frame/preview-import.ts';
import { ADDRESSES, OWN_MINISTRY } from './actors.ts';
import type { RightsDesk } from './desk.ts';
import type { Call } from './root-calls.ts';

const NOW = '2021-10-15T08:00:00.000Z';

/** A service that the own ministry answers for, and that the federation does not execute alone; it has a member. */
async function ownService(
  desk: RightsDesk,
): Promise<{ id: number; code: string; version: number; memberId: number }> {
  return desk.db
    .selectFrom('ozg_service as s')
    .innerJoin('ozg_member as m', 'm.service_id', 's.id')
    .innerJoin('organisation as o', 'o.lineage', 's.ministry_lineage')
    .where('o.abbreviation', '=', OWN_MINISTRY)
    .where('s.execution', '<>', 'FEDERAL')
    .where('m.position', '=', 1)
    .orderBy('s.code')
    .select(['s.id', 's.code', 's.version', 'm.id as memberId'])
    .executeTakeFirstOrThrow();
}

/** A report of the own ministry's editor that waits, was accepted or came back. */
export async function maturityReport(
  desk: RightsDesk,
  state: 'SUBMITTED' | 'ACCEPTED' | 'RETURNED',
): Promise<{ id: number; version: number }> {
  const service = await ownService(desk);
  const author_id = desk.accountId('ED-own');
  const maturity: Maturity = 2;
  const facts = {
    service_id: service.id,
    member_id: service.memberId,
    maturity,
    scale_version: '1.x',
    created_at: NOW,
    author_id,
  };
  const record =
    state !== 'ACCEPTED'
      ? null
      : await desk.db
          .insertInto('maturity_record')
          .values({ ...facts, recorded_on: '2021-09-01', simulated: false })
          .returning('id')
          .executeTakeFirstOrThrow();
  const decided = state !== 'SUBMITTED' && { decided_by_id: desk.accountId('half'), decided_at: NOW };
  const more = record ? { record_id: record.id } : { return_comment: 'Bitte belegen.' };
  const { id } = await desk.db
    .insertInto('maturity_report')
    .values({ ...facts, recorded_on: '2021-09-01', state, version: 1, ...decided, ...more })
    .returning('id')
    .executeTakeFirstOrThrow();
  await bumpDataVersion(desk.orm.em.fork());
  return { id, version: 1 };
}

/** Takes away what calls before have left waiting. */
async function nothingWaits(desk: RightsDesk): Promise<void> {
  await desk.db
    .updateTable('maturity_report')
    .set({ state: 'WITHDRAWN' })
    .where('state', '=', 'SUBMITTED')
    .execute();
}

const NO_FILE = '0'.repeat(64);

/** An import into the draft by the editor of the own ministry, which changed nothing. */
async function ownImport(desk: RightsDesk): Promise<number> {
  const account = await desk.db
    .selectFrom('account')
    .where('email', '=', ADDRESSES['ED-own'])
    .select('id')
    .executeTakeFirstOrThrow();
  const group = await desk.db
    .insertInto('import_group')
    .values({
      account_id: account.id,
      kind: 'MEASURES',
      file_name: 'massnahmen.csv',
      sha256: NO_FILE,
      options: JSON.stringify(NO_OPTIONS),
      added: 0,
      changed: 0,
      traces: '[]',
      applied_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return group.id;
}

export const MATURITY_QUERY_CALLS: Readonly<Record<string, Call>> = {
  importPreview: () => ({ kind: 'SERVICE_CATALOGUE', file: NO_FILE }),
  importProgress: () => ({ file: NO_FILE }),
  imports: () => ({ first: 50 }),
  maturityReports: () => ({ first: 50 }),
  maturityReport: async ({ desk }) => ({ id: (await maturityReport(desk, 'ACCEPTED')).id }),
};

export const MATURITY_CALLS: Readonly<Record<string, Call>> = {
  importApply: () => ({ kind: 'SERVICE_CATALOGUE', file: 'nothing', digest: NO_FILE }),
  undoImport: async ({ desk }) => ({ id: await ownImport(desk) }),
  recordMaturity: async ({ desk }) => {
    await nothingWaits(desk);
    const service = await ownService(desk);
    const answers = MATURITY_CRITERIA.map((criterion) => ({ criterion, answer: 'NOT_MET' }));
    return { input: { service: service.code, member: 1, recordedOn: '2021-10-01', answers } };
  },
  acceptMaturityReport: ({ desk }) => maturityReport(desk, 'SUBMITTED'),
  returnMaturityReport: async ({ desk }) => ({
    ...(await maturityReport(desk, 'SUBMITTED')),
    comment: 'Bitte belegen.',
  }),
  withdrawMaturityReport: ({ desk }) => maturityReport(desk, 'SUBMITTED'),
  setAvailability: async ({ desk, serial }) => ({
    input: {
      service: (await ownService(desk)).code,
      change: 'BEGIN',
      day: '2021-10-01',
      municipalities: [await someMunicipality(desk, serial)],
    },
  }),
  saveOzgService: async ({ desk }) => {
    const { code, version } = await ownService(desk);
    return { input: { code, version, ministry: OWN_MINISTRY, members: [] } };
  },
};

async function someMunicipality(desk: RightsDesk, serial: number): Promise<string> {
  const rows = await desk.db
    .selectFrom('municipality')
    .where('valid_to', 'is', null)
    .where('valid_from', 'is', null)
    .orderBy('ags')
    .select('ags')
    .execute();
  return rows[serial % rows.length]?.ags ?? '';
}

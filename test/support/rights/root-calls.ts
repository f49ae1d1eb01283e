import { Secret, TOTP } from 'otpauth';
import { linkHash } from '../../../server/auth/auth-links.ts';
import { DEMONSTRATION_PASSWORD } from '../../../server/auth/demonstration.ts';
import { newToken } from '../../../server/auth/session-token.ts';
import { type Actor, ADDRESSES, isPerson, OWN_MINISTRY } from './actors.ts';
import type { RightsDesk } from './desk.ts';
import { DRAFT_CALLS } from './draft-calls.ts';
import { MATURITY_CALLS, MATURITY_QUERY_CALLS } from './maturity-calls.ts';
import type { Records } from './records.ts';

/** What a call may use to make the rows that it needs. */
export interface Bench {
  readonly desk: RightsDesk;
  readonly records: Records;
  /** Who is about to call. */
  readonly actor: Actor;
  /** A number that no call before has had. */
  readonly serial: number;
}
type Variables = Readonly<Record<string, unknown>>;
export type Call = (bench: Bench) => Variables | Promise<Variables>;

/** Arguments of each query that cannot do without, or shows more with them. */
export const QUERY_CALLS: Readonly<Record<string, Call>> = {
  accounts: () => ({ first: 200 }),
  auditTrail: () => ({ first: 200 }),
  compareRevisions: () => ({ base: 1, head: 2 }),
  implementationPlan: () => ({ ministry: OWN_MINISTRY }),
  measure: ({ records }) => ({ code: records.measure }),
  measures: () => ({ first: 100 }),
  changeLedger: () => ({ first: 50 }),
  contentHistory: ({ records }) => ({ kind: 'MEASURE', code: records.measure }),
  draftItem: ({ records }) => ({ kind: 'MEASURE', code: records.measure }),
  draftItems: () => ({ first: 50 }),
  milestones: () => ({ first: 50 }),
  milestoneTrend: () => ({ axis: 'REVISIONS' }),
  notices: () => ({ first: 50, unreadOnly: false }),
  municipalityCoverage: () => ({ first: 50 }),
  ozgForecast: () => ({ rule: 'SERVICE_LEVEL3' }),
  ozgForecasts: () => ({ rule: 'SERVICE_LEVEL3', groupBy: 'MINISTRY' }),
  ozgProgress: () => ({ rule: 'SERVICE_LEVEL3', groupBy: 'TOPIC_AREA' }),
  ozgService: async ({ desk }) => ({ code: await anyService(desk), rule: 'SERVICE_LEVEL3' }),
  ozgServices: () => ({ first: 50, rule: 'SERVICE_LEVEL3' }),
  decisionNeeds: () => ({ rule: 'SERVICE_LEVEL3' }),
  planMovement: () => ({ rule: 'SERVICE_LEVEL3', basis: 'REVISION' }),
  dashboard: () => ({ rule: 'SERVICE_LEVEL3' }),
  goals: () => ({ rule: 'SERVICE_LEVEL3' }),
  reportExports: () => ({ first: 50 }),
  reportForm: ({ records }) => ({ measure: records.measure }),
  reportSheet: () => ({ ministry: OWN_MINISTRY }),
  reviewQueue: () => ({
    first: 50,
    filter: { state: ['DRAFT', 'SUBMITTED', 'RELEASED', 'RETURNED', 'ACCEPTED'], text: 'vereinbart' },
  }),
  revision: () => ({ number: 1 }),
  search: () => ({ text: 'Amt24', first: 5 }),
  ...MATURITY_QUERY_CALLS,
  statusReport: async ({ records }) => ({ id: (await records.report({ standing: 'ACCEPTED' })).id }),
  verifiedReport: async ({ desk }) => ({ sha256: await handedOutReport(desk) }),
};

/** Arguments of each mutation that takes some, with fresh rows in the state that it is made for. */
export const MUTATION_CALLS: Readonly<Record<string, Call>> = {
  signIn: async ({ desk }) => {
    await restorePasswords(desk);
    return { email: ADDRESSES.CABINET, password: DEMONSTRATION_PASSWORD };
  },
  requestPasswordReset: () => ({ email: ADDRESSES.CABINET }),
  resetPassword: async ({ desk }) => ({ token: await invite(desk), password: 'ein-langes-passwort-2021' }),
  changePassword: async ({ desk }) => {
    await restorePasswords(desk);
    return { current: DEMONSTRATION_PASSWORD, next: 'ein-langes-passwort-2021' };
  },
  setMailWanted: ({ serial }) => ({ wanted: serial % 2 === 0 }),
  markNoticesRead: () => ({ ids: [1] }),
  startSecondFactor: async ({ desk }) => {
    await restorePasswords(desk);
    return {};
  },
  confirmSecondFactor: async ({ desk, actor }) => ({
    code: (await beginSecondFactor(desk, actor)) ?? '000000',
  }),
  verifySecondFactor: async ({ desk, actor }) => ({ code: await owedCode(desk, actor) }),
  removeSecondFactor: async ({ desk }) => {
    await restorePasswords(desk);
    return { password: DEMONSTRATION_PASSWORD };
  },

  saveStatusReport: async ({ records }) => {
    const { day } = await records.round();
    return { input: reportInput(records.measure, { round: day }) };
  },
  deleteStatusReport: async ({ records }) => idAndVersion(await records.report({ standing: 'DRAFT' })),
  submitStatusReport: async ({ records }) => idAndVersion(await records.report({ standing: 'DRAFT' })),
  withdrawStatusReport: async ({ records }) => idAndVersion(await records.report({ standing: 'SUBMITTED' })),
  releaseStatusReport: async ({ records }) => idAndVersion(await records.report({ standing: 'SUBMITTED' })),
  acceptStatusReport: async ({ records }) => idAndVersion(await records.report({ standing: 'RELEASED' })),
  returnStatusReport: async ({ records }) => ({
    ...idAndVersion(await records.report({ standing: 'RELEASED' })),
    comment: 'Bitte begründen.',
  }),
  submitStatusReports: async ({ records }) => ({
    reports: [idAndVersion(await records.report({ standing: 'DRAFT' }))],
  }),
  releaseStatusReports: async ({ records }) => ({
    reports: [idAndVersion(await records.report({ standing: 'SUBMITTED' }))],
  }),
  acceptStatusReports: async ({ records }) => ({
    reports: [idAndVersion(await records.report({ standing: 'RELEASED' }))],
  }),
  reportUnchanged: async ({ records }) => {
    await records.report({ standing: 'ACCEPTED' });
    return { measures: [records.measure], round: (await records.round()).day };
  },

  rateMeasure: ({ records }) => ({
    input: { measure: records.measure, light: 'YELLOW', comment: 'Der Zeitplan ist eng.' },
  }),
  openReportingRound: async ({ records }) => ({
    input: { reportingDate: await records.onlyFreeDay(), title: 'Sonderrunde' },
  }),
  closeReportingRound: async ({ records }) => ({ id: (await records.round()).id }),
  remindReportingRound: async ({ records }) => ({ id: (await records.round()).id }),

  saveReportSet: ({ serial }) => ({
    input: { name: `Auswahl ${serial}`, shared: false, choices: REPORT_CHOICES },
  }),
  deleteReportSet: async ({ desk, actor, serial }) => insertReportSet(desk, actor, serial),

  saveAccount: ({ serial }) => ({ input: newAccount(serial) }),
  resetAccountAccess: async ({ desk, serial }) => {
    const { id, version } = await insertAccount(desk, serial);
    return { id, version };
  },
  forgetAccount: async ({ desk, serial }) => insertAccount(desk, serial, false),
  saveOrganisation: ({ serial }) => ({
    input: { code: `X-${serial}`, abbreviation: 'X', kind: 'BODY', name: 'Neue Stelle', predecessors: [] },
  }),
  saveSettings: async ({ desk }) => {
    const { data } = await desk.ask<{ settings: Variables }>(
      'ADMIN',
      `{ settings {
      version reminderDays escalationDays mailDigest secondFactorRequired } }`,
    );
    const escalationDays = Number(data?.settings['escalationDays']) === 5 ? 6 : 5;
    return { input: { ...data?.settings, escalationDays } };
  },

  ...DRAFT_CALLS,
  ...MATURITY_CALLS,
};

/** A complete report that no rule stands against. */
export function reportInput(measure: string, more: Variables): Variables {
  return {
    measure,
    lifecycle: 'IN_PROGRESS',
    stateOfAffairs: 'Die Arbeiten verlaufen wie vereinbart.',
    nextSteps: 'Abnahme der nächsten Ausbaustufe.',
    forecastEnd: '2023-12',
    progressPercent: 45,
    milestones: [],
    evidence: [],
    ...more,
  };
}

function idAndVersion({ id, version }: { readonly id: number; readonly version: number }) {
  return { id, version };
}

async function anyService({ db }: RightsDesk): Promise<string> {
  const { code } = await db
    .selectFrom('ozg_service')
    .select('code')
    .orderBy('code')
    .executeTakeFirstOrThrow();
  return code;
}

const REPORT_CHOICES = {
  revision: null,
  asOf: null,
  rule: 'SERVICE_LEVEL3',
  lang: 'de',
  ministries: [],
  goals: [],
  parts: [],
} as const;

/** Checksum of a report that the CIO office was given. */
export async function handedOutReport(desk: RightsDesk): Promise<string> {
  const headers = { cookie: desk.cookie('CIO') };
  const answer = await fetch(`${desk.url('CIO')}/exports/report.json?part=MATRIX`, { headers });
  return answer.headers.get('x-report-sha256') ?? '';
}

/** Saved choices of somebody; of the CIO office for those who have none. */
async function insertReportSet(desk: RightsDesk, actor: Actor, serial: number): Promise<Variables> {
  return desk.db
    .insertInto('report_set')
    .values({
      account_id: desk.accountId(isPerson(actor) ? actor : 'CIO'),
      name: `Alte Auswahl ${serial}`,
      shared: false,
      choices: JSON.stringify(REPORT_CHOICES),
      created_at: '2021-10-15T08:00:00.000Z',
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

function newAccount(serial: number) {
  return {
    email: `neu-${serial}@demo.example`,
    displayName: 'Neue Person',
    role: 'EDITOR',
    organisation: OWN_MINISTRY,
    active: true,
  };
}

async function insertAccount({ db }: RightsDesk, serial: number, active = true) {
  const account = { email: `alt-${serial}@demo.example`, display_name: 'Person', role: 'CABINET' } as const;
  return db
    .insertInto('account')
    .values({ ...account, active, created_at: '2021-10-15T08:00:00.000Z' })
    .returning(['id', 'version', 'email'])
    .executeTakeFirstOrThrow();
}

/** A link to set the password of an account that no actor uses. */
async function invite({ db }: RightsDesk): Promise<string> {
  const token = newToken();
  const { id } = await db
    .selectFrom('account')
    .where('email', '=', 'smwa.bearbeitung@demo.example')
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('auth_token')
    .values({
      token_hash: linkHash(token),
      account_id: id,
      purpose: 'INVITATION',
      created_at: '2021-10-15T08:00:00.000Z',
      expires_at: '2999-12-31T00:00:00.000Z',
    })
    .execute();
  return token;
}

/** Everybody has the demonstration's password again, and no second factor; attempts are forgotten. */
async function restorePasswords(desk: RightsDesk): Promise<void> {
  const untouched = 'smk.bearbeitung@demo.example';
  const { password_hash } = await desk.db
    .selectFrom('account')
    .where('email', '=', untouched)
    .select('password_hash')
    .executeTakeFirstOrThrow();
  const actors = Object.keys(ADDRESSES).map((actor) => desk.accountId(actor as keyof typeof ADDRESSES));
  await desk.db
    .updateTable('account')
    .set({ password_hash, totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', 'in', actors)
    .execute();
  await desk.db.deleteFrom('sign_in_throttle').execute();
}

/** Begins to set a second factor up. @returns its code now; null for those who cannot have one */
async function beginSecondFactor(desk: RightsDesk, actor: Actor): Promise<string | null> {
  await restorePasswords(desk);
  const { data } = await desk.ask<{ startSecondFactor: { secret: string } }>(
    actor,
    'mutation { startSecondFactor { secret } }',
  );
  return data && TOTP.generate({ secret: Secret.fromBase32(data.startSecondFactor.secret) });
}

/** The code that a session owes which was opened after the second factor had been set up. */
async function owedCode(desk: RightsDesk, actor: Actor): Promise<string> {
  if (actor !== 'half') return '000000';
  const code = (await beginSecondFactor(desk, actor)) ?? '';
  await desk.db
    .updateTable('account')
    .set({ totp_confirmed_at: '2021-10-15T08:00:00.000Z' })
    .where('id', '=', desk.accountId('half'))
    .execute();
  return code;
}

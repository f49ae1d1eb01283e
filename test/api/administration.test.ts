import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEADLINE_DAYS_MAX, REMINDERS_MAX } from '../../shared/domain/limits.ts';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestApp, type TestPerson } from '../support/test-app.ts';

const SAVE_ACCOUNT = `mutation ($input: SaveAccountInput!) {
  saveAccount(input: $input) { invitation account { id version email role active hasPassword organisation { code } } }
}`;
const SAVE_ORGANISATION = `mutation ($input: SaveOrganisationInput!) {
  saveOrganisation(input: $input) { id version code lineage predecessors { code validTo } }
}`;
const SAVE_SETTINGS = `mutation ($input: SaveSettingsInput!) {
  saveSettings(input: $input) { version reminderDays escalationDays mailDigest secondFactorRequired }
}`;

interface Account {
  readonly id: number;
  readonly version: number;
  readonly email: string;
  readonly role: string;
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly organisation: { readonly code: string } | null;
}
interface Saved {
  readonly saveAccount: { readonly invitation: string | null; readonly account: Account };
}

const NEW_ACCOUNT = {
  email: 'Neu@Demo.Example',
  displayName: 'Neue Bearbeitung',
  role: 'EDITOR',
  organisation: 'SMS',
  active: true,
};

describe.each(DATABASE_KINDS)('administration on %s', (kind) => {
  let app: TestApp & { readonly orm: Database };
  let admin: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind);
    admin = await app.as('admin@demo.example');
  });
  afterAll(() => app.stop());

  const account = async (email: string): Promise<Account> => {
    const { accounts } = await admin.get<{ accounts: { nodes: Account[] } }>(
      'query ($text: String) { accounts(filter: { text: $text }) { nodes { id version email role active hasPassword organisation { code } } } }',
      { text: email },
    );
    const found = accounts.nodes.find((node) => node.email === email);
    if (!found) throw new Error(`no account ${email}`);
    return found;
  };

  test('a new account gets an invitation, and its address can be used once', async () => {
    const { saveAccount } = await admin.get<Saved>(SAVE_ACCOUNT, { input: NEW_ACCOUNT });
    expect(saveAccount.account).toMatchObject({ email: 'neu@demo.example', hasPassword: false });
    const token = saveAccount.invitation?.split('#')[1];
    const reset =
      'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';
    const variables = { token, password: 'ein-langes-passwort-2021' };
    expect((await app.ask(reset, variables)).errors).toEqual([]);
    expect((await app.ask(reset, variables)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const { errors } = await admin.ask(SAVE_ACCOUNT, { input: NEW_ACCOUNT });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['input.email'] });
  });

  test('another role ends the sessions; a stale version is answered with both states', async () => {
    const email = 'smf.bearbeitung@demo.example';
    const before = await account(email);
    const person = await app.as(email);
    const input = { ...before, displayName: 'SMF', role: 'COORDINATOR', organisation: 'SMF' };
    const { id, version, displayName, role, organisation } = input;
    const change = { id, version, email, displayName, role, organisation, active: true };
    await admin.get(SAVE_ACCOUNT, { input: change });
    expect((await person.get<{ viewer: object }>('{ viewer { role } }')).viewer).toEqual({ role: null });
    const { errors } = await admin.ask(SAVE_ACCOUNT, { input: change });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { id, version: version + 1, role: 'COORDINATOR' },
      yours: { id, version },
    });
  });

  test('nobody locks themselves out, and editors need a ministry of today', async () => {
    const own = await account('admin@demo.example');
    const base = { id: own.id, version: own.version, email: own.email, displayName: 'A', active: true };
    const refused = [
      [{ ...base, role: 'CABINET' }, 'input.role'],
      [{ ...base, role: 'ADMIN', active: false }, 'input.active'],
      [{ ...NEW_ACCOUNT, email: 'x@demo.example', organisation: null }, 'input.organisation'],
      [{ ...NEW_ACCOUNT, email: 'x@demo.example', organisation: 'NIRGENDS' }, 'input.organisation'],
      [{ ...NEW_ACCOUNT, email: 'x' }, 'input.email'],
    ] as const;
    for (const [input, field] of refused) {
      const { errors } = await admin.ask(SAVE_ACCOUNT, { input });
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [field] });
    }
  });

  test('reset access ends sessions, takes the password away and invites anew', async () => {
    const email = 'smk.bearbeitung@demo.example';
    const person = await app.as(email);
    const { id, version } = await account(email);
    const { resetAccountAccess } = await admin.get<{ resetAccountAccess: Saved['saveAccount'] }>(
      'mutation ($id: Int!, $version: Int!) { resetAccountAccess(id: $id, version: $version) { invitation account { hasPassword } } }',
      { id, version },
    );
    expect(resetAccountAccess.account.hasPassword).toBe(false);
    expect(resetAccountAccess.invitation).toMatch(/\/passwort-neu#.{40,}$/);
    expect((await person.get<{ viewer: object }>('{ viewer { role } }')).viewer).toEqual({ role: null });
  });

  test.each([
    ['switched off', { active: false }],
    ['given another address', { email: 'smwkt.neu@demo.example' }],
  ])('whoever is %s has no open link any more', async (_how, change) => {
    const email = 'smwkt.koordination@demo.example';
    const { id, version } = await account(email);
    const { resetAccountAccess } = await admin.get<{ resetAccountAccess: Saved['saveAccount'] }>(
      'mutation ($id: Int!, $version: Int!) { resetAccountAccess(id: $id, version: $version) { invitation account { version } } }',
      { id, version },
    );
    const input = { email, displayName: 'SMWKT', role: 'COORDINATOR', organisation: 'SMWKT', active: true };
    const save = async (next: object, current: number) =>
      (await admin.get<Saved>(SAVE_ACCOUNT, { input: { ...input, ...next, id, version: current } }))
        .saveAccount.account.version;
    const changed = await save(change, resetAccountAccess.account.version);
    await save({}, changed);
    const { errors } = await app.ask(
      'mutation ($token: String!) { resetPassword(token: $token, password: "ein-langes-passwort-2021") }',
      { token: resetAccountAccess.invitation?.split('#')[1] },
    );
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: ['token'] });
  });

  const FORGET =
    'mutation ($id: Int!, $version: Int!, $email: String!) { forgetAccount(id: $id, version: $version, email: $email) { id version email displayName anonymised active } }';

  test('only a locked account is anonymised, by its address, and nobody can take it over', async () => {
    const email = 'sms.koordination@demo.example';
    const of = ({ id, version }: Account, typed = email) => ({ id, version, email: typed });
    const faultOf = async (query: string, variables: object) =>
      (await admin.ask(query, variables)).errors[0]?.extensions;
    const active = await account(email);
    const own = await account('admin@demo.example');
    expect(await faultOf(FORGET, of(active))).toEqual({ code: 'BAD_USER_INPUT', fields: ['id'] });
    expect(await faultOf(FORGET, of(own, own.email))).toEqual({ code: 'BAD_USER_INPUT', fields: ['id'] });
    const { id } = active;
    const input = { id, email, displayName: 'Koordination SMS', role: 'COORDINATOR', organisation: 'SMS' };
    const locking = { input: { ...input, version: active.version, active: false } };
    const locked = (await admin.get<Saved>(SAVE_ACCOUNT, locking)).saveAccount.account;
    expect(await faultOf(FORGET, of(active))).toMatchObject({ code: 'CONFLICT' });
    expect(await faultOf(FORGET, of(locked, 'other@demo.example'))).toEqual({
      code: 'BAD_USER_INPUT',
      fields: ['email'],
    });
    const { forgetAccount } = await admin.get<{ forgetAccount: Account }>(
      FORGET,
      of(locked, ' SMS.Koordination@demo.example '),
    );
    const { version } = forgetAccount;
    expect(forgetAccount).toEqual({
      id,
      version: locked.version + 1,
      email: `account-${id}@anonymous.invalid`,
      displayName: `#${id}`,
      anonymised: true,
      active: false,
    });
    const again = { code: 'BAD_USER_INPUT', fields: ['id'] };
    expect(await faultOf(FORGET, of(forgetAccount, forgetAccount.email))).toEqual(again);
    expect(await faultOf(SAVE_ACCOUNT, { input: { ...input, version, active: true } })).toEqual(again);
    const reset =
      'mutation ($id: Int!, $version: Int!) { resetAccountAccess(id: $id, version: $version) { invitation } }';
    expect(await faultOf(reset, { id, version })).toEqual(again);
    const entries = await kysely(app.orm.em.fork())
      .selectFrom('audit_entry')
      .where('action', '=', 'account.forget')
      .select(['actor_id', 'subject', 'before', 'after'])
      .execute();
    expect(entries).toEqual([
      { actor_id: own.id, subject: `#${id}`, before: null, after: '{"anonymised":true}' },
    ]);
  });

  test('whoever is switched off is signed out, and stays so when switched on again', async () => {
    const email = 'smekul.bearbeitung@demo.example';
    const [before, person] = [await account(email), await app.as(email)];
    const { id, version } = before;
    const organisation = before.organisation?.code;
    const input = { id, email, displayName: 'SMEKUL', role: 'EDITOR', organisation };
    for (const active of [false, true]) {
      await admin.get(SAVE_ACCOUNT, { input: { ...input, active, version: version + (active ? 1 : 0) } });
      expect(await person.get('{ viewer { role } }')).toEqual({ viewer: { role: null } });
    }
    const { n } = await kysely(app.orm.em.fork())
      .selectFrom('auth_session')
      .where('account_id', '=', id)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(0);
  });

  test('two who change one organisation: the second sees both states, and nothing is saved', async () => {
    const { saveOrganisation } = await admin.get<{ saveOrganisation: { id: number; version: number } }>(
      SAVE_ORGANISATION,
      {
        input: {
          code: 'SID-2022',
          abbreviation: 'SID',
          kind: 'STATE_AUTHORITY',
          name: 'Staatsbetrieb',
          validFrom: '2022-01-01',
          predecessors: ['SMJusDEG'],
        },
      },
    );
    const { id, version } = saveOrganisation;
    const theirs = {
      id,
      version,
      code: 'SID-2022',
      abbreviation: 'SID',
      kind: 'STATE_AUTHORITY',
      name: 'Staatsbetrieb Informatik',
      validFrom: '2022-01-01',
      predecessors: ['SMJusDEG'],
    };
    const mine = { ...theirs, name: 'Landesbetrieb', nameEn: 'State Agency', predecessors: [] };
    await admin.get(SAVE_ORGANISATION, { input: theirs });
    const { errors } = await admin.ask(SAVE_ORGANISATION, { input: mine });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { ...theirs, version: version + 1, nameEn: null, validTo: null, lineage: 'JUSTICE' },
      yours: mine,
    });
    expect(errors[0]?.message).toContain('Es wurde nichts gespeichert');
    const { organisationRecords } = await admin.get<{ organisationRecords: { id: number }[] }>(
      '{ organisationRecords { id version name nameEn predecessors { code } } }',
    );
    expect(organisationRecords.find((record) => record.id === id)).toEqual({
      id,
      version: version + 1,
      name: 'Staatsbetrieb Informatik',
      nameEn: null,
      predecessors: [{ code: 'SMJusDEG' }],
    });
  });

  test('a successor continues the lineage and ends its predecessor the day before', async () => {
    const input = {
      code: 'SMX-2022',
      abbreviation: 'SMX',
      kind: 'MINISTRY',
      name: 'Staatsministerium X',
      validFrom: '2022-01-01',
      predecessors: ['SMS'],
    };
    const { saveOrganisation } = await admin.get<{ saveOrganisation: { id: number; version: number } }>(
      SAVE_ORGANISATION,
      { input },
    );
    expect(saveOrganisation).toMatchObject({
      code: 'SMX-2022',
      predecessors: [{ code: 'SMS', validTo: '2021-12-31' }],
    });
    const { errors } = await admin.ask(SAVE_ORGANISATION, {
      input: {
        ...input,
        id: saveOrganisation.id,
        version: saveOrganisation.version,
        predecessors: ['SMX-2022'],
      },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['input.predecessors'] });
  });

  test.each([
    [{ code: 'SMI-X' }, /unter diesem Schlüssel/],
    [{ predecessors: ['SMK'], validFrom: '2022-01-01' }, /bisherigen Folge/],
    [{ name: 'Innenministerium' }, /unter diesem Namen/],
  ])('what published revisions hold of an organisation stays: %j', async (change, sentence) => {
    const { organisationRecords } = await admin.get<{
      organisationRecords: ({ code: string; predecessors: { code: string }[] } & Record<string, unknown>)[];
    }>(`{ organisationRecords { id version code abbreviation kind name nameEn validFrom validTo
      predecessors { code } } }`);
    const found = organisationRecords.find(({ code }) => code === 'SMI');
    const stored = { ...found, predecessors: found?.predecessors.map(({ code }) => code) };
    const { errors } = await admin.ask(SAVE_ORGANISATION, { input: { ...stored, ...change } });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(sentence);
    const { saveOrganisation } = await admin.get<{ saveOrganisation: { id: number } }>(SAVE_ORGANISATION, {
      input: { ...stored, nameEn: 'Interior' },
    });
    expect(saveOrganisation.id).toBe(found?.['id']);
  });

  test('settings are held against their limits and against others who change them', async () => {
    const settings = {
      reminderDays: [0, 7, 7],
      escalationDays: 5,
      mailDigest: false,
      secondFactorRequired: false,
    };
    const { saveSettings } = await admin.get<{ saveSettings: { version: number } }>(SAVE_SETTINGS, {
      input: { ...settings, version: 0 },
    });
    expect(saveSettings).toMatchObject({ reminderDays: [7, 0], escalationDays: 5, mailDigest: false });
    const stale = await admin.ask(SAVE_SETTINGS, { input: { ...settings, version: 0 } });
    expect(stale.errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { version: saveSettings.version },
    });
    const { version } = saveSettings;
    const refused = [
      [{ escalationDays: DEADLINE_DAYS_MAX + 1 }, 'input.escalationDays'],
      [{ escalationDays: -1 }, 'input.escalationDays'],
      [{ reminderDays: [3, DEADLINE_DAYS_MAX + 1] }, 'input.reminderDays'],
      [{ reminderDays: Array.from({ length: REMINDERS_MAX + 1 }, (_, day) => day) }, 'input.reminderDays'],
    ] as const;
    for (const [change, field] of refused) {
      const { errors } = await admin.ask(SAVE_SETTINGS, { input: { ...settings, ...change, version } });
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [field] });
    }
    const utmost = { ...settings, reminderDays: [DEADLINE_DAYS_MAX], escalationDays: DEADLINE_DAYS_MAX };
    expect(await admin.get(SAVE_SETTINGS, { input: { ...utmost, version } })).toMatchObject({
      saveSettings: { reminderDays: [DEADLINE_DAYS_MAX], escalationDays: DEADLINE_DAYS_MAX },
    });
  });

  test.each(['cio@demo.example', 'sk.bearbeitung@demo.example', 'kabinett@demo.example'])(
    '%s administers nothing, and each attempt is on record',
    async (email) => {
      const person = await app.as(email);
      const attempts = [
        person.ask('{ accounts { totalCount } }'),
        person.ask(SAVE_ACCOUNT, { input: { ...NEW_ACCOUNT, email: 'y@demo.example' } }),
        person.ask(SAVE_ORGANISATION, {
          input: { code: 'Y', abbreviation: 'Y', kind: 'BODY', name: 'Y', predecessors: [] },
        }),
        person.ask(SAVE_SETTINGS, {
          input: {
            version: 0,
            reminderDays: [],
            escalationDays: 1,
            mailDigest: true,
            secondFactorRequired: true,
          },
        }),
      ];
      for (const { errors } of await Promise.all(attempts))
        expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      const cio = await app.as('cio@demo.example');
      const { auditTrail } = await cio.get<{ auditTrail: { totalCount: number } }>(
        'query ($who: String) { auditTrail(filter: { actor: $who, action: ["access.denied"] }) { totalCount } }',
        {
          who: (await person.get<{ viewer: { displayName: string } }>('{ viewer { displayName } }')).viewer
            .displayName,
        },
      );
      expect(auditTrail.totalCount).toBeGreaterThanOrEqual(attempts.length);
      const { auditChain } = await cio.get<{ auditChain: object }>('{ auditChain { intact brokenAt } }');
      expect(auditChain).toEqual({ intact: true, brokenAt: null });
    },
  );
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

const SET = `mutation ($input: SetAvailabilityInput!) { setAvailability(input: $input) { chosen changed unchanged dryRun } }`;
interface Outcome {
  readonly chosen: number;
  readonly changed: number;
  readonly unchanged: number;
}

describe.each(DATABASE_KINDS)('availability of services on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let editor: TestPerson;
  let code: string;

  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true, today: '2023-06-30' });
    const db = kysely(app.orm.em.fork());
    ({ code } = await db
      .selectFrom('ozg_service as s')
      .innerJoin('organisation as o', 'o.lineage', 's.ministry_lineage')
      .where('o.abbreviation', '=', 'SMI')
      .where('s.execution', '<>', 'FEDERAL')
      .where('s.id', 'not in', db.selectFrom('rollout').select('service_id'))
      .orderBy('s.code')
      .select('s.code')
      .executeTakeFirstOrThrow());
    editor = await app.as('smi.bearbeitung@demo.example');
  });
  afterAll(() => app.stop());

  const set = async (change: string, day: string, more: object) =>
    (
      await editor.get<{ setAvailability: Outcome }>(SET, {
        input: { service: code, change, day, ...more },
      })
    ).setAvailability;
  const coverage = async (asOf: string) =>
    (
      await app.get<{ ozgService: { coverage: { available: number; competent: number } } }>(
        'query ($code: String!, $asOf: Date) { ozgService(code: $code, asOf: $asOf) { coverage { available competent } } }',
        { code, asOf },
      )
    ).ozgService.coverage;

  test('all municipalities of the day; mergers keep the past true', async () => {
    const preview = await set('BEGIN', '2022-03-01', { all: true, dryRun: true });
    expect(preview).toEqual({ chosen: 419, changed: 419, unchanged: 0, dryRun: true });
    expect(await coverage('2022-03-01')).toEqual({ available: 0, competent: 419 });
    expect(await set('BEGIN', '2022-03-01', { all: true })).toMatchObject({ changed: 419 });
    expect(await set('BEGIN', '2022-03-01', { all: true })).toMatchObject({ changed: 0, unchanged: 419 });
    expect(await coverage('2022-02-28')).toEqual({ available: 0, competent: 419 });
    expect(await coverage('2022-12-31')).toEqual({ available: 419, competent: 419 });
    // Jahnatal came out of two municipalities on 2023-01-01 and does not have it by itself.
    expect(await coverage('2023-01-01')).toEqual({ available: 417, competent: 418 });
    expect(await set('BEGIN', '2023-02-01', { municipalities: ['14522275'] })).toMatchObject({ changed: 1 });
    expect(await coverage('2023-02-01')).toEqual({ available: 418, competent: 418 });
  });

  test('ends for a county, begins again, and a period that began earlier ends before the next', async () => {
    const meissen = ['14627'];
    const ended = await set('END', '2022-06-30', { counties: meissen });
    expect(ended.changed).toBe(ended.chosen);
    expect((await coverage('2022-07-01')).available).toBe(419 - ended.chosen);
    await set('BEGIN', '2022-09-01', { counties: meissen });
    expect((await coverage('2022-09-01')).available).toBe(419);
    await set('BEGIN', '2022-08-01', { counties: meissen });
    expect((await coverage('2022-08-31')).available).toBe(419);
    const overlaps = await app.orm.em.fork().execute<{ n: number }[]>(
      `select count(*) as n from rollout a join rollout b on a.service_id = b.service_id
       and a.municipality_id = b.municipality_id and a.id < b.id
       and a.available_from <= coalesce(b.available_to, '2999-12-31')
       and b.available_from <= coalesce(a.available_to, '2999-12-31')
       where a.service_id = (select id from ozg_service where code = '${code}')`,
    );
    expect(Number(overlaps[0]?.n)).toBe(0);
    await set('UNDO', '2022-08-01', { counties: meissen });
    expect((await coverage('2022-08-31')).available).toBe(419 - ended.chosen);
  });

  test('refuses what cannot be, and changes nothing', async () => {
    const before = await coverage('2023-06-30');
    const input = (more: object) => ({
      input: { service: code, change: 'BEGIN', day: '2023-06-30', ...more },
    });
    const codeOf = async (variables: object, person: TestPerson = editor) =>
      (await person.ask(SET, variables)).errors[0]?.extensions.code;
    expect(await codeOf(input({}))).toBe('BAD_USER_INPUT');
    expect(await codeOf(input({ municipalities: ['99999999'] }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(input({ counties: ['14999'] }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(input({ all: true, day: '2023-07-01' }))).toBe('BAD_USER_INPUT');
    // Ostrau is no municipality any more.
    expect(await codeOf(input({ municipalities: ['14522450'] }))).toBe('BAD_USER_INPUT');
    const federal = await kysely(app.orm.em.fork())
      .selectFrom('ozg_service')
      .where('execution', '=', 'FEDERAL')
      .select('code')
      .executeTakeFirstOrThrow();
    const cio = await app.as('cio@demo.example');
    expect(await codeOf(input({ service: federal.code, all: true }), cio)).toBe('BAD_USER_INPUT');
    expect(await codeOf(input({ all: true }), await app.as('smk.bearbeitung@demo.example'))).toBe(
      'FORBIDDEN',
    );
    expect(await coverage('2023-06-30')).toEqual(before);
  });

  test('members follow their service field by field until they have their own', async () => {
    const cio = await app.as('cio@demo.example');
    const SERVICE = `ozgService(code: $code) { code version ministry { lineage } targetDate
      members { position title leikaKey leikaType sdg ministryLineage execution targetDate } }`;
    const read = async () =>
      (
        await cio.get<{ ozgService: { version: number; members: object[] } }>(
          `query ($code: String!) { ${SERVICE} }`,
          {
            code,
          },
        )
      ).ozgService;
    const save = async (version: number, members: object[]) =>
      cio.ask('mutation ($input: SaveOzgServiceInput!) { saveOzgService(input: $input) { code version } }', {
        input: { code, version, ministry: 'SMI', targetDate: '2022-12-31', members },
      });
    const { version, members } = await read();
    const held = members.length;
    const added = await save(version, [
      { title: 'Antrag', leikaKey: '99012345678901', leikaType: 2, sdg: true },
      { title: 'Anzeige', ministry: 'SMK', targetDate: '2022-06-30' },
    ]);
    expect(added.errors).toEqual([]);
    const after = await read();
    expect(after).toMatchObject({
      targetDate: '2022-12-31',
    });
    expect(after.members.slice(held)).toMatchObject([
      {
        position: held + 1,
        title: 'Antrag',
        leikaKey: '99012345678901',
        ministryLineage: null,
        targetDate: null,
      },
      { position: held + 2, title: 'Anzeige', targetDate: '2022-06-30' },
    ]);
    expect(after.version).toBeGreaterThan(version);
    const stale = await save(version, []);
    expect(stale.errors[0]?.extensions.code).toBe('CONFLICT');
    const taken = await save(after.version, [{ leikaKey: '99012345678901' }]);
    expect(taken.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    // The switch back: without its own ministry the member follows the service again.
    await save(after.version, [{ position: held + 2, title: 'Anzeige', targetDate: '2022-06-30' }]);
    expect((await read()).members[held + 1]).toMatchObject({
      ministryLineage: null,
      targetDate: '2022-06-30',
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../shared/domain/vocabulary.ts';
import { createDatabase, DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, startTestApp, type TestApp } from '../support/test-app.ts';

/** Words that would tell a stranger about the inside. */
const INSIDE = /sqlite|postgres|select |kysely|mikro|node_modules|at \w+ \(|\.ts:|Did you mean/i;

describe.each(DATABASE_KINDS)('bad input on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startSeededApp(kind, { reader: 'cio@demo.example' });
  });
  afterAll(() => app.stop());

  const measures = 'query ($f: Int!, $a: String) { measures(first: $f, after: $a) { totalCount } }';
  const filtered = 'query ($filter: MeasureFilter) { measures(filter: $filter) { totalCount } }';
  const onDay = 'query ($asOf: Date) { measures(asOf: $asOf) { totalCount } }';
  const cases: [string, string, object, string, RegExp, string[]?][] = [
    ['unknown revision', '{ goals(revision: 99) { code } }', {}, 'NOT_FOUND', /Fassung 99/, ['revision']],
    ['revision 0', '{ dashboard(revision: 0) { asOf } }', {}, 'NOT_FOUND', /Fassung 0/],
    [
      'before the plan',
      onDay,
      { asOf: '2018-01-01' },
      'NOT_FOUND',
      /Am 01\.01\.2018 galt noch keine Fassung.*19\.03\.2019/,
    ],
    [
      'day out of range',
      onDay,
      { asOf: '1999-12-31' },
      'BAD_USER_INPUT',
      /2000-01-01 bis 2099-12-31/,
      ['asOf'],
    ],
    [
      'day far out of range',
      onDay,
      { asOf: '1850-01-01' },
      'BAD_USER_INPUT',
      /2000-01-01 bis 2099-12-31/,
      ['asOf'],
    ],
    ['impossible day', onDay, { asOf: '2021-02-30' }, 'BAD_USER_INPUT', /kein Kalendertag/, ['asOf']],
    ['a day as number', onDay, { asOf: 2021 }, 'BAD_USER_INPUT', /kein Kalendertag/, ['asOf']],
    [
      'impossible day in the document',
      '{ goals(asOf: "2021-13-01") { code } }',
      {},
      'BAD_USER_INPUT',
      /kein Kalendertag/,
    ],
    ['first 10000', measures, { f: 10000 }, 'BAD_USER_INPUT', /zwischen 1 und 200.*10000/, ['first']],
    ['first 201', measures, { f: 201 }, 'BAD_USER_INPUT', /zwischen 1 und 200/, ['first']],
    ['first 0', measures, { f: 0 }, 'BAD_USER_INPUT', /zwischen 1 und 200/, ['first']],
    ['first -1', measures, { f: -1 }, 'BAD_USER_INPUT', /zwischen 1 und 200/, ['first']],
    ['first as text', measures, { f: 'many' }, 'BAD_USER_INPUT', /Int/, ['f']],
    ['first beyond 32 bits', measures, { f: 3_000_000_000 }, 'BAD_USER_INPUT', /Int/, ['f']],
    ['cursor of letters', measures, { f: 5, a: 'nonsense' }, 'BAD_USER_INPUT', /unlesbar/, ['after']],
    [
      'cursor with odd characters',
      measures,
      { f: 5, a: "' or 1=1 --" },
      'BAD_USER_INPUT',
      /unlesbar/,
      ['after'],
    ],
    [
      'cursor of other JSON',
      measures,
      { f: 5, a: Buffer.from('{"a":1}').toString('base64url') },
      'BAD_USER_INPUT',
      /unlesbar/,
    ],
    [
      'cursor of another list',
      measures,
      { f: 5, a: Buffer.from('["abc",null,"M-1"]').toString('base64url') },
      'BAD_USER_INPUT',
      /anderen Liste/,
    ],
    [
      'NUL in a search',
      filtered,
      { filter: { text: 'a\u0000b' } },
      'BAD_USER_INPUT',
      /Steuerzeichen/,
      ['filter.text'],
    ],
    [
      'escape in a code',
      filtered,
      { filter: { goal: ['G1', '\u001b[31m'] } },
      'BAD_USER_INPUT',
      /Steuerzeichen/,
      ['filter.goal.1'],
    ],
    [
      'search of 201 characters',
      filtered,
      { filter: { text: 'x'.repeat(201) } },
      'BAD_USER_INPUT',
      /200 Zeichen/,
      ['filter.text'],
    ],
    [
      '201 ministries',
      filtered,
      { filter: { ministry: Array.from({ length: 201 }, () => 'SK') } },
      'BAD_USER_INPUT',
      /200 Einträge/,
      ['filter.ministry'],
    ],
    [
      'reversed window',
      filtered,
      { filter: { dueFrom: '2022-01-01', dueTo: '2021-01-01' } },
      'BAD_USER_INPUT',
      /dueFrom/,
      ['filter.dueFrom'],
    ],
    [
      'unknown light',
      filtered,
      { filter: { light: ['PURPLE'] } },
      'BAD_USER_INPUT',
      /PURPLE/,
      ['filter.light.0'],
    ],
    ['unknown filter field', filtered, { filter: { colour: 'red' } }, 'BAD_USER_INPUT', /colour/, ['filter']],
    [
      'NUL in a code',
      'query ($c: String!) { measure(code: $c) { code } }',
      { c: '\u0000' },
      'BAD_USER_INPUT',
      /Steuerzeichen/,
      ['code'],
    ],
    ['unknown field', '{ plan { titel } }', {}, 'BAD_USER_INPUT', /titel/],
    ['unknown argument', '{ goals(revison: 1) { code } }', {}, 'BAD_USER_INPUT', /revison/],
    ['syntax', '{ plan {', {}, 'BAD_USER_INPUT', /ungültig/],
    ['introspection', '{ __schema { types { name } } }', {}, 'BAD_USER_INPUT', /ungültig/],
    [
      'too many aliases',
      `{ plan { ${Array.from({ length: 31 }, (_, i) => `t${i}: title`).join(' ')} } }`,
      {},
      'TOO_COMPLEX',
      /31 Aliasnamen; erlaubt sind 30/,
    ],
    [
      'too many root fields',
      `{ ${Array.from({ length: 11 }, () => 'plan { code }').join(' ')} }`,
      {},
      'TOO_COMPLEX',
      /11 Felder/,
    ],
    [
      'too costly',
      '{ measures(first: 200) { nodes { milestones { measures { code title light lifecycle ministry { code name } } goals { code title kind } title code state forecast actual drift { daysAgainstFirst } } reports { light lifecycle stateOfAffairs nextSteps } history { title level ministry { code } } } edges { node { milestones { measures { code title light lifecycle ministry { code name } } goals { code title kind } title code } reports { light } } } } }',
      {},
      'TOO_COMPLEX',
      /zu umfangreich/,
    ],
    ['too many tokens', `{ plan { ${'code '.repeat(4100)} } }`, {}, 'BAD_USER_INPUT', /ungültig/],
  ];
  test.each(cases)('%s', async (_name, query, variables, code, words, fields) => {
    const { data, errors } = await app.ask<Record<string, unknown>>(query, variables);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.message).toMatch(words);
    if (fields) expect(errors[0]?.extensions.fields).toEqual(fields);
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
    expect(JSON.stringify(errors)).not.toMatch(INSIDE);
    for (const error of errors) expect(ERROR_CODES).toContain(error.extensions.code);
  });

  test('a cursor ends where the filter, the order, the day or the revision changes', async () => {
    const query = `query ($after: String, $filter: MeasureFilter, $orderBy: MeasureOrder, $asOf: Date, $revision: Int) {
      measures(first: 5, after: $after, filter: $filter, orderBy: $orderBy, asOf: $asOf, revision: $revision) {
        pageInfo { endCursor }
      }
    }`;
    const page = await app.get<{ measures: { pageInfo: { endCursor: string } } }>(query);
    const after = page.measures.pageInfo.endCursor;
    expect((await app.ask(query, { after })).errors).toEqual([]);
    const changes = [
      { filter: { light: ['RED'] } },
      { orderBy: { field: 'TITLE' } },
      { orderBy: { field: 'CODE', direction: 'DESC' } },
      { asOf: '2021-10-14' },
      { revision: 1 },
    ];
    for (const change of changes) {
      const { errors } = await app.ask(query, { after, ...change });
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: ['after'] });
    }
  });

  test('a wild card of the database is an ordinary character', async () => {
    const counts = await app.get<Record<string, { totalCount: number }>>(
      `{ percent: measures(filter: { text: "%" }) { totalCount } under: measures(filter: { text: "_______" }) { totalCount } }`,
    );
    expect(counts['percent']?.totalCount).toBeLessThan(20);
    expect(counts['under']?.totalCount).toBe(0);
  });

  test('English is answered in English', async () => {
    const { errors } = await app.ask(measures, { f: 0 }, { 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' });
    expect(errors[0]?.message).toBe('“first” must lie between 1 and 200; asked for: 0.');
  });

  test('a fault of ours is masked, numbered and logged', async () => {
    const database = await createDatabase(kind);
    await database.orm.em.fork().execute('alter table plan rename to plan_elsewhere');
    const broken = await startTestApp(database.orm);
    const { errors } = await broken.ask('{ plan { code } }');
    const { code, requestId } = errors[0]?.extensions ?? {};
    expect(code).toBe('INTERNAL');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(errors[0]?.message).toContain(requestId);
    expect(JSON.stringify(errors)).not.toMatch(INSIDE);
    expect(broken.logged.join('')).toContain(requestId);
    expect(broken.logged.join('')).toMatch(/plan/);
    await broken.stop();
    await database.drop();
  });

  test('a database without a plan says what to do', async () => {
    const database = await createDatabase(kind);
    const empty = await startTestApp(database.orm, { publicAccess: true });
    const { errors } = await empty.ask('{ plan { code } }');
    expect(errors[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(errors[0]?.message).toContain('npm run seed');
    await empty.stop();
    await database.drop();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadVersions } from '../../server/platform/db/data-version.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { persistedDocuments } from '../../server/platform/graphql/persisted-documents.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp, startTestApp, type TestApp } from '../support/test-app.ts';

/** What the public, the government, the ministries and the CIO office see differently, and sentences in a language. */
const LIST = `{ revisions { number state } measures(first: 20) { nodes { code selfLight optimismGap
  rating { light } reports { author internalRemark viewerCan { correct } } history { revision } } } }`;
const HASH = 'a'.repeat(64);

const ACTORS = [
  'visitor',
  'cio@demo.example',
  'cio2@demo.example',
  'kabinett@demo.example',
  'sk.bearbeitung@demo.example',
  'sk.koordination@demo.example',
  'smi.bearbeitung@demo.example',
  'admin@demo.example',
] as const;

describe.each(DATABASE_KINDS)('kept answers on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let other: TestApp;
  beforeAll(async () => {
    const documents = persistedDocuments({ [HASH]: LIST }, false);
    app = await startSeededApp(kind, { publicAccess: true, documents });
    other = await startTestApp(app.orm, { publicAccess: true });
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
  });

  const askerOf = async (actor: (typeof ACTORS)[number]) => (actor === 'visitor' ? app : app.as(actor));

  test('each person gets their own answer, whoever asked before', async () => {
    const own = new Map<string, unknown>();
    const askers = await Promise.all(ACTORS.map(async (actor) => ({ actor, asker: await askerOf(actor) })));
    for (const { actor, asker } of askers) {
      app.forget();
      own.set(actor, await asker.get(LIST));
    }
    expect(new Set([...own.values()].map((answer) => JSON.stringify(answer))).size).toBeGreaterThanOrEqual(4);
    for (const first of askers) {
      app.forget();
      for (let time = 0; time < 3; time += 1) await first.asker.get(LIST);
      for (const { actor, asker } of askers) expect(await asker.get(LIST)).toEqual(own.get(actor));
    }
  });

  test('an answer that is kept takes one statement, for somebody signed in two', async () => {
    const cio = await app.as('cio@demo.example');
    for (const [asker, count] of [
      [app, 1],
      [cio, 2],
    ] as const) {
      for (let time = 0; time < 2; time += 1) await asker.get(LIST);
      expect((await app.statements.during(() => asker.get(LIST))).statements).toBe(count);
    }
  });

  test('somebody who signed out or lost the account gets a visitor’s answer', async () => {
    const cio = await app.as('cio2@demo.example');
    for (let time = 0; time < 3; time += 1) await cio.get(LIST);
    await app.orm.em.fork().execute("update account set active = false where email = 'cio2@demo.example'");
    expect(await cio.get(LIST)).toEqual(await app.get(LIST));
    await app.orm.em.fork().execute("update account set active = true where email = 'cio2@demo.example'");
  });

  test('what one process writes, the next question to another process sees', async () => {
    const query = '{ measures(first: 1) { nodes { ministry { name abbreviation } } } }';
    for (let time = 0; time < 3; time += 1) await other.get(query);
    const admin = await app.as('admin@demo.example');
    const { organisationRecords } = await admin.get<{
      organisationRecords: ({ predecessors: { code: string }[] } & Record<string, unknown>)[];
    }>(`{ organisationRecords { id code abbreviation kind name nameEn validFrom validTo version
      predecessors { code } } }`);
    const before = await other.get<{
      measures: { nodes: { ministry: { name: string; abbreviation: string } }[] };
    }>(query);
    const name = before.measures.nodes[0]?.ministry.name;
    const record = organisationRecords.find((each) => each['name'] === name);
    const predecessors = record?.predecessors.map(({ code }) => code);
    await admin.get(
      `mutation ($input: SaveOrganisationInput!) { saveOrganisation(input: $input) { code } }`,
      { input: { ...record, predecessors, abbreviation: 'ANDERS' } },
    );
    expect(await other.get(query)).toEqual({
      measures: { nodes: [{ ministry: { name, abbreviation: 'ANDERS' } }] },
    });
  });

  test('saving a draft again leaves them as they are; what open pages poll moves', async () => {
    const editor = await app.as('sk.bearbeitung@demo.example');
    const { reportSheet } = await editor.get<{
      reportSheet: { rows: { measure: { code: string }; current: object | null }[] };
    }>('{ reportSheet(ministry: "SK", round: "2021-10-15") { rows { measure { code } current { id } } } }');
    const measure = reportSheet.rows.find(({ current }) => current === null)?.measure.code;
    const save = async (draft: object) => {
      const { saveStatusReport } = await editor.get<{ saveStatusReport: { id: number; version: number } }>(
        `mutation ($input: SaveStatusReportInput!) { saveStatusReport(input: $input) { id version } }`,
        {
          input: {
            ...draft,
            measure,
            round: '2021-10-15',
            lifecycle: 'IN_PROGRESS',
            stateOfAffairs: 'Stand',
            nextSteps: 'Weiter',
            milestones: [],
            evidence: [],
          },
        },
      );
      return saveStatusReport;
    };
    const versions = async () => loadVersions(kysely(app.orm.em.fork()));
    const first = await versions();
    const draft = await save({});
    const second = await versions();
    expect(second.shown).toBeGreaterThan(first.shown);
    await save(draft);
    const third = await versions();
    expect(third.shown).toBe(second.shown);
    expect(third.counter).toBeGreaterThan(second.counter);
  });

  describe('read by address', () => {
    const address = (headers: Record<string, string> = {}, hash = HASH) => {
      const extensions = encodeURIComponent(
        JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
      );
      return fetch(`${app.url}/graphql?extensions=${extensions}`, {
        headers: { 'apollo-require-preflight': 'true', ...headers },
      });
    };

    test('answers like POST, and 304 to a visitor who holds the answer', async () => {
      const posted = await app.get(LIST);
      await address();
      const answer = await address();
      expect(await answer.json()).toEqual({ data: posted });
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      const etag = answer.headers.get('etag') ?? '';
      const again = await address({ 'if-none-match': etag });
      expect(again.status).toBe(304);
      await app.orm.em.fork().execute('update data_version set counter = counter + 1');
      expect((await address({ 'if-none-match': etag })).status).toBe(304);
    });

    test('leaves nothing of somebody who is signed in on the disk', async () => {
      const { cookie } = await app.as('cio@demo.example');
      for (let time = 0; time < 3; time += 1) {
        const answer = await address({ cookie });
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('etag')).toBeNull();
      }
    });

    test('refuses what a page of another site could send, kept or not', async () => {
      for (let time = 0; time < 3; time += 1) await address();
      const extensions = encodeURIComponent(
        JSON.stringify({ persistedQuery: { version: 1, sha256Hash: HASH } }),
      );
      const answer = await fetch(`${app.url}/graphql?extensions=${extensions}`);
      expect(answer.status).toBe(400);
    });

    test('an unknown hash is answered as the protocol says', async () => {
      const answer = await address({}, 'b'.repeat(64));
      expect(await answer.json()).toEqual({
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
      });
    });

    test('a document in the address is refused', async () => {
      const answer = await fetch(`${app.url}/graphql?query={plan{code}}`, {
        headers: { 'apollo-require-preflight': 'true' },
      });
      expect(answer.status).toBe(405);
    });
  });
});

test('where only documents of the client count, another is refused in words', async () => {
  const documents = persistedDocuments({ [HASH]: '{ plan { code } }' }, true);
  const app = await startSeededApp('sqlite', { publicAccess: true, documents });
  try {
    expect((await app.ask('{ plan { code } }')).errors).toEqual([]);
    const { errors } = await app.ask('{ plan { title } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(errors[0]?.message).toContain('/opendata/catalog.jsonld');
  } finally {
    await app.stop();
  }
});

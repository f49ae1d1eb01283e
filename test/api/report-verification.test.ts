import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bumpDataVersion } from '../../server/platform/db/data-version.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { refusalOf } from '../../server/platform/db/refusal.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { askFile, type Parameters } from '../support/report-files.ts';
import { done, type Reporting, reportInput, save, startReporting, take } from '../support/reporting.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const KEY = newKey();
const JSON_FILE = '/exports/report.json';
const QUERY = `query ($sha256: String!) { verifiedReport(sha256: $sha256) {
  sha256 contentSha256 format revisionTitle audience exportedAt exportedBy exports signature signatureValid publicKey
  unchanged choices { revision asOf rule lang ministries goals parts } } }`;

interface Verified {
  readonly sha256: string;
  readonly contentSha256: string;
  readonly format: string;
  readonly revisionTitle: string;
  readonly audience: string;
  readonly exportedBy: string | null;
  readonly exports: number;
  readonly signature: string | null;
  readonly signatureValid: boolean | null;
  readonly publicKey: string | null;
  readonly unchanged: boolean;
  readonly choices: { readonly revision: number; readonly asOf: string; readonly parts: readonly string[] };
}

describe.each(DATABASE_KINDS)('what is known of a file, on %s', (kind) => {
  let desk: Reporting;
  let unsigned: TestApp;
  let otherKey: TestApp;
  beforeAll(async () => {
    desk = await startReporting(kind, { config: { reportSigningKey: KEY } });
    unsigned = await startTestApp(desk.app.orm, { publicAccess: true });
    otherKey = await startTestApp(desk.app.orm, {
      publicAccess: true,
      config: { reportSigningKey: newKey() },
    });
  });
  afterAll(async () => {
    await unsigned.stop();
    await otherKey.stop();
    await desk.app.stop();
  });

  type Who = Partial<Record<'cookie', string>>;
  const give = async (
    who: Who,
    parameters: Parameters,
    app: { url: string } = desk.app,
    path = JSON_FILE,
  ) => {
    const answer = await askFile({ url: app.url, ...who }, path, {
      asOf: '2021-10-15',
      lang: 'de',
      ...parameters,
    });
    expect(answer.status).toBe(200);
    return answer.headers.get('x-report-sha256') ?? '';
  };
  const verify = async (who: Pick<TestApp, 'get'>, sha256: string) =>
    (await who.get<{ verifiedReport: Verified | null }>(QUERY, { sha256 })).verifiedReport;
  const recorded = async (sha256: string) => {
    const db = kysely(desk.app.orm.em.fork());
    return db.selectFrom('report_export').selectAll().where('sha256', '=', sha256).orderBy('id').execute();
  };
  const entries = async () =>
    kysely(desk.app.orm.em.fork())
      .selectFrom('audit_entry')
      .where('action', '=', 'cabinetReport.export')
      .orderBy('id')
      .select(['actor_label as actor', 'entity', 'subject', 'after'])
      .execute();

  test('each hand-out to a person is on record with who and when, in the audit trail too', async () => {
    const { cabinet, cio } = desk.people;
    const before = (await entries()).length;
    const sha256 = await give(cabinet, { part: 'MATRIX' });
    await give(cio, { part: 'MATRIX' });
    await give(cio, { part: 'MATRIX' });
    const rows = await recorded(sha256);
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.account_id)).size).toBe(2);
    for (const row of rows) expect(row.exported_at).toMatch(/^\d{4}-\d\d-\d\dT/);
    const trail = (await entries()).slice(before);
    expect(trail).toHaveLength(3);
    expect(trail[0]).toMatchObject({
      entity: 'report_export',
      subject: 'kabinettsbericht-fassung-4-2021-10-15.json',
    });
    expect(trail[0]?.after).toContain(sha256);
    expect(new Set(trail.map(({ actor }) => actor)).size).toBe(2);
    expect(await verify(cio, sha256)).toMatchObject({
      sha256,
      format: 'json',
      audience: 'GOVERNMENT',
      exports: 3,
      exportedBy: trail[0]?.actor,
      unchanged: true,
      choices: { revision: 4, asOf: '2021-10-15', parts: ['MATRIX', 'METHOD', 'VERIFICATION'] },
    });
  });

  test('of visitors each file is on record once, also when many ask at the same time', async () => {
    const before = (await entries()).length;
    const sums = await Promise.all(Array.from({ length: 6 }, () => give({}, { part: 'TREND' })));
    const [sha256 = ''] = sums;
    expect(new Set(sums).size).toBe(1);
    expect(await recorded(sha256)).toMatchObject([{ account_id: null, audience: 'PUBLIC' }]);
    expect((await entries()).length).toBe(before + 1);
    expect(await verify(desk.app, sha256)).toMatchObject({
      exports: 1,
      exportedBy: null,
      audience: 'PUBLIC',
    });
  });

  test('whoever has the sum learns what the file is; names stay within the government', async () => {
    const { editor, admin, cabinet } = desk.people;
    const sha256 = await give(editor, { part: 'CHANGES' });
    const names: Record<string, string | null | undefined> = {};
    for (const [name, who] of Object.entries({ visitor: desk.app, admin, cabinet, editor })) {
      names[name] = (await verify(who, sha256))?.exportedBy;
    }
    const own = names['editor'];
    expect(own).not.toBeNull();
    expect(names).toEqual({ visitor: null, admin: null, cabinet: own, editor: own });
    const visitor = await askFile({ url: desk.app.url }, `/verify/${sha256.toUpperCase()}`);
    expect(visitor.status).toBe(200);
    expect(JSON.parse(visitor.text)).toEqual({
      ...(await verify(desk.app, sha256)),
      exportedAt: expect.any(String),
    });
    expect(visitor.text).not.toContain(String(own));
  });

  test('an unknown sum is unknown, a malformed one is refused', async () => {
    const unknown = 'a'.repeat(64);
    expect(await verify(desk.people.cio, unknown)).toBeNull();
    const asked = await askFile({ url: desk.app.url }, `/verify/${unknown}`);
    expect([asked.status, asked.text.includes('gehört zu keinem Bericht')]).toEqual([404, true]);
    for (const bad of ['abc', 'g'.repeat(64), 'a'.repeat(65), '%00', "1'--"]) {
      const answer = await askFile({ url: desk.app.url }, `/verify/${bad}`);
      expect({ bad, status: answer.status }).toEqual({ bad, status: 400 });
      expect(answer.text).toContain('64 Zeichen');
    }
    const { errors } = await desk.app.ask(QUERY, { sha256: 'A'.repeat(64) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['sha256'] });
  });

  test('a signature is valid by its own key, not by another, and missing without one', async () => {
    const signed = await give(desk.people.cio, { part: 'COMPLETENESS' });
    const known = await verify(desk.app, signed);
    expect(known?.signature).toMatch(/^[A-Za-z0-9+/]{86}==$/);
    expect(known?.signatureValid).toBe(true);
    expect(known?.publicKey).toContain('BEGIN PUBLIC KEY');
    expect(await verify(otherKey, signed)).toMatchObject({
      signature: known?.signature,
      signatureValid: false,
    });
    expect(await verify(unsigned, signed)).toMatchObject({ signatureValid: null, publicKey: null });
    const without = await give({}, { part: 'SUMMARY' }, unsigned);
    expect(await verify(desk.app, without)).toMatchObject({
      signature: null,
      signatureValid: null,
      publicKey: null,
    });
  });

  test('who asks for the head of a file alone is told its sums and was not given it', async () => {
    const path = `${desk.app.url}${JSON_FILE}?part=TREND&rule=COMPREHENSIVE`;
    const head = await fetch(path, { method: 'HEAD', headers: { cookie: desk.people.cio.cookie } });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
    expect(await recorded(head.headers.get('x-report-sha256') ?? '')).toEqual([]);
  });

  test('the database lets nobody alter or delete what is on record', async () => {
    const sha256 = await give(desk.people.cio, { part: 'PROGRESS' });
    const em = desk.app.orm.em.fork();
    for (const statement of [
      `update report_export set exported_at = '2020-01-01T00:00:00.000Z' where sha256 = '${sha256}'`,
      `delete from report_export where sha256 = '${sha256}'`,
    ]) {
      const refused = await em.execute(statement).then(
        () => null,
        (error: unknown) => refusalOf(error),
      );
      expect({ statement, refused }).toEqual({ statement, refused: 'APPEND_ONLY' });
    }
    expect(await recorded(sha256)).toHaveLength(1);
  });

  test('a later erratum is told: the content is no longer the same', async () => {
    const { editor, coordinator, cio } = desk.people;
    const measure = desk.nextMeasure();
    const report = async (more: object) => {
      const { id } = done(
        await save(editor, reportInput(measure, { stateOfAffairs: 'Erster Stand.', ...more })),
      );
      await take(editor, 'submit', id);
      await take(coordinator, 'release', id);
      return done(await take(cio, 'accept', id)).id;
    };
    const corrects = await report({});
    const sha256 = await give(cio, { ministry: 'INTERIOR', part: 'MINISTRIES' });
    const elsewhere = await give(cio, { ministry: 'FINANCE', part: 'MINISTRIES' });
    expect(await verify(cio, sha256)).toMatchObject({ unchanged: true });
    await report({ corrects, stateOfAffairs: 'Berichtigter Stand.' });
    expect(await verify(cio, sha256)).toMatchObject({ unchanged: false, exports: 1 });
    expect(await verify(cio, elsewhere)).toMatchObject({ unchanged: true });
    const anew = await askFile({ url: desk.app.url, cookie: cio.cookie }, JSON_FILE, {
      asOf: '2021-10-15',
      lang: 'de',
      ministry: 'INTERIOR',
      part: 'MINISTRIES',
    });
    expect(anew.text).toContain('Berichtigter Stand. (Berichtigung der Meldung vom');
    expect(anew.headers.get('x-report-sha256')).not.toBe(sha256);
  });

  test('too many files in a short time: 429 with the time to wait, and nothing more on record', async () => {
    const { otherEditor } = desk.people;
    const sha256 = await give(otherEditor, { part: 'MEASURES' });
    const em = desk.app.orm.em.fork();
    await kysely(em)
      .updateTable('sign_in_throttle')
      .set({ points: 120 })
      .where('key', 'like', 'export:%')
      .execute();
    await bumpDataVersion(em);
    const who = { url: desk.app.url, cookie: otherEditor.cookie };
    const choices = { part: 'MEASURES', asOf: '2021-10-15', lang: 'de' };
    for (const refused of [
      await askFile(who, JSON_FILE, choices),
      await askFile(who, '/exports/measures.csv'),
    ]) {
      expect(refused.status).toBe(429);
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(600);
      expect(refused.text).toContain('Minuten');
      expect(refused.headers.get('content-disposition')).toBeNull();
    }
    expect(await recorded(sha256)).toHaveLength(1);
  });
});

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesOf } from '../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../../server/exports/report/words/index.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { REPORT_FORMATS } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT } from '../support/drafting.ts';
import { readPdf } from '../support/read-pdf.ts';
import { askFile, askReport, type FileAnswer, type Parameters } from '../support/report-files.ts';
import { done, type Reporting, reportInput, save, startReporting, take } from '../support/reporting.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const AS_OF = { asOf: '2021-10-15', lang: 'de' };
const OPEN = 'Der Sachstand, den alle lesen dürfen.';
const SECRETS = {
  internalRemark: 'GEHEIM-vermerk',
  selfLightReason: 'GEHEIM-selbst',
  comment: 'GEHEIM-rueckgabe',
  rating: 'GEHEIM-bewertung',
  name: 'GEHEIM-name',
};

/** Long documents are laid out, on a machine that may have other work. */
const SLOW = { timeout: 120_000 };

/** All text in a file, whatever wraps it. */
async function textsIn(format: string, { bytes }: FileAnswer): Promise<string> {
  if (format === 'pdf') return (await readPdf(bytes)).texts.join('\n') + bytes.toString('latin1');
  if (format === 'csv' || format === 'json') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}

describe.each(DATABASE_KINDS)('who is given which report, on %s', (kind) => {
  let desk: Reporting;
  let closed: TestApp;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    desk = await startReporting(kind);
    closed = await startTestApp(desk.app.orm);
    const db = kysely(desk.app.orm.em.fork());
    for (const { id } of await db.selectFrom('account').select('id').execute()) {
      const display_name = `${SECRETS.name} ${id}`;
      await db.updateTable('account').set({ display_name }).where('id', '=', id).execute();
    }
    const { editor, coordinator, cio } = desk.people;
    const measure = desk.nextMeasure();
    const { internalRemark, selfLightReason, comment } = SECRETS;
    const said = { stateOfAffairs: OPEN, internalRemark, selfLight: 'GREEN', selfLightReason };
    const { id } = done(await save(editor, reportInput(measure, said)));
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    done(await take(cio, 'return', id, { comment }));
    await take(editor, 'submit', id);
    await take(coordinator, 'release', id);
    done(await take(cio, 'accept', id));
    const rate = 'mutation ($input: RateMeasureInput!) { rateMeasure(input: $input) { code } }';
    await cio.get(rate, { input: { measure, light: 'RED', comment: SECRETS.rating } });
    for (const [name, person] of Object.entries(desk.people)) cookies[name] = person.cookie;
  });
  afterAll(async () => {
    await closed.stop();
    await desk.app.stop();
  });

  const ask = (who: string, path: string, parameters: Parameters = {}, headers = {}) =>
    askFile({ url: desk.app.url, cookie: cookies[who] ?? '' }, path, { ...AS_OF, ...parameters }, headers);
  const FORMATS = kind === 'sqlite' ? REPORT_FORMATS : (['xlsx', 'csv', 'json'] as const);

  test('without public access nobody is given anything', async () => {
    for (const path of [
      ...REPORT_FORMATS.map((format) => `/exports/report.${format}`),
      '/exports/measures.csv',
    ]) {
      const { status, text } = await askFile({ url: closed.url }, path);
      expect({ path, status }).toEqual({ path, status: 401 });
      expect(text).toContain('UNAUTHENTICATED');
    }
  });

  test('the same bytes for everybody within the government, other ones for the public', SLOW, async () => {
    for (const format of FORMATS) {
      const path = `/exports/report.${format}`;
      const parameters: Parameters = format === 'csv' ? { table: 'completeness' } : {};
      const sums: Record<string, string | null> = {};
      for (const who of ['visitor', 'admin', 'cabinet', 'editor', 'otherCoordinator', 'cio']) {
        sums[who] = (await ask(who, path, parameters)).headers.get('x-report-sha256');
      }
      const { cio, visitor } = sums;
      expect(sums).toEqual({
        visitor,
        admin: visitor,
        cabinet: cio,
        editor: cio,
        otherCoordinator: cio,
        cio,
      });
      expect(cio).not.toBe(visitor);
    }
  });

  test('how ministries see themselves stays within the government', async () => {
    const reports = Object.fromEntries(
      await Promise.all(
        ['visitor', 'admin', 'cabinet'].map(async (who) => [
          who,
          await askReport({ url: desk.app.url, cookie: cookies[who] ?? '' }, AS_OF),
        ]),
      ),
    ) as Record<string, Awaited<ReturnType<typeof askReport>>>;
    for (const [who, report] of Object.entries(reports)) {
      const columns = tablesOf(report).flatMap(({ columns: each }) => each.map(({ key }) => key));
      expect({ who, gap: columns.includes('optimismGap') }).toEqual({ who, gap: who === 'cabinet' });
      expect(columns).not.toContain('selfLight');
      const { forPublic, forGovernment } = REPORT_WORDS.de.cover;
      const audience = who === 'cabinet' ? forGovernment : forPublic;
      expect(report.cover.facts.map(({ value }) => value)).toContain(audience);
    }
  });

  test(
    'remarks, comments, self-assessments and names are in no format of anybody’s report',
    SLOW,
    async () => {
      for (const who of ['visitor', 'cabinet', 'editor', 'cio']) {
        for (const format of FORMATS) {
          const file = await ask(
            who,
            `/exports/report.${format}`,
            format === 'csv' ? { table: 'measuresINTERIOR' } : {},
          );
          const text = await textsIn(format, file);
          expect({ who, format, status: file.status }).toEqual({ who, format, status: 200 });
          expect(text.replaceAll(/\s+/g, ' ').includes(OPEN) || format === 'pdf').toBe(true);
          expect({ who, format, secret: text.includes('GEHEIM') }).toEqual({ who, format, secret: false });
        }
      }
    },
  );

  test('a draft is for those who see it, and says so', async () => {
    const statuses: Record<string, number> = {};
    for (const who of ['visitor', 'admin', 'cabinet', 'editor', 'otherEditor', 'cio']) {
      const { status, text } = await ask(who, '/exports/report.json', { revision: DRAFT });
      statuses[who] = status;
      expect(text.includes(REPORT_WORDS.de.marks.draft)).toBe(status === 200);
      expect(text.includes('GEHEIM')).toBe(false);
      if (status !== 200) expect(text).toContain('NOT_FOUND');
    }
    expect(statuses).toEqual({
      visitor: 404,
      admin: 404,
      cabinet: 404,
      editor: 200,
      otherEditor: 200,
      cio: 200,
    });
    const sum = (await ask('cio', '/exports/report.json', { revision: DRAFT })).headers.get(
      'x-report-sha256',
    );
    const verified: Record<string, number> = {};
    for (const who of ['visitor', 'admin', 'cabinet', 'editor'])
      verified[who] = (await ask(who, `/verify/${sum}`)).status;
    expect(verified).toEqual({ visitor: 404, admin: 404, cabinet: 404, editor: 200 });
  });

  const BAD: readonly (readonly [string, string, number, string])[] = [
    ['json', 'unbekannt=1', 400, 'Den Parameter „unbekannt“ gibt es hier nicht.'],
    ['json', 'Rule=SERVICE_LEVEL3', 400, 'Den Parameter „Rule“'],
    ['pdf', 'table=matrix', 400, 'Den Parameter „table“'],
    ['csv', 'pdfa=1', 400, 'Den Parameter „pdfa“'],
    ['json', 'ministry[]=INTERIOR', 400, 'Den Parameter „ministry[]“'],
    ['json', 'lang=de&lang=en', 400, '„de, en“ ist für „lang“ nicht möglich'],
    ['json', 'revision=1&revision=2', 400, '„1, 2“'],
    ['json', 'revision=99', 404, 'Die Fassung 99 gibt es nicht'],
    ['json', 'revision=-1', 400, '„-1“ ist für „revision“'],
    ['json', 'revision=1e0', 400, '„1e0“'],
    ['json', 'asOf=2021-02-30', 400, 'Kalendertag'],
    ['json', 'asOf=1850-01-01', 400, '2000'],
    ['json', 'asOf=2018-01-01', 404, '19.03.2019'],
    ['json', 'rule=ALL', 400, '„ALL“ ist für „rule“ nicht möglich'],
    ['json', 'lang=fr', 400, '„fr“'],
    ['json', 'part=EVERYTHING', 400, '„EVERYTHING“'],
    ['json', 'part=METHOD', 400, 'mindestens ein weiteres Kapitel'],
    ['json', 'part=METHOD&part=VERIFICATION', 400, 'mindestens ein weiteres Kapitel'],
    ['json', 'ministry=SMXY', 404, 'Ein Ressort „SMXY“ gibt es nicht'],
    ['json', 'goal=G99', 404, 'Ein Ziel „G99“'],
    ['csv', 'table=nothing', 404, 'Es gibt: '],
    ['csv', 'separator=pipe', 400, '„pipe“'],
    ['pdf', 'pdfa=maybe', 400, '„maybe“'],
    ['json', 'ministry=%00', 400, 'Steuerzeichen'],
    ['json', 'rule=%07', 400, 'Steuerzeichen'],
    ['csv', 'table=a%0bb', 400, 'Steuerzeichen'],
    ['json', 'goal=%1b[31m', 400, 'Steuerzeichen'],
    ['json', Array.from({ length: 300 }, (_, i) => `ministry=M${i}`).join('&'), 400, '200'],
    ['json', `ministry=${'x'.repeat(60)}`, 400, '40'],
    ['json', '%00%1b=1', 400, 'Den Parameter'],
  ];

  test.each(BAD.map(([format, query, ...rest]) => [format, query.slice(0, 60), query, ...rest] as const))(
    'report.%s?%s is refused in words',
    async (format, _shown, query, status, words) => {
      const db = kysely(desk.app.orm.em.fork());
      const rows = async () => {
        const count = async (table: 'report_export' | 'audit_entry') =>
          Number(
            (
              await db
                .selectFrom(table)
                .select((eb) => eb.fn.countAll().as('n'))
                .executeTakeFirstOrThrow()
            ).n,
          );
        return [await count('report_export'), await count('audit_entry')];
      };
      const before = await rows();
      const address = `${desk.app.url}/exports/report.${format}?${query}`;
      const headers = { cookie: cookies['cio'] ?? '', 'accept-language': 'de' };
      const program = await fetch(address, { headers });
      const { errors } = (await program.json()) as {
        errors: { message: string; extensions: { code: string } }[];
      };
      expect(program.status).toBe(status);
      expect(errors[0]?.message).toContain(words);
      expect(errors[0]?.extensions.code).toBe(status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT');
      expect(program.headers.get('content-disposition')).toBeNull();
      expect(program.headers.get('etag') ?? '').not.toMatch(/[0-9a-f]{64}/);
      const browser = await fetch(address, { headers: { ...headers, accept: 'text/html,*/*;q=0.8' } });
      const sentence = await browser.text();
      expect(browser.status).toBe(status);
      expect(browser.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(sentence).toBe(`${errors[0]?.message}\n`);
      // oxlint-disable-next-line no-control-regex -- an answer must not repeat them
      expect(sentence.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      expect(await rows()).toEqual(before);
    },
  );
});

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT, itemsOf, save, startDrafting } from '../support/drafting.ts';
import { answered, preview, upload } from '../support/importing.ts';
import type { TestPerson } from '../support/test-app.ts';

const KINDS = { MEASURES: 'MEASURE', MILESTONES: 'MILESTONE', IMPLEMENTATION_PLANS: 'IMPLEMENTATION_PLAN' };
const CASES = Object.keys(KINDS).flatMap((kind) =>
  ['xlsx', 'ods', 'csv'].flatMap((format) => ['de', 'en'].map((lang) => [kind, format, lang] as const)),
);

describe.each(DATABASE_KINDS)('templates for imports on %s', (database) => {
  let story: Awaited<ReturnType<typeof startDrafting>>;
  beforeAll(async () => {
    story = await startDrafting(database, { publicAccess: true });
  });
  afterAll(() => story.app.stop());

  const ask = (address: string, person: TestPerson | null = story.cio) =>
    fetch(`${story.app.url}/imports/templates/${address}`, {
      headers: person ? { cookie: person.cookie } : {},
    });
  const fileOf = async (address: string, person?: TestPerson) => {
    const response = await ask(address, person);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const look = async (bytes: Uint8Array, kind: string, person = story.cio) =>
    answered(await preview(person, kind, await upload(story.app, person, bytes), {}));

  test.each(CASES)('%s as %s in %s, untouched, changes nothing', async (kind, format, lang) => {
    const found = await look(await fileOf(`${kind}.${format}?lang=${lang}`), kind);
    expect(found.rows.nodes.filter(({ action }) => action !== 'SAME')).toEqual([]);
    expect(found.total).toBeGreaterThan(5);
    expect(found.same).toBe(found.total);
    expect(found.missing).toEqual([]);
    expect(found.columns.filter(({ field }) => field === null)).toEqual([]);
    expect(found.columns.map(({ field }) => field)).toContain('version');
  });

  test.each(
    [
      ['MATURITY', 'cio'],
      ['ROLLOUTS', 'smi.bearbeitung'],
      ['ORGANISATIONS', 'admin'],
      ['SERVICE_CATALOGUE', 'cio'],
    ].flatMap(([kind, who]) =>
      ['xlsx', 'ods', 'csv'].map((format) => [kind ?? '', who ?? '', format] as const),
    ),
  )('%s for %s as %s, untouched, changes nothing', async (kind, who, format) => {
    const person = await story.app.as(`${who}@demo.example`);
    for (const lang of ['de', 'en']) {
      const found = await look(await fileOf(`${kind}.${format}?lang=${lang}`, person), kind, person);
      expect(found.total).toBeGreaterThan(5);
      expect(found).toMatchObject({ same: found.total, missing: [] });
      expect(found.columns.filter(({ field }) => field === null)).toEqual([]);
    }
  });

  test('a ministry finds what it may edit, and nothing else; the office can ask for one ministry', async () => {
    const own = await itemsOf(story.editor, { kind: ['MEASURE'], ministry: ['SMI'] });
    const codes = own.filter(({ viewerCan }) => viewerCan.edit).map(({ code }) => code);
    const mine = await look(await fileOf('MEASURES.csv?lang=de', story.editor), 'MEASURES', story.editor);
    const asked = await look(await fileOf('MEASURES.ods?lang=de&ministry=SMI'), 'MEASURES');
    for (const { rows } of [mine, asked]) {
      expect(new Set(rows.nodes.map(({ code }) => code))).toEqual(new Set(codes));
    }
  });

  test('a template from before somebody else’s change is refused by its version', async () => {
    const bytes = await fileOf('MEASURES.xlsx?lang=de', story.editor);
    const own = await itemsOf(story.editor, { kind: ['MEASURE'], ministry: ['SMI'] });
    const item = own.find(({ viewerCan }) => viewerCan.edit);
    const { code, version } = item ?? {};
    await save(story.coordinator, 'Measure', { code, version, contact: 'Referat 77' });
    const found = await look(bytes, 'MEASURES', story.editor);
    const refused = found.rows.nodes.filter(({ action }) => action === 'REFUSE');
    expect(refused).toMatchObject([{ code, faults: [{ field: 'version', code: 'CHANGED_MEANWHILE' }] }]);
  });

  test('lists and notes stand at the columns of XLSX and ODS, in whole files that are always the same', async () => {
    const xlsx = await fileOf(`MEASURES.xlsx?lang=de&revision=${DRAFT}`);
    expect(xlsx).toEqual(await fileOf(`MEASURES.xlsx?lang=de&revision=${DRAFT}`));
    const part = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
    const sheet = part(xlsx, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain("<formula1>'Auswahllisten'!$");
    expect(sheet).toContain('promptTitle="Kennung"');
    expect(part(xlsx, 'xl/workbook.xml')).toMatch(/name="Maßnahmen".*name="Hinweise".*name="Auswahllisten"/);
    const lists = part(xlsx, 'xl/worksheets/sheet3.xml');
    for (const word of ['SMI', 'Kommune', 'Gesundheit']) expect(lists).toContain(`>${word}<`);
    expect(lists).not.toContain('>OVG<');
    const ods = part(await fileOf('MEASURES.ods?lang=en'), 'content.xml');
    expect(ods).toContain('of:cell-content-is-in-list(');
    expect(ods).toContain('<table:help-message table:title="Code"');
  });

  test('whoever may not import gets none, and other questions have plain answers', async () => {
    expect((await ask('MEASURES.xlsx', null)).status).toBe(401);
    expect((await ask('MEASURES.xlsx', story.cabinet)).status).toBe(403);
    expect((await ask('MEASURES.xlsx?ministry=SMK', story.editor)).status).toBe(403);
    expect((await ask('MEASURES.xlsx?ministry=SMI', story.editor)).status).toBe(200);
    expect((await ask('SERVICE_CATALOGUE.xlsx', story.editor)).status).toBe(403);
    expect((await ask('ORGANISATIONS.xlsx')).status).toBe(403);
    expect((await ask('NICHTS.csv')).status).toBe(404);
    expect((await ask('MEASURES.xlsx?farbe=blau')).status).toBe(400);
    expect((await ask('MEASURES.xlsx?ministry=NIEMAND')).status).toBe(400);
    expect((await ask('MEASURES.pdf')).status).toBe(404);
  });
});

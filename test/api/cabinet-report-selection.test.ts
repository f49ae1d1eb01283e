import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesOf } from '../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../../server/exports/report/words/index.ts';
import { bumpDataVersion } from '../../server/platform/db/data-version.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { dropTriggers } from '../../server/platform/db/triggers/install.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT } from '../support/drafting.ts';
import { askFile, askReport, blocksOf, partOf, tableRows } from '../support/report-files.ts';
import { startSeededApp, type TestPerson } from '../support/test-app.ts';

interface Weakened {
  readonly change: { readonly code: string; readonly ministry: { readonly lineage: string } };
}

describe.each(DATABASE_KINDS)('a report on a selection, on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let cio: TestPerson;
  let who: { url: string; cookie: string };
  beforeAll(async () => {
    app = await startSeededApp(kind);
    cio = await app.as('cio@demo.example');
    who = { url: app.url, cookie: cio.cookie };
  });
  afterAll(() => app.stop());

  test('that leaves no measure and no milestone is a report all the same', async () => {
    const { measures } = await cio.get<{ measures: { totalCount: number } }>(
      '{ measures(filter: { ministry: ["OLG-DRESDEN"], goal: ["G4"] }) { totalCount } }',
    );
    expect(measures.totalCount).toBe(0);
    const choices = { asOf: '2021-10-15', ministry: 'OLG-DRESDEN', goal: 'G4' };
    const report = await askReport(who, choices);
    for (const id of ['measures', 'matrix', 'completeness', 'slips'])
      expect(tableRows(report, id)).toEqual([]);
    // What writers make of it does not depend on the database.
    for (const format of kind === 'sqlite' ? (['pdf', 'docx', 'xlsx', 'ods', 'csv'] as const) : []) {
      const { status, headers } = await askFile(who, `/exports/report.${format}`, choices);
      expect({ format, status }).toEqual({ format, status: 200 });
      expect(headers.get('x-report-content-sha256')).toBe(report.contentSha256);
    }
  });

  test('names a ministry as it was called on the reporting date', async () => {
    const nameAt = async (asOf: string) => {
      const { cover } = await askReport(who, { asOf, ministry: 'JUSTICE', part: 'MATRIX' });
      return cover.facts.find(({ label }) => label === REPORT_WORDS.de.cover.selection)?.value;
    };
    expect(await nameAt('2019-10-15')).toBe('Sächsisches Staatsministerium der Justiz');
    expect(await nameAt('2021-10-15')).toBe(
      'Sächsisches Staatsministerium der Justiz und für Demokratie, Europa und Gleichstellung',
    );
  });

  test('counts what was weakened without reason among what it shows', async () => {
    const { changeLedger } = await cio.get<{ changeLedger: { nodes: Weakened[] } }>(
      `query ($filter: ChangeLedgerFilter) { changeLedger(filter: $filter, first: 200) {
        nodes { change { code ministry { lineage } } } } }`,
      { filter: { revision: [DRAFT], weakenedOnly: true, kind: ['MEASURE'] } },
    );
    const own = changeLedger.nodes[0]?.change;
    const other = changeLedger.nodes.find(({ change }) => change.ministry.lineage !== own?.ministry.lineage);
    const em = app.orm.em.fork();
    // The ledger itself refuses such lines; older data may hold them.
    await dropTriggers(em);
    await kysely(em)
      .updateTable('plan_change')
      .set({ reason: ' ' })
      .where('code', '=', own?.code ?? '')
      .where('revision_id', '=', (eb) => eb.selectFrom('revision').where('number', '=', DRAFT).select('id'))
      .execute();
    await bumpDataVersion(em);
    const notesOf = async (ministry: string) => {
      const report = await askReport(who, { revision: DRAFT, ministry, part: ['CHANGES', 'SUMMARY'] });
      const shown = tablesOf(report).some(({ id }) => id === 'weakened') ? tableRows(report, 'weakened') : [];
      const silent = shown.filter(({ reason }) => reason === REPORT_WORDS.de.changes.noReason);
      const notes = blocksOf(partOf(report, 'CHANGES'), 'note').map(({ text }) => text);
      const asked = blocksOf(partOf(report, 'SUMMARY'), 'list').flatMap(({ items }) => items);
      return { codes: [...new Set(silent.map(({ code }) => code))], notes, asked: asked.join(' ') };
    };
    const silent = await notesOf(own?.ministry.lineage ?? '');
    expect(silent.codes).toEqual([own?.code]);
    expect(silent.notes).toContain(REPORT_WORDS.de.changes.unexplained('1'));
    expect(silent.asked).toContain(REPORT_WORDS.de.summary.UNEXPLAINED(1));
    const explained = await notesOf(other?.change.ministry.lineage ?? '');
    expect(explained.codes).toEqual([]);
    expect(explained.notes).toContain(REPORT_WORDS.de.changes.allExplained);
    expect(explained.asked).not.toContain('ohne Begründung');
  });
});

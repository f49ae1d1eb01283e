import { beforeAll, describe, expect, test } from 'vitest';
import { reportDocx } from '../../../../server/exports/docx/report-docx.ts';
import { cellText } from '../../../../server/exports/report/cell-text.ts';
import type { Report, Table } from '../../../../server/exports/report/report-model.ts';
import { paragraphsOf, readDocx, tablesOf } from '../../../support/read-docx.ts';
import { sampleReport, sampleTable } from '../../../support/sample-report.ts';

describe('the cabinet report as a Word document', () => {
  let docx: ReturnType<typeof readDocx>;
  beforeAll(async () => {
    docx = readDocx(await reportDocx(sampleReport()));
  });

  test('begins with a cover that names the plan, the state and what is simulated', () => {
    const [plan, title, subtitle, mark] = paragraphsOf(docx.body);
    expect(plan).toMatchObject({ style: 'PlanName', text: 'Masterplan Digitale Verwaltung Sachsen' });
    expect(title).toMatchObject({ style: 'Title', text: 'Bericht an das Kabinett' });
    expect(subtitle).toMatchObject({ style: 'Subtitle', text: 'Stand 15.10.2021, Fassung 3' });
    expect(mark).toMatchObject({ style: 'ReportMark', text: sampleReport().cover.marks[0] });
    expect(tablesOf(docx.body)[0]?.rows).toContainEqual(['Stichtag', '15.10.2021']);
  });

  test('uses styles that the document defines, and nothing else', () => {
    const defined = new Set(styleIdsOf(docx.text('word/styles.xml')));
    const used = new Set(paragraphsOf(docx.body).map(({ style }) => style));
    used.delete('');
    for (const style of used) expect(defined).toContain(style);
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'BodyText', 'Caption']) {
      expect(used).toContain(style);
    }
    for (const style of ['ListNumber', 'ReportNote', 'KeyFigure', 'TableText', 'TableFigure', 'TOC1']) {
      expect(used).toContain(style);
    }
    expect(docx.body).toContain('<w:tblStyle w:val="ReportTable"/>');
    expect(defined).toContain('ReportTable');
  });

  test('keeps the headings in their order', () => {
    const headings = paragraphsOf(docx.body).filter(({ style }) => style.startsWith('Heading'));
    expect(headings.map(({ style, text }) => `${style.at(-1)} ${text}`)).toEqual([
      '1 Zusammenfassung',
      '2 Was eine Entscheidung braucht',
      '1 Stand auf dem Weg zu 2022',
      '1 Die Ressorts',
      '2 Staatskanzlei (SK)',
      '3 Ausgangslage',
      '1 Alle Maßnahmen',
      '1 Methode',
    ]);
  });

  test('has a table of contents as a field, with entries and pages before anybody updates it', () => {
    expect(docx.body).toContain('TOC \\h \\o &quot;1-2&quot;');
    const entries = paragraphsOf(docx.body).filter(({ style }) => /^TOC\d/.test(style));
    expect(entries.map(({ text }) => text.split('\t')[0])).toContain('Alle Maßnahmen');
    for (const { text } of entries) expect(text).toMatch(/\t\d+$/);
    const pages = entries.map(({ text }) => Number(text.split('\t')[1]));
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    const targets = [...docx.body.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, name]) => name);
    expect(targets.length).toBe(entries.length);
    for (const name of targets) expect(docx.body).toContain(`w:name="${name}"`);
  });

  test('numbers figures and tables by fields that already show their number', () => {
    const captions = paragraphsOf(docx.body).filter(({ style }) => style === 'Caption');
    expect(captions.map(({ text }) => text.split(':')[0])).toEqual([
      ...[1, 2, 3, 4].flatMap((number) => [`Abbildung\u00a0${number}`, `Tabelle\u00a0${number}`]),
      'Tabelle\u00a05',
      'Tabelle\u00a06',
    ]);
    for (const { xml } of captions) expect(xml).toMatch(/SEQ (Abbildung|Tabelle)/);
    expect(docx.body).not.toContain('w:dirty');
  });

  test('repeats the heads of tables, and divides no row', () => {
    const tables = tablesOf(docx.body).filter(({ xml }) => xml.includes('"ReportTable"'));
    expect(tables).toHaveLength(6);
    for (const { xml, rows } of tables) {
      expect(count(xml, '<w:tblHeader/>')).toBe(1);
      expect(xml.indexOf('<w:tblHeader/>')).toBeLessThan(xml.indexOf('</w:tr>'));
      expect(count(xml, '<w:cantSplit/>')).toBe(rows.length);
      expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    }
  });

  test('shows every cell of a table, numbers to the right', () => {
    const { columns, rows } = sampleTable(60);
    const table = tablesOf(docx.body).find((found) => found.rows.length === 61);
    expect(table?.rows).toEqual([
      columns.map(({ label }) => label),
      ...rows.map((row) => row.map((cell, place) => cellText('de', columns[place]?.type ?? 'text', cell))),
    ]);
    const styles = paragraphsOf(table?.xml ?? '').map(({ style }) => style);
    expect(styles.slice(columns.length, columns.length + 6)).toEqual([
      'TableText',
      'TableText',
      'TableLight',
      'TableText',
      'TableText',
      'TableFigure',
    ]);
  });

  test('says in the table that there is nothing', () => {
    const empty = tablesOf(docx.body).at(-2);
    expect(empty?.rows).toEqual([
      sampleTable(0).columns.map(({ label }) => label),
      ['Es gibt keine Maßnahmen.'],
    ]);
  });

  test('draws lights as shape and word in colour', () => {
    const light = paragraphsOf(docx.body).find(
      ({ style, text }) => style === 'TableLight' && text === 'verzögert',
    );
    expect(light?.xml).toContain('w:val="b3151b"');
    expect(light?.xml).toContain('<w:drawing>');
    expect(light?.xml).toContain('adec:decorative');
  });

  test('describes every chart to those who cannot see it', () => {
    const charts = paragraphsOf(docx.body).filter(({ style }) => style === 'Figure');
    expect(charts).toHaveLength(4);
    expect(charts[0]?.xml).toContain('descr="Leistungen nach Reifegrad von Oktober 2020 bis Oktober 2021."');
    for (const { xml } of charts) expect(xml).toMatch(/descr="[^"]+"/);
  });

  test('holds charts as vectors with pixels beside them, and their text as outlines', () => {
    const svgs = docx.paths.filter((path) => path.endsWith('.svg'));
    expect(svgs.length).toBeGreaterThanOrEqual(4);
    for (const path of svgs) {
      expect(docx.paths).toContain(path.replace('.svg', '.png'));
      expect(docx.text(path)).not.toContain('<text');
    }
  });

  test('lays the annex of all measures on its side', () => {
    const sections = [...docx.body.matchAll(/<w:pgSz ([^/]*)\/>/g)].map(([, size]) => size ?? '');
    expect(sections.map((size) => size.includes('landscape'))).toEqual([false, true, false]);
    expect(sections[1]).toMatch(/w:w="16838"/);
    expect(docx.body.match(/<w:titlePg\/>/g)).toHaveLength(1);
  });

  test('carries plan, Stichtag, Fassung, the mark and the page on every page', () => {
    for (const number of [1, 2, 3]) {
      expect(paragraphsOf(docx.text(`word/header${number}.xml`))[0]?.text).toBe(
        'Masterplan Digitale Verwaltung Sachsen\tStichtag 15.10.2021 · Fassung 3',
      );
      const footer = docx.text(`word/footer${number}.xml`);
      expect(paragraphsOf(footer)[0]?.text).toBe(sampleReport().cover.marks[0]);
      expect(paragraphsOf(footer)[1]?.text).toMatch(/\tSeite ?\d* von ?\d*$/);
      expect(footer).toMatch(/PAGE<.*NUMPAGES</);
    }
  });

  test('names its language, its title and the plan, and embeds its typeface', () => {
    expect(docx.text('word/styles.xml')).toContain('<w:lang w:val="de-DE"');
    const core = docx.text('docProps/core.xml');
    expect(core).toContain('<dc:title>Bericht an das Kabinett</dc:title>');
    expect(core).toContain('<dc:creator>Masterplan Digitale Verwaltung Sachsen</dc:creator>');
    expect(docx.text('word/fontTable.xml')).toContain('w:name="Fira Sans"');
    expect(docx.paths.filter((path) => path.startsWith('word/fonts/'))).toHaveLength(2);
  });

  test('lets every list count from one', async () => {
    const list = { kind: 'list', ordered: true, items: ['eins', 'zwei'] } as const;
    const twoLists = readDocx(await reportDocx(withBlocks(sampleReport(), [list, list])));
    const numbers = [...twoLists.body.matchAll(/"ListNumber"\/>.*?<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(numbers).toHaveLength(4);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).toBe(numbers[3]);
    expect(numbers[0]).not.toBe(numbers[2]);
  });
});

test('the document speaks English', async () => {
  const docx = readDocx(await reportDocx(sampleReport('en', 4)));
  expect(docx.text('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  const texts = paragraphsOf(docx.body).map(({ text }) => text);
  expect(texts).toContain('Contents');
  expect(texts.some((text) => text.startsWith('Figure\u00a01: '))).toBe(true);
  expect(texts.some((text) => text.startsWith('Table\u00a01: '))).toBe(true);
  expect(paragraphsOf(docx.text('word/header1.xml'))[0]?.text).toContain(
    'As of 15 October 2021 · Revision 3',
  );
  expect(paragraphsOf(docx.text('word/footer1.xml'))[1]?.text).toMatch(/Page ?\d* of/);
});

test('long tables of charts stand in a closing chapter, and the chart says where', async () => {
  const report = withLongTwin(sampleReport('de', 4));
  const docx = readDocx(await reportDocx(report));
  const paragraphs = paragraphsOf(docx.body);
  expect(paragraphs.findLast(({ style }) => style === 'Heading1')?.text).toBe(
    'Datentabellen zu den Abbildungen',
  );
  const reference = paragraphs.find(({ text }) => text.startsWith('Die Werte stehen in'));
  expect(reference?.text).toBe('Die Werte stehen in Tabelle\u00a06.');
  const target = /REF (\S+) /.exec(reference?.xml ?? '')?.[1];
  const caption = paragraphs.find(
    ({ xml }) => xml.includes('<w:bookmarkStart') && xml.includes(`"${target}"`),
  );
  expect(caption?.text).toBe('Tabelle\u00a06: Verlauf (zu Abbildung\u00a01)');
  expect(tablesOf(docx.body).at(-1)?.rows).toHaveLength(14);
});

test('a word without end starves no column, and the columns fill the page', async () => {
  const table: Table = {
    ...sampleTable(0),
    columns: [
      { key: 'code', label: 'Kennung', type: 'code', weight: 1 },
      { key: 'title', label: 'Bezeichnung', type: 'text', weight: 3 },
      { key: 'days', label: 'Abweichung', type: 'days', weight: 1 },
    ],
    rows: [['M-'.repeat(99), 'W'.repeat(300), 41]],
  };
  const docx = readDocx(await reportDocx(withBlocks(sampleReport(), [{ kind: 'table', table }])));
  const xml = tablesOf(docx.body).at(-1)?.xml ?? '';
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths.reduce((total, width) => total + width, 0)).toBe(9356);
  for (const width of widths) expect(width).toBeGreaterThan(1000);
});

test('a report of 1,000 measures takes seconds, not minutes', async () => {
  const begun = performance.now();
  const docx = readDocx(await reportDocx(sampleReport('de', 1000)));
  expect(performance.now() - begun).toBeLessThan(30_000);
  expect(Math.max(...tablesOf(docx.body).map(({ rows }) => rows.length))).toBe(1001);
}, 60_000);

function withBlocks(report: Report, blocks: Report['parts'][number]['blocks']): Report {
  return { ...report, parts: [{ id: 'SUMMARY', title: 'Zusammenfassung', blocks }] };
}

function withLongTwin(report: Report): Report {
  const twin: Table = { ...sampleTable(13), id: 'course', title: 'Verlauf' };
  return {
    ...report,
    parts: report.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) =>
        block.kind === 'chart' && block.id === 'course' ? { ...block, twin } : block,
      ),
    })),
  };
}

function styleIdsOf(styles: string): string[] {
  return [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id ?? '');
}

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

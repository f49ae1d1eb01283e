import { describe, expect, test, vi } from 'vitest';
import { reportDocx } from '../../../../server/exports/docx/report-docx.ts';
import type { Report } from '../../../../shared/report/report-model.ts';
import { paragraphsOf, readDocx, tablesOf } from '../../../support/read-docx.ts';
import { sampleCharts, sampleReport, sampleTable } from '../../../support/sample-report.ts';

describe('the same report gives the same bytes', () => {
  test('twice in a process, also after another report', async () => {
    const first = await reportDocx(sampleReport('de', 4));
    await reportDocx(sampleReport('en', 3));
    expect(Buffer.from(await reportDocx(sampleReport('de', 4))).equals(first)).toBe(true);
  });

  test('on another day', async () => {
    const today = await reportDocx(sampleReport('de', 4));
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2031-02-03T04:05:06Z'));
    const later = await reportDocx(sampleReport('de', 4)).finally(() => vi.useRealTimers());
    expect(Buffer.from(later).equals(today)).toBe(true);
  });

  test('in another time zone', async () => {
    const here = await reportDocx(sampleReport('de', 4));
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const there = await reportDocx(sampleReport('de', 4)).finally(() => vi.unstubAllEnvs());
    expect(Buffer.from(there).equals(here)).toBe(true);
  });

  test('and another report gives others', async () => {
    const report = sampleReport('de', 4);
    const other = { ...report, cover: { ...report.cover, title: 'Anderer Bericht' } };
    expect(Buffer.from(await reportDocx(other)).equals(await reportDocx(report))).toBe(false);
  });

  test('with the Stichtag for the clock, and ids counted from one', async () => {
    const docx = readDocx(await reportDocx(sampleReport('de', 4)));
    expect(docx.text('docProps/core.xml').match(/2021-10-15T00:00:00Z/g)).toHaveLength(2);
    const ids = [...docx.body.matchAll(/<wp:docPr\b[^>]*? id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBe(1);
    expect(docx.body).toMatch(/<w:bookmarkStart [^>]*w:id="1"/);
    expect(docx.paths[0]).toBe('[Content_Types].xml');
  });

  test('and its relations lead to parts that exist', async () => {
    const docx = readDocx(await reportDocx(sampleReport('de', 4)));
    const relations = docx.text('word/_rels/document.xml.rels');
    const targets = new Map(
      [...relations.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(([, id, target]) => [id, target]),
    );
    for (const target of targets.values()) expect(docx.paths).toContain(`word/${target}`);
    for (const [, id] of docx.body.matchAll(/\br:(?:id|embed)="([^"]+)"/g))
      expect([...targets.keys()]).toContain(id);
  });
});

describe('data are strings', () => {
  const hostile = [
    '<w:p>&amp;</w:p> ]]> "\'',
    '{\uFFFEordered-1} {rId1} {0} $1 $&',
    'a\u0000b\u0007c\u001Fd',
    'halb\uD83D und halb\uDE00',
    'ganz \u{1F600} und \u200Dfertig',
    'PAGEREF _Toc99 \\h w:name="_Toc98"',
    '<w:bookmarkStart w:id="77"/>',
    'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6),
    'مرحبا 你好',
  ];
  const shown = [
    '<w:p>&amp;</w:p> ]]> "\'',
    '{ordered-1} {rId1} {0} $1 $&',
    'abcd',
    'halb und halb',
    ...hostile.slice(4),
  ];

  test('in paragraphs, lists, notes, tables and key figures', async () => {
    const docx = readDocx(await reportDocx(hostileReport(hostile)));
    const texts = paragraphsOf(docx.body).map(({ text }) => text);
    for (const text of shown)
      expect(texts.filter((found) => found === text).length).toBeGreaterThanOrEqual(4);
    const table = tablesOf(docx.body).find(({ xml }) => xml.includes('"ReportTable"'));
    expect(table?.rows.map((row) => row[0])).toEqual(['Text', ...shown]);
  });

  test('on the cover, in headings, properties and alternative texts', async () => {
    const text = hostile.slice(0, 4).join('|');
    const report = hostileReport(hostile);
    const docx = readDocx(
      await reportDocx({
        ...report,
        cover: { ...report.cover, plan: text, title: text, subtitle: text, marks: [text] },
        parts: [
          {
            id: 'PROGRESS',
            title: text,
            blocks: sampleCharts().map((block) =>
              block.kind === 'chart' ? { ...block, title: text, alt: text } : block,
            ),
          },
        ],
      }),
    );
    expect(paragraphsOf(docx.body)[0]?.text).toBe(shown.slice(0, 4).join('|'));
    expect(docx.text('docProps/core.xml')).toContain('&lt;w:p&gt;');
    expect(docx.body).toMatch(/descr="&lt;w:p&gt;[^"]*\{ordered-1\}/);
  });

  test('and no part holds what XML forbids, or loses a tag', async () => {
    const docx = readDocx(await reportDocx(hostileReport(hostile)));
    for (const path of docx.paths.filter((name) => /\.(xml|rels)$/.test(name))) {
      const xml = docx.text(path);
      // oxlint-disable-next-line no-control-regex -- these are what XML forbids
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFFFD]/);
      expect(unclosed(xml)).toEqual([]);
    }
  });

  test('line breaks stay line breaks', async () => {
    const docx = readDocx(await reportDocx(hostileReport(['eins\nzwei\r\ndrei'])));
    expect(paragraphsOf(docx.body).map(({ text }) => text)).toContain('eins\nzwei\ndrei');
  });
});

/** Every text in every kind of block. */
function hostileReport(texts: readonly string[]): Report {
  const table = sampleTable(0);
  return {
    ...sampleReport(),
    parts: [
      {
        id: 'SUMMARY',
        title: 'Zusammenfassung',
        blocks: [
          ...texts.map((text) => ({ kind: 'paragraph', text }) as const),
          ...texts.map((text) => ({ kind: 'note', text }) as const),
          { kind: 'list', ordered: false, items: texts },
          {
            kind: 'figures',
            items: texts.map((text) => ({ label: text, value: text, note: text, light: 'RED' })),
          },
          {
            kind: 'table',
            table: {
              ...table,
              columns: [
                { key: 'text', label: 'Text', type: 'text', weight: 1 },
                { key: 'code', label: 'Kennung', type: 'code', weight: 1 },
              ],
              rows: texts.map((text) => [text, text]),
            },
          },
        ],
      },
    ],
  };
}

/** Names of tags that are opened and not closed, or the other way round. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self || !name) continue;
    if (!close) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

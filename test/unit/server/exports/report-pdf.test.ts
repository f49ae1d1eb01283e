import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { reportPdf, TYPST_WORKER } from '../../../../server/exports/pdf/report-pdf.ts';
import type { TypstJob } from '../../../../server/exports/pdf/typst-job.ts';
import type { Block, Report } from '../../../../shared/report/report-model.ts';
import { WorkerPool } from '../../../../server/platform/worker-pool.ts';
import { readPdf } from '../../../support/read-pdf.ts';
import { sampleReport, sampleTable } from '../../../support/sample-report.ts';

const A4 = [595, 842];
const TURNED = [842, 595];

function reportOf(...blocks: Block[]): Report {
  return { ...sampleReport('de'), parts: [{ id: 'SUMMARY', title: 'Zusammenfassung', blocks }] };
}

/** Text without the white and hyphens that lines bring along. */
function tight(text: string): string {
  return text.replaceAll(/[\s\u00ad]|-\n/g, '');
}

describe('the report as PDF', () => {
  it('is the same to the byte each time', async () => {
    const [one, two] = await Promise.all([reportPdf(sampleReport()), reportPdf(sampleReport())]);
    expect(Buffer.compare(one, two)).toBe(0);
    expect(Buffer.from(one).toString('latin1')).toContain('D:20211015000000Z');
  });

  it('is tagged, in its language, with title, bookmarks and links', async () => {
    const bytes = await reportPdf(sampleReport());
    const pdf = await readPdf(bytes);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.language).toBe('de-DE');
    expect(pdf.title).toBe(
      'Bericht an das Kabinett – Masterplan Digitale Verwaltung Sachsen, Stand 15.10.2021, Fassung 3',
    );
    expect(pdf.bookmarks).toEqual([
      'Inhalt',
      '1 Zusammenfassung',
      '2 Stand auf dem Weg zu 2022',
      '3 Die Ressorts',
      '4 Alle Maßnahmen',
      '5 Methode',
    ]);
    expect(pdf.links).toBe(7);
    const raw = Buffer.from(bytes).toString('latin1');
    for (const key of ['/StructTreeRoot', '/MarkInfo', '/Lang', 'pdfuaid:part']) expect(raw).toContain(key);
    for (const font of raw.matchAll(/\/BaseFont\s*\/(\S+)/g)) expect(font[1]).toMatch(/^[A-Z]{6}\+FiraSans-/);
  });

  it('tells readers who see nothing what the charts show', async () => {
    const pdf = await readPdf(await reportPdf(sampleReport()));
    for (const alt of ['Verlauf und Prognose bis Ende 2022.', 'Meilensteintrend über vier Fassungen.']) {
      expect(pdf.alts).toContain(alt);
    }
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Caption', 'Figure', 'TOC']) {
      expect(pdf.roles).toContain(role);
    }
  });

  it('turns the pages of wide tables and repeats their heads', async () => {
    const pdf = await readPdf(await reportPdf(sampleReport('de', 60)));
    expect(pdf.pages).toBeGreaterThanOrEqual(9);
    expect(pdf.pages).toBeLessThanOrEqual(13);
    expect(pdf.sizes[0]).toEqual(A4);
    const turned = pdf.texts.filter((_text, index) => pdf.sizes[index]?.[0] === TURNED[0]);
    expect(turned.length).toBeGreaterThanOrEqual(3);
    for (const text of turned) expect(text).toContain('Geplantes Ende');
    expect(pdf.texts[2]).toContain(`Seite 3 von ${pdf.pages}`);
    expect(pdf.texts.at(-1)).toContain('Es gibt keine Maßnahmen.');
    for (const text of pdf.texts) expect(text).toContain('simuliert');
  });

  it('speaks English', async () => {
    const pdf = await readPdf(await reportPdf(sampleReport('en')));
    expect(pdf.language).toBe('en-GB');
    expect(pdf.bookmarks[0]).toBe('Contents');
    expect(pdf.texts[2]).toContain(`Page 3 of ${pdf.pages}`);
    expect(pdf.texts.join()).toContain('18.2%');
    expect(pdf.texts.join()).toContain('not reported');
  });

  it('can be made for the archive', async () => {
    const bytes = await reportPdf(sampleReport(), { pdfa: true });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect((await readPdf(bytes)).isTagged).toBe(true);
  });
});

describe('data of every kind', () => {
  const hostile = [
    '#panic("x") #import "data.typ"',
    '*bold* _italic_ `raw` $x^2$ <label> @reference',
    '= Überschrift // Kommentar /* Kommentar */',
    '\\u{41} ~ -- --- \' " [ ] { }',
    '=HYPERLINK("https://example.org/ein/sehr/langer/pfad?und=frage")',
    '<script>alert(1)</script> &amp;',
    'Emoji 😀 und 漢字',
    'Donaudampfschifffahrt'.repeat(12),
  ];
  const shown = hostile.map((text) =>
    text.replace('😀', '[U+1F600]').replace('漢', '[U+6F22]').replace('字', '[U+5B57]'),
  );

  it.each(hostile.map((text, index) => [text.slice(0, 30), text, shown[index] ?? '']))(
    'prints %s as it is',
    async (_name, text, printed) => {
      const table = { ...sampleTable(1), id: 'hostile', title: text, empty: text };
      const pdf = await readPdf(
        await reportPdf(
          reportOf(
            { kind: 'paragraph', text: `Absatz: ${text}` },
            { kind: 'heading', level: 3, id: 'h', text },
            { kind: 'list', ordered: false, items: [text] },
            { kind: 'note', text },
            { kind: 'facts', facts: [{ label: text, value: text }] },
            { kind: 'figures', items: [{ label: text, value: '1', note: text, light: 'RED' }] },
            {
              kind: 'table',
              table: { ...table, rows: [[text, text, null, null, null, null, null, null, null]] },
            },
          ),
        ),
      );
      expect(tight(pdf.texts.join('\n'))).toContain(tight(`Absatz: ${printed}`));
      expect(tight(pdf.texts.join('\n')).split(tight(printed)).length).toBeGreaterThan(6);
    },
  );

  it('prints controls and halves of characters as nothing or as numbers', async () => {
    const pdf = await readPdf(
      await reportPdf(reportOf({ kind: 'paragraph', text: 'a\u0000b\u0007c\ud800d\ue000e\u202ff\u200dg' })),
    );
    expect(pdf.texts.join().replaceAll('\u00a0', ' ')).toContain('abc[U+FFFD]d[U+E000]e fg');
  });

  it('prints a report without anything', async () => {
    const pdf = await readPdf(await reportPdf({ ...sampleReport(), parts: [] }));
    expect(pdf.pages).toBe(2);
  });

  it('puts long tables of charts into an annex', async () => {
    const sample = sampleReport();
    const report: Report = {
      ...sample,
      parts: sample.parts.map((part) => ({
        ...part,
        blocks: part.blocks.map((block) =>
          block.kind === 'chart' && block.id === 'fan'
            ? { ...block, twin: { ...sampleTable(40), id: 'fan' } }
            : block,
        ),
      })),
    };
    const pdf = await readPdf(await reportPdf(report));
    expect(pdf.bookmarks.at(-1)).toBe('6 Datentabellen zu den Abbildungen');
    expect(pdf.texts.join()).toMatch(/Datentabelle: Seite 1\d/);
    expect(pdf.texts.slice(-2).join()).toContain('M-0040');
  });

  it('prints a table of 1,000 rows while others are served', async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 2);
    const start = performance.now();
    const bytes = await reportPdf(sampleReport('de', 1000));
    const whole = performance.now() - start;
    clearInterval(timer);
    const pdf = await readPdf(bytes);
    expect(pdf.texts.join()).toContain('M-1000');
    expect(pdf.pages).toBeGreaterThan(40);
    expect(longest / whole).toBeLessThan(0.25);
  });
});

describe('faults of a template', () => {
  it.each([
    ['a font that is missing', '#set text(font: "Nowhere Sans")\nText', /unknown font family: nowhere sans/],
    ['a function that is missing', '#nothing()', /unknown variable: nothing/],
    ['a file of the machine', '#read("/etc/hostname")', /not found/],
  ])('%s is an error', async (_what, source, message) => {
    const pool = new WorkerPool<TypstJob, Uint8Array>(TYPST_WORKER, {
      size: 1,
      timeLimitMs: 20_000,
      workerData: { sources: { 'report.typ': `#set document(title: "x")\n${source}` }, fonts: [] },
    });
    await expect(pool.run({ report: '{}', createdAt: 0, standard: 'ua-1' })).rejects.toThrow(message);
  });
});

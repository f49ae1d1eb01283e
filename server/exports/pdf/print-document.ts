import { setImmediate } from 'node:timers/promises';
import { SCHEDULE_LIGHTS, type ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import { formatDay, formatNumber } from '../../../shared/i18n/index.ts';
import { LIGHT_SHAPES } from '../../../shared/light-shapes.ts';
import { LIGHT_SWATCHES, PRINT } from '../../../shared/palette.ts';
import { chartSvg } from '../charts/chart-svg.tsx';
import { DOCUMENT_WORDS, type DocumentWords } from '../report/document-words.ts';
import type {
  Block,
  ChartBlock,
  Fact,
  KeyFigure,
  Part,
  Report,
} from '../../../shared/report/report-model.ts';
import { chartsOf, standsBeneath } from '../report/twin-place.ts';
import { breakable, printableDeep } from './printable.ts';
import { type PrintTable, printTable } from './print-table.ts';

/** Units of a chart's width on the page: its text is then 8 points high. */
const CHART_WIDTH = 642;

/** The report as the template takes it: JSON of strings and numbers. */
export interface PrintDocument {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly lang: string;
  readonly region: string;
  readonly words: DocumentWords;
  readonly colours: typeof PRINT;
  readonly lights: Record<ScheduleLight, { readonly colour: string; readonly shape: string }>;
  readonly cover: {
    readonly plan: string;
    readonly title: string;
    readonly subtitle: string;
    readonly facts: readonly Fact[];
    readonly marks: readonly string[];
    readonly checksum: string;
  };
  /** Head and foot of every page but the first. */
  readonly running: { readonly left: string; readonly right: string; readonly foot: string };
  readonly chapters: readonly PrintChapter[];
}

interface PrintChapter {
  readonly sections: readonly PrintSection[];
}

/** Blocks on pages of one format. */
interface PrintSection {
  readonly landscape: boolean;
  readonly blocks: readonly PrintBlock[];
}

type PrintBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly items: readonly KeyFigure[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly table: PrintTable }
  | { readonly kind: 'anchor'; readonly id: string }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly alt: string;
      readonly svg: string;
      /** Beneath the chart. */
      readonly twin: PrintTable | null;
      /** Where the table stands instead. */
      readonly annex: string | null;
    };

/** Turns a report into what the template prints. */
export async function printDocument(source: Report): Promise<PrintDocument> {
  const report = printableDeep(source);
  const chapters: PrintChapter[] = [];
  for (const part of report.parts) {
    chapters.push(chapterOf(part, report));
    // Between two chapters others have their turn.
    await setImmediate();
  }
  const { cover, lang } = report;
  const words = DOCUMENT_WORDS[lang];
  return {
    title: `${cover.title} – ${cover.plan}, ${cover.subtitle}`,
    author: cover.plan,
    description: cover.marks.join(' '),
    lang,
    region: lang === 'de' ? 'DE' : 'GB',
    words,
    colours: PRINT,
    lights: Object.fromEntries(
      SCHEDULE_LIGHTS.map((light) => [
        light,
        { colour: LIGHT_SWATCHES[light].light, shape: shapeSvg(light) },
      ]),
    ) as PrintDocument['lights'],
    cover: {
      plan: cover.plan,
      title: cover.title,
      subtitle: cover.subtitle,
      facts: cover.facts.map(breakableFact),
      marks: cover.marks.map(breakable),
      checksum: source.contentSha256,
    },
    running: {
      left: `${cover.title} · ${cover.plan}`,
      right: `${words.asOf} ${formatDay(lang, cover.asOf)} · ${words.revision} ${formatNumber(lang, cover.revision)}`,
      foot: cover.marks.join(' '),
    },
    chapters: [...chapters, ...annexOf(report)],
  };
}

function chapterOf(part: Part, report: Report): PrintChapter {
  let level = 1;
  const blocks = part.blocks.map((block): PrintBlock => {
    // A structure that skips a level is no valid outline.
    if (block.kind === 'heading') level = Math.min(block.level, level + 1);
    return printBlock(block, level, report);
  });
  return { sections: sectionsOf([{ kind: 'heading', level: 1, text: breakable(part.title) }, ...blocks]) };
}

function printBlock(block: Block, level: number, { lang, contentSha256 }: Report): PrintBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level, text: breakable(block.text) };
    case 'paragraph':
    case 'note':
      return { kind: block.kind, text: breakable(block.text) };
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map(breakable) };
    case 'figures':
      return { kind: 'figures', items: block.items };
    case 'facts':
      return { kind: 'facts', facts: block.facts.map(breakableFact) };
    case 'checksum':
      return { kind: 'facts', facts: [breakableFact({ label: block.label, value: contentSha256 })] };
    case 'table':
      return { kind: 'table', table: printTable(block.table, lang) };
    case 'chart': {
      const isShort = standsBeneath(block);
      return {
        kind: 'chart',
        title: breakable(block.title),
        alt: block.alt,
        svg: chartSvg(block.chart, lang, { width: CHART_WIDTH }),
        twin: isShort ? printTable(block.twin, lang, 'beneath') : null,
        annex: isShort ? null : anchorOf(block),
      };
    }
  }
}

/** The tables of those charts whose data do not fit beneath them. */
function annexOf(report: Report): PrintChapter[] {
  const words = DOCUMENT_WORDS[report.lang];
  const charts = chartsOf(report);
  const blocks = charts.flatMap((block, index): PrintBlock[] => {
    if (standsBeneath(block)) return [];
    return [
      { kind: 'heading', level: 2, text: breakable(`${words.figure} ${index + 1}: ${block.title}`) },
      { kind: 'anchor', id: anchorOf(block) },
      { kind: 'table', table: printTable(block.twin, report.lang) },
    ];
  });
  if (blocks.length === 0) return [];
  return [{ sections: sectionsOf([{ kind: 'heading', level: 1, text: words.dataTables }, ...blocks]) }];
}

function anchorOf(block: ChartBlock): string {
  return `data-${block.id}`;
}

/** Wide tables go onto turned pages, together with the words that lead to them and the notes that follow. */
function sectionsOf(blocks: readonly PrintBlock[]): PrintSection[] {
  const sections: { landscape: boolean; blocks: PrintBlock[] }[] = [];
  let leading: PrintBlock[] = [];
  const put = (landscape: boolean, some: readonly PrintBlock[]) => {
    const last = sections.at(-1);
    if (last?.landscape === landscape) last.blocks.push(...some);
    else if (some.length > 0) sections.push({ landscape, blocks: [...some] });
  };
  for (const block of blocks) {
    const isLeading = leading.length > 0 && (block.kind === 'paragraph' || block.kind === 'list');
    if (block.kind === 'heading' || block.kind === 'anchor' || isLeading) leading.push(block);
    else if (block.kind === 'note') {
      if (leading.length > 0) leading.push(block);
      else put(sections.at(-1)?.landscape ?? false, [block]);
    } else {
      put(block.kind === 'table' && block.table.landscape, [...leading, block]);
      leading = [];
    }
  }
  put(false, leading);
  return sections;
}

function breakableFact(fact: Fact): Fact {
  return { label: breakable(fact.label), value: breakable(fact.value) };
}

/** The shape of a light in its colours. */
function shapeSvg(light: ScheduleLight): string {
  const { outline, sign } = LIGHT_SHAPES[light];
  const swatch = LIGHT_SWATCHES[light];
  const drawn = sign
    ? `<path d="${sign}" fill="none" stroke="${swatch.onLight}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="${outline}" fill="${swatch.light}"/>${drawn}</svg>`;
}

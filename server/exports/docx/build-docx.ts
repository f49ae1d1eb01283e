import { readFileSync } from 'node:fs';
import { Document, type FileChild, HeadingLevel, type ISectionOptions, Packer, Paragraph } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ReportPart } from '../../../shared/domain/vocabulary.ts';
import { FAMILY_FILES } from '../fonts.ts';
import { DOCUMENT_WORDS } from '../report/document-words.ts';
import type { Part, Report } from '../../../shared/report/report-model.ts';
import { chartsWithClosingTable } from '../report/twin-place.ts';
import { type BlockContext, captionedTable, documentBlocks } from './blocks.ts';
import { Captions } from './captions.ts';
import { contentsPage, coverPage } from './cover.ts';
import { type Orientation, pageOf, runningFoot, runningHead, textWidth } from './page.ts';
import { plainText, textRuns } from './plain-text.ts';
import { reproducible } from './reproducible.ts';
import { documentStyles, NUMBERING, RAW_STYLES } from './styles.ts';
import { WORD_TEXTS } from './texts.ts';
import { TYPEFACE } from './theme.ts';

/** The annex of all measures has more columns than an upright page has room for. */
const LANDSCAPE: ReadonlySet<ReportPart> = new Set(['MEASURES']);

/** Parts that follow the one before on the same page. */
const RUN_ON: ReadonlySet<ReportPart> = new Set(['MATRIX', 'TREND', 'COMPLETENESS', 'VERIFICATION']);

/** Parts of one report that stand on pages of one direction, with what else stands there. */
interface Section {
  readonly orientation: Orientation;
  readonly children: FileChild[];
}

/**
 * The cabinet report as an editable Word document with real styles.
 * @returns the same bytes for the same report, on any day and machine
 */
export async function buildDocx(report: Report): Promise<Uint8Array> {
  const { cover, lang, contentSha256 } = report;
  const faces = typefaces();
  const document = new Document({
    title: plainText(cover.title),
    subject: plainText(cover.subtitle),
    creator: plainText(cover.plan),
    lastModifiedBy: plainText(cover.plan),
    customProperties: [{ name: 'contentSha256', value: plainText(contentSha256) }],
    styles: documentStyles(lang),
    externalStyles: RAW_STYLES,
    numbering: { config: NUMBERING },
    fonts: [{ name: TYPEFACE, data: faces.regular, bold: faces.bold }],
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    // Word asks before it updates fields, so contents, references and numbers are written as it would count them.
    pageNumbers: estimatePageNumbersWith({
      fonts: [{ data: faces.regular }, { data: faces.bold }],
      guess: true,
    }),
    sections: sectionsOf(report).map((section, index) => sectionOf(report, section, index === 0)),
  });
  return reproducible(await Packer.toBuffer(document), cover.asOf);
}

/** Cover, contents and parts; a section begins where the direction of the page changes. */
function sectionsOf(report: Report): Section[] {
  const { lang, parts } = report;
  const captions = new Captions(lang, report);
  let lists = 0;
  const nextList = () => (lists += 1);
  const contextOf = (orientation: Orientation): BlockContext => ({
    lang,
    captions,
    width: textWidth(orientation),
    nextList,
    contentSha256: report.contentSha256,
  });
  const sections: Section[] = [
    { orientation: 'portrait', children: [...coverPage(report), ...contentsPage(lang)] },
  ];
  const add = (orientation: Orientation, runsOn: boolean, title: string, blocks: FileChild[]): void => {
    const current = sections.at(-1);
    const turned = current?.orientation !== orientation;
    const section = turned || !current ? { orientation, children: [] } : current;
    if (section !== current) sections.push(section);
    section.children.push(chapterHeading(title, !turned && !runsOn, turned), ...blocks);
  };
  for (const part of parts) {
    const orientation = orientationOf(part);
    add(orientation, RUN_ON.has(part.id), part.title, documentBlocks(contextOf(orientation), part.blocks));
  }
  const charts = chartsWithClosingTable(report);
  if (charts.length > 0) {
    const tables = charts.flatMap(({ id, twin }) =>
      captionedTable(
        contextOf('portrait'),
        twin,
        `${twin.title} (${WORD_TEXTS[lang].valuesOf(captions.figureName(id))})`,
      ),
    );
    add('portrait', false, DOCUMENT_WORDS[lang].dataTables, tables);
  }
  return sections;
}

function orientationOf({ id }: Part): Orientation {
  return LANDSCAPE.has(id) ? 'landscape' : 'portrait';
}

/** A chapter on a page of its own begins at its top. */
function chapterHeading(title: string, newPage: boolean, newSection: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: newPage,
    ...((newPage || newSection) && { spacing: { before: 0 } }),
    children: textRuns(title),
  });
}

/** The cover, the first page of all, has neither head nor foot. */
function sectionOf({ lang, cover }: Report, section: Section, first: boolean): ISectionOptions {
  const { orientation, children } = section;
  return {
    properties: { ...pageOf(orientation), titlePage: first },
    headers: { default: runningHead(lang, cover, orientation) },
    footers: { default: runningFoot(lang, cover, orientation) },
    children,
  };
}

let loaded: Record<keyof typeof FAMILY_FILES, Buffer> | undefined;

/** The files of the typeface, read once. */
function typefaces(): Record<keyof typeof FAMILY_FILES, Buffer> {
  loaded ??= { regular: readFileSync(FAMILY_FILES.regular), bold: readFileSync(FAMILY_FILES.bold) };
  return loaded;
}

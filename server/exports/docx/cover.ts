import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { Lang } from '../../../shared/i18n/index.ts';
import { DOCUMENT_WORDS } from '../report/document-words.ts';
import type { Report } from '../../../shared/report/report-model.ts';
import { textWidth } from './page.ts';
import { textRuns } from './plain-text.ts';
import { factTable } from './side-by-side.ts';

/** First page: what this is, of which day, and what nobody may overlook. */
export function coverPage({ lang, cover, contentSha256 }: Report): FileChild[] {
  const { plan, title, subtitle, facts, marks } = cover;
  return [
    new Paragraph({ style: 'PlanName', children: textRuns(plan) }),
    new Paragraph({ style: 'Title', children: textRuns(title) }),
    new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) }),
    ...marks.map((mark) => new Paragraph({ style: 'ReportMark', children: textRuns(mark) })),
    new Paragraph({ style: 'TableEnd' }),
    ...(facts.length > 0 ? [factTable(facts, textWidth('portrait'))] : []),
    new Paragraph({
      style: 'ReportNote',
      children: textRuns(`${DOCUMENT_WORDS[lang].checksum}: ${contentSha256}`),
      spacing: { before: 240 },
    }),
  ];
}

/** Table of contents: a field that Word updates, with its entries and page numbers already in it. */
export function contentsPage(lang: Lang): FileChild[] {
  const { contents } = DOCUMENT_WORDS[lang];
  return [
    new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, text: contents }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { Lang } from '../../../shared/i18n/index.ts';
import type { Cover } from '../report/report-model.ts';
import { textWidth } from './page.ts';
import { textRuns } from './plain-text.ts';
import { factTable } from './side-by-side.ts';
import { TEXTS } from './texts.ts';

/** First page: what this is, of which day, and what nobody may overlook. */
export function coverPage({ plan, title, subtitle, facts, marks }: Cover): FileChild[] {
  return [
    new Paragraph({ style: 'PlanName', children: textRuns(plan) }),
    new Paragraph({ style: 'Title', children: textRuns(title) }),
    new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) }),
    ...marks.map((mark) => new Paragraph({ style: 'ReportMark', children: textRuns(mark) })),
    new Paragraph({ style: 'TableEnd' }),
    ...(facts.length > 0 ? [factTable(facts, textWidth('portrait'))] : []),
  ];
}

/** Table of contents: a field that Word updates, with its entries and page numbers already in it. */
export function contentsPage(lang: Lang): FileChild[] {
  const { contents } = TEXTS[lang];
  return [
    new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, text: contents }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

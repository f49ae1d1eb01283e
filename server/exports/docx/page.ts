import {
  BorderStyle,
  convertMillimetersToTwip,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Lang } from '../../../shared/i18n/index.ts';
import { DOCUMENT_WORDS } from '../report/document-words.ts';
import type { Cover } from '../../../shared/report/report-model.ts';
import { plainText } from './plain-text.ts';
import { stateOf } from './texts.ts';
import { RULE } from './theme.ts';

/** Pages that a section can have. */
export type Orientation = 'portrait' | 'landscape';

/** A4 in twips. */
const A4 = { width: 11906, height: 16838 };

/** Room for a file's holes on the left of upright pages; wide tables get what is left of lying ones. */
const MARGINS = {
  portrait: { left: convertMillimetersToTwip(25), right: convertMillimetersToTwip(20) },
  landscape: { left: convertMillimetersToTwip(20), right: convertMillimetersToTwip(20) },
};

/** Width of the text in twips. */
export function textWidth(orientation: Orientation): number {
  const { left, right } = MARGINS[orientation];
  return (orientation === 'portrait' ? A4.width : A4.height) - left - right;
}

/** Page size, margins and direction; the library turns the page itself. */
export function pageOf(orientation: Orientation): ISectionPropertiesOptions {
  return {
    page: {
      size: {
        ...A4,
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        ...MARGINS[orientation],
        top: convertMillimetersToTwip(27),
        bottom: convertMillimetersToTwip(25),
        header: convertMillimetersToTwip(13),
        footer: convertMillimetersToTwip(11),
      },
    },
  };
}

/** Plan on the left, Stichtag and Fassung on the right. */
export function runningHead(lang: Lang, cover: Cover, orientation: Orientation): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(orientation) }],
        border: { bottom: { ...RULE, style: BorderStyle.SINGLE, space: 4 } },
        children: [new TextRun({ children: [plainText(cover.plan), new Tab(), stateOf(lang, cover)] })],
      }),
    ],
  });
}

/** The marks, so that no page taken out of the report loses them, and the number of the page. */
export function runningFoot(lang: Lang, cover: Cover, orientation: Orientation): Footer {
  const { page, of } = DOCUMENT_WORDS[lang];
  return new Footer({
    children: [
      ...(cover.marks.length > 0
        ? [new Paragraph({ style: 'FooterMark', text: plainText(cover.marks.join(' ')) })]
        : []),
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(orientation) }],
        children: [
          new TextRun({ children: [plainText(cover.title), new Tab()] }),
          new TextRun({ children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

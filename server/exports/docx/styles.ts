import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  type NumberingDefinition,
} from 'docx';
import type { Lang } from '../../../shared/i18n/index.ts';
import { HELD_BRACE } from './plain-text.ts';
import { WORD_TEXTS } from './texts.ts';
import { INK, TYPEFACE } from './theme.ts';

/** Distances in twips, a twentieth of a point each; sizes in half points. */
const pt = (points: number): number => points * 20;
const size = (points: number): number => points * 2;
const line = (factor: number) => ({ line: Math.round(240 * factor), lineRule: LineRuleType.AUTO });

/** Names of the lists; no data can hold the first character, see HELD_BRACE. */
export const LISTS = { ordered: `${HELD_BRACE}ordered`, bullets: `${HELD_BRACE}bullets` } as const;

const LIST_INDENT = { left: pt(18), hanging: pt(18) };

/** The levels behind 'List Number' and 'List Bullet'. */
export const NUMBERING: readonly NumberingDefinition[] = [
  {
    reference: LISTS.ordered,
    levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: LIST_INDENT } } },
    ],
  },
  {
    reference: LISTS.bullets,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        style: { paragraph: { indent: LIST_INDENT }, run: { color: INK.accent } },
      },
    ],
  },
];

/** Styles of the document: Word's own where it has one, so that people edit with what they know. */
export function documentStyles(lang: Lang): IStylesOptions {
  const { language } = WORD_TEXTS[lang];
  return {
    default: {
      document: {
        run: {
          font: TYPEFACE,
          size: size(10),
          color: INK.text,
          language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: line(1) },
      },
      title: {
        ...named('Title', 'Subtitle'),
        run: { size: size(32), bold: true, color: INK.text },
        paragraph: { spacing: { before: pt(10), after: pt(10), ...line(1.05) } },
      },
      heading1: {
        ...named('Heading 1'),
        run: { size: size(19), bold: true, color: INK.text },
        paragraph: heading(0, 26, 10),
      },
      heading2: {
        ...named('Heading 2'),
        run: { size: size(13), bold: true, color: INK.accent },
        paragraph: heading(1, 16, 5),
      },
      heading3: {
        ...named('Heading 3'),
        run: { size: size(10.5), bold: true, color: INK.text },
        paragraph: heading(2, 11, 3),
      },
      caption: {
        ...named('Caption'),
        run: { size: size(9), bold: true, color: INK.text },
        paragraph: {
          keepNext: true,
          keepLines: true,
          spacing: { before: pt(12), after: pt(5), ...line(1.15) },
        },
      },
    },
    paragraphStyles: PARAGRAPH_STYLES,
  };
}

function named(name: string, next = 'BodyText') {
  return { name, basedOn: 'Normal', next, quickFormat: true };
}

function heading(outlineLevel: number, before: number, after: number) {
  return {
    outlineLevel,
    keepNext: true,
    keepLines: true,
    spacing: { before: pt(before), after: pt(after), ...line(1.1) },
  };
}

const BODY = { spacing: { after: pt(6), ...line(1.3) }, widowControl: true };

const style = (
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'],
  basedOn = 'Normal',
): IParagraphStyleOptions => ({ id, name, basedOn, quickFormat: true, run, paragraph });

const TABLE_TEXT = { size: size(8.5) };
const CELL = { spacing: line(1.1) };

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  style('BodyText', 'Body Text', {}, BODY),
  style(
    'Subtitle',
    'Subtitle',
    { size: size(14), color: INK.muted },
    { spacing: { after: pt(30), ...line(1.2) } },
  ),
  style(
    'ListNumber',
    'List Number',
    {},
    {
      spacing: { after: pt(4), ...line(1.3) },
      numbering: { reference: LISTS.ordered, level: 0 },
    },
  ),
  style(
    'ListBullet',
    'List Bullet',
    {},
    {
      spacing: { after: pt(4), ...line(1.3) },
      numbering: { reference: LISTS.bullets, level: 0 },
    },
  ),
  style(
    'PlanName',
    'Plan Name',
    { size: size(11), bold: true, color: INK.accent },
    {
      spacing: { before: pt(110), after: pt(8), ...line(1.1) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: INK.accent, space: 8 } },
    },
  ),
  style(
    'ReportMark',
    'Report Mark',
    { size: size(11), bold: true },
    {
      keepLines: true,
      spacing: { before: pt(8), after: pt(8), ...line(1.25) },
      indent: { left: pt(12) },
      shading: { fill: INK.markFill },
      border: {
        left: { style: BorderStyle.SINGLE, size: 36, color: INK.mark, space: 8 },
        top: { style: BorderStyle.SINGLE, size: 4, color: INK.markFill, space: 5 },
        bottom: { style: BorderStyle.SINGLE, size: 4, color: INK.markFill, space: 5 },
      },
    },
  ),
  style(
    'ReportNote',
    'Report Note',
    { size: size(8.5), color: INK.muted },
    {
      keepLines: true,
      spacing: { before: pt(4), after: pt(10), ...line(1.2) },
    },
  ),
  style('Figure', 'Figure', {}, { keepNext: true, spacing: { after: pt(2), ...line(1) } }),
  style('TableText', 'Table Text', TABLE_TEXT, CELL),
  style(
    'TableLight',
    'Table Light',
    TABLE_TEXT,
    { ...CELL, indent: { left: 240, hanging: 240 } },
    'TableText',
  ),
  style(
    'TableHeading',
    'Table Heading',
    { ...TABLE_TEXT, bold: true },
    { ...CELL, keepNext: true },
    'TableText',
  ),
  style(
    'TableFigureHeading',
    'Table Figure Heading',
    {},
    { alignment: AlignmentType.RIGHT, keepNext: true },
    'TableHeading',
  ),
  style('TableEnd', 'Table End', { size: size(4) }, { spacing: { after: pt(4), ...line(1) } }),
  style('FactLabel', 'Fact Label', { size: size(9.5), color: INK.muted }, { spacing: line(1.2) }),
  style('FactValue', 'Fact Value', { size: size(9.5) }, { spacing: line(1.2) }),
  style('KeyFigure', 'Key Figure', { size: size(19), bold: true }, { keepNext: true, spacing: line(1.1) }),
  style(
    'KeyFigureLabel',
    'Key Figure Label',
    { size: size(9), bold: true },
    {
      keepNext: true,
      spacing: { after: pt(1), ...line(1.15) },
    },
  ),
  style('KeyFigureNote', 'Key Figure Note', { size: size(8), color: INK.muted }, { spacing: line(1.2) }),
  style(
    'ContentsHeading',
    'Contents Heading',
    { size: size(19), bold: true },
    {
      keepNext: true,
      spacing: { after: pt(12), ...line(1.1) },
    },
  ),
  style('TOC1', 'toc 1', {}, { spacing: { before: pt(8), after: pt(2), ...line(1.15) } }),
  style(
    'TOC2',
    'toc 2',
    { color: INK.muted },
    { indent: { left: pt(12) }, spacing: { after: pt(2), ...line(1.15) } },
  ),
  style(
    'TOC3',
    'toc 3',
    { color: INK.muted },
    { indent: { left: pt(24) }, spacing: { after: pt(1), ...line(1.15) } },
  ),
  style('Header', 'header', { size: size(8), color: INK.muted }, { spacing: line(1) }),
  style('Footer', 'footer', { size: size(8), color: INK.muted }, { spacing: line(1) }),
  style(
    'FooterMark',
    'Footer Mark',
    { size: size(8), bold: true, color: INK.text },
    {
      spacing: { after: pt(2), ...line(1) },
    },
    'Footer',
  ),
];

/** Id of the style of all tables that show data. */
export const TABLE_STYLE_ID = 'ReportTable';

/**
 * Styles that the library has no words for, though the format has: tables with hairlines between the rows, head and
 * total set apart; and figures that all take the same width, so that they stand beneath each other.
 */
export const RAW_STYLES = `
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14">
<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE_ID}">
<w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
<w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="8" w:space="0" w:color="${INK.text}"/>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="${INK.text}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${INK.rule}"/>
</w:tblBorders><w:tblCellMar>
<w:top w:w="50" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>
</w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="${INK.text}"/>
</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${INK.headFill}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders>
<w:top w:val="single" w:sz="8" w:space="0" w:color="${INK.text}"/>
</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${INK.headFill}"/></w:tcPr></w:tblStylePr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableFigure">
<w:name w:val="Table Figure"/><w:basedOn w:val="TableText"/><w:qFormat/>
<w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w14:numSpacing w14:val="tabular"/></w:rPr>
</w:style>
</w:styles>`.replaceAll('\n', '');

import type { Lang } from '../../../shared/i18n/index.ts';
import type { ColumnType } from '../../../shared/report/report-model.ts';
import { xmlText } from './text.ts';

/** What a cell looks like: by the type of its column, and the two kinds of cells that stand outside the rows. */
export type StyleName = ColumnType | 'header' | 'empty';

interface Style {
  readonly format: (lang: Lang) => string;
  readonly align: 'left' | 'right';
  readonly wrap: boolean;
  readonly font: 'plain' | 'bold' | 'quiet';
}

/** The format of texts: whoever edits '=1+1' in the cell keeps the text. */
const TEXT = () => '@';

/** Like formatDay. The language is named because months must not follow the reader's machine. */
const DAY = (lang: Lang) => (lang === 'de' ? 'dd.mm.yyyy' : '[$-809]d mmmm yyyy');

/** Like formatPercent: what is below 100 is never shown as 100. */
const PERCENT = (lang: Lang) =>
  lang === 'de' ? '[>=1]0.0 %;[>=0.9995]"99,9 %";0.0 %' : '[>=1]0.0%;[>=0.9995]"99.9%";0.0%';

const STYLES: Readonly<Record<StyleName, Style>> = {
  header: { format: TEXT, align: 'left', wrap: true, font: 'bold' },
  empty: { format: TEXT, align: 'left', wrap: false, font: 'quiet' },
  text: { format: TEXT, align: 'left', wrap: true, font: 'plain' },
  code: { format: TEXT, align: 'left', wrap: false, font: 'plain' },
  light: { format: TEXT, align: 'left', wrap: false, font: 'plain' },
  integer: { format: () => '#,##0', align: 'right', wrap: false, font: 'plain' },
  decimal: { format: () => '#,##0.0', align: 'right', wrap: false, font: 'plain' },
  percent: { format: PERCENT, align: 'right', wrap: false, font: 'plain' },
  days: { format: () => '+#,##0;"−"#,##0;0', align: 'right', wrap: false, font: 'plain' },
  day: { format: DAY, align: 'left', wrap: false, font: 'plain' },
  planDate: { format: DAY, align: 'left', wrap: false, font: 'plain' },
};

const NAMES = Object.keys(STYLES) as StyleName[];
const FONTS = ['plain', 'bold', 'quiet'] as const;
/** Numbers below are those of formats that every program knows. */
const FIRST_FORMAT = 164;

/** Number of a style in styles.xml. Style 0 is that of cells without one. */
export function styleNumber(name: StyleName, total: boolean): number {
  return 1 + NAMES.indexOf(name) + (total ? NAMES.length : 0);
}

/** The part xl/styles.xml. */
export function stylesXml(lang: Lang): string {
  const formats = [...new Set(NAMES.map((name) => STYLES[name].format(lang)))];
  const numFmts = formats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
  );
  const xf = (name: StyleName, total: boolean): string => {
    const style = STYLES[name];
    const font = FONTS.indexOf(total ? 'bold' : style.font);
    const fill = name === 'header' ? 2 : 0;
    const border = name === 'header' ? 1 : total ? 2 : 0;
    const format = FIRST_FORMAT + formats.indexOf(style.format(lang));
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ` +
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
      `<alignment horizontal="${style.align}" vertical="${name === 'header' ? 'bottom' : 'top'}"` +
      `${style.wrap ? ' wrapText="1"' : ''}/></xf>`
    );
  };
  const xfs = [false, true].flatMap((total) => NAMES.map((name) => xf(name, total)));
  const font = (inner: string) => `<font>${inner}<name val="Calibri"/><family val="2"/></font>`;
  const edge = (side: string) => `<${side} style="thin"><color rgb="FF5F6B7A"/></${side}>`;
  const border = (top: string, bottom: string) =>
    `<border><left/><right/>${top || '<top/>'}${bottom || '<bottom/>'}<diagonal/></border>`;
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` +
    `<fonts count="3">${font('<sz val="11"/>')}${font('<b/><sz val="11"/>')}` +
    `${font('<i/><sz val="11"/><color rgb="FF5F6B7A"/>')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE6ECF3"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="3">${border('', '')}${border('', edge('bottom'))}${border(edge('top'), '')}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

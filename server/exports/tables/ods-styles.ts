import type { Lang } from '../../../shared/i18n/index.ts';
import type { ColumnType } from '../../../shared/report/report-model.ts';

/*
 * Styles of an OpenDocument sheet: each number format is a data style of its own; what depends on the value (sign, not
 * quite 100 %) is a map to further ones.
 */

/** Name of the style of a column's cells; a total row has its own. */
export function cellStyle(type: ColumnType, total: boolean): string {
  return total ? `${type}-total` : type;
}

const NUMERIC: readonly ColumnType[] = ['integer', 'decimal', 'percent', 'days'];
const PLAIN: readonly ColumnType[] = ['text', 'code', 'light', 'day', 'planDate'];

const DATA_STYLE: Readonly<Record<ColumnType, string>> = {
  text: 'N-text',
  code: 'N-text',
  light: 'N-text',
  integer: 'N-integer',
  decimal: 'N-decimal',
  percent: 'N-percent',
  days: 'N-days',
  day: 'N-day',
  planDate: 'N-day',
};

/** Styles of cells and their formats, for office:automatic-styles. */
export function cellStylesXml(lang: Lang): string {
  const cell = (
    name: string,
    data: string,
    align: string,
    options: { wrap?: boolean; look?: string; text?: string },
  ) =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${data}">` +
    `<style:table-cell-properties style:vertical-align="${name === 'header' ? 'bottom' : 'top'}" style:text-align-source="fix"` +
    `${options.wrap === true ? ' fo:wrap-option="wrap"' : ''}${options.look ?? ''}/>` +
    `<style:paragraph-properties fo:text-align="${align}"/>` +
    `${options.text === undefined ? '' : `<style:text-properties ${options.text}/>`}</style:style>`;
  const bold = 'fo:font-weight="bold"';
  const styles = [...NUMERIC, ...PLAIN].flatMap((type) => {
    const align = NUMERIC.includes(type) ? 'end' : 'start';
    const wrap = type === 'text';
    return [
      cell(cellStyle(type, false), DATA_STYLE[type], align, { wrap }),
      cell(cellStyle(type, true), DATA_STYLE[type], align, {
        wrap,
        look: ' fo:border-top="0.5pt solid #5f6b7a"',
        text: bold,
      }),
    ];
  });
  return (
    dataStylesXml(lang) +
    cell('header', 'N-text', 'start', {
      wrap: true,
      look: ' fo:background-color="#e6ecf3" fo:border-bottom="0.5pt solid #5f6b7a"',
      text: bold,
    }) +
    cell('empty', 'N-text', 'start', { text: 'fo:font-style="italic" fo:color="#5f6b7a"' }) +
    styles.join('')
  );
}

function dataStylesXml(lang: Lang): string {
  const number = (digits: number) =>
    `<number:number number:decimal-places="${digits}" number:min-decimal-places="${digits}" number:min-integer-digits="1" number:grouping="true"/>`;
  const text = (words: string) => `<number:text>${words}</number:text>`;
  const map = (condition: string, style: string) =>
    `<style:map style:condition="value()${condition}" style:apply-style-name="${style}"/>`;
  const numberStyle = (name: string, inner: string) =>
    `<number:number-style style:name="${name}">${inner}</number:number-style>`;
  const percentStyle = (name: string, inner: string) =>
    `<number:percentage-style style:name="${name}">${inner}</number:percentage-style>`;
  const percent = `${number(1)}${text(lang === 'de' ? ' %' : '%')}`;
  return (
    `<number:text-style style:name="N-text"><number:text-content/></number:text-style>` +
    numberStyle('N-integer', number(0)) +
    numberStyle('N-decimal', number(1)) +
    // Like formatDays: the sign of a delay is written, and minus is a minus.
    numberStyle('N-days-later', text('+') + number(0)) +
    numberStyle('N-days-earlier', text('−') + number(0)) +
    numberStyle('N-days', number(0) + map('&gt;0', 'N-days-later') + map('&lt;0', 'N-days-earlier')) +
    // Like formatPercent: what is below 100 is never shown as 100.
    percentStyle('N-percent-all', percent) +
    percentStyle('N-percent-nearly', text(lang === 'de' ? '99,9 %' : '99.9%')) +
    percentStyle(
      'N-percent',
      percent + map('&gt;=1', 'N-percent-all') + map('&gt;=0.9995', 'N-percent-nearly'),
    ) +
    dayStyleXml(lang)
  );
}

/** Like formatDay. The language is named because months must not follow the reader's machine. */
function dayStyleXml(lang: Lang): string {
  const open = '<number:date-style style:name="N-day"';
  return lang === 'de'
    ? `${open} number:language="de" number:country="DE"><number:day number:style="long"/><number:text>.</number:text>` +
        '<number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>'
    : `${open} number:language="en" number:country="GB"><number:day/><number:text> </number:text>` +
        '<number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>';
}

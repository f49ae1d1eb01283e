import type { ColumnGuide } from './column-guide.ts';
import { cleanText, xmlText } from './text.ts';

/** A sheet whose columns may have guides. */
interface GuidedSheet {
  readonly name: string;
  readonly guides: readonly ColumnGuide[];
  readonly labels: readonly string[];
}

/** Names the language of the conditions; without it programs read none of them. */
const FORMULAS = 'urn:oasis:names:tc:opendocument:xmlns:of:1.2';

/**
 * Drop-down lists and notes of all sheets. A value that is not on a list is warned of, not refused: what is wrong the
 * import says.
 */
export function validationsXml(sheets: readonly GuidedSheet[]): string {
  const rules = sheets.flatMap(({ name, guides, labels }, sheet) =>
    guides.map(({ note, choices }, column) => {
      const title = xmlText(cleanText(labels[column] ?? ''));
      const list = choices?.values.map((value) => `"${cleanText(value).replaceAll('"', '""')}"`).join(';');
      const condition =
        list === undefined
          ? ''
          : ` table:condition="${xmlText(`of:cell-content-is-in-list(${list})`)}" table:display-list="unsorted"`;
      const base = xmlText(`$'${name.replaceAll("'", "''")}'.A1`);
      return (
        `<table:content-validation table:name="${validationName(sheet, column)}"${condition} table:allow-empty-cell="true" ` +
        `table:base-cell-address="${base}"><table:help-message table:title="${title}" table:display="true">` +
        `<text:p>${xmlText(cleanText(note))}</text:p></table:help-message>` +
        '<table:error-message table:message-type="warning" table:display="true"/></table:content-validation>'
      );
    }),
  );
  return rules.length === 0
    ? ''
    : `<table:content-validations xmlns:of="${FORMULAS}">${rules.join('')}</table:content-validations>`;
}

/** Name under which a column finds its drop-down list and note; both counted from 0. */
export function validationName(sheet: number, column: number): string {
  return `guide${sheet}-${column}`;
}

import { TextRun } from 'docx';

/**
 * Stands for '{' while the library works: it replaces `{key}` by ids wherever it finds a key of its own, in data too.
 * XML forbids this character, so no data can hold it; `reproducible` puts the brace back.
 */
export const HELD_BRACE = '\uFFFE';

/** What XML 1.0 forbids: control characters, halves of a pair, the two non-characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Data for one line: what XML forbids dropped, tabs and line breaks as spaces. */
export function plainText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/\r\n?|[\n\t]/g, ' ')
    .replaceAll('{', HELD_BRACE);
}

/** Data as runs, its line breaks kept. */
export function textRuns(text: string): TextRun[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, index) => new TextRun({ text: plainText(line), ...(index > 0 && { break: 1 }) }));
}

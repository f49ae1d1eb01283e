import { cleanText, cutText } from './text.ts';

/** More than this Excel does not open. */
const MAX = 31;

/**
 * Names of sheets from the titles of their tables, legal in Excel and in LibreOffice: none of []:*?/\, no apostrophe at
 * the ends, at most 31 characters, and unique whatever the case of their letters. The second of two equal ones is
 * 'Title (2)'.
 */
export function sheetNames(titles: readonly string[]): string[] {
  // Excel keeps the name 'History' for itself.
  const taken = new Set(['history']);
  return titles.map((title) => {
    const wanted = legal(title);
    let name = shorten(wanted, '');
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = shorten(wanted, ` (${n})`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function legal(title: string): string {
  const plain = cleanText(title)
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[' ]+|[' ]+$/g, '');
  return plain === '' ? '–' : plain;
}

function shorten(name: string, suffix: string): string {
  const room = MAX - suffix.length;
  return (name.length <= room ? name : cutText(name, room, '…')) + suffix;
}

import { isCovered } from './font-coverage.ts';

/** What looks the same in print and has a glyph. */
const SAME: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2015': '—',
  '\u202f': '\u00a0',
  '\u2028': '\n',
  '\u2029': '\n',
};

/** Has no shape of its own: controls, joiners, selectors of variants. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * A text as the typeface of documents can print it. A character without glyph becomes its number, '[U+1F600]', so that
 * nothing is lost silently: another typeface would have to come from the machine, and the file would differ by machine.
 */
export function printable(text: string): string {
  if (/^[\u0020-\u007e\u00a0-\u017f\u2013\u201c-\u201e]*$/.test(text)) return text;
  let printed = '';
  for (const letter of text.toWellFormed().normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '\n' || letter === '\u00ad' || letter === '\u200b') printed += letter;
    else if (SAME[letter] !== undefined) printed += SAME[letter];
    else if (isCovered(code) && !/\p{Co}/u.test(letter)) printed += letter;
    else if (/\p{Zs}/u.test(letter)) printed += ' ';
    else if (!SHAPELESS.test(letter)) printed += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return printed;
}

/** Beyond the longest words of official German; these no dictionary can hyphenate. */
const LONG = /\S{29,}/g;
const PIECE = 10;

/** Lets addresses and other endless words break: after their signs, and where they have none every few letters. */
export function breakable(text: string): string {
  return text.replaceAll(LONG, (word) =>
    word
      .replaceAll(/[/._=?&(),:;@#+-]+(?=\w)/g, '$&\u200b')
      .split('\u200b')
      .map((part) => (part.length > 40 ? inPieces(part) : part))
      .join('\u200b'),
  );
}

function inPieces(word: string): string {
  const letters = Array.from(word);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += PIECE) pieces.push(letters.slice(at, at + PIECE).join(''));
  return pieces.join('\u200b');
}

/** Every string within a value made printable. */
export function printableDeep<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map((each) => printableDeep<unknown>(each)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, printableDeep<unknown>(each)]),
  ) as T;
}

/** A text as searches see it: composed characters, lower case by German rules, one space between words. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
}

/** How a German word is written where the keyboard has no umlauts. */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const MARKS = /\p{M}/gu;
const BEYOND_ASCII = /[^\u0000-\u007f]/; // oxlint-disable-line no-control-regex -- ASCII begins with controls

/** Umlauts written out: 'Maßnahme für' as 'massnahme fuer'. */
function spelled(text: string): string {
  return text.replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter);
}

/** Letters without their marks: 'Maßnahme für' as 'massnahme fur'. */
function bare(text: string): string {
  return text.replaceAll('ß', 'ss').normalize('NFD').replace(MARKS, '');
}

/** Does a word of a search, as `searchable` gives it, occur in a text? */
export type WordFinder = (word: string) => boolean;

/**
 * Prepares a text for being searched: case aside, and a word typed without umlauts finds the one with them, spelled out
 * (fuer) or left away (fur). A word typed with umlauts means them.
 */
export function wordFinder(text: string): WordFinder {
  const exact = searchable(text);
  if (!BEYOND_ASCII.test(exact)) return (word) => exact.includes(spelled(word));
  const written = spelled(exact);
  const plain = bare(exact);
  return (word) =>
    exact.includes(word) ||
    written.includes(spelled(word)) ||
    (!BEYOND_ASCII.test(word) && plain.includes(word));
}

/** The words of a query, as `searchable` gives them; none for an empty one. */
export function wordsOf(query: string | null | undefined): string[] {
  return searchable(query ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * Builds the test of a search: every word of the query must occur somewhere in the texts, see wordFinder.
 * @param query what a person typed; without a word everything matches
 */
export function textMatcher(query: string | null | undefined): (...texts: (string | null)[]) => boolean {
  const words = wordsOf(query);
  if (words.length === 0) return () => true;
  return (...texts) => {
    const finds = wordFinder(texts.filter((text) => text !== null).join('\n'));
    return words.every(finds);
  };
}

/** A text as searches see it: composed characters, lower case by German rules, one space between words. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
}

/**
 * Builds the test of a search: every word of the query must occur somewhere in the texts, case aside.
 * @param query what a person typed; without a word everything matches
 */
export function textMatcher(query: string | null | undefined): (...texts: (string | null)[]) => boolean {
  const words = searchable(query ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (...texts) => {
    const haystack = searchable(texts.filter((text) => text !== null).join('\n'));
    return words.every((word) => haystack.includes(word));
  };
}

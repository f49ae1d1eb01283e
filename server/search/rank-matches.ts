import { compareTexts } from '../platform/graphql/connections.ts';
import { searchable, textMatcher, wordFinder, wordsOf } from '../../shared/text-search.ts';

/** What a thing is found by. */
export interface Searched {
  readonly code: string;
  readonly title: string;
  /** Found too, but behind those whose code or title says it. */
  readonly further: readonly (string | null)[];
}

/** The best matches of one kind, and how many there are in all. */
export interface Matches<T> {
  readonly total: number;
  readonly best: readonly T[];
}

/**
 * Finds the rows that hold every word of a search, those first that a person most likely means: the code itself, a code
 * or title that begins so, a title that holds all words, then the rest; equals in the order of their codes.
 * @param text what was typed, with at least one word
 * @param first most rows of the answer
 */
export function rankMatches<T>(
  rows: readonly T[],
  { text, first, by }: { text: string; first: number; by: (row: T) => Searched },
): Matches<T> {
  const matches = textMatcher(text);
  const rank = rankBy(text);
  const found = rows.flatMap((row) => {
    const searched = by(row);
    if (!matches(searched.code, searched.title, ...searched.further)) return [];
    return { row, code: searched.code, rank: rank(searched) };
  });
  found.sort((a, b) => a.rank - b.rank || compareTexts(a.code, b.code));
  return { total: found.length, best: found.slice(0, first).map(({ row }) => row) };
}

/** 0 for what is surely meant, more for what is less likely meant. */
function rankBy(text: string): (searched: Searched) => number {
  const typed = searchable(text);
  const words = wordsOf(text);
  return ({ code, title }) => {
    const ownCode = searchable(code);
    if (ownCode === typed) return 0;
    if (ownCode.startsWith(typed)) return 1;
    if (searchable(title).startsWith(typed)) return 2;
    return words.every(wordFinder(title)) ? 3 : 4;
  };
}

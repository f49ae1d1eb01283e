import { type Lang, LANGS, type TextKey, translate } from '../../../shared/i18n/index.ts';

/** A closed list with the words that people use for it. */
export interface WordList<T extends string> {
  /** The code that a word means, in whichever language; null for an unknown one. */
  find(word: string): T | null;
  /** All words, for a message. */
  readonly german: string;
}

/**
 * The words of a closed list of the vocabulary.
 * @param key of the text of a code, such as `measureLevel.STATE`
 * @param also what people write instead
 */
export function wordList<T extends string>(
  codes: readonly T[],
  key: (code: T) => TextKey,
  also?: Readonly<Partial<Record<T, readonly string[]>>>,
): WordList<T> {
  const words = new Map(
    codes.flatMap((code) => [
      [plainName(code), code] as const,
      ...LANGS.map((lang) => [plainName(translate(lang, key(code))), code] as const),
      ...(also?.[code] ?? []).map((word) => [plainName(word), code] as const),
    ]),
  );
  return {
    find: (word) => words.get(plainName(word)) ?? null,
    german: codes.map((code) => translate('de', key(code))).join(', '),
  };
}

/** Yes or no as a file says it. */
export function yesNoWord(lang: Lang, yes: boolean): string {
  const words = { de: ['ja', 'nein'], en: ['yes', 'no'] } as const;
  return words[lang][yes ? 0 : 1];
}

/** Names compared as people do: without case and marks, with "und" for "&". */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'und')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

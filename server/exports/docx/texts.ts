import { formatDay, formatNumber, type Lang } from '../../../shared/i18n/index.ts';
import { DOCUMENT_WORDS } from '../report/document-words.ts';
import type { Cover } from '../../../shared/report/report-model.ts';

/** What only a Word document says, beside the words of all documents. */
interface WordTexts {
  /** For spelling, hyphenation and screen readers. */
  readonly language: string;
  readonly table: string;
  /** Before the reference to a table ('Tabelle 7'). */
  readonly valuesIn: string;
  /** Which chart a table of the closing chapter belongs to. */
  readonly valuesOf: (figure: string) => string;
}

export const WORD_TEXTS: Record<Lang, WordTexts> = {
  de: {
    language: 'de-DE',
    table: 'Tabelle',
    valuesIn: 'Die Werte stehen in',
    valuesOf: (figure) => `zu ${figure}`,
  },
  en: {
    language: 'en-GB',
    table: 'Table',
    valuesIn: 'The values are in',
    valuesOf: (figure) => `for ${figure}`,
  },
};

/** Stichtag and Fassung, at the head of every page. */
export function stateOf(lang: Lang, { asOf, revision }: Cover): string {
  const words = DOCUMENT_WORDS[lang];
  return `${words.asOf} ${formatDay(lang, asOf)} · ${words.revision} ${formatNumber(lang, revision)}`;
}

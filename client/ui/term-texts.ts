import { defineTexts } from '../lib/i18n.ts';

/** Texts of a word that explains itself. */
export const TERM_TEXTS = defineTexts({
  de: {
    toGlossary: 'Alle Begriffe',
  },
  en: {
    toGlossary: 'All terms',
  },
});

import { defineTexts } from '../lib/i18n.ts';

/** Texts of values set side by side. */
export const CHANGE_TEXTS = defineTexts({
  de: {
    before: 'vorher',
    after: 'nachher',
    emptyValue: 'leer',
    addedWords: 'hinzugefügt:',
    removedWords: 'gestrichen:',
  },
  en: {
    before: 'before',
    after: 'after',
    emptyValue: 'empty',
    addedWords: 'added:',
    removedWords: 'removed:',
  },
});

import { defineTexts } from '../lib/i18n.ts';

/** Texts of figures that explain themselves. */
export const FIGURE_TEXTS = defineTexts({
  de: {
    counts: 'Was zählt',
    rule: 'Nach welcher Regel',
    basis: 'Stand',
    explain: 'erklären',
    rows: 'Zu den Zeilen hinter dieser Zahl',
  },
  en: {
    counts: 'What counts',
    rule: 'By which rule',
    basis: 'As of',
    explain: 'explain',
    rows: 'To the rows behind this number',
  },
});

import { defineTexts } from './i18n.ts';

/** How revisions are named as events of a chart. */
export const PLAN_EVENT_TEXTS = defineTexts({
  de: {
    revision: (number: number, title: string) => `Fassung ${number} in Kraft: ${title}`,
  },
  en: {
    revision: (number: number, title: string) => `Revision ${number} in force: ${title}`,
  },
});

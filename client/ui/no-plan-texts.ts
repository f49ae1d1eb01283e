import { defineTexts } from '../lib/i18n.ts';

/** Texts of a page that has no plan to show. */
export const NO_PLAN_TEXTS = defineTexts({
  de: {
    unknown: 'Eine Fassung mit dieser Nummer gibt es nicht, oder Sie sehen sie nicht.',
    before: (day: string) =>
      `Die erste Fassung des Masterplans gilt ab dem ${day}. Davor gab es noch keinen Plan.`,
    nonePublished:
      'Es ist noch keine Fassung veröffentlicht. Das macht die Geschäftsstelle des CIO; danach steht der Plan hier.',
    toFirst: (day: string) => `Stand vom ${day} ansehen`,
    toToday: 'Heutigen Stand ansehen',
  },
  en: {
    unknown: 'There is no revision with this number, or you do not see it.',
    before: (day: string) =>
      `The first revision of the Masterplan is in force from ${day}. Before that there was no plan.`,
    nonePublished:
      'No revision has been published yet. The CIO office does that; after that the plan stands here.',
    toFirst: (day: string) => `See the state of ${day}`,
    toToday: 'See the state of today',
  },
});

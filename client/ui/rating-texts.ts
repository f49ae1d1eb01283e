import { defineTexts } from '../lib/i18n.ts';

/** Texts of the CIO office's rating. */
export const RATING_TEXTS = defineTexts({
  de: {
    light: 'Bewertung der Geschäftsstelle des CIO',
    comment: 'Begründung',
    commentHint: 'Sehen Ressorts und Geschäftsstelle; das Kabinett sieht die Bewertung ohne Begründung.',
    lightMissing: 'Wählen Sie eine Bewertung.',
    commentMissing: 'Begründen Sie die Bewertung.',
    commentTooLong: 'Die Begründung ist zu lang. Kürzen Sie sie.',
    save: 'Bewertung speichern',
    saving: 'Wird gespeichert …',
    saved: 'Bewertung gespeichert.',
    ratedOn: (day: string) => `bewertet am ${day}`,
    notRated: 'noch nicht bewertet',
  },
  en: {
    light: 'Rating of the CIO office',
    comment: 'Reason',
    commentHint: 'Ministries and the CIO office see it; the cabinet sees the rating without its reason.',
    lightMissing: 'Choose a rating.',
    commentMissing: 'Give a reason for the rating.',
    commentTooLong: 'The reason is too long. Shorten it.',
    save: 'Save rating',
    saving: 'Saving …',
    saved: 'Rating saved.',
    ratedOn: (day: string) => `rated on ${day}`,
    notRated: 'not rated yet',
  },
});

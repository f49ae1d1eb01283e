import { defineTexts } from '../lib/i18n.ts';

/** Texts of a reason and the decision behind it. */
export const REASON_TEXTS = defineTexts({
  de: {
    needed: 'Begründung nötig',
    reason: 'Begründung',
    optional: 'Begründung (freiwillig)',
    decision: 'Fundstelle eines Beschlusses',
  },
  en: {
    needed: 'A reason is needed',
    reason: 'Reason',
    optional: 'Reason (optional)',
    decision: 'Reference of a decision',
  },
});

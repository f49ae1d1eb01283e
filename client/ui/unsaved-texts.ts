import { defineTexts } from '../lib/i18n.ts';

/** Texts of the question before a page with unsaved input is left. */
export const UNSAVED_TEXTS = defineTexts({
  de: {
    leaveTitle: 'Ihre Änderungen sind nicht gespeichert',
    leaveText:
      'Wenn Sie die Seite verlassen, geht verloren, was Sie seit dem letzten Speichern eingegeben haben.',
    stay: 'Hier bleiben',
    leave: 'Ohne Speichern verlassen',
  },
  en: {
    leaveTitle: 'Your changes are not saved',
    leaveText: 'If you leave the page, what you entered since you last saved is lost.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
});

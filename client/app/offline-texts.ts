import { defineTexts } from '../lib/i18n.ts';

/** Texts of a lost connection. */
export const OFFLINE_TEXTS = defineTexts({
  de: {
    offline:
      'Keine Verbindung zum Netz. Gespeichertes ist sicher, und was Sie hier eingegeben haben, bleibt stehen. Speichern Sie, sobald die Verbindung wieder da ist.',
    unreachable:
      'Der Server antwortet zurzeit nicht. Gespeichertes ist sicher, und was Sie hier eingegeben haben, bleibt stehen. Die Seite versucht es weiter; speichern Sie, sobald dieser Hinweis verschwunden ist.',
    checkNow: 'Jetzt erneut versuchen',
  },
  en: {
    offline:
      'No connection to the network. What was saved is safe, and what you typed here stays. Save once the connection is back.',
    unreachable:
      'The server does not answer at the moment. What was saved is safe, and what you typed here stays. The page keeps trying; save once this notice has gone.',
    checkNow: 'Try again now',
  },
});

import { defineTexts } from '../lib/i18n.ts';

/** Texts of what only signed-in people see in the frame; outside of the first view's code. */
export const USER_TEXTS = defineTexts({
  de: {
    menu: 'Menü',
    account: 'Konto',
    notices: 'Mitteilungen',
    unread: (count: number) =>
      count === 0
        ? 'keine ungelesenen Mitteilungen'
        : count === 1
          ? '1 ungelesene Mitteilung'
          : `${count} ungelesene Mitteilungen`,
    imports: 'Importieren',
    accounts: 'Konten',
    organisations: 'Organisationen',
    settings: 'Einstellungen',
    audit: 'Protokoll',
    help: 'Hilfe',
    tour: 'Rundgang',
    signOut: 'Abmelden',
    signOutFailed:
      'Die Abmeldung hat den Server nicht erreicht. Sie sind noch angemeldet; versuchen Sie es erneut.',
  },
  en: {
    menu: 'menu',
    account: 'Account',
    notices: 'Notices',
    unread: (count: number) =>
      count === 0 ? 'no unread notices' : count === 1 ? '1 unread notice' : `${count} unread notices`,
    imports: 'Import',
    accounts: 'Accounts',
    organisations: 'Organisations',
    settings: 'Settings',
    audit: 'Audit trail',
    help: 'Help',
    tour: 'Tour',
    signOut: 'Sign out',
    signOutFailed: 'Signing out did not reach the server. You are still signed in; please try again.',
  },
});

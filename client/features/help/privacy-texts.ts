import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the page on privacy: what the software itself does with data, true for every installation. */
export const PRIVACY_TEXTS = defineTexts({
  de: {
    title: 'Datenschutz',
    lead: 'Was diese Anwendung über Sie speichert, wozu und wie lange.',
    visitors: 'Wenn Sie nur lesen',
    visitorsText: [
      'Sie brauchen kein Konto. Es wird kein Cookie gesetzt, niemand wird gezählt und nichts wird an andere Anbieter geschickt. Schriften, Grafiken und Programme kommen von diesem Server.',
      'Um Überlastung abzuwehren, zählt der Server für kurze Zeit Anfragen je Netzadresse. Sein Protokoll enthält keine Netzadressen und keine Namen.',
    ],
    browser: 'Was in Ihrem Browser bleibt',
    browserText:
      'Sprache, Farben, Tabellendichte, gewählte Spalten, Tastenkürzel und gesehene Rundgänge merkt sich Ihr Browser auf diesem Gerät. Diese Angaben verlassen ihn nicht. Sie verschwinden, wenn Sie die Daten dieser Website im Browser löschen.',
    accounts: 'Wenn Sie ein Konto haben',
    accountsText: {
      account: {
        what: 'Konto',
        why: 'Name, dienstliche E-Mail-Adresse, Rolle, Ressort und der geschützte Zugang. Gespeichert, bis das Konto anonymisiert wird.',
      },
      session: {
        what: 'Anmeldung',
        why: 'Ein einziges Cookie hält Sie angemeldet, höchstens 12 Stunden. Skripte und andere Websites können es nicht lesen.',
      },
      attempts: {
        what: 'Fehlversuche',
        why: 'Gezählt nach Konto und Netzadresse, damit niemand Passwörter errät. Täglich gelöscht, sobald sie abgelaufen sind.',
      },
      notices: { what: 'Mitteilungen', why: 'Gelöscht nach 400 Tagen.' },
      work: {
        what: 'Ihre Arbeit am Plan',
        why: 'Wer gemeldet, freigegeben, angenommen oder beschlossen hat, gehört zum Nachweis und bleibt beim jeweiligen Eintrag. Ein Konto kann anonymisiert werden.',
      },
      audit: {
        what: 'Protokoll',
        why: 'Hält fest, wer was wann geändert hat. Es ist verkettet und bleibt, solange die Installation besteht. Sonst wäre der Nachweis verloren.',
      },
    },
    open: 'Offene Daten und Berichte',
    openText:
      'Veröffentlichte Daten und öffentliche Berichte enthalten keine Konten und keine internen Bemerkungen. Ansprechstellen stehen darin so, wie das Ressort sie in den Plan geschrieben hat.',
    controller: 'Verantwortliche Stelle und Ihre Rechte',
  },
  en: {
    title: 'Privacy',
    lead: 'What this application stores about you, what for, and how long.',
    visitors: 'If you only read',
    visitorsText: [
      'You need no account. No cookie is set, nobody is counted, and nothing is sent to other providers. Fonts, graphics and programs come from this server.',
      'To ward off overload, the server counts requests by network address for a short time. Its log holds neither network addresses nor names.',
    ],
    browser: 'What stays in your browser',
    browserText:
      'Your browser remembers language, colours, table density, chosen columns, keyboard shortcuts and tours seen on this device. None of it leaves the browser. It goes when you delete the data of this site in the browser.',
    accounts: 'If you have an account',
    accountsText: {
      account: {
        what: 'Account',
        why: 'Name, work mail address, role, ministry and the protected access. Stored until the account is anonymised.',
      },
      session: {
        what: 'Sign-in',
        why: 'A single cookie keeps you signed in, at most 12 hours. Scripts and other sites cannot read it.',
      },
      attempts: {
        what: 'Failed attempts',
        why: 'Counted by account and network address, so that nobody guesses passwords. Removed daily once they have expired.',
      },
      notices: { what: 'Notices', why: 'Removed after 400 days.' },
      work: {
        what: 'Your work on the plan',
        why: 'Who reported, released, accepted or decided belongs to the proof and stays with the record. An account can be anonymised.',
      },
      audit: {
        what: 'Audit trail',
        why: 'Records who changed what and when. It is chained and stays as long as the installation. Otherwise the proof would be lost.',
      },
    },
    open: 'Open data and reports',
    openText:
      'Published data and public reports hold no accounts and no internal remarks. Contacts stand there as the ministry wrote them into the plan.',
    controller: 'Controller and your rights',
  },
});

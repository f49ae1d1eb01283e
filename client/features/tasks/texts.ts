import { defineTexts } from '../../lib/i18n.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** Texts of "Meine Aufgaben" and "Mitteilungen". */
export const TASK_TEXTS = defineTexts({
  de: {
    title: 'Meine Aufgaben',
    lead: (day: string) => `Was jetzt bei Ihnen liegt, das Dringendste zuerst. Stand ${day}.`,
    count: (count: number, written: string) =>
      many(count, 'Eine Aufgabe', `${written} Aufgaben`) + ' insgesamt',
    waiting: (count: number, written: string) =>
      many(count, 'Eine Aufgabe wartet auf Sie.', `${written} Aufgaben warten auf Sie.`),
    all: (written: string) => `Alle ${written} Aufgaben`,
    RETURNED: 'Zurückgegeben',
    OVERDUE: 'Überfällig',
    SOON: 'In dieser Woche fällig',
    LATER: 'Später fällig',
    NONE: 'Ohne Frist',
    reportOne: 'Meldung abgeben',
    correctOne: 'Berichtigung abgeben',
    reportMany: (count: number, written: string) =>
      many(count, 'Eine Meldung abgeben', `${written} Meldungen abgeben`),
    reviseOne: 'Zurückgegebene Meldung überarbeiten',
    reviseMany: (count: number, written: string) =>
      many(
        count,
        'Eine zurückgegebene Meldung überarbeiten',
        `${written} zurückgegebene Meldungen überarbeiten`,
      ),
    releaseOne: 'Meldung freigeben',
    releaseMany: (count: number, written: string) =>
      many(count, 'Eine Meldung zur Freigabe prüfen', `${written} Meldungen zur Freigabe prüfen`),
    acceptOne: 'Meldung prüfen und annehmen',
    acceptMany: (count: number, written: string) =>
      many(count, 'Eine freigegebene Meldung prüfen', `${written} freigegebene Meldungen prüfen`),
    openRound: 'Berichtsrunde eröffnen',
    openRoundHelp: 'Ein Berichtstermin steht an, und es gibt noch keine Runde dafür.',
    closeRound: 'Berichtsrunde abschließen',
    carryForward: 'Teil Ihres Ressorts an der nächsten Fassung fortschreiben',
    proposeRevision: 'Nächste Fassung zur Veröffentlichung vorschlagen',
    approveRevision: 'Vorgeschlagene Fassung prüfen und veröffentlichen',
    doCARRY_FORWARD: 'Zur Fortschreibung',
    doACCEPT_MATURITY: 'Prüfen',
    doREVISE_MATURITY: 'Ansehen',
    acceptMaturity: (count: number, written: string) =>
      count === 1 ? 'Eine Reifegradmeldung prüfen' : `${written} Reifegradmeldungen prüfen`,
    reviseMaturity: (count: number, written: string) =>
      count === 1 ? 'Eine Reifegradmeldung kam zurück' : `${written} Reifegradmeldungen kamen zurück`,
    doPROPOSE_REVISION: 'Zur Fortschreibung',
    doAPPROVE_REVISION: 'Fassung prüfen',
    doREPORT: 'Jetzt melden',
    doCorrect: 'Jetzt berichtigen',
    doREPORTMany: 'Sammelmeldung öffnen',
    doREVISE: 'Jetzt überarbeiten',
    doREVISEMany: 'Sammelmeldung öffnen',
    doRELEASE: 'Prüfen und freigeben',
    doACCEPT: 'Prüfen und annehmen',
    doOPEN_ROUND: 'Runde eröffnen',
    doCLOSE_ROUND: 'Runde ansehen und abschließen',
    batchSheet: (count: string) => `${count} Meldungen auf einer Seite abgeben`,
    batchQueue: (count: string) => `${count} Meldungen gemeinsam prüfen`,
    comment: 'Anmerkung bei der Rückgabe',
    round: (title: string, day: string) => `${title} (Stichtag ${day})`,
    nothing: 'Im Augenblick ist nichts zu tun',
    nothingAllDone: (round: string, due: string) =>
      `In der laufenden Runde „${round}“ (Frist ${due}) ist für Sie alles erledigt. Kommt eine Meldung zurück, steht sie hier.`,
    nothingNext: (day: string, due: string) =>
      `Der nächste Berichtstermin ist der ${day}; Meldungen sind dann bis zum ${due} abzugeben. Sobald die Runde eröffnet ist, stehen Ihre Aufgaben hier.`,
    nothingReader:
      'Ihre Rolle liest und berichtet nicht selbst. Aufgaben aus den Berichtsrunden gibt es für Sie nicht.',
    nothingAdmin:
      'Sie verwalten Konten, Organisationen und Einstellungen. Aufgaben aus den Berichtsrunden gibt es für Sie nicht.',
    toAccounts: 'Zu den Konten',
    toRounds: 'Zu den Berichtsrunden',
    toMeasures: 'Zum Maßnahmenkatalog',
    toOverview: 'Zur Übersicht',
    signInTitle: 'Melden Sie sich an, um Ihre Aufgaben zu sehen.',
    signInHelp:
      'Hier steht, was in Ihrem Ressort oder in der Geschäftsstelle des CIO gerade zu tun ist: Meldungen abgeben, freigeben, prüfen. Ohne Anmeldung können Sie den Plan nur lesen, soweit er öffentlich ist.',
    signIn: 'Anmelden',
    noticesTitle: 'Mitteilungen',
    noticesLead: 'Was sich an Ihren Meldungen und Runden getan hat, das Neueste zuerst.',
    noticesSignInTitle: 'Melden Sie sich an, um Ihre Mitteilungen zu sehen.',
    noticesSignInHelp: 'Mitteilungen gehören zu einem Konto.',
    which: 'Welche Mitteilungen',
    allNotices: 'Alle',
    unreadNotices: 'Nur ungelesene',
    unreadCount: (unread: number, written: string) =>
      unread === 0 ? 'Alles gelesen' : many(unread, 'Eine ungelesen', `${written} ungelesen`),
    unread: 'ungelesen',
    markRead: 'Als gelesen markieren',
    markReadOf: (text: string) => `Als gelesen markieren: ${text}`,
    markAllRead: 'Alle als gelesen markieren',
    markedAll: 'Alle Mitteilungen sind als gelesen markiert.',
    noNotices: 'Noch keine Mitteilungen',
    noNoticesHelp:
      'Sobald eine Runde eröffnet wird, eine Frist näher rückt oder sich an Ihren Meldungen etwas tut, steht es hier.',
    noUnread: 'Keine ungelesenen Mitteilungen',
    noUnreadHelp: 'Frühere Mitteilungen stehen unter „Alle“.',
    noticeList: 'Mitteilungen, neueste zuerst',
  },
  en: {
    title: 'My tasks',
    lead: (day: string) => `What is with you now, most urgent first. As of ${day}.`,
    count: (count: number, written: string) => many(count, 'One task', `${written} tasks`) + ' in all',
    waiting: (count: number, written: string) =>
      many(count, 'One task waits for you.', `${written} tasks wait for you.`),
    all: (written: string) => `All ${written} tasks`,
    RETURNED: 'Returned',
    OVERDUE: 'Overdue',
    SOON: 'Due within a week',
    LATER: 'Due later',
    NONE: 'Without a due date',
    reportOne: 'Write a report',
    correctOne: 'Write a correction',
    reportMany: (count: number, written: string) =>
      many(count, 'Write one report', `Write ${written} reports`),
    reviseOne: 'Revise a returned report',
    reviseMany: (count: number, written: string) =>
      many(count, 'Revise one returned report', `Revise ${written} returned reports`),
    releaseOne: 'Release a report',
    releaseMany: (count: number, written: string) =>
      many(count, 'Review one report for release', `Review ${written} reports for release`),
    acceptOne: 'Review and accept a report',
    acceptMany: (count: number, written: string) =>
      many(count, 'Review one released report', `Review ${written} released reports`),
    openRound: 'Open a reporting round',
    openRoundHelp: 'A reporting date is near, and there is no round for it yet.',
    closeRound: 'Close the reporting round',
    carryForward: 'Carry the part of your ministry forward',
    proposeRevision: 'Propose the next revision for publication',
    approveRevision: 'Review the proposed revision and publish it',
    doCARRY_FORWARD: 'To the next revision',
    doACCEPT_MATURITY: 'Review',
    doREVISE_MATURITY: 'Look',
    acceptMaturity: (count: number, written: string) =>
      count === 1 ? 'Review a maturity report' : `Review ${written} maturity reports`,
    reviseMaturity: (count: number, written: string) =>
      count === 1 ? 'A maturity report came back' : `${written} maturity reports came back`,
    doPROPOSE_REVISION: 'To the next revision',
    doAPPROVE_REVISION: 'Review the revision',
    doREPORT: 'Report now',
    doCorrect: 'Correct now',
    doREPORTMany: 'Open the sheet',
    doREVISE: 'Revise now',
    doREVISEMany: 'Open the sheet',
    doRELEASE: 'Review and release',
    doACCEPT: 'Review and accept',
    doOPEN_ROUND: 'Open a round',
    doCLOSE_ROUND: 'View and close the round',
    batchSheet: (count: string) => `Write ${count} reports on one page`,
    batchQueue: (count: string) => `Review ${count} reports together`,
    comment: 'Comment on the return',
    round: (title: string, day: string) => `${title} (reporting date ${day})`,
    nothing: 'Nothing to do at the moment',
    nothingAllDone: (round: string, due: string) =>
      `In the current round “${round}” (due ${due}) all is done for you. If a report comes back, it stands here.`,
    nothingNext: (day: string, due: string) =>
      `The next reporting date is ${day}; reports are then due by ${due}. Once the round is open, your tasks stand here.`,
    nothingReader: 'Your role reads and does not report; there are no tasks of the reporting rounds for you.',
    nothingAdmin:
      'You look after accounts, organisations and settings. There are no tasks of the reporting rounds for you.',
    toAccounts: 'To the accounts',
    toRounds: 'To the reporting rounds',
    toMeasures: 'To the catalogue of measures',
    toOverview: 'To the overview',
    signInTitle: 'Sign in to see your tasks.',
    signInHelp:
      'This page lists what your ministry or the CIO office has to do now: report, release, review. Without signing in, you can only read what is public of the plan.',
    signIn: 'Sign in',
    noticesTitle: 'Notices',
    noticesLead: 'What happened to your reports and rounds, newest first.',
    noticesSignInTitle: 'Sign in to see your notices.',
    noticesSignInHelp: 'Notices belong to an account.',
    which: 'Which notices',
    allNotices: 'All',
    unreadNotices: 'Unread only',
    unreadCount: (unread: number, written: string) =>
      unread === 0 ? 'All read' : many(unread, 'One unread', `${written} unread`),
    unread: 'unread',
    markRead: 'Mark as read',
    markReadOf: (text: string) => `Mark as read: ${text}`,
    markAllRead: 'Mark all as read',
    markedAll: 'All notices are marked as read.',
    noNotices: 'No notices yet',
    noNoticesHelp:
      'As soon as a round is opened, a due date comes near or something happens to your reports, it stands here.',
    noUnread: 'No unread notices',
    noUnreadHelp: 'Earlier notices stand under “All”.',
    noticeList: 'Notices, newest first',
  },
});

import type { NoticeKind } from '../../../shared/domain/vocabulary.ts';

/**
 * German words of notices and of the mail that lists them. `{measure}` is code and title, `{round}` the title of the
 * reporting round.
 */
export const deNotice = {
  notice: {
    ROUND_OPENED:
      '{round} ist eröffnet: Statusmeldungen zum Stichtag {reportingDate} sind bis {dueDate} fällig.',
    REPORT_DUE: '{round}: Statusmeldungen Ihres Ressorts stehen noch aus, fällig am {dueDate}.',
    REPORT_OVERDUE: '{round}: Statusmeldungen Ihres Ressorts sind überfällig; fällig waren sie am {dueDate}.',
    REMINDER:
      'Die Geschäftsstelle des CIO erinnert an {round}: Statusmeldungen Ihres Ressorts stehen noch aus, fällig am {dueDate}.',
    REPORT_SUBMITTED: 'Die Statusmeldung zu {measure} liegt zur Freigabe bereit.',
    REPORT_RELEASED: 'Die Statusmeldung zu {measure} ist freigegeben und kann geprüft werden.',
    REPORT_RETURNED: 'Die Statusmeldung zu {measure} wurde zurückgegeben und ist zu überarbeiten.',
    REPORT_ACCEPTED: 'Die Statusmeldung zu {measure} ist angenommen.',
    ESCALATION: '{round}: Die Frist ist am {dueDate} abgelaufen, es fehlen noch Statusmeldungen.',
    REVISION_OPENED: 'Fassung {number} „{title}“ ist eröffnet. Schreiben Sie den Teil Ihres Ressorts fort.',
    PART_REOPENED: 'Der Teil Ihres Ressorts an Fassung {number} ist wieder zur Bearbeitung geöffnet.',
    REVISION_PROPOSED:
      'Fassung {number} „{title}“ ist zur Veröffentlichung vorgeschlagen und wartet auf eine zweite Person.',
    REVISION_RETURNED: 'Fassung {number} „{title}“ ist aus der Prüfung zurück in Bearbeitung.',
    REVISION_PUBLISHED: 'Fassung {number} „{title}“ ist veröffentlicht.',
  } satisfies Record<NoticeKind, string>,
  /** The same with the number of reports. */
  noticeCount: {
    REPORT_DUE:
      '{round}: {count#Statusmeldung Ihres Ressorts steht|Statusmeldungen Ihres Ressorts stehen} noch aus, fällig am {dueDate}.',
    REPORT_OVERDUE:
      '{round}: {count#Statusmeldung Ihres Ressorts ist|Statusmeldungen Ihres Ressorts sind} überfällig; fällig war der {dueDate}.',
    REMINDER:
      'Die Geschäftsstelle des CIO erinnert an {round}: {count#Statusmeldung Ihres Ressorts steht|Statusmeldungen Ihres Ressorts stehen} noch aus, fällig am {dueDate}.',
    ESCALATION:
      '{round}: Die Frist ist am {dueDate} abgelaufen, {count#Statusmeldung fehlt|Statusmeldungen fehlen} noch.',
  } satisfies Partial<Record<NoticeKind, string>>,
  /** Where a notice speaks of several reports and names none. */
  noticeHeap: {
    REPORT_SUBMITTED: 'Statusmeldungen liegen zur Freigabe bereit.',
    REPORT_RELEASED: 'Freigegebene Statusmeldungen liegen zur Prüfung bereit.',
    REPORT_RETURNED: 'Statusmeldungen wurden zurückgegeben und sind zu überarbeiten.',
    REPORT_ACCEPTED: 'Statusmeldungen sind angenommen.',
  } satisfies Partial<Record<NoticeKind, string>>,
  noticePart: {
    measure: '{code} „{title}“',
    comment: 'Begründung: „{comment}“',
    ministry: '{ministry}: {text}',
    missing: '{ministry} ({count})',
    /** Where a notice names no round. */
    someRound: 'Berichtsrunde',
  },
  digestMail: {
    subject: 'Masterplan: {count#neue Mitteilung|neue Mitteilungen}',
    greeting: 'Guten Tag {name},',
    lead: 'für Sie gibt es im Masterplan Digitale Verwaltung {count#neue Mitteilung|neue Mitteilungen}:',
    more: '… und {count#weitere Mitteilung|weitere Mitteilungen}.',
    all: 'Alle Mitteilungen: {url}',
    switchOff: 'Sie möchten diese Mail nicht mehr erhalten? Schalten Sie sie in Ihrem Konto ab: {url}',
    automatic: 'Diese Mail wurde automatisch erstellt; Antworten werden nicht gelesen.',
  },
} as const;

/** Sentences that only this part of the API says; see platform/messages.ts. */
export const REPORTING_MESSAGES = {
  reportUnknown: {
    de: 'Diese Statusmeldung gibt es nicht oder sie ist für Sie nicht sichtbar.',
    en: 'This status report does not exist or is not visible to you.',
  },
  roundUnknown: {
    de: 'Zu diesem Stichtag gibt es keine Berichtsrunde.',
    en: 'There is no reporting round with this reporting date.',
  },
  measureNotInPlan: {
    de: 'Die am {date} geltende Fassung enthält keine Maßnahme mit dieser Kennung.',
    en: 'The revision in force on {date} holds no measure with this code.',
  },
  ministryUnknown: {
    de: 'Ein Ressort mit dieser Kennung gibt es nicht.',
    en: 'There is no ministry with this code.',
  },
  reportRoundClosed: {
    de: 'Die Berichtsrunde „{round}“ ist abgeschlossen. Die Meldung bleibt, wie sie ist; angenommene Meldungen lassen sich berichtigen.',
    en: 'The reporting round “{round}” is closed. The report stays as it is; accepted reports can be corrected by an erratum.',
  },
  reportMoved: {
    de: 'Die Meldung zu {measure} ist inzwischen „{state}“; dieser Schritt ist nicht mehr möglich. Es wurde nichts geändert.',
    en: 'The report on {measure} is “{state}” by now; this step is no longer possible. Nothing was changed.',
  },
  reportChanged: {
    de: 'Die Meldung zu {measure} wurde inzwischen von {author} geändert. Ihre Fassung ist nicht gespeichert; vergleichen Sie beide Stände.',
    en: 'The report on {measure} has been changed by {author} meanwhile. Yours is not saved; compare both states.',
  },
  reportExists: {
    de: 'Zu {measure} hat {author} bereits eine Meldung begonnen. Ihre ist nicht gespeichert; arbeiten Sie an der vorhandenen weiter.',
    en: '{author} has already begun a report on {measure}. Yours is not saved; continue with the existing one.',
  },
  reportFaulty: {
    de: 'Die Meldung zu {measure} ist noch nicht vollständig. {faults}',
    en: 'The report on {measure} is not complete yet. {faults}',
  },
  reportVersionMissing: {
    de: 'Zu einer vorhandenen Meldung gehört die Version, auf der Ihre Änderung beruht.',
    en: 'An existing report needs the version that your change is based on.',
  },
  reportOfOtherMeasure: {
    de: 'Diese Meldung gehört zur Maßnahme {measure} und bleibt dort.',
    en: 'This report belongs to the measure {measure} and stays there.',
  },
  reportOfOtherRound: {
    de: 'Eine Meldung bleibt in ihrer Berichtsrunde.',
    en: 'A report stays in its reporting round.',
  },
  correctsNotAccepted: {
    de: 'Berichtigt wird nur eine angenommene Meldung; die genannte ist „{state}“.',
    en: 'Only an accepted report is corrected; the one named is “{state}”.',
  },
  correctsTwice: {
    de: 'Diese Meldung ist bereits berichtigt. Berichtigen Sie die neuere Meldung.',
    en: 'This report has been corrected already. Correct the newer one.',
  },
  commentMissing: {
    de: 'Sagen Sie in einem Satz, warum: Ohne Begründung geht es nicht.',
    en: 'Say in a sentence why: it takes a reason.',
  },
  nothingToRepeat: {
    de: 'Zu {measure} liegt noch keine angenommene Meldung vor, die unverändert gelten könnte.',
    en: 'There is no accepted report on {measure} yet that could stand unchanged.',
  },
  roundExists: {
    de: 'Zum Stichtag {date} gibt es schon eine Berichtsrunde.',
    en: 'There is a reporting round for {date} already.',
  },
  roundStillOpen: {
    de: 'Die Berichtsrunde „{round}“ ist noch offen. Schließen Sie sie zuerst ab.',
    en: 'The reporting round “{round}” is still open. Close it first.',
  },
  roundDateOutOfRange: {
    de: 'Der Stichtag muss zwischen dem {min} und dem {max} liegen.',
    en: 'The reporting date must lie between {min} and {max}.',
  },
  roundDueBeforeDate: {
    de: 'Die Abgabefrist liegt vor dem Stichtag.',
    en: 'The due date lies before the reporting date.',
  },
  roundWithoutPlan: {
    de: 'Am {date} gilt noch keine Fassung des Plans, über die zu berichten wäre.',
    en: 'No revision of the plan is in force on {date} that could be reported on.',
  },
  roundTitleMissing: {
    de: 'Die Berichtsrunde braucht eine Bezeichnung.',
    en: 'The reporting round needs a title.',
  },
  roundMoved: {
    de: 'Die Berichtsrunde „{round}“ wurde inzwischen geändert oder abgeschlossen. Es wurde nichts geändert.',
    en: 'The reporting round “{round}” has been changed or closed meanwhile. Nothing was changed.',
  },
} as const;

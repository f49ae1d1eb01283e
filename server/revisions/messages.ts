/** Sentences that only this part of the API says; see platform/messages.ts. */
export const REVISIONS_MESSAGES = {
  revisionPublished: {
    de: 'Fassung {number} ist veröffentlicht und ändert sich nie mehr. Es wurde nichts gespeichert; Änderungen gehören in die nächste Fassung.',
    en: 'Revision {number} is published and never changes again. Nothing was saved; changes belong into the next revision.',
  },
  revisionInReview: {
    de: 'Fassung {number} wird geprüft und ist so lange gesperrt. Es wurde nichts gespeichert; die Geschäftsstelle des CIO kann sie in die Bearbeitung zurückgeben.',
    en: 'Revision {number} is in review and locked. Nothing was saved; the CIO office can send it back to editing.',
  },
  partHandedIn: {
    de: 'Dieser Teil ist als fertig gemeldet und für Ihr Ressort gesperrt. Es wurde nichts gespeichert; holen Sie den Teil zurück, um ihn zu ändern.',
    en: 'This part is handed in and locked for your ministry. Nothing was saved; take the part back to change it.',
  },
  draftExists: {
    de: 'Fassung {number} ist schon in Arbeit. Es gibt immer nur eine; veröffentlichen oder verwerfen Sie sie zuerst.',
    en: 'Revision {number} is in work already. There is only one at a time; publish or discard it first.',
  },
  noBaseRevision: {
    de: 'Es gibt noch keine veröffentlichte Fassung, die fortgeschrieben werden kann.',
    en: 'No revision has been published yet that could be carried forward.',
  },
  effectiveTooEarly: {
    de: 'Die Fassung muss nach dem {base} in Kraft treten, dem Beginn der Fassung davor.',
    en: 'The revision must come into force after {base}, the start of the one before.',
  },
  revisionChanged: {
    de: 'Die Angaben zu Fassung {number} wurden inzwischen geändert. Ihre sind nicht gespeichert; laden Sie den neuen Stand und versuchen Sie es erneut.',
    en: 'The facts of revision {number} have been changed meanwhile. Yours are not saved; load the new state and try again.',
  },
  contentChanged: {
    de: '{code} wurde inzwischen geändert. Ihre Eingabe ist nicht gespeichert; vergleichen Sie beide Stände.',
    en: '{code} has been changed meanwhile. Yours is not saved; compare both states.',
  },
  contentExists: {
    de: 'Die Kennung {code} steht schon in diesem Entwurf. Wählen Sie eine andere, oder bearbeiten Sie das Vorhandene.',
    en: 'The code {code} stands in this draft already. Choose another one, or edit what is there.',
  },
  codeTaken: {
    de: 'Die Kennung {code} ist in einer früheren Fassung vergeben und bleibt es. Wählen Sie eine andere.',
    en: 'The code {code} is taken by an earlier revision for good. Choose another one.',
  },
  codeDropped: {
    de: '{code} wurde in diesem Entwurf gestrichen. Nehmen Sie das Streichen zurück, statt die Kennung neu zu vergeben.',
    en: '{code} was dropped in this draft. Undo that instead of giving the code anew.',
  },
  codeMalformed: {
    de: 'Kennungen bestehen aus Buchstaben und Ziffern in Gruppen, getrennt durch Bindestrich, Punkt oder Unterstrich, zum Beispiel M-SK-07.',
    en: 'Codes consist of letters and digits in groups joined by hyphen, dot or underscore, for example M-SK-07.',
  },
  contentUnknown: {
    de: '{code} steht nicht in diesem Entwurf. Vielleicht wurde es inzwischen gestrichen; laden Sie die Seite neu.',
    en: 'This draft does not hold {code}. It may have been dropped meanwhile; load the page again.',
  },
  versionMissing: {
    de: 'Zu etwas Vorhandenem gehört die Version, auf der Ihre Änderung beruht.',
    en: 'A change of something that exists names the version that it is based on.',
  },
  fieldRequired: {
    de: '„{field}“ darf nicht leer sein.',
    en: '“{field}” must not be empty.',
  },
  percentOutOfRange: {
    de: 'Der Zielwert liegt zwischen 0 und 100 Prozent.',
    en: 'The target lies between 0 and 100 percent.',
  },
  thresholdOutOfRange: {
    de: '„{field}“ liegt zwischen {min} und {max} Tagen.',
    en: '“{field}” lies between {min} and {max} days.',
  },
  endBeforeStart: {
    de: 'Das geplante Ende ({end}) liegt vor dem geplanten Beginn ({start}).',
    en: 'The planned end ({end}) lies before the planned start ({start}).',
  },
  linkUnknown: {
    de: '{code} gibt es in diesem Entwurf nicht (Angabe „{field}“).',
    en: 'This draft does not hold {code} (given as “{field}”).',
  },
  linkToItself: {
    de: 'Eine Maßnahme kann nicht von sich selbst abhängen.',
    en: 'A measure cannot depend on itself.',
  },
  kindFixed: {
    de: 'Die Art einer Maßnahme steht fest, sobald eine Fassung sie enthält.',
    en: 'The kind of a measure is fixed once a revision holds it.',
  },
  leadFixed: {
    de: 'Die Federführung wechselt nur die Geschäftsstelle des CIO. Es wurde nichts gespeichert.',
    en: 'Only the CIO office changes the lead. Nothing was saved.',
  },
  planUnknown: {
    de: 'Eine Umsetzungsplanung {code} enthält dieser Entwurf nicht.',
    en: 'This draft holds no implementation plan {code}.',
  },
  partHandedInAlready: {
    de: 'Der Teil von {ministry} ist bereits als fertig gemeldet.',
    en: 'The part of {ministry} is handed in already.',
  },
  partOpenAlready: {
    de: 'Der Teil von {ministry} ist bereits in Bearbeitung.',
    en: 'The part of {ministry} is open already.',
  },
  ownProposal: {
    de: 'Sie haben Fassung {number} vorgeschlagen. Veröffentlichen muss sie eine andere Person der Geschäftsstelle des CIO; es wurde nichts geändert.',
    en: 'You have proposed revision {number}. Another person of the CIO office must publish it; nothing was changed.',
  },
  revisionMoved: {
    de: 'Fassung {number} ist inzwischen in einem anderen Zustand; dieser Schritt ist nicht mehr möglich. Laden Sie die Seite neu.',
    en: 'Revision {number} is in another state by now; this step is no longer possible. Load the page again.',
  },
  revisionBlocked: {
    de: 'Die Fassung kann noch nicht veröffentlicht werden: {count} Hindernisse sind zu beheben. Es wurde nichts geändert.',
    en: 'The revision cannot be published yet: {count} obstacles are to be removed. Nothing was changed.',
  },
  reasonNeeded: {
    de: 'Die Änderung an {code} schwächt den Plan ab. Begründen Sie sie; es wurde noch nichts gespeichert.',
    en: 'The change of {code} weakens the plan. Give a reason; nothing has been saved yet.',
  },
  measuresNeedReason: {
    de: 'Die Änderung schwächt den Plan ab: {codes}. Begründen Sie sie; es wurde noch nichts gespeichert.',
    en: 'The change weakens the plan: {codes}. Give a reason; nothing has been saved yet.',
  },
  measuresChanged: {
    de: 'Inzwischen geändert: {codes}. Es wurde nichts gespeichert; sehen Sie sich die Vorschau auf dem neuen Stand an und versuchen Sie es erneut.',
    en: 'Changed meanwhile: {codes}. Nothing was saved; look at the preview on the new state and try again.',
  },
  measuresUnknown: {
    de: 'Nicht in diesem Entwurf: {codes}. Es wurde nichts gespeichert; laden Sie die Seite neu.',
    en: 'Not in this draft: {codes}. Nothing was saved; load the page again.',
  },
  measuresEndBeforeStart: {
    de: 'Das geplante Ende läge vor dem geplanten Beginn: {codes}. Es wurde nichts gespeichert.',
    en: 'The planned end would lie before the planned start: {codes}. Nothing was saved.',
  },
  shiftLosesPrecision: {
    de: 'Um {months} Monate verschieben geht nicht, weil der Termin nur als Quartal oder Jahr geplant ist: {codes}. Quartale verschiebt man um 3, 6, 9 … Monate, Jahre um 12, 24 … Es wurde nichts gespeichert.',
    en: 'Moving by {months} months is impossible where a date is planned as a quarter or year: {codes}. Quarters move by 3, 6, 9 … months, years by 12, 24 … Nothing was saved.',
  },
  shiftOutOfRange: {
    de: 'Der verschobene Termin läge außerhalb der Jahre {min} bis {max}: {codes}. Es wurde nichts gespeichert.',
    en: 'The moved date would lie outside the years {min} to {max}: {codes}. Nothing was saved.',
  },
  shiftMonthsMalformed: {
    de: 'Verschieben lässt sich um 1 bis {max} Monate, mit Minus nach vorn.',
    en: 'Dates move by 1 to {max} months; with a minus to earlier.',
  },
  nothingToChange: {
    de: 'Wählen Sie mindestens eine Änderung.',
    en: 'Choose at least one change.',
  },
  measureTwice: {
    de: '{code} ist zweimal genannt.',
    en: '{code} is named twice.',
  },
  goalBothWays: {
    de: 'Das Ziel {code} kann nicht zugleich ergänzt und entfernt werden.',
    en: 'The goal {code} cannot be added and removed at once.',
  },
  splitIntoNothing: {
    de: 'Geben Sie an, in welche Maßnahmen aufgeteilt wird; ohne Fortbestand der bisherigen sind es mindestens zwei.',
    en: 'Say into which measures it is split; at least two unless the measure itself goes on.',
  },
  mergeIntoItself: {
    de: 'Eine Maßnahme kann nicht in sich selbst überführt werden.',
    en: 'A measure cannot be merged into itself.',
  },
  nothingToUndo: {
    de: '{code} steht wie in der geltenden Fassung; es gibt nichts zurückzunehmen.',
    en: '{code} stands as in the revision in force; there is nothing to undo.',
  },
  undoBlocked: {
    de: '{code} kann nicht zurückgeholt werden, weil {other} in diesem Entwurf fehlt. Holen Sie zuerst {other} zurück.',
    en: '{code} cannot be brought back because this draft lacks {other}. Bring {other} back first.',
  },
} as const;

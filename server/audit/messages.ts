/** Sentences that only this part of the API says; see platform/messages.ts. */
export const AUDIT_MESSAGES = {
  forbidden: {
    de: 'Dazu haben Sie nicht das Recht. Es wurde nichts geändert; der Versuch ist protokolliert.',
    en: 'You do not have the right to do this. Nothing was changed; the attempt is on record.',
  },
  changedMeanwhile: {
    de: 'Der Eintrag wurde inzwischen von jemand anderem geändert. Es wurde nichts gespeichert; laden Sie den neuen Stand und entscheiden Sie, was gelten soll.',
    en: 'Somebody else has changed this meanwhile. Nothing was saved; load the new state and decide what is to stand.',
  },
  lockedByState: {
    de: 'Das ist abgeschlossen und lässt sich nicht mehr ändern. Es wurde nichts gespeichert.',
    en: 'This is closed and can no longer be changed. Nothing was saved.',
  },
  ownWork: {
    de: 'Niemand gibt frei oder entscheidet, woran er selbst geschrieben hat. Bitten Sie eine zweite Person.',
    en: 'Nobody releases or decides what they wrote at themselves. Ask a second person.',
  },
  auditDaysReversed: {
    de: '„from“ liegt nach „to“.',
    en: '“from” lies after “to”.',
  },
} as const;

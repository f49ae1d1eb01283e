/** Sentences that only this part of the API says; see platform/messages.ts. */
export const AUTH_MESSAGES = {
  credentialsWrong: {
    de: 'E-Mail-Adresse und Passwort passen nicht zusammen, oder das Konto ist nicht freigeschaltet. Prüfen Sie beide Angaben; mit „Passwort vergessen“ oder über Ihre Administration erhalten Sie einen neuen Zugang.',
    en: 'The e-mail address and the password do not match, or the account is not active. Check both; “Forgotten password” or your administration gives you new access.',
  },
  tooManyAttempts: {
    de: 'Das waren zu viele Versuche. Versuchen Sie es in {minutes} Min. erneut. Ihre Daten sind davon nicht berührt.',
    en: 'Those were too many attempts. Try again in {minutes} min. Your data is not affected.',
  },
  sessionNeeded: {
    de: 'Dazu müssen Sie angemeldet sein. Melden Sie sich an; es wurde nichts geändert.',
    en: 'You must be signed in for this. Sign in; nothing was changed.',
  },
  passwordWrong: {
    de: 'Das ist nicht Ihr derzeitiges Passwort. Es wurde nichts geändert.',
    en: 'This is not your current password. Nothing was changed.',
  },
  passwordNone: {
    de: 'Ihr Konto hat hier kein Passwort: Sie melden sich über den Identitätsdienst an.',
    en: 'Your account has no password here: you sign in through the identity provider.',
  },
  passwordTooShort: {
    de: 'Das Passwort braucht mindestens {min} Zeichen. Ein ganzer Satz ist leicht zu merken und schwer zu erraten.',
    en: 'The password needs at least {min} characters. A whole sentence is easy to remember and hard to guess.',
  },
  passwordIsOwnName: {
    de: 'Das Passwort darf nicht Ihr Name oder Ihre E-Mail-Adresse sein.',
    en: 'The password must not be your name or your e-mail address.',
  },
  passwordTooCommon: {
    de: 'Dieses Passwort gehört zu den ersten, die jemand errät. Wählen Sie ein anderes.',
    en: 'This password is among the first that anybody guesses. Choose another.',
  },
  passwordUnchanged: {
    de: 'Das neue Passwort ist das alte. Wählen Sie ein anderes.',
    en: 'The new password is the old one. Choose another.',
  },
  linkSpent: {
    de: 'Dieser Link gilt nicht mehr: Er ist abgelaufen oder wurde schon benutzt. Fordern Sie mit „Passwort vergessen“ oder bei Ihrer Administration einen neuen an.',
    en: 'This link is no longer valid: it has expired or has been used. Ask for a new one with “Forgotten password” or from your administration.',
  },
  mailNotConfigured: {
    de: 'Dieser Server verschickt keine E-Mails. Ihre Administration kann Ihnen einen neuen Zugang geben.',
    en: 'This server sends no mail. Your administration can give you new access.',
  },
  accountLocked: {
    de: 'Das Konto zu dieser Adresse ist gesperrt. Es wurde nichts geändert; die Administration kann es freischalten.',
    en: 'The account of this address is locked. Nothing was changed; an administrator can unlock it.',
  },
  codeWrong: {
    de: 'Der Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code Ihrer App und prüfen Sie die Uhr Ihres Geräts, oder nehmen Sie einen Ersatzcode.',
    en: 'The code is wrong or has been used already. Wait for the next code of your app and check the clock of your device, or take a recovery code.',
  },
  secondFactorUnavailable: {
    de: 'Für Ihr Konto gibt es keinen zweiten Faktor: Er ist für die Geschäftsstelle des CIO und die Systemverwaltung mit Passwort vorgesehen und setzt voraus, dass SESSION_SECRET eingerichtet ist.',
    en: 'There is no second factor for your account: it is meant for the CIO office and administrators with a password and needs SESSION_SECRET to be set up.',
  },
  secondFactorUnreadable: {
    de: 'Ihr zweiter Faktor ist nicht mehr lesbar, weil das Geheimnis des Servers gewechselt wurde. Nehmen Sie einen Ersatzcode oder lassen Sie Ihren Zugang von der Administration zurücksetzen.',
    en: 'Your second factor can no longer be read because the secret of the server was changed. Take a recovery code or have your access reset by the administration.',
  },
  secondFactorOnAlready: {
    de: 'Ihr zweiter Faktor ist schon eingerichtet. Entfernen Sie ihn zuerst, um ihn neu einzurichten.',
    en: 'Your second factor is set up already. Remove it first to set it up anew.',
  },
  secondFactorNotStarted: {
    de: 'Die Einrichtung des zweiten Faktors ist nicht begonnen. Beginnen Sie sie von vorn.',
    en: 'Setting up the second factor has not begun. Begin again.',
  },
  secondFactorRequired: {
    de: 'Für Ihre Rolle ist der zweite Faktor vorgeschrieben. Er bleibt eingerichtet.',
    en: 'The second factor is mandatory for your role. It stays set up.',
  },
  resetMailSubject: {
    de: 'Masterplan Digitale Verwaltung: Passwort neu setzen',
    en: 'Masterplan Digitale Verwaltung: set a new password',
  },
  resetMailText: {
    de: 'Guten Tag {name},\n\nfür Ihr Konto wurde ein neues Passwort angefordert. Setzen Sie es unter dieser Adresse; sie gilt 60 Minuten und einmal:\n\n{link}\n\nWaren Sie das nicht, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.\n',
    en: 'Hello {name},\n\na new password was asked for your account. Set it at this address; it works for 60 minutes and once:\n\n{link}\n\nIf this was not you, there is nothing to do: your password stays as it is.\n',
  },
  passwordChangedSubject: {
    de: 'Masterplan Digitale Verwaltung: Passwort geändert',
    en: 'Masterplan Digitale Verwaltung: password changed',
  },
  passwordChangedText: {
    de: 'Guten Tag {name},\n\ndas Passwort Ihres Kontos wurde am {moment} Uhr geändert. Alle anderen Sitzungen sind beendet. Waren Sie das, ist nichts zu tun.\n\nWaren Sie das nicht? Dann hat jemand Zugang zu Ihrem Konto. Setzen Sie das Passwort gleich neu und geben Sie Ihrer Administration Bescheid:\n\n{forgotten}\n',
    en: 'Hello {name},\n\nthe password of your account was changed on {moment} (time in Berlin). All other sessions have ended. If this was you, there is nothing to do.\n\nThis was not you? Then somebody has access to your account. Set a new password at once and tell your administration:\n\n{forgotten}\n',
  },
  passwordSetSubject: {
    de: 'Masterplan Digitale Verwaltung: Passwort gesetzt',
    en: 'Masterplan Digitale Verwaltung: password set',
  },
  passwordSetText: {
    de: 'Guten Tag {name},\n\nfür Ihr Konto wurde am {moment} Uhr über einen Link ein Passwort gesetzt. Alle Sitzungen sind beendet. Waren Sie das, ist nichts zu tun.\n\nWaren Sie das nicht? Dann kennt jemand den Link und liest vielleicht Ihre E-Mails. Ändern Sie das Passwort Ihres Postfachs, setzen Sie dann das Passwort hier neu und geben Sie Ihrer Administration Bescheid:\n\n{forgotten}\n',
    en: 'Hello {name},\n\na password was set for your account through a link on {moment} (time in Berlin). All sessions have ended. If this was you, there is nothing to do.\n\nThis was not you? Then somebody knows the link and may be reading your mail. Change the password of your mailbox, then set a new password here and tell your administration:\n\n{forgotten}\n',
  },
  secondFactorOnSubject: {
    de: 'Masterplan Digitale Verwaltung: zweiter Faktor eingerichtet',
    en: 'Masterplan Digitale Verwaltung: second factor set up',
  },
  secondFactorOnText: {
    de: 'Guten Tag {name},\n\nfür Ihr Konto wurde am {moment} Uhr ein zweiter Faktor eingerichtet. Wer sich anmeldet, braucht zum Passwort nun einen Code der App. Alle anderen Sitzungen sind beendet. Waren Sie das, ist nichts zu tun.\n\nWaren Sie das nicht? Dann kennt jemand Ihr Passwort. Setzen Sie es gleich neu und lassen Sie Ihren Zugang von der Administration zurücksetzen:\n\n{forgotten}\n',
    en: 'Hello {name},\n\na second factor was set up for your account on {moment} (time in Berlin). Signing in now takes a code of the app besides the password. All other sessions have ended. If this was you, there is nothing to do.\n\nThis was not you? Then somebody knows your password. Set a new one at once and have your access reset by the administration:\n\n{forgotten}\n',
  },
  secondFactorOffSubject: {
    de: 'Masterplan Digitale Verwaltung: zweiter Faktor entfernt',
    en: 'Masterplan Digitale Verwaltung: second factor removed',
  },
  secondFactorOffText: {
    de: 'Guten Tag {name},\n\nder zweite Faktor Ihres Kontos wurde am {moment} Uhr entfernt. Zum Anmelden genügt nun das Passwort. Waren Sie das, ist nichts zu tun.\n\nWaren Sie das nicht? Dann kennt jemand Ihr Passwort. Setzen Sie es gleich neu und geben Sie Ihrer Administration Bescheid:\n\n{forgotten}\n\nRichten Sie danach den zweiten Faktor wieder ein:\n\n{account}\n',
    en: 'Hello {name},\n\nthe second factor of your account was removed on {moment} (time in Berlin). The password alone is now enough to sign in. If this was you, there is nothing to do.\n\nThis was not you? Then somebody knows your password. Set a new one at once and tell your administration:\n\n{forgotten}\n\nThen set the second factor up again:\n\n{account}\n',
  },
  originForeign: {
    de: 'Diese Anfrage kommt von einer fremden Seite und wurde nicht ausgeführt. Öffnen Sie den Masterplan unter seiner eigenen Adresse.',
    en: 'This request comes from another site and was not carried out. Open the Masterplan at its own address.',
  },
} as const;

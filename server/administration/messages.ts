/** Sentences that only this part of the API says; see platform/messages.ts. */
export const ADMINISTRATION_MESSAGES = {
  emailMalformed: {
    de: 'Das ist keine E-Mail-Adresse. Es wurde nichts gespeichert.',
    en: 'This is not a mail address. Nothing was saved.',
  },
  emailTaken: {
    de: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Es wurde nichts gespeichert.',
    en: 'There is an account for this mail address already. Nothing was saved.',
  },
  nameMissing: {
    de: 'Der Name fehlt. Es wurde nichts gespeichert.',
    en: 'The name is missing. Nothing was saved.',
  },
  versionMissing: {
    de: 'Zu „id“ gehört „version“: der Stand, den Sie geändert haben.',
    en: '“id” needs “version”: the state that you changed.',
  },
  organisationMissing: {
    de: 'Bearbeitung und Koordination brauchen ein Ressort. Es wurde nichts gespeichert.',
    en: 'Editors and coordinators need a ministry. Nothing was saved.',
  },
  organisationUnknown: {
    de: 'Diese Organisation gibt es nicht oder nicht mehr. Es wurde nichts gespeichert.',
    en: 'This organisation does not exist, or no longer. Nothing was saved.',
  },
  accountStillActive: {
    de: 'Dieses Konto ist nicht gesperrt. Es wurde nichts geändert; sperren Sie es zuerst.',
    en: 'This account is not locked. Nothing was changed; lock it first.',
  },
  accountAnonymised: {
    de: 'Dieses Konto ist anonymisiert und gehört niemandem mehr. Es wurde nichts geändert; legen Sie ein neues Konto an.',
    en: 'This account is anonymised and belongs to nobody any more. Nothing was changed; create a new account.',
  },
  emailDiffers: {
    de: 'Das ist nicht die E-Mail-Adresse dieses Kontos. Es wurde nichts geändert.',
    en: 'This is not the mail address of this account. Nothing was changed.',
  },
  accountUnknown: {
    de: 'Dieses Konto gibt es nicht.',
    en: 'There is no such account.',
  },
  ownAccess: {
    de: 'Das eigene Konto lässt sich so nicht ändern, damit sich niemand selbst aussperrt. Bitten Sie eine zweite Person der Administration.',
    en: 'You cannot change your own account like this, so that nobody locks themselves out. Ask a second administrator.',
  },
  lastAdministrator: {
    de: 'Mindestens ein aktives Konto der Administration muss bleiben. Es wurde nichts gespeichert.',
    en: 'At least one active administrator must stay. Nothing was saved.',
  },
  daysOutOfRange: {
    de: '„{field}“ muss zwischen 0 und {max} Tagen liegen. Es wurde nichts gespeichert.',
    en: '“{field}” must lie between 0 and {max} days. Nothing was saved.',
  },
  codeMalformed: {
    de: 'Der Schlüssel besteht aus Buchstaben und Ziffern, verbunden durch „-“, „.“ oder „_“.',
    en: 'The code consists of letters and digits, joined by “-”, “.” or “_”.',
  },
  codeTaken: {
    de: 'Diesen Schlüssel hat schon eine andere Organisation. Es wurde nichts gespeichert.',
    en: 'Another organisation has this code already. Nothing was saved.',
  },
  validityReversed: {
    de: 'Das Ende der Gültigkeit liegt vor ihrem Beginn. Es wurde nichts gespeichert.',
    en: 'The validity ends before it begins. Nothing was saved.',
  },
  successionCycle: {
    de: 'So wäre eine Organisation ihre eigene Vorgängerin. Es wurde nichts gespeichert.',
    en: 'An organisation would be its own predecessor. Nothing was saved.',
  },
  successionNeedsStart: {
    de: 'Wer eine Organisation ablöst, braucht einen Beginn der Gültigkeit. Es wurde nichts gespeichert.',
    en: 'Whoever takes over from an organisation needs a start of validity. Nothing was saved.',
  },
  organisationCodeHeld: {
    de: 'Veröffentlichte Fassungen nennen {code} unter diesem Schlüssel; er ändert sich nicht mehr. Es wurde nichts gespeichert. Legen Sie für einen neuen Schlüssel eine Nachfolgerin an.',
    en: 'Published revisions name {code} by this code; it does not change any more. Nothing was saved. For a new code create a successor.',
  },
  organisationLineageHeld: {
    de: 'Veröffentlichte Fassungen führen {code} in ihrer bisherigen Folge; mit diesen Vorgängern käme sie in eine andere. Es wurde nichts gespeichert. Behalten Sie die erste Vorgängerin bei, oder legen Sie eine Nachfolgerin an.',
    en: 'Published revisions hold {code} in its present lineage; with these predecessors it would move into another. Nothing was saved. Keep the first predecessor, or create a successor.',
  },
  organisationNameHeld: {
    de: 'Veröffentlichte Fassungen führen die Umsetzungsplanung von {code} unter diesem Namen; er ändert sich nicht mehr. Es wurde nichts gespeichert. Legen Sie für einen neuen Namen eine Nachfolgerin an.',
    en: 'Published revisions hold the implementation plan of {code} under this name; it does not change any more. Nothing was saved. For a new name create a successor.',
  },
  invitationSubject: {
    de: 'Ihr Zugang zum Masterplan Digitale Verwaltung',
    en: 'Your access to the Masterplan Digitale Verwaltung',
  },
  invitationText: {
    de: 'Guten Tag {name},\n\nfür Sie wurde ein Zugang eingerichtet. Legen Sie Ihr Passwort fest:\n\n{link}\n\nDer Link gilt sieben Tage und ein Mal.\n',
    en: 'Hello {name},\n\nan account was set up for you. Choose your password:\n\n{link}\n\nThe link is good for seven days and once.\n',
  },
} as const;

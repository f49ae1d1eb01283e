import { DEADLINE_DAYS_MAX, REMINDERS_MAX } from '../../../shared/domain/limits.ts';
import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the settings. */
export const SETTINGS_TEXTS = defineTexts({
  de: {
    title: 'Einstellungen',
    lead: 'Erinnerungen, E-Mails und Anmeldung für alle. Schwellenwerte der Ampeln gehören zur Fassung des Plans und werden dort beschlossen.',
    reminderDays: 'Erinnern vor Ablauf der Frist',
    reminderHint: 'Tage vor dem Abgabetag, durch Komma getrennt, etwa „10, 3, 1“. Leer: keine Erinnerungen.',
    reminderBad: `Geben Sie höchstens ${REMINDERS_MAX} Zahlen von 0 bis ${DEADLINE_DAYS_MAX} an, durch Komma getrennt.`,
    escalationDays: 'Geschäftsstelle des CIO unterrichten',
    escalationHint: 'Tage nach Ablauf der Frist.',
    escalationBad: `Geben Sie eine ganze Zahl von 0 bis ${DEADLINE_DAYS_MAX} an.`,
    days: 'Tage',
    mailDigest: 'Tägliche E-Mail mit neuen Mitteilungen verschicken',
    mailHint: 'Nur an Personen, die sie möchten, und nur, wenn der Mailversand eingerichtet ist.',
    secondFactorRequired: 'Geschäftsstelle des CIO und Administration brauchen einen zweiten Faktor',
    secondFactorHint:
      'Wer noch keinen hat, richtet ihn bei der nächsten Anmeldung ein. Anmeldungen über den Identitätsdienst sind nicht betroffen.',
  },
  en: {
    title: 'Settings',
    lead: 'Reminders, mail and sign-in for everybody. The thresholds of the lights belong to the revision of the plan and are decided there.',
    reminderDays: 'Remind before the due date',
    reminderHint: 'Days before the due date, separated by commas, such as “10, 3, 1”. Empty: no reminders.',
    reminderBad: `Give at most ${REMINDERS_MAX} numbers from 0 to ${DEADLINE_DAYS_MAX}, separated by commas.`,
    escalationDays: 'Tell the CIO office',
    escalationHint: 'Days after the due date.',
    escalationBad: `Give a whole number from 0 to ${DEADLINE_DAYS_MAX}.`,
    days: 'days',
    mailDigest: 'Send a daily mail with new notices',
    mailHint: 'Only to people who want it, and only where sending mail is set up.',
    secondFactorRequired: 'CIO office and administration must have a second factor',
    secondFactorHint:
      'Those who have none set it up when they sign in next. Sign-ins through the identity provider are not affected.',
  },
});

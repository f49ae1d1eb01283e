import type { CriterionFault } from '../../../../shared/domain/maturity-scale.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import type { Words } from '../../frame/import-kind.ts';

const CRITERION_FAULTS = [
  'UNANSWERED',
  'TWICE',
  'NOT_OPTIONAL',
  'REASON_MISSING',
  'EVIDENCE_MISSING',
  'URL_MISSING',
  'URL_MALFORMED',
] as const satisfies readonly CriterionFault[];

/** The words of the scale's own rules. */
const RULES = Object.fromEntries(
  CRITERION_FAULTS.map((code) => [
    code,
    { de: translate('de', `criterionFault.${code}`), en: translate('en', `criterionFault.${code}`) },
  ]),
);

/** What can be wrong with a row of maturity reports. */
export const MATURITY_FAULTS: Readonly<Record<string, Words>> = {
  ...RULES,
  SERVICE_MALFORMED: { de: 'Eine OZG-ID hat fünf Ziffern.', en: 'An OZG id has five digits.' },
  SERVICE_UNKNOWN: { de: 'Diese OZG-Leistung gibt es nicht.', en: 'There is no such OZG service.' },
  LEIKA_MALFORMED: {
    de: 'Ein LeiKa-Schlüssel hat 14 Ziffern. Formatieren Sie die Spalte als Text.',
    en: 'A LeiKa key has 14 digits. Format the column as text.',
  },
  memberMissing: {
    de: 'Diese Leistung hat {count} Einzelleistungen. Nennen Sie eine davon mit LeiKa-Schlüssel oder Nummer.',
    en: 'This service has {count} members. Name one of them by LeiKa key or number.',
  },
  memberUnknown: {
    de: 'Diese Einzelleistung hat die Leistung nicht.',
    en: 'The service has no such member.',
  },
  IN_FUTURE: {
    de: 'Dieser Tag liegt in der Zukunft; heute ist der {today}.',
    en: 'This day lies in the future; today is {today}.',
  },
  WAITS: {
    de: 'Hierzu wartet schon eine Meldung von {author} mit Stand vom {date} auf Prüfung. Ziehen Sie sie zurück, oder warten Sie ab.',
    en: 'A report by {author} as of {date} on this waits for review already. Withdraw it, or wait.',
  },
  CORRECTS_UNKNOWN: {
    de: 'Mit Stand vom {date} gibt es hierzu keinen Reifegrad, der noch gilt. Lassen Sie die Zelle leer, wenn nichts berichtigt wird.',
    en: 'As of {date} there is no maturity of this that still holds. Leave the cell empty if nothing is corrected.',
  },
  ROW_TWICE: {
    de: 'Diese Leistung steht mehrmals in der Datei, in den Zeilen {lines}; auf Prüfung wartet immer nur eine Meldung.',
    en: 'This service is in the file several times, on the lines {lines}; only one report at a time waits for review.',
  },
};

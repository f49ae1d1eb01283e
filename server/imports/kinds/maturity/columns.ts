import { MATURITY_CRITERIA, type MaturityCriterion } from '../../../../shared/domain/maturity-scale.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import type { ImportColumn } from '../../frame/import-kind.ts';

/** Short names that files give to criteria. */
const SHORT: Readonly<Record<MaturityCriterion, readonly string[]>> = {
  INFORMATION: ['Information', 'Online beschrieben'],
  FORM: ['Formular', 'Form'],
  APPLICATION: ['Onlineantrag', 'Antrag', 'Application'],
  PROOFS: ['Nachweise', 'Proofs'],
  ACCOUNT: ['Nutzerkonto', 'Account'],
  DECISION: ['Bescheid', 'Decision'],
  ONCE_ONLY: ['Once-Only'],
};

/** Columns of a file: a service or member on a day, with two columns for each criterion. */
export const MATURITY_COLUMNS: readonly ImportColumn[] = [
  column('service', 'code', 'OZG-ID', 'OZG id', ['Leistung', 'OZG-Leistung', 'OZG-Nummer', 'Service'], true),
  column('leikaKey', 'code', 'LeiKa-Schlüssel', 'LeiKa key', ['LeiKa-ID', 'LeiKa', 'Leistungsschlüssel']),
  column('member', 'integer', 'Nr. der Einzelleistung', 'Number of the member', [
    'Einzelleistung',
    'Position',
    'Member',
  ]),
  column('recordedOn', 'day', 'Stand vom', 'As of', ['Datum', 'Tag', 'Stand', 'Date'], true),
  ...MATURITY_CRITERIA.flatMap((criterion) => [
    column(
      criterion,
      'word',
      translate('de', `maturityCriterion.${criterion}`),
      translate('en', `maturityCriterion.${criterion}`),
      SHORT[criterion],
      true,
    ),
    column(
      evidenceField(criterion),
      'text',
      `${translate('de', `maturityCriterion.${criterion}`)}: Beleg`,
      `${translate('en', `maturityCriterion.${criterion}`)}: evidence`,
      SHORT[criterion].flatMap((name) => [`${name}: Beleg`, `${name}: evidence`]),
    ),
  ]),
  column('corrects', 'day', 'Berichtigt Stand vom', 'Corrects as of', [
    'Korrigiert',
    'Berichtigt',
    'Corrects',
  ]),
  column('note', 'text', 'Bemerkung', 'Note', ['Anmerkung', 'Notiz']),
];

/** The field of a criterion's evidence: an address, an explanation, or both on lines of their own. */
export function evidenceField(criterion: MaturityCriterion): string {
  return `${criterion}.evidence`;
}

function column(
  field: string,
  type: ImportColumn['type'],
  de: string,
  en: string,
  names: readonly string[],
  required = false,
): ImportColumn {
  return { field, type, label: { de, en }, names, required, mayBeEmpty: !required };
}

import type { ImportColumn } from '../../frame/import-kind.ts';

/**
 * What a file of status reports says. A measure has one row; what it says of a milestone stands in a row of its own
 * below, which names measure and milestone and says nothing else.
 */
export const REPORT_COLUMNS = [
  column('code', 'code', 'Maßnahme', 'Measure', ['Code', 'Kennung', 'Maßnahmen-Nr.', 'Nr.']),
  column('milestone', 'code', 'Wegmarke', 'Milestone', ['Meilenstein', 'Wegmarken-Nr.']),
  column('title', 'text', 'Bezeichnung', 'Title', ['Titel', 'Name']),
  column('lifecycle', 'word', 'Umsetzungsstand', 'State of implementation', ['Status', 'Lifecycle']),
  column('stateOfAffairs', 'text', 'Sachstand', 'State of affairs', ['Stand', 'Aktueller Stand']),
  column('nextSteps', 'text', 'Nächste Schritte', 'Next steps', ['Weiteres Vorgehen']),
  column('forecastEnd', 'planDate', 'Voraussichtliches Ende', 'Expected end', ['Prognose', 'Forecast']),
  column('actualEnd', 'day', 'Tatsächliches Ende', 'Actual end', ['Abgeschlossen am', 'Beendet am']),
  column('progressPercent', 'percent', 'Umsetzungsgrad in Prozent', 'Progress in percent', [
    'Umsetzungsgrad',
    'Fortschritt',
    'Progress',
  ]),
  column('selfLight', 'word', 'Eigene Einschätzung', 'Own assessment', ['Ampel', 'Einschätzung', 'Light']),
  column('selfLightReason', 'text', 'Begründung der Einschätzung', 'Reason of the assessment', [
    'Begründung der Ampel',
  ]),
  column('milestoneForecast', 'planDate', 'Wegmarke erwartet', 'Milestone expected', [
    'Wegmarke: erwarteter Termin',
    'Milestone: expected date',
  ]),
  column('milestoneActual', 'day', 'Wegmarke erreicht', 'Milestone reached', [
    'Wegmarke: erreicht am',
    'Milestone: reached on',
  ]),
  column('evidence', 'text', 'Nachweise', 'Evidence', ['Belege', 'Links']),
  column('internalRemark', 'text', 'Interne Bemerkung', 'Internal remark', ['Bemerkung', 'Remark']),
  column('round', 'day', 'Stichtag', 'Reporting date', ['Berichtsrunde', 'Reporting round']),
  column('version', 'integer', 'Version', 'Version', []),
] as const satisfies readonly ImportColumn[];
export type ReportColumn = (typeof REPORT_COLUMNS)[number]['field'];

function column<const F extends string>(
  field: F,
  type: ImportColumn['type'],
  de: string,
  en: string,
  names: readonly string[],
) {
  const mayBeEmpty = field !== 'code' && field !== 'lifecycle';
  return { field, type, label: { de, en }, names, required: field === 'code', mayBeEmpty };
}

import { REPORT_FAULT_CODES, type ReportFaultCode } from '../../../../shared/domain/report-rules.ts';
import type { Words } from '../../frame/import-kind.ts';
import { deReport } from '../../../../shared/i18n/de-report.ts';
import { enReport } from '../../../../shared/i18n/en-report.ts';

/** The words of the rules for reports, which say the same in a form and in a file. */
const RULES = Object.fromEntries(
  REPORT_FAULT_CODES.map((code) => [
    code,
    { de: deReport.reportFault[code], en: enReport.reportFault[code] },
  ]),
) as Readonly<Record<ReportFaultCode, Words>>;

/** What can be wrong with a row of status reports. */
export const REPORT_FAULTS = {
  ...RULES,
  MEASURE_UNKNOWN: {
    de: 'Die am {date} geltende Fassung enthält keine Maßnahme mit dieser Kennung.',
    en: 'The revision in force on {date} holds no measure with this code.',
  },
  MEASURE_TWICE: {
    de: 'Diese Maßnahme steht mehrmals in der Datei, in den Zeilen {lines}. Lassen Sie eine davon stehen; Angaben zu Wegmarken brauchen deren Kennung.',
    en: 'This measure is in the file several times, on the lines {lines}. Leave one of them; what is said of milestones needs their code.',
  },
  MILESTONE_ROW_TWICE: {
    de: 'Diese Wegmarke der Maßnahme steht mehrmals in der Datei, in den Zeilen {lines}. Lassen Sie eine davon stehen.',
    en: 'This milestone of the measure is in the file several times, on the lines {lines}. Leave one of them.',
  },
  IN_MILESTONE_ROW: {
    de: 'Diese Angabe gehört in die Zeile der Maßnahme; in der Zeile einer Wegmarke steht nur, wann sie erwartet oder erreicht wird.',
    en: 'This belongs into the row of the measure; the row of a milestone says only when it is expected or reached.',
  },
  MILESTONE_MISSING: {
    de: 'Zu diesem Termin fehlt die Kennung der Wegmarke.',
    en: 'The code of the milestone is missing for this date.',
  },
  ROUND_DIFFERS: {
    de: 'Diese Zeile gehört zu einer anderen Berichtsrunde; importiert wird in die zum {date}.',
    en: 'This row belongs to another reporting round; the import goes into that of {date}.',
  },
  REPORT_MOVED: {
    de: 'Die Meldung zu dieser Maßnahme ist „{state}“ und lässt sich so nicht mehr ändern.',
    en: 'The report on this measure is “{state}” and cannot be changed any more like this.',
  },
  REPORT_BEGUN: {
    de: 'Zu dieser Maßnahme hat {author} inzwischen eine Meldung begonnen. Exportieren Sie neu und übertragen Sie Ihre Änderung.',
    en: '{author} has begun a report on this measure meanwhile. Export again and carry your change over.',
  },
  REPORT_GONE: {
    de: 'Die Meldung, auf der diese Zeile beruht, gibt es nicht mehr. Exportieren Sie neu und übertragen Sie Ihre Änderung.',
    en: 'The report that this row is based on is gone. Export again and carry your change over.',
  },
  TITLE_FIXED: {
    de: 'In der Fassung heißt die Maßnahme oder Wegmarke anders. Eine Statusmeldung ändert die Bezeichnung nicht.',
    en: 'The revision calls the measure or milestone differently. A status report does not change its title.',
  },
} as const satisfies Readonly<Record<string, Words>>;

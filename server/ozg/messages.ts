/** Sentences that only this part of the API says; see platform/messages.ts. */
export const OZG_MESSAGES = {
  serviceUnknown: {
    de: 'Eine Leistung mit der Nummer {code} gibt es nicht.',
    en: 'There is no service with the number {code}.',
  },
  memberMissing: {
    de: 'Die Leistung {service} besteht aus {count} Einzelleistungen. Sagen Sie, welche Sie meinen.',
    en: 'The service {service} consists of {count} member services. Say which one you mean.',
  },
  memberUnknown: {
    de: 'Diese Einzelleistung hat die Leistung {service} nicht.',
    en: 'The service {service} has no such member service.',
  },
  maturityFaulty: {
    de: 'Die Meldung ist noch nicht vollständig. Es wurde nichts gespeichert. {faults}',
    en: 'The report is not complete yet. Nothing was saved. {faults}',
  },
  maturityInFuture: {
    de: 'Ein Reifegrad gilt ab einem Tag, der nicht in der Zukunft liegt (heute ist der {today}).',
    en: 'A maturity holds from a day that is not in the future (today is {today}).',
  },
  maturityWaits: {
    de: 'Zur Leistung {service} wartet schon eine Meldung von {author} zum {date} auf die Geschäftsstelle des CIO. Ihre ist nicht gespeichert; ziehen Sie die wartende zurück, oder warten Sie die Entscheidung ab.',
    en: 'A report on service {service} by {author} for {date} waits for the CIO office already. Yours is not saved; withdraw the waiting one, or wait for the decision.',
  },
  maturityReportUnknown: {
    de: 'Diese Reifegradmeldung gibt es nicht, oder sie ist für Sie nicht sichtbar.',
    en: 'This maturity report does not exist or is not visible to you.',
  },
  maturityReportMoved: {
    de: 'Die Meldung zur Leistung {service} ist inzwischen „{state}“. Es wurde nichts geändert.',
    en: 'The report on service {service} is “{state}” meanwhile. Nothing was changed.',
  },
  recordNotCorrectable: {
    de: 'Diese Angabe gehört nicht zu dieser Leistung oder wurde schon berichtigt.',
    en: 'This record is none of this service, or was corrected already.',
  },
  federalNotRolledOut: {
    de: 'Diese Leistung vollzieht allein der Bund; sie wird nicht in Gemeinden eingeführt.',
    en: 'The federation alone executes this service; it is not rolled out in municipalities.',
  },
  availabilityInFuture: {
    de: 'Gemeldet wird, was schon so ist: ein Tag bis heute ({today}).',
    en: 'What is reported is so already: a day up to today ({today}).',
  },
  nothingChosen: {
    de: 'Wählen Sie Gemeinden, Landkreise oder alle Gemeinden.',
    en: 'Choose municipalities, counties, or all municipalities.',
  },
  areaUnknown: {
    de: 'Diese Schlüssel stehen an dem Tag nicht im Gemeindeverzeichnis: {keys}.',
    en: 'The register of that day does not hold these keys: {keys}.',
  },
  serviceChanged: {
    de: 'Die Leistung {code} wurde inzwischen geändert. Ihre Angaben sind nicht gespeichert; laden Sie den neuen Stand.',
    en: 'The service {code} has been changed meanwhile. Yours is not saved; load the new state.',
  },
  leikaKeyMalformed: {
    de: 'Ein LeiKa-Schlüssel hat 14 Ziffern.',
    en: 'A LeiKa key has 14 digits.',
  },
  leikaKeyTaken: {
    de: 'Der LeiKa-Schlüssel {key} gehört schon zur Leistung {code}.',
    en: 'The LeiKa key {key} belongs to service {code} already.',
  },
  leikaTypeRange: {
    de: 'Der LeiKa-Typ ist eine Zahl von 1 bis 5.',
    en: 'The LeiKa type is a number from 1 to 5.',
  },
  catalogueMinistryUnknown: {
    de: 'Ein Ressort „{key}“ gibt es nicht.',
    en: 'There is no ministry “{key}”.',
  },
  topicAreaUnknown: {
    de: 'Ein Themenfeld „{key}“ gibt es nicht.',
    en: 'There is no topic area “{key}”.',
  },
  ministryWithoutServices: {
    de: 'Ein Ressort „{key}“, das für OZG-Leistungen zuständig ist, gibt es nicht.',
    en: 'There is no ministry “{key}” that answers for OZG services.',
  },
  forecastGrouping: {
    de: 'Prognosen gibt es nach Themenfeld (TOPIC_AREA) oder nach Ressort (MINISTRY).',
    en: 'Forecasts are made by topic area (TOPIC_AREA) or by ministry (MINISTRY).',
  },
} as const;

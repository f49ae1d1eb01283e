import type { Words } from '../../frame/import-kind.ts';

/** What can be wrong with a row of roll-outs. */
export const ROLLOUT_FAULTS = {
  SERVICE_MALFORMED: { de: 'Eine OZG-ID hat fünf Ziffern.', en: 'An OZG id has five digits.' },
  SERVICE_UNKNOWN: { de: 'Diese OZG-Leistung gibt es nicht.', en: 'There is no such OZG service.' },
  FEDERAL: {
    de: 'Diese Leistung vollzieht allein der Bund; sie wird nicht in Kommunen eingeführt.',
    en: 'The federation alone executes this service; it is not rolled out in municipalities.',
  },
  MUNICIPALITY_UNKNOWN: {
    de: 'Diese Gemeinde gibt es im Gemeindeverzeichnis nicht.',
    en: 'The register holds no such municipality.',
  },
  MUNICIPALITY_AMBIGUOUS: {
    de: 'Diesen Namen tragen mehrere Gemeinden ({keys}). Schreiben Sie den Gemeindeschlüssel.',
    en: 'Several municipalities bear this name ({keys}). Write the municipality key.',
  },
  MUNICIPALITY_DIFFERS: {
    de: 'Zu diesem Gemeindeschlüssel gehört die Gemeinde {name}.',
    en: 'This municipality key belongs to {name}.',
  },
  MUNICIPALITY_NOT_THEN: {
    de: 'Am {day} gab es diese Gemeinde nicht.',
    en: 'This municipality did not exist on {day}.',
  },
  IN_FUTURE: {
    de: 'Dieser Tag liegt in der Zukunft; heute ist der {today}.',
    en: 'This day lies in the future; today is {today}.',
  },
  REVERSED: {
    de: 'Der letzte Tag liegt vor dem ersten.',
    en: 'The last day lies before the first.',
  },
  ROW_TWICE: {
    de: 'Leistung, Gemeinde und erster Tag stehen mehrmals in der Datei, in den Zeilen {lines}. Lassen Sie eine davon stehen.',
    en: 'Service, municipality and first day are in the file several times, on the lines {lines}. Leave one of them.',
  },
  OVERLAPS: {
    de: 'Der Zeitraum überschneidet sich mit dem ab {day}, der schon gespeichert ist oder in der Datei steht.',
    en: 'The period overlaps with the one from {day} that is stored already or stands in the file.',
  },
} as const satisfies Readonly<Record<string, Words>>;

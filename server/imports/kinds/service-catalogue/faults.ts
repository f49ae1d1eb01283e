import type { Words } from '../../frame/import-kind.ts';

/** What can be wrong with a row of the catalogue. */
export const CATALOGUE_FAULTS = {
  CODE_MISSING: {
    de: 'Die OZG-ID fehlt.',
    en: 'The OZG id is missing.',
  },
  CODE_MALFORMED: {
    de: 'Eine OZG-ID hat fünf Ziffern.',
    en: 'An OZG id has five digits.',
  },
  TITLE_MISSING: {
    de: 'Eine neue Leistung braucht eine Bezeichnung.',
    en: 'A new service needs a title.',
  },
  TITLE_TOO_LONG: {
    de: 'Die Bezeichnung ist länger als 300 Zeichen.',
    en: 'The title is longer than 300 characters.',
  },
  TITLE_DIFFERS: {
    de: 'Dieselbe OZG-ID steht weiter oben mit anderer Bezeichnung.',
    en: 'The same OZG id stands further up with another title.',
  },
  DIFFERS: {
    de: 'Dieselbe OZG-ID steht weiter oben mit einer anderen Angabe.',
    en: 'The same OZG id stands further up with something else.',
  },
  TOPIC_AREA_UNKNOWN: {
    de: 'Dieses Themenfeld gibt es nicht.',
    en: 'There is no such topic area.',
  },
  SITUATION_UNKNOWN: {
    de: 'Diese Lebens- oder Unternehmenslage gibt es nicht, oder sie fehlt bei einer neuen Leistung.',
    en: 'There is no such situation, or a new service lacks it.',
  },
  LEVEL_UNKNOWN: {
    de: 'Gemeint sein kann Bund, Land, Kommune oder eine Verbindung davon.',
    en: 'It can mean federation, state, municipality or a combination.',
  },
  MEMBER_MALFORMED: {
    de: 'Erwartet wird die Nummer der Einzelleistung innerhalb ihrer Leistung: 1, 2, 3 und so weiter.',
    en: 'Expected is the number of the member service within its service: 1, 2, 3 and so on.',
  },
  MEMBER_UNKNOWN: {
    de: 'Unter dieser Nummer hat die Leistung keine Einzelleistung. Lassen Sie die Nummer weg, um eine neue mit ihrem LeiKa-Schlüssel aufzunehmen.',
    en: 'The service has no member under this number. Leave the number out to add a new one by its LeiKa key.',
  },
  MEMBER_OTHER_KEY: {
    de: 'Die Einzelleistung mit dieser Nummer hat einen anderen LeiKa-Schlüssel.',
    en: 'The member service with this number has another LeiKa key.',
  },
  MEMBER_TWICE: {
    de: 'Diese Einzelleistung steht weiter oben schon.',
    en: 'This member service stands further up already.',
  },
  LEIKA_ROUNDED: {
    de: 'Die Tabellenkalkulation hat den Schlüssel gerundet; die letzten Ziffern sind verloren. Formatieren Sie die Spalte als Text.',
    en: 'The spreadsheet has rounded the key; its last digits are lost. Format the column as text.',
  },
  LEIKA_MALFORMED: {
    de: 'Ein LeiKa-Schlüssel hat 14 Ziffern.',
    en: 'A LeiKa key has 14 digits.',
  },
  LEIKA_TWICE: {
    de: 'Dieser LeiKa-Schlüssel steht weiter oben schon.',
    en: 'This LeiKa key stands further up already.',
  },
  LEIKA_ELSEWHERE: {
    de: 'Dieser LeiKa-Schlüssel gehört zu einer anderen Leistung.',
    en: 'This LeiKa key belongs to another service.',
  },
  LEIKA_TYPE: {
    de: 'Der LeiKa-Typ ist eine Zahl von 1 bis 5.',
    en: 'The LeiKa type is a number from 1 to 5.',
  },
  SDG_UNKNOWN: {
    de: 'Erwartet wird ja oder nein.',
    en: 'Expected is yes or no.',
  },
} as const satisfies Readonly<Record<string, Words>>;

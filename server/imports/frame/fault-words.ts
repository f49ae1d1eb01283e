import type { Lang } from '../../../shared/i18n/index.ts';
import type { ImportFault, Words } from './import-kind.ts';

/** Faults that rows of every kind can have: what is wrong, then what is expected. */
export const COMMON_FAULTS = {
  REQUIRED: { de: 'Hier fehlt eine Angabe.', en: 'Something must stand here.' },
  TOO_LONG: {
    de: 'Der Text hat mehr als {max} Zeichen.',
    en: 'The text has more than {max} characters.',
  },
  CONTROL_CHARACTERS: {
    de: 'Die Zelle enthält unsichtbare Steuerzeichen. Schreiben Sie ihren Text neu.',
    en: 'The cell holds invisible control characters. Write its text anew.',
  },
  FORMULA: {
    de: 'Die Zelle enthält eine Formel; erwartet wird ihr Ergebnis. Fügen Sie sie als Wert ein.',
    en: 'The cell holds a formula; expected is its result. Paste it as a value.',
  },
  ERROR_VALUE: {
    de: 'Die Zelle enthält einen Fehlerwert der Tabellenkalkulation.',
    en: 'The cell holds an error of the spreadsheet.',
  },
  NUMBER_MALFORMED: { de: 'Erwartet wird eine ganze Zahl.', en: 'A whole number is expected.' },
  NUMBER_RANGE: {
    de: 'Erwartet wird eine ganze Zahl von {min} bis {max}.',
    en: 'A whole number from {min} to {max} is expected.',
  },
  PERCENT_MALFORMED: {
    de: 'Erwartet wird ein ganzer Prozentwert von 0 bis 100.',
    en: 'A whole percentage from 0 to 100 is expected.',
  },
  DAY_MALFORMED: {
    de: 'Das ist kein Tag, den es gibt. Erwartet wird zum Beispiel 31.12.2022.',
    en: 'There is no such day. Expected is, for example, 2022-12-31.',
  },
  DAY_RANGE: {
    de: 'Der Tag liegt nicht zwischen {min} und {max}.',
    en: 'The day does not lie between {min} and {max}.',
  },
  PLAN_DATE_MALFORMED: {
    de: 'Das ist kein Termin. Erwartet wird zum Beispiel 2022, 4. Quartal 2022, Dezember 2022 oder 31.12.2022.',
    en: 'This is no date. Expected is, for example, 2022, Q4 2022, December 2022 or 2022-12-31.',
  },
  WORD_UNKNOWN: { de: 'Erwartet wird: {words}.', en: 'Expected is: {words}.' },
  ORGANISATION_UNKNOWN: {
    de: 'Diese Organisation gibt es nicht. Erwartet wird Abkürzung, Code oder Name.',
    en: 'There is no such organisation. Expected is its abbreviation, code or name.',
  },
  CODE_MALFORMED: {
    de: 'Ein Code besteht aus Buchstaben und Ziffern, verbunden mit „-“, „.“ oder „_“, und hat höchstens {max} Zeichen.',
    en: 'A code consists of letters and digits, joined by “-”, “.” or “_”, and has at most {max} characters.',
  },
  CODE_TWICE: {
    de: 'Dieser Code steht mehrmals in der Datei, in den Zeilen {lines}. Lassen Sie eine davon stehen.',
    en: 'This code is in the file several times, on the lines {lines}. Leave one of them.',
  },
  LIST_TOO_LONG: {
    de: 'Die Liste hat mehr als {max} Einträge.',
    en: 'The list has more than {max} entries.',
  },
  LINK_UNKNOWN: { de: 'Unbekannt: {codes}.', en: 'Unknown: {codes}.' },
  MAY_NOT: {
    de: 'Diese Zeile gehört nicht zu Ihrem Ressort; Sie dürfen sie nicht ändern.',
    en: 'This row does not belong to your ministry; you may not change it.',
  },
  CHANGED_MEANWHILE: {
    de: 'Das wurde seit dem Export geändert (Datei: Version {yours}, gespeichert: {stored}). Exportieren Sie neu und übertragen Sie Ihre Änderung.',
    en: 'This has changed since the export (file: version {yours}, stored: {stored}). Export again and carry your change over.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A fault in words.
 * @param own words of the kind
 * @throws RangeError for a code without words, or a parameter that the words need and the fault lacks
 */
export function faultText(
  lang: Lang,
  { code, params = {} }: Pick<ImportFault, 'code' | 'params'>,
  own: Readonly<Record<string, Words>> = {},
): string {
  const common: Readonly<Record<string, Words>> = COMMON_FAULTS;
  const words = own[code] ?? common[code];
  if (!words) throw new RangeError(`no words for the fault ${code}`);
  return words[lang].replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`fault ${code} needs the parameter ${name}`);
    return String(value);
  });
}

/** Sentences that only this part of the API says; see platform/messages.ts. */
export const EXPORTS_MESSAGES = {
  reportMinistryUnknown: {
    de: 'Ein Ressort „{key}“ gibt es nicht. Wählen Sie eines aus der Liste.',
    en: 'There is no ministry “{key}”. Choose one from the list.',
  },
  reportGoalUnknown: {
    de: 'Ein Ziel „{code}“ enthält diese Fassung nicht. Wählen Sie eines aus der Liste.',
    en: 'This revision holds no goal “{code}”. Choose one from the list.',
  },
  reportTableUnknown: {
    de: 'Der Bericht enthält keine Tabelle „{table}“. Es gibt: {known}.',
    en: 'The report holds no table “{table}”. There are: {known}.',
  },
  reportPartsEmpty: {
    de: 'Methode und Prüfsumme stehen in jedem Bericht und ergeben allein keinen. Wählen Sie mindestens ein weiteres Kapitel.',
    en: 'Method and checksum are part of every report and make none alone. Choose at least one more chapter.',
  },
  exportParameter: {
    de: 'Der Wert „{value}“ ist für „{field}“ nicht möglich.',
    en: 'The value “{value}” is not possible for “{field}”.',
  },
  exportParameterUnknown: {
    de: 'Den Parameter „{field}“ gibt es hier nicht.',
    en: 'There is no parameter “{field}” here.',
  },
  checksumMalformed: {
    de: 'Das ist keine SHA-256-Prüfsumme: Sie hat 64 Zeichen von 0 bis 9 und a bis f.',
    en: 'This is not a SHA-256 checksum: it has 64 characters from 0 to 9 and a to f.',
  },
  checksumUnknown: {
    de: 'Diese Prüfsumme gehört zu keinem Bericht, den dieses System ausgegeben hat.',
    en: 'This checksum belongs to no report that this system has handed out.',
  },
  reportSetUnknown: {
    de: 'Diese gespeicherte Auswahl gibt es nicht (mehr), oder sie gehört jemand anderem.',
    en: 'This saved selection does not exist (any more), or it is somebody else’s.',
  },
  reportSetName: {
    de: 'Geben Sie der Auswahl einen Namen.',
    en: 'Give the selection a name.',
  },
  reportSetNameTaken: {
    de: 'Sie haben schon eine Auswahl „{name}“. Wählen Sie einen anderen Namen oder überschreiben Sie jene.',
    en: 'You already have a selection “{name}”. Choose another name or overwrite that one.',
  },
  reportSetsFull: {
    de: 'Mehr als {max} Auswahlen lassen sich nicht speichern. Löschen Sie zuerst eine.',
    en: 'No more than {max} selections can be saved. Delete one first.',
  },
  tooManyExports: {
    de: 'Es wurden zu viele Dateien in kurzer Zeit angefragt. Versuchen Sie es in {minutes} Minuten erneut; gespeichert und geändert wurde nichts.',
    en: 'Too many files were asked for in a short time. Try again in {minutes} minutes; nothing was saved or changed.',
  },
  exportTimeout: {
    de: 'Die Datei ließ sich nicht in der vorgesehenen Zeit erstellen. Wählen Sie weniger Teile oder versuchen Sie es später erneut.',
    en: 'The file could not be made in the time allowed. Choose fewer parts or try again later.',
  },
} as const;

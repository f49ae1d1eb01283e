/** Sentences that only this part of the API says; see platform/messages.ts. */
export const IMPORTS_MESSAGES = {
  importEmpty: {
    de: 'Die Datei ist leer oder enthält nur Überschriften. Es wurde nichts importiert.',
    en: 'The file is empty or holds headers only. Nothing was imported.',
  },
  importUnknown: {
    de: 'Diese Datei liegt nicht (mehr) vor. Laden Sie sie erneut hoch; hochgeladene Dateien werden einen Tag aufbewahrt.',
    en: 'This file is not there (any more). Upload it again; uploaded files are kept for a day.',
  },
  importNoText: {
    de: 'Das ist keine Textdatei. Speichern Sie die Tabelle als CSV und laden Sie diese hoch. Es wurde nichts importiert.',
    en: 'This is no text file. Save the table as CSV and upload that. Nothing was imported.',
  },
  importBrokenQuotes: {
    de: 'Um Zeile {line} fehlt ein Anführungszeichen oder steht eines zu viel. Es wurde nichts importiert.',
    en: 'Around line {line} a quotation mark is missing or there is one too many. Nothing was imported.',
  },
  importTooManyRows: {
    de: 'Die Datei hat mehr als {max} Zeilen. Teilen Sie sie auf. Es wurde nichts importiert.',
    en: 'The file has more than {max} rows. Split it. Nothing was imported.',
  },
  importTooManyColumns: {
    de: 'Die Datei hat mehr als {max} Spalten. Es wurde nichts importiert.',
    en: 'The file has more than {max} columns. Nothing was imported.',
  },
  importCellTooLong: {
    de: 'In Zeile {line}, Spalte {column} steht ein Text, der länger ist als eine Tabellenzelle sein kann. Es wurde nichts importiert.',
    en: 'Line {line}, column {column} holds a text longer than a cell of a table can be. Nothing was imported.',
  },
  importColumnMissing: {
    de: 'Die Spalte „OZG-ID“ fehlt. Gefunden wurden: {found}. Es wurde nichts importiert.',
    en: 'The column “OZG-ID” is missing. Found: {found}. Nothing was imported.',
  },
  importColumnTwice: {
    de: 'Die Spalte „{column}“ kommt zweimal vor. Es wurde nichts importiert.',
    en: 'The column “{column}” is there twice. Nothing was imported.',
  },
  importChanged: {
    de: 'Der Katalog wurde seit der Vorschau geändert. Es wurde nichts importiert; sehen Sie sich die neue Vorschau an.',
    en: 'The catalogue has changed since the preview. Nothing was imported; look at the new preview.',
  },
} as const;

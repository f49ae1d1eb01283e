import { IMPORT_FILE_MESSAGES } from './files/messages.ts';

/** Sentences that only this part of the API says; see platform/messages.ts. */
export const IMPORTS_MESSAGES = {
  ...IMPORT_FILE_MESSAGES,
  importUnknown: {
    de: 'Diese Datei liegt nicht (mehr) vor. Laden Sie sie erneut hoch; hochgeladene Dateien werden einen Tag aufbewahrt.',
    en: 'This file is not there (any more). Upload it again; uploaded files are kept for a day.',
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

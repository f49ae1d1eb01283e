import { UPLOAD_KEPT_DAYS } from '../../shared/domain/limits.ts';
import { IMPORT_FILE_MESSAGES } from './files/messages.ts';

/** Sentences that only this part of the API says; see platform/messages.ts. */
export const IMPORTS_MESSAGES = {
  ...IMPORT_FILE_MESSAGES,
  importUnknown: {
    de: `Diese Datei liegt nicht (mehr) vor. Laden Sie sie erneut hoch; hochgeladene Dateien werden ${UPLOAD_KEPT_DAYS} Tage aufbewahrt.`,
    en: `This file is not there (any more). Upload it again; uploaded files are kept for ${UPLOAD_KEPT_DAYS} days.`,
  },
  importColumnMissing: {
    de: 'Die Spalte „{column}“ fehlt. Gefunden wurden: {found}. Es wurde nichts importiert.',
    en: 'The column “{column}” is missing. Found: {found}. Nothing was imported.',
  },
  importColumnTwice: {
    de: 'Die Spalte „{column}“ kommt zweimal vor. Es wurde nichts importiert.',
    en: 'The column “{column}” is there twice. Nothing was imported.',
  },
  importChanged: {
    de: 'Seit der Vorschau hat sich etwas geändert. Es wurde nichts importiert; sehen Sie sich die neue Vorschau an.',
    en: 'Something has changed since the preview. Nothing was imported; look at the new preview.',
  },
  importCancelled: {
    de: 'Abgebrochen. Es wurde nichts importiert.',
    en: 'Cancelled. Nothing was imported.',
  },
  importNothingRefused: {
    de: 'In dieser Datei ist keine Zeile abgelehnt.',
    en: 'No row of this file is refused.',
  },
  importTemplateUnknown: {
    de: 'Dafür gibt es keine Vorlage.',
    en: 'There is no template for this.',
  },
  importTemplateTooLarge: {
    de: 'Die Vorlage hätte mehr als {max} Zeilen, mehr als ein Import aufnimmt. Holen Sie sie für ein Ressort.',
    en: 'The template would have more than {max} rows, more than an import takes. Get it for one ministry.',
  },
  importKindUnknown: {
    de: 'Das lässt sich nicht importieren.',
    en: 'This cannot be imported.',
  },
  importMappingUnknown: {
    de: 'Spalte {column} oder das Feld „{name}“ gibt es hier nicht.',
    en: 'There is no column {column} or field “{name}” here.',
  },
  importFieldsMissing: {
    de: 'Diesen Feldern ist keine Spalte zugeordnet: {fields}. Es wurde nichts importiert.',
    en: 'No column is mapped to these fields: {fields}. Nothing was imported.',
  },
  importRefused: {
    de: '{count} Zeilen lassen sich nicht importieren. Berichtigen Sie sie, oder lassen Sie sie ausdrücklich aus. Es wurde nichts importiert.',
    en: '{count} rows cannot be imported. Correct them, or leave them out explicitly. Nothing was imported.',
  },
  importReasonNeeded: {
    de: 'Der Import verschiebt Termine nach hinten oder schwächt den Plan anders ab. Geben Sie eine Begründung an, für alle oder in einer Spalte „Begründung“. Es wurde nichts importiert.',
    en: 'The import moves dates later or weakens the plan otherwise. Give a reason, for all or in a column “Reason”. Nothing was imported.',
  },
  importReasonTooLong: {
    de: 'Die Begründung darf höchstens {max} Zeichen lang sein.',
    en: 'The reason may be at most {max} characters long.',
  },
  importRevisionMissing: {
    de: 'Es gibt keinen offenen Entwurf, in den importiert werden könnte.',
    en: 'There is no open draft to import into.',
  },
  importRoundMissing: {
    de: 'Es ist keine Berichtsrunde offen, in die importiert werden könnte.',
    en: 'No reporting round is open to import into.',
  },
  importGroupUnknown: {
    de: 'Diesen Import gibt es nicht.',
    en: 'There is no such import.',
  },
  importUndone: {
    de: 'Dieser Import wurde schon zurückgenommen.',
    en: 'This import was undone before.',
  },
  importNotUndoable: {
    de: 'Importe dieser Art lassen sich nicht zurücknehmen.',
    en: 'Imports of this kind cannot be undone.',
  },
  importMaturityCounts: {
    de: 'Die CIO-Geschäftsstelle hat daraus schon Meldungen angenommen; sie zählen und bleiben verzeichnet: {names}. Es wurde nichts zurückgenommen. Melden Sie zu diesen, was gilt, mit einer neuen Datei und der Spalte „Berichtigt Stand vom“.',
    en: 'The CIO office has accepted reports of it already; they count and stay on record: {names}. Nothing was undone. Report what holds for these with a new file and the column “Corrects as of”.',
  },
  importMaturityOthers: {
    de: 'Reifegradmeldungen zieht zurück, wer sie abgegeben hat, oder das Ressort. Geben Sie sie einzeln zur Überarbeitung zurück. Es wurde nichts zurückgenommen.',
    en: 'Maturity reports are withdrawn by who filed them, or the ministry. Return them one by one instead. Nothing was undone.',
  },
  importBuiltOn: {
    de: 'Darauf wurde schon aufgebaut, seit dem Import geändert: {names}. Es wurde nichts zurückgenommen.',
    en: 'Something was built on it, changed since the import: {names}. Nothing was undone.',
  },
} as const;

import type { TemplateKind } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import type { ImportColumn, ImportColumnType, Words } from '../frame/import-kind.ts';

/** What goes into a column, by what it holds. */
const BY_TYPE: Readonly<Record<ImportColumnType, Words>> = {
  text: { de: 'Freier Text.', en: 'Free text.' },
  code: { de: 'Eine Kennung, eine Abkürzung oder ein Name.', en: 'A code, an abbreviation or a name.' },
  codes: {
    de: 'Mehrere, getrennt durch Semikolon oder Zeilenumbruch. Die Liste gilt als Ganzes: Was hier nicht steht, wird gelöst.',
    en: 'Several, separated by semicolons or line breaks. The list counts as a whole: what is not here is unlinked.',
  },
  integer: { de: 'Eine ganze Zahl.', en: 'A whole number.' },
  percent: { de: 'Ein ganzer Prozentwert von 0 bis 100.', en: 'A whole percentage from 0 to 100.' },
  day: { de: 'Ein Tag, zum Beispiel 31.12.2022.', en: 'A day, for example 2022-12-31.' },
  planDate: {
    de: 'So genau, wie geplant ist: 2022, 4. Quartal 2022, Dezember 2022 oder 31.12.2022.',
    en: 'As exactly as it is planned: 2022, Q4 2022, December 2022 or 2022-12-31.',
  },
  word: { de: 'Ein Wert der Auswahlliste.', en: 'A value of the list.' },
  yesNo: { de: 'ja oder nein.', en: 'yes or no.' },
};

/** Columns that need more to be said. */
const BY_FIELD: Readonly<Record<string, Words>> = {
  code: {
    de: 'Daran erkennt der Import die Zeile; nicht ändern. Eine neue Kennung nimmt etwas Neues auf. Zeilen, die Sie löschen, bleiben im Plan unverändert.',
    en: 'By this the import knows the row; do not change it. A new code adds something new. Rows that you delete stay in the plan as they are.',
  },
  topicArea: {
    de: 'Name oder Kennung eines Themenfelds, siehe Auswahlliste. Darf leer sein.',
    en: 'Name or code of a topic area, see the list. May be empty.',
  },
  version: {
    de: 'Daran erkennt der Import, ob inzwischen jemand anderes geändert hat; nicht ändern. In neuen Zeilen leer.',
    en: 'By this the import knows whether somebody else has changed it meanwhile; do not change it. Empty in new rows.',
  },
  service: {
    de: 'OZG-ID mit fünf Ziffern; daran erkennt der Import die Leistung.',
    en: 'OZG id of five digits; by this the import knows the service.',
  },
  corrects: {
    de: 'Nur bei einer Berichtigung: der Stand, der bisher verzeichnet ist und nicht mehr gelten soll. Darf leer sein.',
    en: 'Only to correct: the day of what is on record and shall not hold any more. May be empty.',
  },
  member: {
    de: 'Wievielte Einzelleistung ihrer Leistung gemeint ist; nicht ändern. In neuen Zeilen leer.',
    en: 'Which of the member services of its service is meant; do not change it. Empty in new rows.',
  },
  reason: {
    de: 'Nötig, wo eine Änderung den Plan abschwächt, etwa ein späterer Termin. Steht künftig im Änderungsbuch.',
    en: 'Needed where a change weakens the plan, such as a later date. Will stand in the ledger.',
  },
  decisionReference: {
    de: 'Fundstelle eines Beschlusses zu dieser Änderung.',
    en: 'Reference of a decision on this change.',
  },
};

const MAY_BE_EMPTY: Words = { de: 'Darf leer sein.', en: 'May be empty.' };
const NEEDED: Words = { de: 'Darf nicht leer sein.', en: 'Must not be empty.' };

/** What goes into a column, in one or two sentences. */
export function columnNote(lang: Lang, { field, type, mayBeEmpty }: ImportColumn): string {
  const said = (BY_FIELD[field] ?? BY_TYPE[type])[lang];
  if (field in BY_FIELD || mayBeEmpty === undefined) return said;
  return `${said} ${(mayBeEmpty ? MAY_BE_EMPTY : NEEDED)[lang]}`;
}

/** Words of the sheets beside the rows. */
export const TEMPLATE_WORDS = {
  de: {
    template: 'Vorlage',
    notes: 'Hinweise',
    lists: 'Auswahllisten',
    column: 'Spalte',
    note: 'Was hineingehört',
    about: 'Zu dieser Vorlage',
    help: [
      'Ändern Sie Zeilen, ergänzen Sie neue und importieren Sie die Datei wieder. Vor dem Speichern zeigt eine Vorschau jede Änderung.',
      'Was Sie nicht ändern, bleibt, wie es ist. Spalten dürfen fehlen oder anders geordnet sein.',
      'Eine leere Zelle leert die Angabe, wo sie leer sein darf.',
    ],
  },
  en: {
    template: 'Template',
    notes: 'Notes',
    lists: 'Lists',
    column: 'Column',
    note: 'What goes in',
    about: 'About this template',
    help: [
      'Change rows, add new ones and import the file again. Before anything is saved a preview shows each change.',
      'What you do not change stays as it is. Columns may be left out or be in another order.',
      'An empty cell empties the field where it may be empty.',
    ],
  },
} as const satisfies Readonly<Record<Lang, unknown>>;

/** What the kinds of import that have templates are called, on sheets and in file names. */
export const KIND_WORDS: Readonly<Record<TemplateKind, Words>> = {
  MEASURES: { de: 'Maßnahmen', en: 'Measures' },
  MILESTONES: { de: 'Wegmarken', en: 'Milestones' },
  IMPLEMENTATION_PLANS: { de: 'Umsetzungsplanungen', en: 'Implementation plans' },
  STATUS_REPORTS: { de: 'Statusmeldungen', en: 'Status reports' },
  MATURITY: { de: 'Reifegradmeldungen', en: 'Maturity reports' },
  ROLLOUTS: { de: 'Verfügbarkeit', en: 'Availability' },
  SERVICE_CATALOGUE: { de: 'OZG-Katalog', en: 'OZG catalogue' },
  ORGANISATIONS: { de: 'Organisationen', en: 'Organisations' },
};

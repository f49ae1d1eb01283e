import { defineTexts } from '../../lib/i18n.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** Texts of the columns, the preview and the step that applies it. */
export const PREVIEW_TEXTS = defineTexts({
  de: {
    sheet: 'Tabellenblatt',
    columns: 'Spalten',
    columnsNote: (mapped: string, all: string) => `${mapped} von ${all} zugeordnet`,
    columnsHelp:
      'Prüfen Sie, welche Spalte der Datei welche Angabe enthält. Was nicht zugeordnet ist, bleibt unberührt; die Zuordnung wird für die nächste Datei gemerkt.',
    missing: (count: number) =>
      many(count, 'Eine nötige Angabe hat keine Spalte', `${count} nötige Angaben haben keine Spalte`),
    missingHelp: 'Ordnen Sie eine Spalte zu, oder ergänzen Sie sie in der Datei:',
    letter: 'Spalte',
    header: 'Überschrift',
    noHeader: 'ohne Überschrift',
    example: 'Beispiel',
    noExample: 'leer',
    field: 'Angabe',
    fieldOf: (letter: string, header: string) => `Angabe für Spalte ${letter} ${header}`,
    ignore: 'nicht übernehmen',
    required: (label: string) => `${label} (nötig)`,
    elsewhere: (label: string, letter: string) => `${label} – bisher Spalte ${letter}`,
    moved: (label: string, letter: string) => `${label} kommt nun aus Spalte ${letter}.`,

    preview: 'Was sich ändern würde',
    checking: 'Die Datei wird geprüft …',
    steps: {
      READING: 'Die Datei wird gelesen',
      PLANNING: 'Die Zeilen werden geprüft',
      WRITING: 'Die Zeilen werden übernommen',
    },
    rowsDone: (done: string) => `${done} Zeilen`,
    rowsOf: (done: string, total: string) => `${done} von ${total} Zeilen`,
    writingHelp: 'Das lässt sich nicht mehr abbrechen, aber danach rückgängig machen, wo die Art es zulässt.',
    cancel: 'Abbrechen',
    checkCancelled: 'Abgebrochen. Es wurde nichts importiert.',
    applyCancelled:
      'Abgebrochen. Hatte das Übernehmen schon begonnen, so steht der Import unter „Frühere Importe“; sonst wurde nichts geändert.',
    repair: 'Abgelehnte Zeilen berichtigen',
    repairHelp:
      'Die Datei enthält nur die abgelehnten Zeilen und in der letzten Spalte, was an ihnen nicht stimmt. Berichtigen Sie sie und laden Sie sie hier wieder hoch.',
    repairAs: { xlsx: 'Excel (XLSX)', csv: 'CSV' },
    repairName: (format: string) => `Abgelehnte Zeilen herunterladen: ${format}`,
    summary: (total: number, written: string, counts: string) =>
      `${many(total, '1 Zeile', `${written} Zeilen`)}: ${counts}`,
    show: 'Welche Zeilen zeigen?',
    rows: 'Zeilen der Datei',
    noRows: 'Keine Zeile mit diesem Ergebnis',
    line: 'Zeile',
    action: 'Ergebnis',
    subject: 'Was',
    detail: 'Im Einzelnen',
    weakens: 'braucht eine Begründung',
    nothing: 'stimmt mit dem Bestand überein',
    warnings: (count: number) => (count === 1 ? 'Ein Hinweis' : `${count} Hinweise`),
    all: (count: number) => many(count, 'eine Angabe', `alle ${count} Angaben`),
    cell: (address: string) => `Zelle ${address}`,
    written: (text: string) => `Dort steht „${text}“.`,

    apply: (count: number, written: string) =>
      many(count, '1 Zeile übernehmen', `${written} Zeilen übernehmen`),
    applying: 'Wird übernommen …',
    nothingToDo: 'Es gibt nichts zu übernehmen.',
    allRefused: 'Alle Zeilen sind abgelehnt. Berichtigen Sie die Datei und laden Sie sie neu.',
    refusedTitle: (count: number, written: string) =>
      many(count, 'Eine Zeile ist abgelehnt', `${written} Zeilen sind abgelehnt`),
    refusedHelp:
      'Berichtigen Sie sie in der Datei und laden Sie diese neu, oder lassen Sie die abgelehnten Zeilen ausdrücklich aus.',
    skip: (count: number, written: string) =>
      many(count, 'Die abgelehnte Zeile auslassen', `Die ${written} abgelehnten Zeilen auslassen`),
    skipMissing:
      'Entscheiden Sie, was mit den abgelehnten Zeilen geschieht: auslassen oder die Datei berichtigen.',
    reasonTitle: 'Diese Datei schwächt den Plan ab',
    reasonHelp:
      'Sie verschiebt Termine nach hinten, lässt etwas entfallen oder senkt ein Ziel. Die Begründung steht im Änderungsbuch bei jeder dieser Änderungen.',
    reasonMissing: 'Begründen Sie die Abschwächungen.',
  },
  en: {
    sheet: 'Sheet',
    columns: 'Columns',
    columnsNote: (mapped: string, all: string) => `${mapped} of ${all} matched`,
    columnsHelp:
      'Check which column of the file holds what. Whatever is not matched stays untouched; the choice is remembered for the next file.',
    missing: (count: number) =>
      many(count, 'One required field has no column', `${count} required fields have no column`),
    missingHelp: 'Match a column, or add it to the file:',
    letter: 'Column',
    header: 'Header',
    noHeader: 'no header',
    example: 'Example',
    noExample: 'empty',
    field: 'Field',
    fieldOf: (letter: string, header: string) => `Field for column ${letter} ${header}`,
    ignore: 'do not import',
    required: (label: string) => `${label} (required)`,
    elsewhere: (label: string, letter: string) => `${label} – so far column ${letter}`,
    moved: (label: string, letter: string) => `${label} now comes from column ${letter}.`,

    preview: 'What would change',
    checking: 'Checking the file …',
    steps: {
      READING: 'Reading the file',
      PLANNING: 'Checking the rows',
      WRITING: 'Applying the rows',
    },
    rowsDone: (done: string) => `${done} rows`,
    rowsOf: (done: string, total: string) => `${done} of ${total} rows`,
    writingHelp: 'This cannot be cancelled any more, but undone afterwards where the kind allows it.',
    cancel: 'Cancel',
    checkCancelled: 'Cancelled. Nothing was imported.',
    applyCancelled:
      'Cancelled. If applying had begun already, the import stands under “Earlier imports”; otherwise nothing was changed.',
    repair: 'Correct the refused rows',
    repairHelp:
      'The file holds only the refused rows, and in its last column what is wrong with them. Correct them and load the file here again.',
    repairAs: { xlsx: 'Excel (XLSX)', csv: 'CSV' },
    repairName: (format: string) => `Download the refused rows: ${format}`,
    summary: (total: number, written: string, counts: string) =>
      `${many(total, '1 row', `${written} rows`)}: ${counts}`,
    show: 'Which rows to show?',
    rows: 'Rows of the file',
    noRows: 'No row with this outcome',
    line: 'Line',
    action: 'Outcome',
    subject: 'What',
    detail: 'In detail',
    weakens: 'needs a reason',
    nothing: 'equals what is stored',
    warnings: (count: number) => (count === 1 ? 'One note' : `${count} notes`),
    all: (count: number) => many(count, 'one field', `all ${count} fields`),
    cell: (address: string) => `Cell ${address}`,
    written: (text: string) => `It says “${text}”.`,

    apply: (count: number, written: string) => many(count, 'Apply 1 row', `Apply ${written} rows`),
    applying: 'Applying …',
    nothingToDo: 'There is nothing to apply.',
    allRefused: 'All rows are refused. Correct the file and load it again.',
    refusedTitle: (count: number, written: string) =>
      many(count, 'One row is refused', `${written} rows are refused`),
    refusedHelp: 'Correct them in the file and load it again, or say that the refused rows are left out.',
    skip: (count: number, written: string) =>
      many(count, 'Leave the refused row out', `Leave the ${written} refused rows out`),
    skipMissing: 'Decide what happens to the refused rows: leave them out, or correct the file.',
    reasonTitle: 'This file weakens the plan',
    reasonHelp:
      'It moves dates later, drops something or lowers a target. The reason stands in the change ledger beside each of these changes.',
    reasonMissing: 'Give a reason for the weakenings.',
  },
});

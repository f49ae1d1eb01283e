/** Why a file cannot be read as a table; see platform/messages.ts. */
export const IMPORT_FILE_MESSAGES = {
  importEmpty: {
    de: 'Die Datei ist leer oder enthält nur Überschriften. Es wurde nichts importiert.',
    en: 'The file is empty or holds headers only. Nothing was imported.',
  },
  importHiddenOnly: {
    de: 'Alle Blätter mit Inhalt sind ausgeblendet ({sheets}). Blenden Sie das Blatt ein. Es wurde nichts importiert.',
    en: 'All sheets that hold something are hidden ({sheets}). Unhide the sheet. Nothing was imported.',
  },
  importSheetUnknown: {
    de: 'Ein Blatt „{sheet}“ gibt es in der Datei nicht. Vorhanden sind: {sheets}. Es wurde nichts importiert.',
    en: 'There is no sheet “{sheet}” in the file. There are: {sheets}. Nothing was imported.',
  },
  importFileTooLarge: {
    de: 'Die Datei ist größer als {max} MB. Teilen Sie sie auf. Es wurde nichts importiert.',
    en: 'The file is larger than {max} MB. Split it. Nothing was imported.',
  },
  importNoText: {
    de: 'Das ist keine Tabelle. Speichern Sie sie als XLSX, ODS oder CSV und laden Sie diese Datei hoch. Es wurde nichts importiert.',
    en: 'This is no table. Save it as XLSX, ODS or CSV and upload that file. Nothing was imported.',
  },
  importPdf: {
    de: 'Das ist ein PDF, keine Tabelle. Laden Sie die Tabelle hoch, aus der es entstand (XLSX, ODS oder CSV). Es wurde nichts importiert.',
    en: 'This is a PDF, not a table. Upload the table it was made from (XLSX, ODS or CSV). Nothing was imported.',
  },
  importPicture: {
    de: 'Das ist ein Bild, keine Tabelle. Laden Sie die Tabelle als XLSX, ODS oder CSV hoch. Es wurde nichts importiert.',
    en: 'This is a picture, not a table. Upload the table as XLSX, ODS or CSV. Nothing was imported.',
  },
  importHtml: {
    de: 'Das ist eine Webseite, auch wenn die Datei anders heißt. Öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie sie als XLSX oder ODS und laden Sie diese Datei hoch. Es wurde nichts importiert.',
    en: 'This is a web page, whatever the name of the file says. Open it in your spreadsheet program, save it as XLSX or ODS and upload that file. Nothing was imported.',
  },
  importXml: {
    de: 'Das ist eine XML-Datei. Speichern Sie die Tabelle als XLSX, ODS oder CSV und laden Sie diese Datei hoch. Es wurde nichts importiert.',
    en: 'This is an XML file. Save the table as XLSX, ODS or CSV and upload that file. Nothing was imported.',
  },
  importOldExcel: {
    de: 'Das ist ein Dokument im alten Format von Microsoft Office (.xls). Speichern Sie es als XLSX und laden Sie diese Datei hoch. Es wurde nichts importiert.',
    en: 'This is a document in the old format of Microsoft Office (.xls). Save it as XLSX and upload that file. Nothing was imported.',
  },
  importBinaryExcel: {
    de: 'Das ist eine binäre Arbeitsmappe (.xlsb). Speichern Sie sie als XLSX und laden Sie diese Datei hoch. Es wurde nichts importiert.',
    en: 'This is a binary workbook (.xlsb). Save it as XLSX and upload that file. Nothing was imported.',
  },
  importEncrypted: {
    de: 'Die Datei ist mit einem Kennwort verschlüsselt. Speichern Sie sie ohne Kennwort. Es wurde nichts importiert.',
    en: 'The file is encrypted with a password. Save it without one. Nothing was imported.',
  },
  importMacros: {
    de: 'Die Datei enthält Makros. Speichern Sie sie als XLSX oder ODS ohne Makros. Es wurde nichts importiert.',
    en: 'The file holds macros. Save it as XLSX or ODS without macros. Nothing was imported.',
  },
  importOtherArchive: {
    de: 'Das ist ein Archiv oder ein anderes Dokument, aber keine Tabelle. Laden Sie die Tabelle als XLSX, ODS oder CSV hoch. Es wurde nichts importiert.',
    en: 'This is an archive or another document, but no table. Upload the table as XLSX, ODS or CSV. Nothing was imported.',
  },
  importDamaged: {
    de: 'Die Datei ist beschädigt oder nicht vollständig übertragen. Öffnen und speichern Sie sie in Ihrer Tabellenkalkulation und laden Sie sie erneut hoch. Es wurde nichts importiert.',
    en: 'The file is damaged or was not transferred completely. Open and save it in your spreadsheet program and upload it again. Nothing was imported.',
  },
  importBomb: {
    de: 'Die Datei enthält gepackt viel mehr, als eine Tabelle braucht. Sie wurde nicht geöffnet. Es wurde nichts importiert.',
    en: 'Packed in the file is far more than a table needs. It was not opened. Nothing was imported.',
  },
  importDoctype: {
    de: 'Die Datei enthält XML mit eigenen Ersetzungen (DTD), wie es keine Tabellenkalkulation schreibt. Es wurde nichts importiert.',
    en: 'The file holds XML with replacements of its own (DTD), which no spreadsheet program writes. Nothing was imported.',
  },
  importBrokenQuotes: {
    de: 'Um Zeile {line} fehlt ein Anführungszeichen oder steht eines zu viel. Es wurde nichts importiert.',
    en: 'Around line {line} a quotation mark is missing or there is one too many. Nothing was imported.',
  },
  importTooSlow: {
    de: 'Die Datei zu lesen hat länger als {seconds} Sekunden gedauert und wurde abgebrochen. Es wurde nichts importiert. Teilen Sie die Datei auf, zum Beispiel in Teile von 10.000 Zeilen, und löschen Sie darin Blätter und Formate, die nicht gebraucht werden.',
    en: 'Reading the file took longer than {seconds} seconds and was stopped. Nothing was imported. Split the file, for example into parts of 10,000 rows, and delete sheets and formats in it that are not needed.',
  },
  importTooManyRows: {
    de: 'Die Datei hat mehr als {max} Zeilen. Teilen Sie sie auf. Es wurde nichts importiert.',
    en: 'The file has more than {max} rows. Split it. Nothing was imported.',
  },
  importTooManyColumns: {
    de: 'Die Datei hat mehr als {max} Spalten. Es wurde nichts importiert.',
    en: 'The file has more than {max} columns. Nothing was imported.',
  },
  importTooManyCells: {
    de: 'Die Datei hat mehr als {max} gefüllte Zellen. Teilen Sie sie auf. Es wurde nichts importiert.',
    en: 'The file has more than {max} filled cells. Split it. Nothing was imported.',
  },
  importCellTooLong: {
    de: 'In der Zelle {cell} steht ein Text, der länger ist als eine Tabellenzelle sein kann ({max} Zeichen). Es wurde nichts importiert.',
    en: 'The cell {cell} holds a text longer than a cell of a table can be ({max} characters). Nothing was imported.',
  },
  importHeaderTwice: {
    de: 'Die Überschrift „{header}“ steht in den Zellen {first} und {second}. Benennen Sie eine der Spalten um. Es wurde nichts importiert.',
    en: 'The header “{header}” stands in the cells {first} and {second}. Rename one of the columns. Nothing was imported.',
  },
  importHeaderControlCharacters: {
    de: 'Die Überschrift in der Zelle {cell} enthält Steuerzeichen. Schreiben Sie sie neu. Es wurde nichts importiert.',
    en: 'The header in the cell {cell} contains control characters. Write it anew. Nothing was imported.',
  },
  importMergedHeader: {
    de: 'Die Überschriften stehen in verbundenen Zellen ({ranges}). Heben Sie den Verbund auf und löschen Sie Titelzeilen über den Überschriften. Es wurde nichts importiert.',
    en: 'The headers stand in merged cells ({ranges}). Unmerge them and delete title rows above the headers. Nothing was imported.',
  },
  importMergedCells: {
    de: 'Die Tabelle hat verbundene Zellen ({ranges}), bei denen offen bleibt, für welche Zeilen ihr Inhalt gilt. Heben Sie den Verbund auf. Es wurde nichts importiert.',
    en: 'The table has merged cells ({ranges}), which leave open for which rows their content is meant. Unmerge them. Nothing was imported.',
  },
} as const;

export type FileMessageKey = keyof typeof IMPORT_FILE_MESSAGES;

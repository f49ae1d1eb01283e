import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the page of open data. */
export const OPEN_DATA_TEXTS = defineTexts({
  de: {
    title: 'Offene Daten',
    lead: 'Jede veröffentlichte Fassung des Masterplans zum Herunterladen und Weiterverwenden, als CSV und JSON unter Adressen, die bleiben.',
    catalogue: 'Katalog (DCAT-AP.de)',
    none: 'Noch keine Daten',
    noneHelp: 'Sobald die erste Fassung veröffentlicht ist, stehen ihre Daten hier.',
    terms: 'Nutzung',
    licence: 'Lizenz',
    licenceName: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    attribution: 'Quellenangabe',
    attributionHelp:
      'Sie dürfen die Daten frei nutzen, auch verändert und gewerblich. Nennen Sie die Quelle; den Wortlaut finden Sie bei jeder Fassung unter „Quelle angeben“. Veränderte Daten kennzeichnen Sie bitte als verändert.',
    files: 'Dateien',
    filesNote: 'Die neueste Fassung zuerst',
    revision: (number: number, title: string) => `Fassung ${number} · ${title}`,
    since: (from: string) => `in Kraft seit ${from}`,
    between: (from: string, to: string) => `in Kraft vom ${from} bis ${to}`,
    of: (dataset: string, revision: number) => `${dataset}, Fassung ${revision}:`,
    cite: 'Quelle angeben',
    citation: (attribution: string) =>
      `${attribution}. Datenlizenz Deutschland – Namensnennung – Version 2.0, www.govdata.de/dl-de/by-2-0`,
    checksums: 'Prüfsummen (SHA-256)',
    datasets: 'Was die Datensätze enthalten',
    schemaOf: (title: string) => `Schema: ${title}`,
    machines: 'Für Programme',
    machineCatalogue:
      'Der Katalog nennt alle Dateien mit Größe, Prüfsumme, Lizenz und Zeitraum (DCAT-AP.de 3.0, JSON-LD).',
    machineAddresses:
      'Eine Adresse wird nie umbenannt, eine Spalte nie umgedeutet; es können Spalten hinzukommen. Ansprechpersonen sind in keinem Datensatz enthalten.',
    machineCsv:
      'CSV nach RFC 4180: UTF-8, Komma, Kopfzeile; mehrere Kennungen trennt ein senkrechter Strich. Die Spalten beschreibt die Datei mit der Endung „-metadata.json“ (CSV on the Web). Text, den eine Tabellenkalkulation als Formel ausführen würde, beginnt mit einem Hochkomma.',
    machineJson:
      'JSON enthält dieselben Zeilen mit unverändertem Text, dazu Fassung, Quellenangabe und Hinweise auf Simuliertes.',
    machineCaching:
      'Dateien einer Fassung ändern sich nie und dürfen dauerhaft zwischengespeichert werden; nur die OZG-Leistungen folgen Nachträgen im Register. Jede Antwort trägt ein ETag, fremde Webseiten dürfen die Dateien lesen (CORS).',
  },
  en: {
    title: 'Open data',
    lead: 'Every published revision of the Masterplan to download and reuse, as CSV and JSON at addresses that stay.',
    catalogue: 'Catalogue (DCAT-AP.de)',
    none: 'No data yet',
    noneHelp: 'As soon as the first revision is published, its data stand here.',
    terms: 'Terms of use',
    licence: 'Licence',
    licenceName: 'Data licence Germany – attribution – version 2.0',
    attribution: 'Naming the source',
    attributionHelp:
      'You may use the data freely, changed and for business too. Name the source; the wording stands with each revision under “Name the source”. Please mark changed data as changed.',
    files: 'Files',
    filesNote: 'The newest revision first',
    revision: (number: number, title: string) => `Revision ${number} · ${title}`,
    since: (from: string) => `in force since ${from}`,
    between: (from: string, to: string) => `in force from ${from} to ${to}`,
    of: (dataset: string, revision: number) => `${dataset}, revision ${revision}:`,
    cite: 'Name the source',
    citation: (attribution: string) =>
      `${attribution}. Datenlizenz Deutschland – Namensnennung – Version 2.0, www.govdata.de/dl-de/by-2-0`,
    checksums: 'Checksums (SHA-256)',
    datasets: 'What the data sets hold',
    schemaOf: (title: string) => `Schema: ${title}`,
    machines: 'For programs',
    machineCatalogue:
      'The catalogue names all files with size, checksum, licence and period (DCAT-AP.de 3.0, JSON-LD).',
    machineAddresses:
      'An address is never renamed, a column never given another meaning; columns may be added. Contact persons are in no data set.',
    machineCsv:
      'CSV after RFC 4180: UTF-8, comma, header line; several keys are separated by a vertical bar. The columns are described by the file that ends in “-metadata.json” (CSV on the Web). A text that a spreadsheet would run as a formula begins with an apostrophe.',
    machineJson:
      'JSON holds the same rows with every text untouched, and revision, attribution and notes on what is simulated.',
    machineCaching:
      'The files of a revision never change and may be kept for good; only the OZG services follow late records of the register. Every answer carries an ETag, pages of other sites may read the files (CORS).',
  },
});

import type { Lang } from '../../../shared/i18n/index.ts';

/** Words that only workbooks need. */
interface TableWords {
  readonly cover: string;
  readonly columns: {
    readonly section: string;
    readonly label: string;
    readonly value: string;
    readonly note: string;
  };
  readonly report: string;
  readonly plan: string;
  readonly title: string;
  readonly state: string;
  readonly mark: string;
  readonly sheets: string;
  readonly rows: string;
  readonly verify: string;
  readonly checksum: string;
  readonly howToVerify: string;
  /** Stands at the end of a text that a cell cannot hold. */
  readonly cut: string;
}

export const WORDS: Readonly<Record<Lang, TableWords>> = {
  de: {
    cover: 'Deckblatt',
    columns: { section: 'Abschnitt', label: 'Angabe', value: 'Inhalt', note: 'Erläuterung' },
    report: 'Bericht',
    plan: 'Plan',
    title: 'Titel',
    state: 'Stand',
    mark: 'Hinweis',
    sheets: 'Blätter',
    rows: 'Zeilen',
    verify: 'Prüfung',
    checksum: 'SHA-256 des Inhalts',
    howToVerify:
      'Jede Datei dieses Berichts, gleich in welchem Format, trägt dieselbe Prüfsumme. Die Prüfseite des Systems (/verify/ und die Prüfsumme) sagt, wann und von wem er erstellt wurde. Eine Datei, die Sie selbst geändert haben, erkennt sie nicht wieder.',
    cut: ' … [gekürzt; der ganze Text steht in den Formaten ODS, CSV und JSON]',
  },
  en: {
    cover: 'Cover',
    columns: { section: 'Section', label: 'Item', value: 'Content', note: 'Explanation' },
    report: 'Report',
    plan: 'Plan',
    title: 'Title',
    state: 'State',
    mark: 'Note',
    sheets: 'Sheets',
    rows: 'rows',
    verify: 'Verification',
    checksum: 'SHA-256 of the content',
    howToVerify:
      'Every file of this report, whatever its format, carries the same checksum. The verification page of the system (/verify/ and the checksum) says when and by whom it was made. It does not recognise a file that you have changed yourself.',
    cut: ' … [cut; the whole text stands in the formats ODS, CSV and JSON]',
  },
};

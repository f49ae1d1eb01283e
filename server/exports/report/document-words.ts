import type { Lang } from '../../../shared/i18n/index.ts';

/** Words of documents that belong to no chapter. */
export interface DocumentWords {
  readonly contents: string;
  readonly page: string;
  /** Between the number of the page and that of all pages. */
  readonly of: string;
  readonly asOf: string;
  readonly revision: string;
  readonly dataTable: string;
  /** Chapter that holds the tables too long to stand beneath their figures. */
  readonly dataTables: string;
  readonly figure: string;
  readonly checksum: string;
}

export const DOCUMENT_WORDS: Record<Lang, DocumentWords> = {
  de: {
    contents: 'Inhalt',
    page: 'Seite',
    of: 'von',
    asOf: 'Stichtag',
    revision: 'Fassung',
    dataTable: 'Datentabelle',
    dataTables: 'Datentabellen zu den Abbildungen',
    figure: 'Abbildung',
    checksum: 'Prüfsumme des Inhalts (SHA-256)',
  },
  en: {
    contents: 'Contents',
    page: 'Page',
    of: 'of',
    asOf: 'As of',
    revision: 'Revision',
    dataTable: 'Data table',
    dataTables: 'Data tables of the figures',
    figure: 'Figure',
    checksum: 'Checksum of the content (SHA-256)',
  },
};

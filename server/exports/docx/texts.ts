import { formatDay, type Lang } from '../../../shared/i18n/index.ts';
import type { Cover } from '../report/report-model.ts';

/** What the document says by itself, around the words of the report. */
interface DocumentTexts {
  /** For spelling, hyphenation and screen readers. */
  readonly language: string;
  readonly contents: string;
  readonly figure: string;
  readonly table: string;
  readonly dataTables: string;
  /** Around the fields of page number and page count. */
  readonly page: string;
  readonly of: string;
  /** Stichtag and Fassung, at the head of every page. */
  readonly state: (cover: Cover) => string;
  /** Before the reference to a table ('Tabelle 7'). */
  readonly valuesIn: string;
  /** Which chart a table of the closing chapter belongs to. */
  readonly valuesOf: (figure: string) => string;
}

export const TEXTS: Record<Lang, DocumentTexts> = {
  de: {
    language: 'de-DE',
    contents: 'Inhalt',
    figure: 'Abbildung',
    table: 'Tabelle',
    dataTables: 'Datentabellen zu den Abbildungen',
    page: 'Seite',
    of: 'von',
    state: ({ asOf, revision }) => `Stichtag ${formatDay('de', asOf)} · Fassung ${revision}`,
    valuesIn: 'Die Werte stehen in',
    valuesOf: (figure) => `zu ${figure}`,
  },
  en: {
    language: 'en-GB',
    contents: 'Contents',
    figure: 'Figure',
    table: 'Table',
    dataTables: 'Data tables of the figures',
    page: 'Page',
    of: 'of',
    state: ({ asOf, revision }) => `As of ${formatDay('en', asOf)} · Revision ${revision}`,
    valuesIn: 'The values are in',
    valuesOf: (figure) => `for ${figure}`,
  },
};

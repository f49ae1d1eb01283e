import { defineTexts } from '../../lib/i18n.ts';

/** Texts around the preview; what the report says comes from the report. */
export const PREVIEW_TEXTS = defineTexts({
  de: {
    title: 'Vorschau',
    note: 'Dieselben Worte und Zahlen wie in der Datei; lange Tabellen sind hier gekürzt, Grafiken als Tabelle gezeigt.',
    busy: 'Die Vorschau wird erneuert',
    loading: 'Die Vorschau wird erstellt',
    openAll: 'Alle Teile aufklappen',
    closeAll: 'Alle Teile zuklappen',
    chart: 'im Dokument als Grafik',
    more: (count: string) => `… und ${count} weitere Zeilen in der Datei`,
  },
  en: {
    title: 'Preview',
    note: 'The same words and figures as in the file; long tables are cut short here, charts shown as tables.',
    busy: 'Renewing the preview',
    loading: 'Making the preview',
    openAll: 'Open all parts',
    closeAll: 'Close all parts',
    chart: 'a chart in the document',
    more: (count: string) => `… and ${count} more rows in the file`,
  },
});

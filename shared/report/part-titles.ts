import type { ReportPart } from '../domain/vocabulary.ts';
import type { Lang } from '../i18n/index.ts';

/** What the chapters of the report are called, in the document and where one chooses them. */
export const PART_TITLES: Readonly<Record<Lang, Readonly<Record<ReportPart, string>>>> = {
  de: {
    SUMMARY: 'Zusammenfassung',
    PROGRESS: 'OZG-Leistungen auf dem Weg zu 2022',
    MATRIX: 'Ampeln nach Ressort',
    CHANGES: 'Änderungen des Plans',
    TREND: 'Meilensteintrend',
    MINISTRIES: 'Die Ressorts im Einzelnen',
    COMPLETENESS: 'Vollständigkeit der Meldungen',
    MEASURES: 'Anlage: alle Maßnahmen',
    METHOD: 'Methode und Begriffe',
    VERIFICATION: 'Prüfsumme und Nachprüfung',
  },
  en: {
    SUMMARY: 'Summary',
    PROGRESS: 'OZG services on the way to 2022',
    MATRIX: 'Lights by ministry',
    CHANGES: 'Changes to the plan',
    TREND: 'Milestone trend',
    MINISTRIES: 'The ministries in detail',
    COMPLETENESS: 'Completeness of reporting',
    MEASURES: 'Annex: all measures',
    METHOD: 'Method and terms',
    VERIFICATION: 'Checksum and verification',
  },
};

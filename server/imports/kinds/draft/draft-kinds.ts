import { MEASURE_KINDS, MEASURE_LEVELS } from '../../../../shared/domain/vocabulary.ts';
import { LANGS } from '../../../../shared/i18n/index.ts';
import { REPORT_WORDS } from '../../../exports/report/words/index.ts';
import {
  codesColumn,
  dateColumn,
  type DraftColumn,
  ministryColumn,
  organisationsColumn,
  planColumn,
  textColumn,
  topicColumn,
  wordColumn,
} from './draft-column.ts';

/** What our exports call a column of the catalogue of measures. */
const exported = (word: keyof (typeof REPORT_WORDS)['de']['measures']): string[] =>
  LANGS.map((lang) => REPORT_WORDS[lang].measures[word]);

const TITLE = ['Titel', 'Name', 'Title'];

/** Fields of a measure. */
export const MEASURE_COLUMNS: readonly DraftColumn[] = [
  textColumn('title', 'title', {
    needed: true,
    names: [...exported('title'), ...TITLE, 'Maßnahme', 'Measure', 'Projekt'],
  }),
  textColumn('description', 'description', { names: ['Inhalt', 'Kurzbeschreibung'] }),
  wordColumn('kind', MEASURE_KINDS, (code) => `measureKind.${code}`),
  wordColumn('level', MEASURE_LEVELS, (code) => `measureLevel.${code}`, { names: exported('level') }),
  ministryColumn({
    label: { de: 'Federführung', en: 'Lead' },
    names: [...exported('ministry'), 'Federführendes Ressort', 'Zuständig', 'lead'],
  }),
  textColumn('responsibleBody', 'responsibleBody', { names: ['Zuständige Stelle'] }),
  textColumn('contact', 'contact', { names: ['Ansprechpartner', 'Ansprechpartnerin', 'Kontakt'] }),
  topicColumn(),
  dateColumn('start', { names: [...exported('start'), 'Startdatum', 'Start date', 'Von'] }),
  dateColumn('plannedEnd', {
    names: [...exported('planned'), 'Ende', 'Enddatum', 'End', 'End date', 'Fertigstellung', 'Termin', 'Bis'],
  }),
  codesColumn('goals', { names: ['Ziel', 'Goal'] }),
  codesColumn('milestones', { names: ['Wegmarke', 'Milestone'] }),
  codesColumn('services', { names: ['OZG-Leistung', 'OZG-IDs', 'OZG-ID', 'Leistungen'] }),
  organisationsColumn('partners', { names: ['Partner', 'Beteiligte Ressorts', 'Mitwirkende'] }),
  codesColumn('dependsOn', { names: ['Abhängigkeiten', 'Voraussetzungen', 'Dependencies'] }),
  textColumn('sourceRef', 'sourceRef', { names: ['Quelle', 'Source'] }),
];

/** Fields of a milestone. */
export const MILESTONE_COLUMNS: readonly DraftColumn[] = [
  planColumn(),
  textColumn('title', 'title', {
    needed: true,
    names: [...exported('title'), ...TITLE, 'Wegmarke', 'Milestone'],
  }),
  textColumn('description', 'description', { names: ['Inhalt'] }),
  dateColumn('planned', {
    needed: true,
    names: ['Termin', 'Fällig', 'Fälligkeit', 'Geplant', 'Datum', 'Date', 'Due', 'Planned date'],
  }),
  codesColumn('goals', { names: ['Ziel', 'Goal'] }),
  textColumn('sourceRef', 'sourceRef', { names: ['Quelle', 'Source'] }),
];

/** Fields of an implementation plan. */
export const IMPLEMENTATION_PLAN_COLUMNS: readonly DraftColumn[] = [
  ministryColumn({ label: { de: 'Ressort', en: 'Ministry' }, names: exported('ministry'), needed: true }),
  textColumn('currentState', 'currentState', { names: ['Stand heute', 'Ist-Stand', 'Current state'] }),
];

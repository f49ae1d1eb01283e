import { type Lang, translate } from '../../../shared/i18n/index.ts';
import type { BoardMeasure } from '../../measures/board.types.ts';
import { type ColumnOf, writtenOrNull } from '../report/blocks.ts';
import { REPORT_WORDS } from '../report/words/index.ts';

/** Columns of the catalogue by the names that the interface has for them, in its order. */
export const MEASURE_COLUMNS = [
  'LIGHT',
  'CODE',
  'TITLE',
  'MINISTRY',
  'LIFECYCLE',
  'PROGRESS',
  'PLANNED_END',
  'EXPECTED_END',
  'DRIFT_FIRST',
  'driftPrevious',
  'REPORTED_ON',
  'selfLight',
  'freshness',
  'level',
  'kind',
  'topicArea',
  'responsibleBody',
  'start',
] as const;
export type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

/** A column of the catalogue with the value that a measure has in it. */
export function measureColumn(lang: Lang, id: MeasureColumn): ColumnOf<BoardMeasure> {
  const { measures: words, withoutLead, measureList } = REPORT_WORDS[lang];
  switch (id) {
    case 'LIGHT':
      return { key: 'light', label: words.light, type: 'light', weight: 1.3, value: ({ light }) => light };
    case 'CODE':
      return { key: 'code', label: words.code, type: 'code', weight: 1.2, value: ({ code }) => code };
    case 'TITLE':
      return { key: 'title', label: words.title, type: 'text', weight: 4, value: ({ title }) => title };
    case 'MINISTRY':
      return {
        key: 'ministry',
        label: words.ministry,
        type: 'text',
        value: ({ ministry }) => ministry?.abbreviation ?? withoutLead,
      };
    case 'LIFECYCLE':
      return {
        key: 'lifecycle',
        label: words.lifecycle,
        type: 'text',
        weight: 1.3,
        value: ({ lifecycle }) => translate(lang, `lifecycle.${lifecycle}`),
      };
    case 'PROGRESS':
      return {
        key: 'progress',
        label: words.progress,
        type: 'percent',
        value: ({ progress }) => progress.percent,
      };
    case 'PLANNED_END':
      return {
        key: 'plannedEnd',
        label: words.planned,
        type: 'planDate',
        weight: 1.3,
        value: ({ plannedEnd }) => writtenOrNull(plannedEnd),
      };
    case 'EXPECTED_END':
      return {
        key: 'expectedEnd',
        label: words.expected,
        type: 'planDate',
        weight: 1.3,
        value: ({ drift }) => writtenOrNull(drift.expected),
      };
    case 'DRIFT_FIRST':
      return {
        key: 'daysAgainstFirst',
        label: words.driftFirst,
        type: 'days',
        weight: 1.2,
        value: ({ drift }) => drift.daysAgainstFirst,
      };
    case 'driftPrevious':
      return {
        key: 'daysAgainstPrevious',
        label: words.driftPrevious,
        type: 'days',
        weight: 1.2,
        value: ({ drift }) => drift.daysAgainstPrevious,
      };
    case 'REPORTED_ON':
      return {
        key: 'reportedOn',
        label: words.reported,
        type: 'day',
        weight: 1.2,
        value: ({ reportedOn }) => reportedOn,
      };
    case 'selfLight':
      return {
        key: 'selfLight',
        label: measureList.selfLight,
        type: 'text',
        weight: 1.3,
        value: ({ selfLight }) => (selfLight === null ? null : translate(lang, `selfLight.${selfLight}`)),
      };
    case 'freshness':
      return {
        key: 'freshness',
        label: measureList.freshness,
        type: 'text',
        weight: 1.3,
        value: ({ freshness }) => translate(lang, `freshness.${freshness}`),
      };
    case 'level':
      return {
        key: 'level',
        label: words.level,
        type: 'text',
        weight: 1.1,
        value: ({ level }) => translate(lang, `measureLevel.${level}`),
      };
    case 'kind':
      return {
        key: 'kind',
        label: measureList.kind,
        type: 'text',
        weight: 1.3,
        value: ({ kind }) => translate(lang, `measureKind.${kind}`),
      };
    case 'topicArea':
      return {
        key: 'topicArea',
        label: measureList.topicArea,
        type: 'text',
        weight: 2,
        value: ({ topicArea }) => topicArea && (lang === 'de' ? topicArea.nameDe : topicArea.nameEn),
      };
    case 'responsibleBody':
      return {
        key: 'responsibleBody',
        label: measureList.responsibleBody,
        type: 'text',
        weight: 2,
        value: ({ responsibleBody }) => responsibleBody,
      };
    case 'start':
      return {
        key: 'start',
        label: words.start,
        type: 'planDate',
        weight: 1.3,
        value: ({ start }) => writtenOrNull(start),
      };
  }
}

import {
  FRESHNESS,
  LIFECYCLES,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  SCHEDULE_LIGHTS,
} from '../../../shared/domain/vocabulary.ts';
import { formatDay, type Lang, LANGS } from '../../../shared/i18n/index.ts';
import { allMeasures } from '../../measures/measure-list.ts';
import { checkMeasureFilter, MEASURE_ORDER_FIELDS, MeasureFilter } from '../../measures/measure.inputs.ts';
import { visibleMeasure } from '../../measures/measure.policy.ts';
import { openBoard } from '../../measures/board-store.ts';
import { ORDER_DIRECTIONS } from '../../platform/graphql/enums.ts';
import type { Parameters } from '../../platform/http/parameters.ts';
import { badInput } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlanView } from '../../plans/plan-view.ts';
import { tableOf } from '../report/blocks.ts';
import type { Table } from '../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../report/words/index.ts';
import { MEASURE_COLUMNS, type MeasureColumn, measureColumn } from './measure-columns.ts';

/** Parameters of an address that say which measures a file holds, in which order and with which columns. */
export const MEASURE_PARAMETERS = [
  'revision',
  'asOf',
  'lang',
  'text',
  'ministry',
  'goal',
  'level',
  'kind',
  'lifecycle',
  'light',
  'freshness',
  'topicArea',
  'dueFrom',
  'dueTo',
  'orderBy',
  'direction',
  'columns',
] as const;

/** A list of measures that is to become a file. */
export interface MeasuresFile {
  readonly lang: Lang;
  /** Stichtag. */
  readonly day: string;
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly table: Table;
}

/**
 * The measures of the list that the parameters describe: the same rows, order and columns as the page shows, but all
 * of them.
 * @throws AppError BAD_USER_INPUT with the parameter at fault; as openPlanView
 */
export async function loadMeasuresFile(ctx: RequestContext, parameters: Parameters): Promise<MeasuresFile> {
  const lang = parameters.choice('lang', LANGS) ?? ctx.lang;
  const filter = readFilter(parameters);
  const orderBy = {
    field: parameters.choice('orderBy', MEASURE_ORDER_FIELDS) ?? 'CODE',
    direction: parameters.choice('direction', ORDER_DIRECTIONS) ?? 'ASC',
  };
  const columns = readColumns(parameters);
  const { plan, viewer, revision, asOf } = await openPlanView(ctx, {
    revision: parameters.number('revision'),
    asOf: parameters.day('asOf'),
  });
  const board = await openBoard(ctx, plan, { revision, asOf });
  const visible = { ...board, measures: board.measures.map((measure) => visibleMeasure(viewer, measure)) };
  const words = REPORT_WORDS[lang];
  return {
    lang,
    day: asOf,
    title: `${words.measureList.title} – ${words.subtitle(formatDay(lang, asOf), revision.number)}`,
    fileName: `${words.measureList.fileName}-${words.cover.revision.toLowerCase()}-${revision.number}-${asOf}`,
    table: tableOf(
      { id: 'measures', title: words.measureList.title, empty: words.measureList.empty },
      columns.map((id) => measureColumn(lang, id)),
      allMeasures(visible, { filter, orderBy }),
    ),
  };
}

function readFilter(parameters: Parameters): MeasureFilter {
  const filter = new MeasureFilter();
  filter.text = parameters.text('text');
  filter.ministry = parameters.texts('ministry');
  filter.goal = parameters.texts('goal');
  filter.level = parameters.choices('level', MEASURE_LEVELS);
  filter.kind = parameters.choices('kind', MEASURE_KINDS);
  filter.lifecycle = parameters.choices('lifecycle', LIFECYCLES);
  filter.light = parameters.choices('light', SCHEDULE_LIGHTS);
  filter.freshness = parameters.choices('freshness', FRESHNESS);
  if (parameters.flag('optimismGap')) filter.optimismGap = true;
  filter.topicArea = parameters.texts('topicArea');
  filter.dueFrom = parameters.day('dueFrom');
  filter.dueTo = parameters.day('dueTo');
  checkMeasureFilter(filter);
  return filter;
}

/** The code is always there: without it nobody finds a row again. */
function readColumns(parameters: Parameters): MeasureColumn[] {
  const asked = parameters.text('columns')?.split(',') ?? [...MEASURE_COLUMNS];
  const columns = asked.map((name) => {
    const found = MEASURE_COLUMNS.find((each) => each === name);
    if (found === undefined) throw badInput('exportParameter', 'columns', { value: name.slice(0, 20) });
    return found;
  });
  return [...new Set<MeasureColumn>(columns.includes('CODE') ? columns : ['CODE', ...columns])];
}

import { CRITERION_ANSWERS, MATURITY_CRITERIA } from '../../../shared/domain/maturity-scale.ts';
import {
  FEDERAL_LEVELS,
  LIFECYCLES,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  ORGANISATION_KINDS,
  SELF_LIGHTS,
} from '../../../shared/domain/vocabulary.ts';
import type { Table } from '../../../shared/report/report-model.ts';
import { existingOn } from '../../organisations/existing-on.ts';
import { namedBodies } from '../../revisions/draft/resolve-keys.ts';
import type { AnyImportKind, ImportScope } from '../frame/import-kind.ts';
import { OrganisationNames } from '../frame/organisation-names.ts';
import type { TemplateChoices } from './template-workbook.ts';

/** Closed lists of the vocabulary, by the field that holds one of their words. */
const WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  kind: MEASURE_KINDS,
  level: MEASURE_LEVELS,
  regulation: FEDERAL_LEVELS,
  execution: FEDERAL_LEVELS,
  lifecycle: LIFECYCLES,
  selfLight: SELF_LIGHTS,
  ...Object.fromEntries(MATURITY_CRITERIA.map((criterion) => [criterion, CRITERION_ANSWERS])),
};

/** Columns whose values can only be those that the table holds already. */
const OWN_VALUES = new Set(['implementationPlan']);

/** What the columns of a kind may hold, where that is a closed list; in the words that the import reads. */
export async function templateChoices(
  scope: ImportScope,
  { kind, columns, shown }: Pick<AnyImportKind, 'kind' | 'columns' | 'shown'>,
  table: Table,
): Promise<TemplateChoices> {
  const { lang } = scope;
  const choices = new Map<string, readonly string[]>();
  for (const { field, type } of columns) {
    if (type === 'word') {
      const codes = kind === 'ORGANISATIONS' ? ORGANISATION_KINDS : (WORD_LISTS[field] ?? []);
      const words = codes.map((code) => shown?.(lang, field, code) ?? code);
      choices.set(field, words);
    }
    if (field === 'ministry') choices.set(field, await bodies(scope, table));
    if (field === 'topicArea') choices.set(field, await topicAreas(scope));
    if (OWN_VALUES.has(field)) choices.set(field, valuesOf(table, field));
  }
  return choices;
}

/** Today's ministries, then whoever else answers for a row already: others can, but seldom do. */
async function bodies({ db, today }: ImportScope, table: Table): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .where('kind', '=', 'MINISTRY')
    .where(existingOn(today))
    .select(['lineage'])
    .execute();
  const names = new OrganisationNames(await namedBodies(db), today);
  const ministries = sorted(rows.map(({ lineage }) => names.keyOf(lineage)));
  return [...new Set([...ministries, ...valuesOf(table, 'ministry')])];
}

async function topicAreas({ db, lang }: ImportScope): Promise<string[]> {
  const rows = await db.selectFrom('topic_area').select(['name_de as de', 'name_en as en']).execute();
  return sorted(rows.map((row) => row[lang]));
}

function valuesOf(table: Table, field: string): string[] {
  const place = table.columns.findIndex(({ key }) => key === field);
  return sorted(table.rows.flatMap((row) => (row[place] == null ? [] : [String(row[place])])));
}

/** By code unit, each once: the same on every database. */
function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

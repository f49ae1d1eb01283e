import { CHANGE_KINDS, CONTENT_KINDS, WEAKENINGS } from '../../../shared/domain/vocabulary.ts';
import { type ChangeRow, changeRows, STORED_WORDS } from '../../revisions/change-rows.ts';
import type { ExplainedChange } from '../../revisions/compare-revisions.ts';
import { column, optional, type SourceColumn } from '../column.ts';
import { openDataset } from '../dataset.ts';
import { GOALS } from './goal-datasets.ts';
import { MEASURES } from './measure-dataset.ts';
import { MILESTONES } from './ministry-datasets.ts';
import { lastDayOf, type PlanMaterial } from './plan-material.ts';

/** A changed field with the change that it belongs to. */
interface ChangeLine {
  readonly row: ChangeRow;
  readonly change: ExplainedChange;
}

const plain = (
  name: keyof ChangeRow,
  type: SourceColumn<ChangeLine>['type'],
  description: string,
  oneOf?: readonly string[],
): SourceColumn<ChangeLine> => column(name, type, description, ({ row }) => row[name], oneOf);

/** Changes against the revision before, a row for each changed field, with the reasons that are public. */
export const CHANGES = openDataset<PlanMaterial, ChangeLine>(
  {
    name: 'changes',
    title: { de: 'Änderungen', en: 'Changes' },
    description: {
      de: 'Was sich gegenüber der Fassung davor geändert hat: Feld für Feld mit vorher, nachher, Verschiebung in Tagen, Abschwächung und Begründung. Für die erste Fassung leer.',
      en: 'What changed against the revision before: field by field with before, after, days moved, weakening and reason. Empty for the first revision.',
    },
    sources: [],
    simulated: {
      de: 'Begründungen und Beschlüsse der späteren Fassungen sind simuliert.',
      en: 'Reasons and decisions of the later revisions are simulated.',
    },
    key: [],
  },
  [
    plain('kind', 'word', 'What was changed.', CONTENT_KINDS),
    plain('code', 'code', 'Key of the thing, as in its own data set.'),
    plain('title', 'text', 'Its title, in German.'),
    optional(
      column(
        'ministryLineage',
        'code',
        'Its ministry; stays the same where it was renamed.',
        ({ change }) => change.ministry?.lineage ?? null,
      ),
    ),
    plain('change', 'word', 'How it was changed.', CHANGE_KINDS),
    optional(plain('field', 'code', 'Changed column of its data set; empty where the thing came or went.')),
    plain('before', 'text', 'Value before; lists are joined by a comma, dates as they were written.'),
    optional(
      column('beforeDate', 'day', 'Last day of before, where it is a date.', ({ row }) =>
        dateOf(row, 'before'),
      ),
    ),
    plain('after', 'text', 'Value after, in the same form.'),
    optional(
      column('afterDate', 'day', 'Last day of after, where it is a date.', ({ row }) => dateOf(row, 'after')),
    ),
    optional(plain('daysMoved', 'integer', 'Days between two dates; positive: later.')),
    optional(plain('weakening', 'word', 'How it weakens the plan; empty where it does not.', WEAKENINGS)),
    plain('reason', 'text', 'Reason on record, in German.'),
    plain('decisionReference', 'text', 'Decision that it refers to.'),
    column('related', 'codes', 'Other side of a split or merge.', ({ change }) =>
      [...change.related].toSorted(),
    ),
  ],
  ({ revision, changes }) =>
    changes
      .toSorted(byPlace)
      .flatMap((change) => changeRows(STORED_WORDS, revision, change).map((row) => ({ row, change }))),
);

/** By kind and key, as code units sort: neither the register of organisations nor a collation has a say in it. */
function byPlace(a: ExplainedChange, b: ExplainedChange): number {
  return CONTENT_KINDS.indexOf(a.kind) - CONTENT_KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : 1);
}

/** Fields that hold dates, by the columns of the data sets themselves. */
const DATE_FIELDS: ReadonlySet<string | null> = new Set(
  [GOALS, MILESTONES, MEASURES].flatMap(({ columns }) =>
    columns.filter(({ type }) => type === 'planDate').map(({ name }) => name),
  ),
);

function dateOf(row: ChangeRow, side: 'before' | 'after'): string | null {
  return DATE_FIELDS.has(row.field) ? lastDayOf(row[side]) : null;
}

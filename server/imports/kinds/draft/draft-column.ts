import type { FieldValue } from '../../../../shared/domain/field-diff.ts';
import type { TextField } from '../../../../shared/domain/limits.ts';
import { writePlanDate } from '../../../../shared/domain/plan-date.ts';
import { LANGS, type TextKey, translate } from '../../../../shared/i18n/index.ts';
import { REPORT_WORDS } from '../../../exports/report/words/index.ts';
import { type CellReader, readCodes, readPlanDate, readText, readWord } from '../../frame/cells.ts';
import type { ImportColumn, ImportColumnType, Words } from '../../frame/import-kind.ts';
import { plainName, wordList } from '../../frame/words.ts';
import type { KnownDraft } from './known-draft.ts';

/** A column that fills a field of a thing of the draft; values are read into the form in which they are compared. */
export interface DraftColumn extends ImportColumn {
  readonly read: (known: KnownDraft) => CellReader<FieldValue>;
  /** Something must stand there, for new things in any case. */
  readonly needed: boolean;
  /** A dash may say that there is nothing. */
  readonly dashIsNothing: boolean;
  /** What an empty cell means. */
  readonly empty: FieldValue;
}

interface Naming {
  readonly label?: Words;
  readonly names?: readonly string[];
  readonly needed?: boolean;
}

/** A free text. */
export function textColumn(field: string, limit: TextField, naming: Naming = {}): DraftColumn {
  const read = readText(limit);
  return column(field, 'text', naming, {
    read: () => as((value) => ({ type: 'text', value }), read),
    dashIsNothing: false,
  });
}

/** A word of a closed list. */
export function wordColumn<T extends string>(
  field: string,
  codes: readonly T[],
  key: (code: T) => TextKey,
  naming: Naming = {},
): DraftColumn {
  const read = readWord(wordList(codes, key));
  return column(
    field,
    'word',
    { needed: true, ...naming },
    {
      read: () => as((value) => ({ type: 'text', value }), read),
      dashIsNothing: true,
    },
  );
}

/** A planned date. */
export function dateColumn(field: string, naming: Naming = {}): DraftColumn {
  return column(field, 'planDate', naming, {
    read: () => as((value) => ({ type: 'date', value: writePlanDate(value) }), readPlanDate),
    dashIsNothing: true,
    empty: { type: 'date', value: null },
  });
}

/** Codes of linked things. */
export function codesColumn(field: string, naming: Naming = {}): DraftColumn {
  return column(field, 'codes', naming, {
    read: () => as((value) => ({ type: 'codes', value }), readCodes),
    dashIsNothing: true,
    empty: { type: 'codes', value: [] },
  });
}

/** Organisations as lineages. */
export function organisationsColumn(field: string, naming: Naming = {}): DraftColumn {
  return column(field, 'codes', naming, {
    read: ({ organisations }) => as((value) => ({ type: 'codes', value }), organisations.readMany),
    dashIsNothing: true,
    empty: { type: 'codes', value: [] },
  });
}

const WITHOUT_LEAD = new Set(LANGS.map((lang) => plainName(REPORT_WORDS[lang].withoutLead)));

/** The ministry that answers for the thing, as its lineage. */
export function ministryColumn(naming: Naming): DraftColumn {
  return column('ministry', 'code', naming, {
    read:
      ({ organisations }) =>
      (text, cell) => {
        if (WITHOUT_LEAD.has(plainName(text))) return { value: { type: 'text', value: null } };
        return as<string>((value) => ({ type: 'text', value }), organisations.readOne)(text, cell);
      },
    dashIsNothing: true,
  });
}

/** A topic area by code or name. */
export function topicColumn(): DraftColumn {
  return column(
    'topicArea',
    'text',
    {},
    {
      read:
        ({ topics }) =>
        (text) => {
          const topic = topics.get(plainName(text));
          return topic ? { value: { type: 'text', value: topic.code } } : { fault: 'TOPIC_AREA_UNKNOWN' };
        },
      dashIsNothing: true,
    },
  );
}

/** The implementation plan of a milestone. */
export function planColumn(): DraftColumn {
  return column(
    'implementationPlan',
    'code',
    { needed: true, names: ['Plan', 'UP'] },
    {
      read:
        ({ inDraft }) =>
        (text) =>
          inDraft.has(`IMPLEMENTATION_PLAN ${text}`)
            ? { value: { type: 'text', value: text } }
            : { fault: 'PLAN_UNKNOWN' },
      dashIsNothing: true,
    },
  );
}

/** The code of a thing; every file needs it. */
export function codeColumn(names: readonly string[]): ImportColumn {
  return {
    field: 'code',
    label: { de: 'Kennung', en: 'Code' },
    names: [...names, 'Nr', 'Nummer', 'No', 'ID', 'Kürzel'],
    required: true,
    type: 'code',
    mayBeEmpty: false,
  };
}

/** Columns that say something of the change itself. */
export const CHANGE_COLUMNS: readonly ImportColumn[] = [
  {
    field: 'reason',
    label: { de: 'Begründung', en: 'Reason' },
    names: ['Grund', 'Begründung der Änderung', 'Reason for the change'],
    required: false,
    type: 'text',
    mayBeEmpty: true,
  },
  {
    field: 'decisionReference',
    label: { de: 'Beschluss', en: 'Decision' },
    names: ['Fundstelle des Beschlusses', 'Decision reference'],
    required: false,
    type: 'text',
    mayBeEmpty: true,
  },
  {
    field: 'version',
    label: { de: 'Version', en: 'Version' },
    names: ['Datensatzversion', 'Record version'],
    required: false,
    type: 'integer',
    mayBeEmpty: true,
  },
];

function column(
  field: string,
  type: ImportColumnType,
  { label, names = [], needed = false }: Naming,
  rest: Pick<DraftColumn, 'read' | 'dashIsNothing'> & { readonly empty?: FieldValue },
): DraftColumn {
  return {
    field,
    label: label ?? wordsOf(`field.${field}` as TextKey),
    names,
    required: false,
    type,
    mayBeEmpty: !needed,
    needed,
    empty: { type: 'text', value: null },
    ...rest,
  };
}

function wordsOf(key: TextKey): Words {
  return { de: translate('de', key), en: translate('en', key) };
}

function as<T>(wrap: (value: T) => FieldValue, read: CellReader<T>): CellReader<FieldValue> {
  return (text, cell) => {
    const found = read(text, cell);
    return 'fault' in found ? found : { value: wrap(found.value) };
  };
}

import type { ChangeKind, ContentKind, Weakening } from '../../shared/domain/vocabulary.ts';
import { closedWord, holdsOrganisations } from '../../shared/i18n/field-words.ts';
import { type Lang, translate } from '../../shared/i18n/index.ts';
import type { OrganisationRow } from '../organisations/organisations.ts';
import type { ExplainedChange } from './compare-revisions.ts';

/** One changed field (or the thing as a whole) as a row of a file. Dates are written as they are stored: 2020-Q4. */
export interface ChangeRow {
  readonly revision: number;
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly ministry: string | null;
  readonly change: string;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly daysMoved: number | null;
  readonly weakening: string | null;
  readonly reason: string | null;
  readonly decisionReference: string | null;
  readonly related: string | null;
}

/** Names of the columns, by language. */
export const CHANGE_COLUMNS: Readonly<Record<Lang, Readonly<Record<keyof ChangeRow, string>>>> = {
  de: {
    revision: 'Fassung',
    kind: 'Art',
    code: 'Kennung',
    title: 'Bezeichnung',
    ministry: 'Ressort',
    change: 'Änderung',
    field: 'Angabe',
    before: 'Vorher',
    after: 'Nachher',
    daysMoved: 'Tage verschoben',
    weakening: 'Abschwächung',
    reason: 'Begründung',
    decisionReference: 'Beschluss',
    related: 'Verbunden mit',
  },
  en: {
    revision: 'Revision',
    kind: 'Kind',
    code: 'Code',
    title: 'Title',
    ministry: 'Ministry',
    change: 'Change',
    field: 'Field',
    before: 'Before',
    after: 'After',
    daysMoved: 'Days moved',
    weakening: 'Weakening',
    reason: 'Reason',
    decisionReference: 'Decision',
    related: 'Related to',
  },
};

/** How a file says what is stored. */
export interface ChangeWords {
  readonly kind: (kind: ContentKind) => string;
  readonly change: (change: ChangeKind) => string;
  readonly field: (field: string) => string;
  readonly weakening: (weakening: Weakening) => string;
  readonly value: (kind: ContentKind, field: string, value: string) => string;
}

/** For machines: everything as the API says it, whatever the language. */
export const STORED_WORDS: ChangeWords = {
  kind: (kind) => kind,
  change: (change) => change,
  field: (field) => field,
  weakening: (weakening) => weakening,
  value: (_kind, _field, value) => value,
};

/** For people: names of fields and lists in their language, organisations by their abbreviations. */
export function changeWords(lang: Lang, organisations: ReadonlyMap<string, OrganisationRow>): ChangeWords {
  const organisation = (lineage: string) => organisations.get(lineage)?.abbreviation ?? lineage;
  return {
    kind: (kind) => translate(lang, `contentKind.${kind}`),
    change: (change) => translate(lang, `changeKind.${change}`),
    field: (field) => translate(lang, `field.${field}` as Parameters<typeof translate>[1]),
    weakening: (weakening) => translate(lang, `weakening.${weakening}`),
    value: (kind, field, value) =>
      holdsOrganisations(field)
        ? value.split(', ').map(organisation).join(', ')
        : (closedWord(lang, kind, field, value) ?? value),
  };
}

/** A change as rows: one for each field, or one alone where the thing came, went, or only its links moved. */
export function changeRows(words: ChangeWords, revision: number, change: ExplainedChange): ChangeRow[] {
  const common = {
    revision,
    kind: words.kind(change.kind),
    code: change.code,
    title: change.title,
    ministry: change.ministry?.abbreviation ?? null,
    change: words.change(change.change),
    related: change.related.join(', ') || null,
  };
  const whole = change.weakenings.includes('DROPPED') || change.fields.length === 0;
  const lines = [
    ...(whole
      ? [{ field: null, before: null, after: null, daysMoved: null, weakening: wholeWeakening(change) }]
      : []),
    ...change.fields,
  ];
  const value = (field: string | null, stored: string | null) =>
    field === null || stored === null ? stored : words.value(change.kind, field, stored);
  return lines.map((line) => ({
    ...common,
    field: line.field === null ? null : words.field(line.field),
    before: value(line.field, line.before),
    after: value(line.field, line.after),
    daysMoved: line.daysMoved,
    weakening: line.weakening === null ? null : words.weakening(line.weakening),
    ...reasonOf(change, line.field, line.weakening),
  }));
}

function wholeWeakening({ weakenings }: ExplainedChange): Weakening | null {
  return weakenings.includes('DROPPED') ? 'DROPPED' : null;
}

/** The reasons that speak of the field or its weakening, one after the other. */
function reasonOf(change: ExplainedChange, field: string | null, weakening: string | null) {
  const own = change.reasons.filter(
    (each) =>
      each.reason.trim() !== '' &&
      (each.field === field || (weakening !== null && each.weakening === weakening)),
  );
  const decisions = new Set(own.flatMap((each) => each.decisionReference ?? []));
  return {
    reason: own.map((each) => each.reason).join(' | ') || null,
    decisionReference: [...decisions].join(' | ') || null,
  };
}

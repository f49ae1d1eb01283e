import { type Lang, translate } from '../../shared/i18n/index.ts';
import type { Weakening } from '../../shared/domain/vocabulary.ts';
import type { ExplainedChange } from './compare-revisions.ts';

/** One changed field (or the thing as a whole) as a row of a file. Dates and codes are written as they are stored. */
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

/** A change as rows: one for each field, or one alone where the thing came, went, or only its links moved. */
export function changeRows(lang: Lang, revision: number, change: ExplainedChange): ChangeRow[] {
  const common = {
    revision,
    kind: translate(lang, `contentKind.${change.kind}`),
    code: change.code,
    title: change.title,
    ministry: change.ministry?.abbreviation ?? null,
    change: translate(lang, `changeKind.${change.change}`),
    related: change.related.join(', ') || null,
  };
  const whole = change.weakenings.includes('DROPPED') || change.fields.length === 0;
  const lines = [
    ...(whole
      ? [{ field: null, before: null, after: null, daysMoved: null, weakening: wholeWeakening(change) }]
      : []),
    ...change.fields,
  ];
  return lines.map((line) => ({
    ...common,
    field: line.field === null ? null : fieldName(lang, line.field),
    before: line.before,
    after: line.after,
    daysMoved: line.daysMoved,
    weakening: line.weakening === null ? null : translate(lang, `weakening.${line.weakening}`),
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

function fieldName(lang: Lang, field: string): string {
  return translate(lang, `field.${field}` as Parameters<typeof translate>[1]);
}

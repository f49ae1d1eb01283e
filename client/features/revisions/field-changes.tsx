import type { ReactNode } from 'react';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { natureOf, useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import { TextChange, ValueChange } from '../../ui/changes.tsx';
import { German } from '../../ui/german.tsx';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import type { ContentChange } from './content-change.ts';

type Field = ContentChange['fields'][number];

/** What changed in a thing, field by field: before, after, and days where a date moved. */
export function FieldChanges({ change }: { change: ContentChange }) {
  const { nameOf } = useFieldWords();
  return (
    <dl className="field-changes">
      {change.fields.map((field) => (
        <div key={field.field}>
          <dt>{nameOf(field.field)}</dt>
          <dd>
            <FieldValues kind={change.kind} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldValues({ kind, field }: { kind: ContentKind; field: Field }) {
  const { write } = useFieldWords();
  const written = (value: string | null | undefined) =>
    value == null ? null : write(kind, field.field, value);
  const [before, after] = [written(field.before), written(field.after)];
  switch (natureOf(field.field)) {
    case 'codes':
      return <ListChange before={before} after={after} />;
    case 'text':
      return <TextChange before={before} after={after} />;
    default:
      return (
        <ValueChange
          before={asWritten(before, field.before)}
          after={asWritten(after, field.after)}
          days={field.daysMoved}
        />
      );
  }
}

/** A value that no list of the interface has words for is shown as the plan has it. */
function asWritten(shown: string | null, stored: string | null | undefined): ReactNode {
  return shown !== null && shown === stored ? <German>{shown}</German> : shown;
}

/** What came into a list and what left it. */
function ListChange({ before, after }: { before: string | null; after: string | null }) {
  const t = useText(COMPARISON_TEXTS);
  const [old, now] = [before?.split(', ') ?? [], after?.split(', ') ?? []];
  const rows = [
    { word: t.came, codes: now.filter((code) => !old.includes(code)) },
    { word: t.went, codes: old.filter((code) => !now.includes(code)) },
  ];
  return rows.map(
    ({ word, codes }) =>
      codes.length > 0 && (
        <p key={word}>
          <span className="muted">{word}:</span> {codes.join(', ')}
        </p>
      ),
  );
}

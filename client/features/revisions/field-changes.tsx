import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { DeltaDays } from '../../ui/values.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { ContentChange } from './content-change.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import { natureOf, useFieldWords } from './field-words.ts';
import { codes, wordDiff, words, type DiffPart } from './word-diff.ts';

type Field = ContentChange['fields'][number];

/** What changed in a thing, field by field: before, after, and days where a date moved. */
export function FieldChanges({ change }: { change: ContentChange }) {
  const t = useText(COMPARISON_TEXTS);
  const labels = useLabels();
  const { nameOf } = useFieldWords();
  return (
    <div className="data-table field-changes">
      <table>
        <caption className="visually-hidden">{`${change.code} ${change.title}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {change.fields.map((field) => (
            <tr key={field.field}>
              <th scope="row">
                {nameOf(field.field)}
                {field.weakening && (
                  <span className="field-changes__weakening">{labels(`weakening.${field.weakening}`)}</span>
                )}
              </th>
              <BeforeAndAfter kind={change.kind} field={field} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BeforeAndAfter({ kind, field }: { kind: ContentKind; field: Field }) {
  const t = useText(COMPARISON_TEXTS);
  const { write } = useFieldWords();
  const written = (value: string | null | undefined) =>
    value == null ? null : write(kind, field.field, value);
  const [before, after] = [written(field.before), written(field.after)];
  const nature = natureOf(field.field);
  const diff =
    before !== null && after !== null && (nature === 'text' || nature === 'codes')
      ? wordDiff(before, after, nature === 'codes' ? codes : words)
      : null;
  return (
    <>
      <td data-label={t.before}>
        {diff ? <Marked parts={diff.before} as="del" /> : <Value value={before} />}
      </td>
      <td data-label={t.after}>
        <span>
          {diff ? <Marked parts={diff.after} as="ins" /> : <Value value={after} />}
          {field.daysMoved != null && (
            <span className="field-changes__moved">
              <DeltaDays days={field.daysMoved} />
            </span>
          )}
        </span>
      </td>
    </>
  );
}

function Value({ value }: { value: string | null }) {
  const t = useText(COMPARISON_TEXTS);
  return value === null ? <span className="muted">{t.empty_value}</span> : <span>{value}</span>;
}

/** A text with what only this side has marked; screen readers hear where a mark begins. */
function Marked({ parts, as: Mark }: { parts: readonly DiffPart[]; as: 'ins' | 'del' }) {
  const t = useText(COMPARISON_TEXTS);
  return (
    <span>
      {parts.map((part, index) =>
        part.own ? (
          <Mark key={index}>
            <VisuallyHidden>{Mark === 'ins' ? t.addedWords : t.removedWords} </VisuallyHidden>
            {part.text}
          </Mark>
        ) : (
          <span key={index}>{part.text}</span>
        ),
      )}
    </span>
  );
}

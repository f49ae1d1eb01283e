import { useEffect, useRef } from 'react';
import { natureOf, useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import { ValueChange } from '../../ui/changes.tsx';
import type { ChangedMeasures } from './mass-edit-query.ts';
import { MASS_EDIT_TEXTS } from './mass-edit-texts.ts';

/**
 * What a change would make of each measure: before, after, and what of it weakens the plan. Takes the focus when it
 * appears, because it was asked for and stands below the fields.
 */
export function MassEditPreview({ preview }: { preview: ChangedMeasures }) {
  const t = useText(MASS_EDIT_TEXTS);
  const { nameOf, write } = useFieldWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changed = preview.measures.filter(({ changes }) => changes.length > 0);
  const shown = (field: string, value: string | null | undefined) =>
    value == null ? null : write('MEASURE', field, value);
  return (
    <section aria-label={t.previewTitle} className="mass-preview">
      <h3 ref={heading} tabIndex={-1}>
        {t.previewTitle}
      </h3>
      <p role="status">{t.outcome(changed.length, preview.measures.length - changed.length)}</p>
      <ul className="mass-preview__list">
        {changed.map(({ code, title, changes }) => (
          <li key={code}>
            <p className="mass-preview__title">
              <span className="code">{code}</span> {title}
            </p>
            <dl className="mass-preview__changes">
              {changes.map(({ field, before, after, daysMoved, weakening }) => (
                <div key={field}>
                  <dt>{nameOf(field)}</dt>
                  <dd>
                    <ValueChange
                      before={shown(field, before)}
                      after={shown(field, after)}
                      days={natureOf(field) === 'date' ? daysMoved : null}
                    />
                    {weakening && <span className="tag tag--alarm">{t.weakens}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

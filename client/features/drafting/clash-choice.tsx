import { useEffect, useRef } from 'react';
import { useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/form.tsx';
import { Notice } from '../../ui/states.tsx';
import { sameValue, type FormValue, type FormValues } from './field-values.ts';
import type { Clash, MergedEdits } from './merge-edits.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/** Somebody else saved first: what of theirs was taken over, and a choice for every field that both changed. */
export function ClashChoice(props: {
  kind: ContentKind;
  merged: MergedEdits;
  values: FormValues;
  onChoose: (field: string, value: FormValue) => void;
}) {
  const t = useText(ITEM_TEXTS);
  const words = useWords(props.kind);
  const { nameOf } = useFieldWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { clashes, taken } = props.merged;
  const all = (pick: (clash: Clash) => FormValue) => {
    for (const clash of clashes) props.onChoose(clash.field, pick(clash));
  };
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        kind="warning"
        title={t.conflictTitle}
        actions={
          clashes.length > 1 && (
            <>
              <Button onClick={() => all((clash) => clash.mine)}>{t.allMine}</Button>
              <Button onClick={() => all((clash) => clash.theirs)}>{t.allTheirs}</Button>
            </>
          )
        }
      >
        <p>{clashes.length > 0 ? t.conflictHelp : t.conflictNone}</p>
        {taken.length > 0 && (
          <p>
            {t.theyChanged}: {taken.map(nameOf).join(', ')}
          </p>
        )}
        {clashes.map((clash) => {
          const chosen = props.values[clash.field] ?? null;
          return (
            <RadioGroup
              key={clash.field}
              name={`clash.${clash.field}`}
              label={nameOf(clash.field)}
              value={
                sameValue(chosen, clash.mine) ? 'MINE' : sameValue(chosen, clash.theirs) ? 'THEIRS' : null
              }
              options={[
                { value: 'MINE', label: t.mine, hint: words(clash.field, clash.mine) },
                { value: 'THEIRS', label: t.theirs, hint: words(clash.field, clash.theirs) },
              ]}
              onChange={(side) => props.onChoose(clash.field, side === 'MINE' ? clash.mine : clash.theirs)}
            />
          );
        })}
      </Notice>
    </div>
  );
}

function useWords(kind: ContentKind) {
  const t = useText(ITEM_TEXTS);
  const { write } = useFieldWords();
  return (field: string, value: FormValue): string => {
    if (value === null || value.length === 0) return t.noValue;
    return write(kind, field, typeof value === 'string' ? value : value.join(', '));
  };
}

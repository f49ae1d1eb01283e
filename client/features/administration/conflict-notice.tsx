import { useEffect, useRef } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import type { Conflict } from './conflict.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

/**
 * Somebody else saved first: both states side by side, and the choice between them.
 * @param label what the form calls a field
 * @param words a field's value as people read it
 */
export function ConflictNotice<Draft extends object>(props: {
  conflict: Conflict<Draft>;
  draft: Draft;
  label: (field: keyof Draft & string) => string;
  words: (field: keyof Draft & string, value: Draft[keyof Draft & string]) => string;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const t = useText(ADMINISTRATION_TEXTS);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { conflict, draft, label, words } = props;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        kind="warning"
        title={t.conflictTitle}
        actions={
          <>
            <Button onClick={props.onTakeTheirs}>{t.takeTheirs}</Button>
            <Button onClick={props.onKeepMine}>{t.keepMine}</Button>
          </>
        }
      >
        <p>{conflict.differing.length === 0 ? t.conflictSame : t.conflict}</p>
        {conflict.differing.length > 0 && (
          <table className="comparison">
            <thead>
              <tr>
                <th scope="col">{t.field}</th>
                <th scope="col">{t.theirs}</th>
                <th scope="col">{t.mine}</th>
              </tr>
            </thead>
            <tbody>
              {conflict.differing.map((field) => (
                <tr key={field}>
                  <th scope="row">{label(field)}</th>
                  <td>{words(field, conflict.current[field])}</td>
                  <td>{words(field, draft[field])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Notice>
    </div>
  );
}

import { useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Section } from '../../ui/section.tsx';
import { Notice } from '../../ui/states.tsx';
import type { ApplyAnswer } from './apply-form.tsx';
import type { ImportPlace } from './import-flow.tsx';
import { resultPath } from './kinds.ts';
import { IMPORT_TEXTS } from './texts.ts';
import { UndoDialog } from './undo-dialog.tsx';

/** An import that was applied. */
export type Applied = ApplyAnswer & { readonly name: string };

/** What an import changed, where to see it, and the way back. */
export function ImportResult(props: { place: ImportPlace; applied: Applied; onNext: () => void }) {
  const t = useText(IMPORT_TEXTS);
  const format = useFormat();
  const { organisation } = useViewer();
  const { place, applied } = props;
  const [asking, setAsking] = useState(false);
  const [undone, setUndone] = useState(false);
  const { undo } = applied;
  const ministry = place.ministry ?? organisation?.code ?? null;
  return (
    <Section title={t.result}>
      <div key={String(undone)} ref={focusWhenThere} tabIndex={-1} className="import-result">
        <Notice kind={undone ? 'info' : 'success'}>
          {undone ? (
            <p>{t.undone}</p>
          ) : (
            <>
              <p>{t.applied(format.number(applied.added), format.number(applied.changed))}</p>
              {applied.refused > 0 && <p>{t.leftOut(applied.refused, format.number(applied.refused))}</p>}
            </>
          )}
        </Notice>
      </div>
      <p className="form__actions">
        {!undone && (
          <LinkKeepingView
            to={resultPath(place.kind, { ministry, round: place.round })}
            className="button button--primary"
          >
            {t.toResult}
          </LinkKeepingView>
        )}
        <Button onClick={props.onNext}>{t.nextFile}</Button>
        {undo?.canUndo && !undone && <Button onClick={() => setAsking(true)}>{t.undo}</Button>}
      </p>
      {asking && undo && (
        <UndoDialog
          id={undo.id}
          fileName={applied.name}
          count={applied.added + applied.changed}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setUndone(true);
          }}
        />
      )}
    </Section>
  );
}

/** The form that did it is gone: the focus goes to what came out. */
function focusWhenThere(element: HTMLElement | null): void {
  element?.focus();
}

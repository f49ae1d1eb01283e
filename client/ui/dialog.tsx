import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useText } from '../lib/i18n.ts';
import { FORM_TEXTS } from './form-texts.ts';
import { Icon } from './icon.tsx';
import './form.css';

/** What there is to fill in. */
const FIELD = '.dialog__content :is(input:not([readonly], [type="hidden"]), select, textarea)';

/**
 * A modal dialog; render it only while it is open. Escape and the cross close it, a press beside it does not, so
 * that nothing typed is lost. The focus goes to the first field, else to the title, and back where it was.
 * @param actions buttons under the content; leave out where the content is a form with its own
 */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
}) {
  const t = useText(FORM_TEXTS);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (!element.open) element.showModal();
    (element.querySelector<HTMLElement>(FIELD) ?? element.querySelector('h2'))?.focus();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={props.wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header className="dialog__header">
        <h2 id={titleId} tabIndex={-1}>
          {props.title}
        </h2>
        <button type="button" className="button button--quiet" onClick={props.onClose}>
          <Icon name="close" /> <span className="visually-hidden">{t.close}</span>
        </button>
      </header>
      <div className="dialog__content">{props.children}</div>
      {props.actions && <div className="dialog__actions">{props.actions}</div>}
    </dialog>
  );
}

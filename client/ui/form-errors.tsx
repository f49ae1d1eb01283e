import { use, useEffect, useId, useRef } from 'react';
import { describeError } from '../lib/errors.ts';
import { useText } from '../lib/i18n.ts';
import { useLanguage } from '../lib/language.ts';
import { FormContext, fieldErrors, fieldId } from './form-field.tsx';
import { FORM_TEXTS } from './form-texts.ts';

/**
 * All errors of the form, on top of it: takes the focus whenever new ones appear, and leads to the fields. What is
 * at no field's fault (no connection, a lock, a conflict) is said in words.
 */
export function FormErrors() {
  const t = useText(FORM_TEXTS);
  const language = useLanguage();
  const form = use(FormContext);
  if (!form) throw new Error('FormErrors stands inside a Form');
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const { errors, failure, prefix } = form;
  const general =
    failure != null && fieldErrors(failure).length === 0 ? describeError(failure, language) : null;
  const shown = errors.length > 0 || general !== null;
  useEffect(() => {
    if (errors.length > 0 || failure != null) box.current?.focus();
  }, [errors, failure]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="notice notice--danger form-errors"
      role="alert"
      aria-labelledby={titleId}
    >
      <p id={titleId} className="notice__title">
        {general ? general.happened : t.errorsTitle(errors.length)}
      </p>
      {general?.next && (
        <p>
          {general.safe} {general.next}
        </p>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map((each) => (
            <li key={`${each.name} ${each.message}`}>
              <a
                href={`#${fieldId(prefix, each.name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(prefix, each.name))?.focus();
                }}
              >
                {each.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

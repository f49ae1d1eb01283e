import { createContext, use, useId, type ReactNode } from 'react';
import { errorDetails } from '../lib/errors.ts';
import { useText } from '../lib/i18n.ts';
import { FORM_TEXTS } from './form-texts.ts';
import { useGermanMark } from './german.tsx';

/** What is wrong with a form, by the names of its fields, in the order of the page. */
export type FieldErrors = readonly { readonly name: string; readonly message: string }[];

/** Ids and errors of the form around a field. */
interface FormState {
  readonly prefix: string;
  readonly errors: FieldErrors;
  /** What the server or the way there threw. */
  readonly failure: unknown;
}

export const FormContext = createContext<FormState | null>(null);

/**
 * The server's refusal as errors of the form's fields: 'input.milestones.0.forecast' becomes
 * 'milestones.0.forecast'. Empty where the server names no field.
 */
export function fieldErrors(failure: unknown): FieldErrors {
  const details = errorDetails(failure);
  if (details?.code !== 'BAD_USER_INPUT') return [];
  return details.fields.map((path) => ({ name: path.replace(/^input\./, ''), message: details.message }));
}

/** What every field takes. */
export interface FieldProps {
  /** Unique in its form; errors name the field by it, such as 'email' or 'milestones.0.forecast'. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Its own error, before the form's. */
  readonly error?: string | null;
  readonly required?: boolean;
  /** Says "optional" beside the label: for the few such fields among required ones. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** The label is for screen readers only, as in a table whose header names the field. */
  readonly labelHidden?: boolean;
  /** What is typed in it becomes words of the plan. */
  readonly german?: boolean;
}

/** Id of a field in a form, for links that lead to it. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`;
}

/**
 * What a control needs to be labelled and described: `control` goes onto it, `frame` puts label, hint and error
 * around it; `group` does so for several controls, with a legend.
 */
export function useField(props: FieldProps) {
  const t = useText(FORM_TEXTS);
  const form = use(FormContext);
  const own = useId();
  const german = useGermanMark();
  const id = fieldId(form?.prefix ?? own, props.name);
  const error = props.error ?? form?.errors.find((each) => each.name === props.name)?.message ?? null;
  const hintId = props.hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = [hintId, errorId].filter((each) => each !== null).join(' ') || undefined;
  const className = error ? 'form-field form-field--wrong' : 'form-field';
  const label = (
    <>
      {props.label} {props.optional && <span className="form-field__optional">({t.optional})</span>}
    </>
  );
  const labelClass = props.labelHidden ? 'visually-hidden' : 'form-field__label';
  const notes = (
    <>
      {hintId && (
        <div id={hintId} className="form-field__hint">
          {props.hint}
        </div>
      )}
      {errorId && (
        <p id={errorId} className="form-field__error">
          <span className="visually-hidden">{t.errorPrefix}</span> {error}
        </p>
      )}
    </>
  );
  return {
    className,
    notes,
    control: {
      id,
      name: props.name,
      lang: props.german ? german : undefined,
      disabled: props.disabled,
      required: props.required,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': describedBy,
    },
    frame: (control: ReactNode) => (
      <div className={className}>
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
        {notes}
        {control}
      </div>
    ),
    group: (controls: ReactNode) => (
      <fieldset className={className} aria-describedby={describedBy}>
        <legend className={labelClass}>{label}</legend>
        {notes}
        {controls}
      </fieldset>
    ),
  };
}

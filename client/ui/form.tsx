/**
 * Forms. A form knows its errors by the names of its fields; each field shows and announces its own, and
 * `FormErrors` gathers them on top, takes the focus and leads to the fields.
 *
 *     const [errors, setErrors] = useState<FieldErrors>([]);
 *     const [save, { loading, error }] = useMutation(SaveAccount);
 *     <Form errors={errors} failure={error} onSubmit={submit}>
 *       <FormErrors />
 *       <TextField name="email" label={t.email} type="email" value={email} onChange={setEmail} required />
 *       <PlanDateField name="forecastEnd" label={t.forecast} value={forecast} onChange={setForecast} />
 *       <SubmitButton pending={saving} pendingLabel={t.saving}>{t.save}</SubmitButton>
 *     </Form>
 *
 * What the server refuses (`failure`) stands at the field that it names ('input.email' is 'email'), else on top.
 * Here: Form, SubmitButton, TextField, TextArea, SelectField, RadioGroup, NumberField, DayField, Checkbox.
 * Beside: form-errors.tsx (FormErrors), plan-date-field.tsx (PlanDateField), password-field.tsx (PasswordField),
 * dialog.tsx (Dialog), announce.tsx (useAnnounce).
 */
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type HTMLInputAutoCompleteAttribute,
  type ReactNode,
} from 'react';
import { useText } from '../lib/i18n.ts';
import type { Option } from './filters.tsx';
import { fieldErrors, FormContext, useField, type FieldErrors, type FieldProps } from './form-field.tsx';
import { FORM_TEXTS } from './form-texts.ts';
import { useGermanMark } from './german.tsx';
import './form.css';

/**
 * A form that submits on Enter and leaves all checks to its owner.
 * @param errors what is wrong with its fields, by their names, in the order of the page
 * @param failure what the server or the way there threw, if anything
 * @param label names the form where no heading does
 */
export function Form(props: {
  errors?: FieldErrors;
  failure?: unknown;
  onSubmit: () => void;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const prefix = useId();
  const { errors, failure } = props;
  const context = useMemo(
    () => ({ prefix, errors: [...(errors ?? []), ...fieldErrors(failure)], failure }),
    [prefix, errors, failure],
  );
  return (
    <FormContext value={context}>
      <form
        noValidate
        aria-label={props.label}
        className={props.className ?? 'form'}
        onSubmit={(event) => {
          event.preventDefault();
          // A form inside a dialog of another form must not submit that one too.
          event.stopPropagation();
          props.onSubmit();
        }}
      >
        {props.children}
      </form>
    </FormContext>
  );
}

/** Sends the form. While pending it keeps focus and name, says what goes on and takes no second press. */
export function SubmitButton(props: {
  pending: boolean;
  pendingLabel: string;
  kind?: 'primary' | 'secondary';
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      className={`button button--${props.kind ?? 'primary'}`}
      aria-disabled={props.pending}
      onClick={(event) => props.pending && event.preventDefault()}
    >
      {props.pending ? props.pendingLabel : props.children}
    </button>
  );
}

/** One line of text. `autoComplete` after the HTML standard ('username', 'email', 'one-time-code' …). */
export function TextField(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    type?: 'text' | 'email' | 'url' | 'password';
    autoComplete?: HTMLInputAutoCompleteAttribute;
    inputMode?: 'numeric' | 'text';
    maxLength?: number;
    spellCheck?: boolean;
    readOnly?: boolean;
    /** Takes the focus when it appears: for the one field of a step that was just asked for. */
    focused?: boolean;
    /** A control inside the field's frame, such as "show password". */
    tool?: ReactNode;
  },
) {
  const field = useField(props);
  const { focused } = props;
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) element.current?.focus();
  }, [focused]);
  const input = (
    <input
      {...field.control}
      ref={element}
      type={props.type ?? 'text'}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      autoComplete={props.autoComplete ?? 'off'}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      spellCheck={props.spellCheck}
      readOnly={props.readOnly}
    />
  );
  return field.frame(
    props.tool ? (
      <span className="form-field__with-tool">
        {input} {props.tool}
      </span>
    ) : (
      input
    ),
  );
}

/**
 * Text of several lines that grows with its content and says how much room is left near the end.
 * @param maxLength in UTF-16 units; more can be typed or pasted, and is marked, so that nothing is cut off unseen
 */
export function TextArea(
  props: FieldProps & { value: string; onChange: (value: string) => void; maxLength: number; rows?: number },
) {
  const t = useText(FORM_TEXTS);
  const left = props.maxLength - props.value.length;
  const field = useField({ ...props, ...(left < 0 && !props.error ? { error: t.tooLong(-left) } : {}) });
  return field.frame(
    <>
      <textarea
        {...field.control}
        rows={props.rows ?? 4}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <span className="form-field__counter" role={left < 50 ? 'status' : undefined}>
        {left >= 0 && left <= Math.max(100, props.maxLength / 5) && t.left(left)}
      </span>
    </>,
  );
}

/** One out of a list. With `emptyLabel` (or without a value) there is a choice that stands for none. */
export function SelectField<V extends string>(
  props: FieldProps & {
    value: V | '';
    options: readonly Option<V>[];
    onChange: (value: V | '') => void;
    emptyLabel?: string;
  },
) {
  const t = useText(FORM_TEXTS);
  const german = useGermanMark();
  const field = useField(props);
  return field.frame(
    <select
      {...field.control}
      value={props.value}
      onChange={(event) =>
        props.onChange(props.options.find((option) => option.value === event.target.value)?.value ?? '')
      }
    >
      {(props.emptyLabel !== undefined || props.value === '') && (
        <option value="">{props.emptyLabel ?? t.choose}</option>
      )}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} lang={option.german ? german : undefined}>
          {option.label}
        </option>
      ))}
    </select>,
  );
}

/** One out of a few, all in sight. `mark` stands before the words, such as the shape of a light. */
export function RadioGroup<V extends string>(
  props: FieldProps & {
    value: V | null;
    options: readonly (Option<V> & { readonly hint?: string; readonly mark?: ReactNode })[];
    onChange: (value: V) => void;
    /** Side by side where they fit. */
    inline?: boolean;
  },
) {
  const field = useField(props);
  return field.group(
    <div className={props.inline ? 'choices choices--inline' : 'choices'}>
      {props.options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            // The summary of errors leads to the first one.
            id={index === 0 ? field.control.id : undefined}
            name={field.control.id}
            value={option.value}
            disabled={props.disabled}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.mark} {option.label}
            {option.hint && <span className="choice__hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>,
  );
}

/** Yes or no. */
export function Checkbox(props: FieldProps & { checked: boolean; onChange: (checked: boolean) => void }) {
  const field = useField(props);
  return (
    <div className={field.className}>
      <label className="choice">
        <input
          {...field.control}
          type="checkbox"
          checked={props.checked}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <span>{props.label}</span>
      </label>
      {field.notes}
    </div>
  );
}

/**
 * A number; null while empty, NaN while what is typed is none.
 * @param unit stands behind the input, such as '%' or 'Tage'
 */
export function NumberField(
  props: FieldProps & {
    value: number | null;
    onChange: (value: number | null) => void;
    min?: number;
    max?: number;
    step?: number;
    unit?: string;
  },
) {
  const t = useText(FORM_TEXTS);
  const [unreadable, setUnreadable] = useState(false);
  const field = useField({ ...props, ...(unreadable ? { error: t.notANumber } : {}) });
  return field.frame(
    <span className="form-field__with-tool">
      <input
        {...field.control}
        type="number"
        className="form-field__number"
        value={props.value === null || Number.isNaN(props.value) ? '' : props.value}
        min={props.min}
        max={props.max}
        step={props.step ?? 1}
        onBlur={(event) => setUnreadable(event.target.validity.badInput)}
        onChange={({ target }) =>
          props.onChange(target.value === '' && !target.validity.badInput ? null : target.valueAsNumber)
        }
      />
      {props.unit}
    </span>,
  );
}

/** A calendar day as YYYY-MM-DD; null while empty, '' (which the server refuses) where it was left incomplete. */
export function DayField(
  props: FieldProps & {
    value: string | null;
    onChange: (day: string | null) => void;
    min?: string;
    max?: string;
  },
) {
  const t = useText(FORM_TEXTS);
  const [incomplete, setIncomplete] = useState(false);
  const field = useField({ ...props, ...(incomplete ? { error: t.impossibleDay } : {}) });
  return field.frame(
    <input
      {...field.control}
      type="date"
      className="form-field__day"
      value={props.value ?? ''}
      min={props.min}
      max={props.max}
      onBlur={({ target }) => {
        setIncomplete(target.validity.badInput);
        if (target.validity.badInput) props.onChange('');
      }}
      onChange={(event) => props.onChange(event.target.value || null)}
    />,
  );
}

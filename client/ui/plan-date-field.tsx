import { useState } from 'react';
import { formatPlanDate, type Lang } from '../../shared/i18n/index.ts';
import { DATE_MAX, DATE_MIN } from '../../shared/domain/limits.ts';
import { DATE_PRECISIONS, type DatePrecision } from '../../shared/domain/vocabulary.ts';
import { useText } from '../lib/i18n.ts';
import { useLanguage } from '../lib/language.ts';
import { useField, type FieldProps } from './form-field.tsx';
import { FORM_TEXTS } from './form-texts.ts';
import { isPlanDate, readParts, withPrecision, writeParts, type PlanDateParts } from './plan-date-parts.ts';
import './form.css';

/**
 * A planned date as exactly as it is known: day, month, quarter or year.
 * @param value written form ('2022-12-31', '2022-12', '2020-Q4', '2022'); null where none is given. While it is typed it
 *   may be incomplete; `isPlanDate` in plan-date-parts.ts tells, and the field says so when it is left
 * @param precision offered first where no date is given yet
 */
export function PlanDateField(
  props: FieldProps & {
    value: string | null;
    onChange: (written: string | null) => void;
    precision?: DatePrecision;
    /** First and last day; default the product's own limits. */
    min?: string;
    max?: string;
  },
) {
  const t = useText(FORM_TEXTS);
  const [chosen, setChosen] = useState<DatePrecision>(props.precision ?? 'MONTH');
  const [left, setLeft] = useState(false);
  const incomplete = left && props.value !== null && !isPlanDate(props.value);
  const field = useField({ ...props, ...(incomplete && !props.error ? { error: t.incompleteDate } : {}) });
  const parts = readParts(props.value, chosen);
  const change = (next: PlanDateParts) => {
    setChosen(next.precision);
    setLeft(false);
    props.onChange(writeParts(next));
  };
  return field.group(
    <div
      className="plan-date"
      onBlur={({ currentTarget, relatedTarget, target }) => {
        // The browser gives an incomplete day out as empty; '' keeps it from passing for "no date".
        if (target instanceof HTMLInputElement && target.validity.badInput) props.onChange('');
        if (!currentTarget.contains(relatedTarget)) setLeft(true);
      }}
    >
      <select
        className="plan-date__precision"
        aria-label={t.precision}
        disabled={props.disabled}
        value={parts.precision}
        onChange={(event) => {
          const precision = DATE_PRECISIONS.find((each) => each === event.target.value);
          if (precision) change(withPrecision(parts, precision));
        }}
      >
        {DATE_PRECISIONS.map((precision) => (
          <option key={precision} value={precision}>
            {t.precisions[precision]}
          </option>
        ))}
      </select>
      <Period
        parts={parts}
        onChange={change}
        control={field.control}
        min={props.min ?? DATE_MIN}
        max={props.max ?? DATE_MAX}
      />
    </div>,
  );
}

/** The inputs that the precision needs; the first one carries the field's id and errors. */
function Period(props: {
  parts: PlanDateParts;
  onChange: (parts: PlanDateParts) => void;
  control: ReturnType<typeof useField>['control'];
  min: string;
  max: string;
}) {
  const t = useText(FORM_TEXTS);
  const language = useLanguage();
  const { parts, onChange, control } = props;
  const { disabled } = control;
  const invalid = control['aria-invalid'];
  const year = (id?: string) => (
    <input
      id={id}
      className="plan-date__year"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      placeholder={language === 'de' ? 'JJJJ' : 'YYYY'}
      aria-label={t.year}
      aria-invalid={invalid}
      disabled={disabled}
      value={parts.year}
      onChange={(event) => onChange({ ...parts, year: event.target.value.replaceAll(/\D/g, '') })}
    />
  );
  switch (parts.precision) {
    case 'DAY':
      return (
        <input
          id={control.id}
          type="date"
          aria-label={t.day}
          aria-invalid={invalid}
          disabled={disabled}
          min={props.min}
          max={props.max}
          value={parts.day}
          onChange={(event) => onChange({ ...parts, day: event.target.value })}
        />
      );
    case 'MONTH':
      return (
        <>
          <select
            id={control.id}
            aria-label={t.month}
            aria-invalid={invalid}
            disabled={disabled}
            value={parts.month}
            onChange={(event) => onChange({ ...parts, month: event.target.value })}
          >
            <option value="">{t.month}</option>
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {monthName(language, month)}
              </option>
            ))}
          </select>
          {year()}
        </>
      );
    case 'QUARTER':
      return (
        <>
          <select
            id={control.id}
            aria-label={t.quarter}
            aria-invalid={invalid}
            disabled={disabled}
            value={parts.quarter}
            onChange={(event) => onChange({ ...parts, quarter: event.target.value })}
          >
            <option value="">{t.quarter}</option>
            {[1, 2, 3, 4].map((quarter) => (
              <option key={quarter} value={quarter}>
                {t.quarterOption(quarter)}
              </option>
            ))}
          </select>
          {year()}
        </>
      );
    case 'YEAR':
      return year(control.id);
  }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The month's name, out of the way that the product writes a month: "Dezember 2022". */
function monthName(language: Lang, month: string): string {
  return formatPlanDate(language, `2000-${month}`).replace(' 2000', '');
}

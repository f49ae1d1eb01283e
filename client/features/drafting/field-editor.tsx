import { useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { PlanDateField } from '../../ui/plan-date-field.tsx';
import { NumberField, SelectField, TextArea, TextField } from '../../ui/form.tsx';
import { organisationOption } from '../../ui/ministry-filter.tsx';
import { baseOf, type FormValue } from './field-values.ts';
import type { ChoiceList, FieldRule } from './item-kinds.ts';
import { LinkField } from './link-field.tsx';
import type { DraftField } from './queries.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/**
 * The control for one field of a thing.
 * @param locked the value is shown, but this person cannot change it
 */
export function FieldEditor(props: {
  rule: FieldRule;
  field: DraftField;
  code: string;
  value: FormValue;
  locked: boolean;
  labelHidden?: boolean;
  onChange: (value: FormValue) => void;
}) {
  const t = useText(ITEM_TEXTS);
  const words = useFieldWords();
  const labels = useLabels();
  const { rule, value, locked, onChange } = props;
  const { editor } = rule;
  const text = typeof value === 'string' ? value : '';
  const common = {
    name: rule.field,
    label: words.nameOf(rule.field),
    required: rule.required,
    disabled: locked,
    labelHidden: props.labelHidden,
  };
  switch (editor.kind) {
    case 'line':
      return <TextField {...common} german value={text} onChange={onChange} maxLength={editor.max} />;
    case 'text':
      return (
        <TextArea
          {...common}
          german
          value={text}
          onChange={onChange}
          maxLength={editor.max}
          rows={editor.rows}
        />
      );
    case 'date':
      return <PlanDateField {...common} value={text || null} onChange={onChange} />;
    case 'percent':
      return (
        <NumberField
          {...common}
          value={text === '' ? null : Number(text)}
          onChange={(number) => onChange(number === null ? null : String(number))}
          min={0}
          max={100}
          unit="%"
        />
      );
    case 'choice':
      return (
        <SelectField
          {...common}
          value={text}
          emptyLabel={rule.required ? undefined : t.noValue}
          options={editor.options.map((option) => ({
            value: option,
            label: labels(choiceKey(editor.label, option)),
          }))}
          onChange={(choice) => onChange(choice || null)}
        />
      );
    case 'ministry':
      return (
        <SelectField
          {...common}
          value={text}
          emptyLabel={t.noValue}
          options={ministryOptions(words.organisations)}
          onChange={(choice) => onChange(choice || null)}
        />
      );
    case 'topicArea':
      return (
        <SelectField
          {...common}
          value={text}
          emptyLabel={t.noValue}
          options={words.topicAreas}
          onChange={(choice) => onChange(choice || null)}
        />
      );
    case 'links':
      return (
        <LinkField
          name={rule.field}
          label={common.label}
          target={editor.target}
          self={props.code}
          values={listOf(value)}
          base={listOf(baseOf(props.field))}
          locked={locked}
          onChange={onChange}
        />
      );
  }
}

function listOf(value: FormValue): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function choiceKey(list: ChoiceList, option: string) {
  return `${list}.${option}` as Parameters<ReturnType<typeof useLabels>>[0];
}

/** Bodies that can lead a measure: one entry for each, whatever it was called before. */
export function ministryOptions(organisations: ReturnType<typeof useFieldWords>['organisations']) {
  return organisations.filter(({ kind }) => kind !== 'MUNICIPALITY').map(organisationOption);
}

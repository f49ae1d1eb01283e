import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { BaseValue } from './base-value.tsx';
import { ClashChoice } from './clash-choice.tsx';
import { FieldEditor } from './field-editor.tsx';
import { baseOf } from './field-values.ts';
import { useFieldOfAddress } from './finding-place.ts';
import { FIELD_RULES } from './item-kinds.ts';
import type { DraftItem } from './queries.ts';
import { ReasonFields, ReasonJump } from './reason-fields.tsx';
import { ITEM_TEXTS } from './item-texts.ts';
import { DRAFTING_TEXTS } from './texts.ts';
import { useItemForm } from './use-item-form.ts';

/**
 * All fields of a thing, or those asked for, each with what the revision in force says; saved together with a reason.
 * @param fields the draft's names; without it every field of the kind
 * @param revision number of the draft
 * @param base number of the revision that it is compared with; null where there is none
 * @param children beside the save button
 */
export function ItemEditor(props: {
  item: DraftItem;
  revision: number;
  base: number | null;
  fields?: readonly string[];
  label: string;
  onSaved?: (item: DraftItem) => void;
  children?: ReactNode;
}) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const form = useItemForm(props.item, props.revision, props.onSaved);
  const { from, values } = form;
  const fields = useFieldOfAddress<HTMLDivElement>();
  const office = from.viewerCan.edit;
  const rules = FIELD_RULES[from.kind].filter((rule) => !props.fields || props.fields.includes(rule.field));
  const editable = office && from.version != null;
  return (
    <Form
      errors={form.errors}
      failure={form.failure}
      label={props.label}
      onSubmit={() => void form.save()}
      className="form item-form"
    >
      <FormErrors />
      {form.conflict && (
        <ClashChoice kind={from.kind} merged={form.conflict} values={values} onChoose={form.set} />
      )}
      <div ref={fields} className="item-form__fields">
        {rules.map((rule) => {
          const field = from.fields.find((each) => each.field === rule.field);
          if (!field) return null;
          const value = values[rule.field] ?? null;
          const locked = !editable || !field.editable || (rule.onlyNew === true && from.state !== 'ADDED');
          return (
            <div key={rule.field} className="item-form__field" data-field={rule.field}>
              <FieldEditor
                rule={rule}
                field={field}
                code={from.code}
                value={value}
                locked={locked}
                onChange={(next) => form.set(rule.field, next)}
              />
              {props.base !== null && from.state !== 'ADDED' && (
                <BaseValue
                  kind={from.kind}
                  field={field}
                  value={value}
                  base={props.base}
                  onUndo={locked ? null : () => form.set(rule.field, baseOf(field))}
                />
              )}
              {form.weakenings.some((weakening) => weakening.field === rule.field) && <ReasonJump />}
            </div>
          );
        })}
      </div>
      {editable && (
        <>
          <ReasonFields
            weakenings={form.weakenings}
            reason={form.reason}
            decisionReference={form.decisionReference}
            onReason={form.setReason}
            onDecision={form.setDecisionReference}
          />
          <div className="form__actions item-form__actions">
            <SubmitButton pending={form.saving} pendingLabel={common.saving}>
              {common.save}
            </SubmitButton>
            {form.edited.length > 0 && <Button onClick={form.reset}>{t.reset}</Button>}
            {props.children}
            <span className="muted" role="status">
              {form.edited.length > 0 ? t.unsaved(form.edited.length) : t.allSaved}
            </span>
          </div>
        </>
      )}
    </Form>
  );
}

import { MEASURE_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, NumberField, SelectField, SubmitButton } from '../../ui/form.tsx';
import { ministryOptions } from './field-editor.tsx';
import { ReasonInputs } from '../../ui/reason-inputs.tsx';
import { LinkField } from './link-field.tsx';
import { MassEditPreview } from './mass-edit-preview.tsx';
import { MASS_EDIT_TEXTS } from './mass-edit-texts.ts';
import type { DraftItem } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';
import { type MassEdit, NO_TOPIC_AREA, useMassEdit } from './use-mass-edit.ts';

/**
 * Changes many measures of the draft at once: what is to change, a preview of each, the reason, all or nothing.
 * @param office the person may change the lead
 */
export function MassEditDialog(props: {
  items: readonly DraftItem[];
  revision: number;
  office: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText(MASS_EDIT_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const form = useMassEdit(props.items, props.revision, props.onDone);
  const { preview } = form;
  const changed = preview?.changed ?? 0;
  return (
    <Dialog wide title={t.title(props.items.length)} onClose={props.onClose}>
      <Form
        errors={form.errors}
        failure={form.errors.length > 0 ? undefined : form.failure}
        onSubmit={() => void form.submit()}
      >
        <FormErrors />
        <p>{t.help}</p>
        <p className="muted">
          {t.which}:{' '}
          {props.items.map(({ code }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <span className="mass-code">{code}</span>
            </span>
          ))}
        </p>
        <MassEditFields edit={form.edit} office={props.office} onChange={form.set} />
        {preview && <MassEditPreview preview={preview} />}
        {preview && changed > 0 && (
          <ReasonInputs
            needed={preview.needsReason}
            reason={form.reason}
            decisionReference={form.decisionReference}
            onReason={form.setReason}
            onDecision={form.setDecisionReference}
          >
            <p>{t.needsReason(preview.measures.filter(({ needsReason }) => needsReason).length)}</p>
          </ReasonInputs>
        )}
        <div className="form__actions">
          {(preview === null || changed > 0) && (
            <SubmitButton pending={form.pending} pendingLabel={preview ? t.applying : t.previewing}>
              {preview ? t.apply(changed) : t.preview}
            </SubmitButton>
          )}
          <Button onClick={props.onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function MassEditFields(props: {
  edit: MassEdit;
  office: boolean;
  onChange: (change: Partial<MassEdit>) => void;
}) {
  const t = useText(MASS_EDIT_TEXTS);
  const labels = useLabels();
  const words = useFieldWords();
  const { edit, onChange } = props;
  const goals = (field: 'addGoals' | 'removeGoals') => (
    <LinkField
      name={field}
      label={t[field]}
      addLabel={t.goalSearch[field]}
      target="GOAL"
      self=""
      values={edit[field]}
      base={edit[field]}
      locked={false}
      onChange={(codes) => onChange({ [field]: codes })}
    />
  );
  return (
    <div className="mass-fields">
      <NumberField
        name="shiftMonths"
        label={t.shift}
        hint={t.shiftHint}
        unit={t.months}
        value={edit.months}
        onChange={(months) => onChange({ months })}
      />
      <SelectField
        name="shift"
        label={t.shiftWhich}
        value={edit.dates}
        options={(['BOTH', 'START', 'END'] as const).map((value) => ({ value, label: t.dates[value] }))}
        onChange={(dates) => onChange({ dates: dates || 'BOTH' })}
      />
      {props.office && (
        <SelectField
          name="lead"
          label={words.nameOf('lead')}
          value={edit.lead}
          emptyLabel={t.unchanged}
          options={ministryOptions(words.organisations)}
          onChange={(lead) => onChange({ lead })}
        />
      )}
      <SelectField
        name="level"
        label={words.nameOf('level')}
        value={edit.level}
        emptyLabel={t.unchanged}
        options={MEASURE_LEVELS.map((value) => ({ value, label: labels(`measureLevel.${value}`) }))}
        onChange={(level) => onChange({ level })}
      />
      <SelectField
        name="topicArea"
        label={words.nameOf('topicArea')}
        value={edit.topicArea}
        emptyLabel={t.unchanged}
        options={[{ value: NO_TOPIC_AREA, label: t.noTopicArea }, ...words.topicAreas]}
        onChange={(topicArea) => onChange({ topicArea })}
      />
      {goals('addGoals')}
      {goals('removeGoals')}
    </div>
  );
}

import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Checkbox, Form, SubmitButton, TextField } from '../../ui/form.tsx';
import { useChoiceWords } from './choice-words.ts';
import { onlyChoices, type ReportChoices } from './choices.ts';
import { RemoveSet } from './remove-set.tsx';
import { type ReportSet, ReportSetsQuery, SaveReportSetMutation } from './queries.ts';
import { SET_TEXTS } from './set-texts.ts';

/**
 * Saves choices under a name; or renames, replaces, shares and deletes saved ones.
 * @param set null for new ones
 * @param choices those of the page
 */
export function ReportSetDialog(props: {
  set: ReportSet | null;
  choices: ReportChoices;
  onClose: () => void;
}) {
  const t = useText(SET_TEXTS);
  const [removing, setRemoving] = useState(false);
  const { set, onClose } = props;
  if (set && removing) return <RemoveSet set={set} onClose={onClose} />;
  return (
    <Dialog title={set ? t.editTitle : t.saveTitle} onClose={onClose}>
      <SetForm {...props} onRemove={() => setRemoving(true)} />
    </Dialog>
  );
}

function SetForm(props: {
  set: ReportSet | null;
  choices: ReportChoices;
  onClose: () => void;
  onRemove: () => void;
}) {
  const t = useText(SET_TEXTS);
  const say = useAnnounce();
  const format = useFormat();
  const describe = useChoiceWords();
  const { role } = useViewer();
  const { set, onClose } = props;
  const [name, setName] = useState(set?.name ?? '');
  const [shared, setShared] = useState(set?.shared ?? false);
  const [overwrite, setOverwrite] = useState(set === null);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [save, { loading, error }] = useMutation(SaveReportSetMutation, {
    refetchQueries: [ReportSetsQuery],
  });
  const choices = onlyChoices(overwrite || !set ? props.choices : set.choices);
  const submit = () => {
    const written = name.trim();
    const wrong =
      written === ''
        ? t.nameMissing
        : written.length > TEXT_MAX.displayName
          ? t.nameTooLong(format.number(TEXT_MAX.displayName))
          : null;
    setErrors(wrong === null ? [] : [{ name: 'name', message: wrong }]);
    if (wrong !== null || loading) return;
    const identity = set ? { id: set.id, version: set.version } : {};
    save({
      variables: { input: { ...identity, name: written, shared, choices } },
      onCompleted: () => {
        say(t.saved(written));
        onClose();
      },
      // What went wrong stands on top of the form.
    }).catch(() => undefined);
  };
  return (
    <Form errors={errors} failure={error} onSubmit={submit}>
      <FormErrors />
      <TextField name="name" label={t.name} hint={t.nameHint} value={name} onChange={setName} required />
      {role === 'CIO_OFFICE' && (
        <Checkbox name="shared" label={t.share} hint={t.shareHint} checked={shared} onChange={setShared} />
      )}
      {set && (
        <Checkbox
          name="overwrite"
          label={t.overwrite}
          hint={describe(onlyChoices(props.choices))}
          checked={overwrite}
          onChange={setOverwrite}
        />
      )}
      <div>
        <p className="form-field__label">{set && !overwrite ? t.current : t.stored}</p>
        <p>{describe(choices)}</p>
        {choices.asOf == null && <p className="form-field__hint">{t.storedToday}</p>}
      </div>
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={t.saving}>
          {t.doSave}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
        {set && (
          <Button kind="quiet" onClick={props.onRemove}>
            {t.remove}
          </Button>
        )}
      </div>
    </Form>
  );
}

import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DEADLINE_DAYS_MAX } from '../../../shared/domain/limits.ts';
import type { SettingsQuery as Answer } from '../../gql/graphql.ts';
import { useGuardInput } from '../../lib/guard-input.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Checkbox, Form, NumberField, SubmitButton, TextField } from '../../ui/form.tsx';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx';
import { AdministrationNav } from './administration-nav.tsx';
import { readConflict } from './conflict.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { readDays, writeDays } from './day-list.ts';
import { SaveSettingsMutation, SettingsQuery } from './queries.ts';
import { SETTINGS_TEXTS } from './settings-texts.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

type Settings = Omit<Answer['settings'], '__typename' | 'version'>;

/** Settings of the installation. */
export function Component() {
  return (
    <GuardedPage can="manageSettings">
      <SettingsPage />
    </GuardedPage>
  );
}

function SettingsPage() {
  const t = useText(SETTINGS_TEXTS);
  const { settings } = useSuspenseQuery(SettingsQuery).data;
  return (
    <Page title={t.title} lead={t.lead}>
      <UnsavedGuard />
      <AdministrationNav />
      <SettingsForm version={settings.version} settings={settings} />
    </Page>
  );
}

/** Begins with what is saved; renewals of the page do not touch what is typed, a conflict says so on saving. */
function SettingsForm(props: { version: number; settings: Settings }) {
  const t = useText(SETTINGS_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const say = useAnnounce();
  const [version, setVersion] = useState(props.version);
  const [reminders, setReminders] = useState(writeDays(props.settings.reminderDays));
  const [escalationDays, setEscalationDays] = useState<number | null>(props.settings.escalationDays);
  const [mailDigest, setMailDigest] = useState(props.settings.mailDigest);
  const [secondFactorRequired, setSecondFactorRequired] = useState(props.settings.secondFactorRequired);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [save, { loading, error, reset }] = useMutation(SaveSettingsMutation);
  const draft: Settings = {
    reminderDays: readDays(reminders) ?? [],
    escalationDays: escalationDays ?? 0,
    mailDigest,
    secondFactorRequired,
  };
  const typed = JSON.stringify([reminders, escalationDays, mailDigest, secondFactorRequired]);
  const [saved, setSaved] = useState(typed);
  useGuardInput(typed !== saved);
  const conflict = readConflict(error, draft);
  const submit = (against = version) => {
    const escalationGood =
      escalationDays !== null &&
      Number.isInteger(escalationDays) &&
      escalationDays >= 0 &&
      escalationDays <= DEADLINE_DAYS_MAX;
    const found = [
      ...(readDays(reminders) ? [] : [{ name: 'reminderDays', message: t.reminderBad }]),
      ...(escalationGood ? [] : [{ name: 'escalationDays', message: t.escalationBad }]),
    ];
    setErrors(found);
    if (found.length > 0 || loading) return;
    const done = ({ saveSettings }: { saveSettings: { version: number } }) => {
      setVersion(saveSettings.version);
      setSaved(typed);
      say(common.saved);
    };
    save({ variables: { input: { ...draft, version: against } }, onCompleted: done }).catch(() => undefined);
  };
  const take = (theirs: Settings, theirVersion: number) => {
    setReminders(writeDays(theirs.reminderDays));
    setEscalationDays(theirs.escalationDays);
    setMailDigest(theirs.mailDigest);
    setSecondFactorRequired(theirs.secondFactorRequired);
    setVersion(theirVersion);
    reset();
  };
  const words = (value: Settings[keyof Settings]) => {
    if (typeof value === 'boolean') return value ? common.yes : common.no;
    return typeof value === 'number' ? String(value) : writeDays(value) || common.none;
  };
  return (
    <Form
      errors={errors}
      failure={conflict || errors.length > 0 ? undefined : error}
      onSubmit={() => submit()}
      label={t.title}
    >
      <FormErrors />
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          draft={draft}
          label={(field) => t[field]}
          words={(_field, value) => words(value)}
          onTakeTheirs={() => take(conflict.current, conflict.version)}
          onKeepMine={() => {
            setVersion(conflict.version);
            submit(conflict.version);
          }}
        />
      )}
      <TextField
        name="reminderDays"
        label={t.reminderDays}
        hint={t.reminderHint}
        value={reminders}
        onChange={setReminders}
        maxLength={100}
      />
      <NumberField
        name="escalationDays"
        label={t.escalationDays}
        hint={t.escalationHint}
        value={escalationDays}
        onChange={setEscalationDays}
        min={0}
        max={DEADLINE_DAYS_MAX}
        unit={t.days}
        required
      />
      <Checkbox
        name="mailDigest"
        label={t.mailDigest}
        hint={t.mailHint}
        checked={mailDigest}
        onChange={setMailDigest}
      />
      <Checkbox
        name="secondFactorRequired"
        label={t.secondFactorRequired}
        hint={t.secondFactorHint}
        checked={secondFactorRequired}
        onChange={setSecondFactorRequired}
      />
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={common.saving}>
          {common.save}
        </SubmitButton>
      </div>
    </Form>
  );
}

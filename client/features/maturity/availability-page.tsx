import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SetAvailabilityInput } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { DayField, Form, RadioGroup, SubmitButton } from '../../ui/form.tsx';
import { ErrorState, Notice } from '../../ui/states.tsx';
import { AreaChoice } from './area-choice.tsx';
import { CareFrame, type CaredService } from './care-frame.tsx';
import { ServiceCareQuery, SetAvailabilityMutation } from './queries.ts';
import { MATURITY_TEXTS } from './texts.ts';

const CHANGES = ['BEGIN', 'END', 'UNDO'] as const;
const SCOPES = ['ALL', 'COUNTIES', 'SOME'] as const;

/** Reports from when on, or until when, municipalities offer a service. */
export function Component() {
  const t = useText(MATURITY_TEXTS);
  return (
    <CareFrame title={t.availabilityTitle} lead={t.availabilityLead} can="report">
      {({ service }) =>
        service.coverage.applicable ? (
          <AvailabilityForm service={service} />
        ) : (
          <Notice kind="info">{t.federal}</Notice>
        )
      }
    </CareFrame>
  );
}

function AvailabilityForm({ service }: { service: CaredService }) {
  const t = useText(MATURITY_TEXTS);
  const { today } = useViewer();
  const [change, setChange] = useState<(typeof CHANGES)[number]>('BEGIN');
  const [day, setDay] = useState<string | null>(today);
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('ALL');
  const [counties, setCounties] = useState<readonly string[]>([]);
  const [municipalities, setMunicipalities] = useState<readonly { ags: string; name: string }[]>([]);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [confirmed, setConfirmed] = useState<SetAvailabilityInput | null>(null);
  const [preview, { data, loading, error }] = useMutation(SetAvailabilityMutation);
  const send = () => {
    const chosen =
      scope === 'ALL' || (scope === 'COUNTIES' ? counties.length > 0 : municipalities.length > 0);
    const found = [
      ...(day === null || day === '' ? [{ name: 'day', message: t.dayMissing }] : []),
      ...(day !== null && day > today ? [{ name: 'day', message: t.dayInFuture }] : []),
      ...(chosen ? [] : [{ name: 'scope', message: t.nothingChosen }]),
    ];
    setErrors(found);
    if (found.length > 0 || loading || day === null) return;
    const input: SetAvailabilityInput = {
      service: service.code,
      change,
      day,
      all: scope === 'ALL',
      counties: scope === 'COUNTIES' ? [...counties] : null,
      municipalities: scope === 'SOME' ? municipalities.map(({ ags }) => ags) : null,
      dryRun: false,
    };
    preview({
      variables: { input: { ...input, dryRun: true } },
      onCompleted: () => setConfirmed(input),
      // What went wrong stands in the form: `error`.
    }).catch(() => undefined);
  };
  return (
    <Form
      errors={errors}
      failure={error}
      onSubmit={send}
      label={t.availabilityTitle}
      className="form maturity-form"
    >
      <FormErrors />
      <RadioGroup
        name="change"
        label={t.what}
        value={change}
        options={CHANGES.map((value) => ({ value, label: t.changes[value] }))}
        onChange={setChange}
      />
      <DayField name="day" label={t.day} value={day} onChange={setDay} max={today} required />
      <RadioGroup
        name="scope"
        label={t.where}
        value={scope}
        options={SCOPES.map((value) => ({ value, label: t.scopes[value] }))}
        onChange={setScope}
      />
      {scope !== 'ALL' && (
        <AreaChoice
          kind={scope}
          asOf={day ?? today}
          counties={counties}
          onCounties={setCounties}
          municipalities={municipalities}
          onMunicipalities={setMunicipalities}
        />
      )}
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={t.saving}>
          {t.preview}
        </SubmitButton>
      </div>
      {confirmed && data && (
        <Confirmation input={confirmed} outcome={data.setAvailability} onClose={() => setConfirmed(null)} />
      )}
    </Form>
  );
}

/** Says what would happen before it does. */
function Confirmation(props: {
  input: SetAvailabilityInput;
  outcome: { changed: number; chosen: number; unchanged: number };
  onClose: () => void;
}) {
  const t = useText(MATURITY_TEXTS);
  const format = useFormat();
  const say = useAnnounce();
  const [apply, { loading, error }] = useMutation(SetAvailabilityMutation, {
    refetchQueries: [ServiceCareQuery],
  });
  const { changed, chosen, unchanged } = props.outcome;
  const send = () => {
    if (loading) return;
    apply({
      variables: { input: props.input },
      onCompleted: ({ setAvailability }) => {
        say(t.applied(format.number(setAvailability.changed)));
        props.onClose();
      },
      // What went wrong stands in the dialog: `error`.
    }).catch(() => undefined);
  };
  return (
    <Dialog
      title={t.preview}
      onClose={props.onClose}
      actions={
        <>
          {changed > 0 && (
            <Button kind="primary" disabled={loading} onClick={send}>
              {loading ? t.saving : t.apply}
            </Button>
          )}
          <Button onClick={props.onClose}>{t.cancel}</Button>
        </>
      }
    >
      {error && <ErrorState error={error} />}
      <p>{t.previewText(format.number(changed), format.number(chosen), format.number(unchanged))}</p>
      {changed === 0 && <p>{t.nothingChanges}</p>}
    </Dialog>
  );
}

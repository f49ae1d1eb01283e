import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DATE_MAX, DATE_MIN, TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { RoundProposalQuery as ProposalAnswer } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { DayField, Form, SubmitButton, TextField } from '../../ui/form.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { OpenRoundMutation, RoundProposalQuery } from './queries.ts';
import { proposedDueDate } from './round-progress.ts';
import { ROUND_TEXTS } from './texts.ts';

/** Opens a round; everything is proposed, everything can be changed. */
export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const t = useText(ROUND_TEXTS);
  const { data, error } = useQuery(RoundProposalQuery, { fetchPolicy: 'network-only' });
  return (
    <Dialog title={t.openTitle} onClose={onClose}>
      {error ? (
        <ErrorState error={error} onRetry={onClose} />
      ) : data ? (
        <RoundForm proposal={data.roundProposal} onClose={onClose} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Dialog>
  );
}

function RoundForm(props: { proposal: ProposalAnswer['roundProposal']; onClose: () => void }) {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const announce = useAnnounce();
  const [reportingDate, setReportingDate] = useState<string | null>(props.proposal.reportingDate);
  // Follows the reporting date until it is set by hand.
  const [ownDueDate, setOwnDueDate] = useState<{ day: string | null } | null>(null);
  const [title, setTitle] = useState(props.proposal.title);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [open, { loading, error }] = useMutation(OpenRoundMutation, { refetchQueries: 'active' });
  const computed = proposedDueDate(reportingDate);
  const dueDate = ownDueDate ? ownDueDate.day : computed;
  const submit = () => {
    const faults: FieldErrors = [
      ...(reportingDate ? [] : [{ name: 'reportingDate', message: t.dateMissing }]),
      ...(dueDate ? [] : [{ name: 'dueDate', message: t.dueMissing }]),
      ...(reportingDate && dueDate && dueDate < reportingDate
        ? [{ name: 'dueDate', message: t.dueTooEarly }]
        : []),
      ...(title.trim() === '' ? [{ name: 'title', message: t.nameMissing }] : []),
    ];
    setErrors(faults);
    if (faults.length > 0 || !reportingDate || !dueDate || loading) return;
    open({
      variables: { input: { reportingDate, dueDate, title: title.trim() } },
      onCompleted: ({ openReportingRound }) => {
        announce(t.opened(openReportingRound.title));
        props.onClose();
      },
      // What went wrong stands in the form: `error` is its failure.
    }).catch(() => undefined);
  };
  return (
    <Form errors={errors} failure={error} onSubmit={submit}>
      <FormErrors />
      <p>{t.openHelp}</p>
      <DayField
        name="reportingDate"
        label={t.reportingDate}
        value={reportingDate}
        onChange={setReportingDate}
        min={DATE_MIN}
        max={DATE_MAX}
        required
      />
      <DayField
        name="dueDate"
        label={t.dueDate}
        hint={computed ? t.dueHint(format.day(computed)) : t.dueHintNone}
        value={dueDate}
        onChange={(day) => setOwnDueDate({ day })}
        min={reportingDate ?? DATE_MIN}
        max={DATE_MAX}
        required
      />
      <TextField
        name="title"
        label={t.name}
        value={title}
        onChange={setTitle}
        maxLength={TEXT_MAX.title}
        required
      />
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={t.opening}>
          {t.open}
        </SubmitButton>
        <Button onClick={props.onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

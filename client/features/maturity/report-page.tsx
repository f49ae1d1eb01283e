import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  criterionFaults,
  MATURITY_CRITERIA,
  maturityOf,
  missingForNext,
} from '../../../shared/domain/maturity-scale.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useFormat } from '../../lib/format.ts';
import { useGuardInput } from '../../lib/guard-input.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { AFTER_SAVING } from '../../lib/unsaved.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { DayField, Form, SelectField, SubmitButton, TextArea } from '../../ui/form.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { type AnswerValues, findingsOf, startValues } from './answer-values.ts';
import { CareFrame, type CaredService } from './care-frame.tsx';
import { CriterionFields } from './criterion-fields.tsx';
import { EarlierReportsQuery, type MaturityReport, RecordMaturityMutation } from './queries.ts';
import { MATURITY_TEXTS } from './texts.ts';

/** Reports how mature a service is, criterion by criterion. */
export function Component() {
  const t = useText(MATURITY_TEXTS);
  return (
    <CareFrame title={t.reportTitle} lead={t.reportLead} can="report">
      {({ service }) => <Earlier service={service} />}
    </CareFrame>
  );
}

function Earlier({ service }: { service: CaredService }) {
  const t = useText(MATURITY_TEXTS);
  const { data, error, refetch } = useQuery(EarlierReportsQuery, {
    variables: { code: service.code },
    fetchPolicy: 'cache-and-network',
  });
  const only = service.members.length === 1 ? (service.members[0]?.position ?? null) : null;
  const [member, setMember] = useState<number | null>(only);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const earlier = data.maturityReports.nodes.filter((report) => (report.member ?? null) === member);
  return (
    <>
      {service.members.length > 1 && (
        <div className="form">
          <SelectField
            name="member"
            label={t.member}
            value={member === null ? '' : String(member)}
            options={service.members.map(({ position, title }) => ({
              value: String(position),
              label: t.memberOption(position, title ?? null),
            }))}
            onChange={(value) => setMember(value === '' ? null : Number(value))}
            required
          />
        </div>
      )}
      {service.members.length > 1 && member === null ? (
        <p className="muted">{t.memberMissing}</p>
      ) : (
        <ReportForm key={`${member} ${earlier[0]?.id}`} service={service} member={member} earlier={earlier} />
      )}
    </>
  );
}

function ReportForm(props: {
  service: CaredService;
  member: number | null;
  /** Newest first. */
  earlier: readonly MaturityReport[];
}) {
  const t = useText(MATURITY_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const say = useAnnounce();
  const navigate = useNavigate();
  const { today } = useViewer();
  const [last] = props.earlier;
  const [start] = useState<AnswerValues>(() => startValues(last?.answers ?? []));
  const [values, setValues] = useState(start);
  const [recordedOn, setRecordedOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [save, { loading, error }] = useMutation(RecordMaturityMutation);
  useGuardInput(values !== start || note !== '');
  const waiting = props.earlier.find(({ state }) => state === 'SUBMITTED');
  if (waiting) {
    return (
      <Notice kind="info">
        <p>{t.waits(waiting.author ?? '', format.day(waiting.recordedOn))}</p>
        <LinkKeepingView to={paths.maturityReports}>{t.toReports}</LinkKeepingView>
      </Notice>
    );
  }
  const held = heldLevel(props.service, props.member);
  const findings = findingsOf(values);
  const level = maturityOf(findings);
  const open = MATURITY_CRITERIA.length - findings.length;
  const send = () => {
    const found = [
      ...(recordedOn === null || recordedOn === '' ? [{ name: 'recordedOn', message: t.dayMissing }] : []),
      ...(recordedOn !== null && recordedOn > today ? [{ name: 'recordedOn', message: t.dayInFuture }] : []),
      ...criterionFaults(findings).map(({ criterion, fault }) => ({
        name: fieldOf(criterion, fault),
        message: `${labels(`maturityCriterion.${criterion}`)}: ${labels(`criterionFault.${fault}`)}`,
      })),
    ];
    setErrors(found);
    if (found.length > 0 || loading || recordedOn === null) return;
    save({
      variables: {
        input: {
          service: props.service.code,
          member: props.member,
          recordedOn,
          note: note.trim() || null,
          answers: findings,
        },
      },
      refetchQueries: [EarlierReportsQuery],
      onCompleted: () => {
        say(t.submitted);
        void navigate(`${paths.maturityReports}?leistung=${props.service.code}`, { state: AFTER_SAVING });
      },
      // What went wrong stands in the form: `error`.
    }).catch(() => undefined);
  };
  return (
    <Form
      errors={errors}
      failure={error}
      onSubmit={send}
      label={t.reportTitle}
      className="form maturity-form"
    >
      <FormErrors />
      {last?.state === 'RETURNED' && (
        <Notice kind="warning" title={t.cameBack}>
          <p>{last.returnComment}</p>
        </Notice>
      )}
      <DayField
        name="recordedOn"
        label={t.recordedOn}
        hint={t.recordedOnHint}
        value={recordedOn}
        onChange={setRecordedOn}
        max={today}
        required
      />
      <CriterionFields values={values} onChange={setValues} />
      <TextArea
        name="note"
        label={t.note}
        value={note}
        onChange={setNote}
        maxLength={TEXT_MAX.note}
        rows={2}
        optional
      />
      <div className="maturity-form__result" role="status">
        {open > 0 ? (
          t.openCriteria(open)
        ) : (
          <>
            <strong>{t.result(labels(`maturity.${level}`))}</strong>{' '}
            {level < 4 &&
              t.missingFor(
                level + 1,
                missingForNext(findings)
                  .map((criterion) => labels(`maturityCriterion.${criterion}`))
                  .join('; '),
              )}
            {held !== null && level < held && <p>{t.lower(held, level)}</p>}
          </>
        )}
      </div>
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={t.saving}>
          {t.submit}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** The field that a fault is mended in. */
function fieldOf(criterion: string, fault: string): string {
  if (fault === 'URL_MISSING' || fault === 'URL_MALFORMED' || fault === 'EVIDENCE_MISSING') {
    return `answers.${criterion}.url`;
  }
  return fault === 'REASON_MISSING' ? `answers.${criterion}.note` : `answers.${criterion}`;
}

function heldLevel(service: CaredService, position: number | null): number | null {
  return service.members.find((member) => member.position === position)?.maturity ?? null;
}

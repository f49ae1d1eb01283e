import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { FEDERAL_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { DayField, Form, SelectField, SubmitButton } from '../../ui/form.tsx';
import { organisationOption } from '../../ui/ministry-filter.tsx';
import { CareFrame, type CareContext } from './care-frame.tsx';
import { MemberFields } from './member-fields.tsx';
import { type MemberDraft, memberDrafts, memberInput, newMember } from './member-draft.ts';
import { SaveServiceMutation, ServiceCareQuery } from './queries.ts';
import { MATURITY_TEXTS } from './texts.ts';

/** What the catalogue says of a service and its members. */
export function Component() {
  const t = useText(MATURITY_TEXTS);
  return (
    <CareFrame title={t.editTitle} lead={t.editLead} can="edit">
      {(context) => <EditForm key={context.service.version} {...context} />}
    </CareFrame>
  );
}

function EditForm({ service, ministries, planTarget }: CareContext) {
  const t = useText(MATURITY_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const say = useAnnounce();
  const [ministry, setMinistry] = useState(service.ministry?.lineage ?? '');
  const [targetDate, setTargetDate] = useState(service.targetDate ?? null);
  const [members, setMembers] = useState<readonly MemberDraft[]>(() => memberDrafts(service.members));
  const [save, { loading, error }] = useMutation(SaveServiceMutation, {
    refetchQueries: [ServiceCareQuery],
  });
  const send = () => {
    if (loading) return;
    save({
      variables: {
        input: {
          code: service.code,
          version: service.version,
          ministry: ministry || null,
          targetDate,
          members: members.map(memberInput),
        },
      },
      onCompleted: () => say(t.saved),
      // What went wrong stands in the form: `error`.
    }).catch(() => undefined);
  };
  const options = ministries.map(organisationOption);
  const execution = FEDERAL_LEVELS.find((level) => level === service.execution);
  const inherited = {
    ministry: options.find(({ value }) => value === ministry)?.label ?? t.nobody,
    execution: execution ? labels(`federalLevel.${execution}`) : service.execution,
    targetDate: format.day(targetDate ?? planTarget),
  };
  return (
    <Form failure={error} onSubmit={send} label={t.editTitle} className="form maturity-form">
      <FormErrors />
      <SelectField
        name="ministry"
        label={t.ministry}
        value={ministry}
        options={options}
        emptyLabel={t.nobody}
        onChange={setMinistry}
      />
      <DayField
        name="targetDate"
        label={t.targetDate}
        hint={t.targetHint(format.day(planTarget))}
        value={targetDate}
        onChange={setTargetDate}
        optional
      />
      <h2>{t.members}</h2>
      {members.map((member, index) => (
        <MemberFields
          key={member.key}
          index={index}
          member={member}
          ministries={options}
          inherited={inherited}
          onChange={(next) => setMembers(members.map((each) => (each.key === member.key ? next : each)))}
        />
      ))}
      <p>
        <Button onClick={() => setMembers([...members, newMember(members)])}>{t.addMember}</Button>
      </p>
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={t.saving}>
          {t.save}
        </SubmitButton>
      </div>
    </Form>
  );
}

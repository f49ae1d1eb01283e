import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { ROLES, type Role } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Button } from '../../ui/button.tsx';
import type { Option } from '../../ui/filters.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Checkbox, Form, SelectField, SubmitButton, TextField } from '../../ui/form.tsx';
import { ACCOUNT_ADMIN_TEXTS } from './account-texts.ts';
import { readConflict } from './conflict.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { AccountsQuery, MinistriesQuery, SaveAccountMutation, type Account } from './queries.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

/** What the form holds; '' stands for nothing chosen. */
interface Draft {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role | '';
  readonly organisation: string | null;
  readonly active: boolean;
}

const NEW: Draft = { email: '', displayName: '', role: '', organisation: null, active: true };

/** Roles that act for one ministry. */
const OF_A_MINISTRY: ReadonlySet<string> = new Set(['EDITOR', 'COORDINATOR'] satisfies Role[]);

/**
 * An account, new or changed.
 * @param account without it a new one
 * @param onReset offered for an existing account
 * @param onForget offered for an account that was locked
 */
export function AccountForm(props: {
  account?: Account;
  onSaved: (saved: { name: string; email: string; address: string | null }) => void;
  onCancel: () => void;
  onReset?: () => void;
  onForget?: () => void;
}) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const labels = useLabels();
  const { account } = props;
  const [draft, setDraft] = useState<Draft>(account ? draftOf(account) : NEW);
  const [version, setVersion] = useState(account?.version);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const ministries = useMinistryOptions(account);
  const [save, { loading, error, reset }] = useMutation(SaveAccountMutation, {
    refetchQueries: [AccountsQuery],
  });
  const conflict = readConflict(error, draft);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const submit = (against = version) => {
    const found = problems(draft, t);
    setErrors(found);
    if (found.length > 0 || draft.role === '' || loading) return;
    const { role } = draft;
    const email = draft.email.trim();
    const input = { ...draft, role, email, id: account?.id, version: against };
    save({ variables: { input } }).then(
      ({ data }) =>
        props.onSaved({ name: draft.displayName, email, address: data?.saveAccount.invitation ?? null }),
      () => undefined,
    );
  };
  const words = (field: keyof Draft, value: Draft[keyof Draft]) => {
    if (typeof value === 'boolean') return value ? common.yes : common.no;
    if (field === 'role')
      return ROLES.includes(value as Role) ? labels(`role.${value as Role}`) : common.none;
    if (field === 'organisation')
      return ministries.find((each) => each.value === value)?.label ?? value ?? t.noMinistry;
    return value || common.none;
  };
  const fieldLabels: Record<keyof Draft, string> = {
    email: t.email,
    displayName: t.name,
    role: t.role,
    organisation: t.ministry,
    active: t.isActive,
  };
  return (
    <Form
      errors={errors}
      failure={conflict || errors.length > 0 ? undefined : error}
      onSubmit={() => submit()}
    >
      <FormErrors />
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          draft={draft}
          label={(field) => fieldLabels[field]}
          words={words}
          onTakeTheirs={() => {
            setDraft(conflict.current);
            setVersion(conflict.version);
            reset();
          }}
          onKeepMine={() => {
            setVersion(conflict.version);
            submit(conflict.version);
          }}
        />
      )}
      <TextField
        name="displayName"
        label={t.name}
        hint={t.nameHint}
        value={draft.displayName}
        onChange={(displayName) => set({ displayName })}
        maxLength={TEXT_MAX.displayName}
        required
      />
      <TextField
        name="email"
        label={t.email}
        type="email"
        value={draft.email}
        onChange={(email) => set({ email })}
        maxLength={TEXT_MAX.email}
        spellCheck={false}
        required
      />
      <SelectField
        name="role"
        label={t.role}
        options={ROLES.map((value) => ({ value, label: labels(`role.${value}`) }))}
        value={draft.role}
        onChange={(role) => set({ role })}
        required
      />
      <SelectField
        name="organisation"
        label={t.ministry}
        hint={t.ministryHint}
        options={ministries}
        emptyLabel={t.noMinistry}
        value={draft.organisation ?? ''}
        onChange={(organisation) => set({ organisation: organisation || null })}
        required={OF_A_MINISTRY.has(draft.role)}
      />
      <Checkbox
        name="active"
        label={t.isActive}
        hint={t.activeHint}
        checked={draft.active}
        onChange={(active) => set({ active })}
      />
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={common.saving}>
          {common.save}
        </SubmitButton>
        <Button onClick={props.onCancel}>{common.cancel}</Button>
        {props.onReset && (
          <Button kind="quiet" onClick={props.onReset}>
            {t.reset}
          </Button>
        )}
        {props.onForget && account?.active === false && (
          <Button kind="quiet" onClick={props.onForget}>
            {t.forget}
          </Button>
        )}
      </div>
    </Form>
  );
}

function draftOf({ email, displayName, role, organisation, active }: Account): Draft {
  return { email, displayName, role, organisation: organisation?.code ?? null, active };
}

/** Today's ministries, and the account's own where it has an earlier name. */
function useMinistryOptions(account: Account | undefined): Option[] {
  const { data } = useQuery(MinistriesQuery);
  const listed = data?.organisations ?? [];
  const own = account?.organisation;
  const all = own && !listed.some((each) => each.code === own.code) ? [...listed, own] : listed;
  return all.map((each) => ({ value: each.code, label: `${each.abbreviation} – ${each.name}` }));
}

function problems(
  draft: Draft,
  t: Readonly<
    Record<'nameMissing' | 'emailMissing' | 'emailBad' | 'roleMissing' | 'ministryMissing', string>
  >,
): FieldErrors {
  const email = draft.email.trim();
  return [
    ...(draft.displayName.trim() ? [] : [{ name: 'displayName', message: t.nameMissing }]),
    ...(email ? [] : [{ name: 'email', message: t.emailMissing }]),
    ...(email && !/^\S+@\S+$/.test(email) ? [{ name: 'email', message: t.emailBad }] : []),
    ...(draft.role ? [] : [{ name: 'role', message: t.roleMissing }]),
    ...(OF_A_MINISTRY.has(draft.role) && !draft.organisation
      ? [{ name: 'organisation', message: t.ministryMissing }]
      : []),
  ];
}

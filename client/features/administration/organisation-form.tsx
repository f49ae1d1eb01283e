import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { CODE_PATTERN, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useFormat } from '../../lib/format.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { MultiSelect } from '../../ui/filters.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { DayField, Form, SelectField, SubmitButton, TextField } from '../../ui/form.tsx';
import { readConflict } from './conflict.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ORGANISATION_TEXTS } from './organisation-texts.ts';
import { OrganisationRecordsQuery, SaveOrganisationMutation, type OrganisationRecord } from './queries.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

/** What the form holds; '' stands for nothing chosen. */
interface Draft {
  readonly code: string;
  readonly abbreviation: string;
  readonly kind: OrganisationKind | '';
  readonly name: string;
  readonly nameEn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Codes. */
  readonly predecessors: readonly string[];
}

const NEW: Draft = {
  code: '',
  abbreviation: '',
  kind: '',
  name: '',
  nameEn: null,
  validFrom: null,
  validTo: null,
  predecessors: [],
};

/**
 * An organisation, new or changed.
 * @param all all organisations, to choose predecessors from
 */
export function OrganisationForm(props: {
  organisation?: OrganisationRecord;
  all: readonly OrganisationRecord[];
  onDone: () => void;
}) {
  const t = useText(ORGANISATION_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const say = useAnnounce();
  const { organisation } = props;
  const [draft, setDraft] = useState<Draft>(organisation ? draftOf(organisation) : NEW);
  const [version, setVersion] = useState(organisation?.version);
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [save, { loading, error, reset }] = useMutation(SaveOrganisationMutation, {
    refetchQueries: [OrganisationRecordsQuery],
  });
  const conflict = readConflict(error, draft);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const submit = (against = version) => {
    const found = problems(draft, t);
    setErrors(found);
    if (found.length > 0 || draft.kind === '' || loading) return;
    const { kind, nameEn } = draft;
    const input = {
      ...draft,
      kind,
      nameEn: nameEn?.trim() || null,
      predecessors: [...draft.predecessors],
      id: organisation?.id,
      version: against,
    };
    const done = () => {
      props.onDone();
      say(common.saved);
    };
    save({ variables: { input }, onCompleted: done }).catch(() => undefined);
  };
  const words = (field: keyof Draft, value: Draft[keyof Draft]) => {
    if (value === null || value === '') return common.none;
    if (typeof value !== 'string') return value.join(', ') || common.none;
    if (field === 'validFrom' || field === 'validTo') return format.day(value);
    if (field === 'kind') return labels(`organisationKind.${value as OrganisationKind}`);
    return value;
  };
  const candidates = props.all.filter((each) => each.id !== organisation?.id);
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
          label={(field) => t[field]}
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
      <div className="form__row">
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={draft.code}
          onChange={(code) => set({ code })}
          maxLength={TEXT_MAX.code}
          readOnly={organisation !== undefined}
          required
        />
        <TextField
          name="abbreviation"
          label={t.abbreviation}
          value={draft.abbreviation}
          onChange={(abbreviation) => set({ abbreviation })}
          maxLength={TEXT_MAX.code}
          required
        />
      </div>
      <TextField
        name="name"
        label={t.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={TEXT_MAX.title}
        required
      />
      <TextField
        name="nameEn"
        label={t.nameEn}
        optional
        value={draft.nameEn ?? ''}
        onChange={(nameEn) => set({ nameEn })}
        maxLength={TEXT_MAX.title}
      />
      <SelectField
        name="kind"
        label={t.kind}
        options={ORGANISATION_KINDS.map((value) => ({ value, label: labels(`organisationKind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        required
      />
      <div className="form__row">
        <DayField
          name="validFrom"
          label={t.validFrom}
          hint={t.validFromHint}
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
        />
        <DayField
          name="validTo"
          label={t.validTo}
          hint={t.validToHint}
          value={draft.validTo}
          onChange={(validTo) => set({ validTo })}
        />
      </div>
      <div>
        <MultiSelect
          label={t.predecessors}
          noneLabel={t.noPredecessor}
          options={candidates.map((each) => ({ value: each.code, label: `${each.code} – ${each.name}` }))}
          values={draft.predecessors}
          onChange={(predecessors) => set({ predecessors })}
        />
        <p className="form-field__hint">{t.predecessorsHint}</p>
      </div>
      <div className="form__actions">
        <SubmitButton pending={loading} pendingLabel={common.saving}>
          {common.save}
        </SubmitButton>
        <Button onClick={props.onDone}>{common.cancel}</Button>
      </div>
    </Form>
  );
}

function draftOf(organisation: OrganisationRecord): Draft {
  const { code, abbreviation, kind, name, nameEn, validFrom, validTo, predecessors } = organisation;
  return {
    code,
    abbreviation,
    kind,
    name,
    nameEn: nameEn ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    predecessors: predecessors.map((each) => each.code),
  };
}

function problems(
  draft: Draft,
  t: Readonly<
    Record<
      'codeMissing' | 'codeBad' | 'abbreviationMissing' | 'nameMissing' | 'kindMissing' | 'reversed',
      string
    >
  >,
): FieldErrors {
  const { code, abbreviation, name, kind, validFrom, validTo } = draft;
  return [
    ...(code ? [] : [{ name: 'code', message: t.codeMissing }]),
    ...(code && !CODE_PATTERN.test(code) ? [{ name: 'code', message: t.codeBad }] : []),
    ...(abbreviation.trim() ? [] : [{ name: 'abbreviation', message: t.abbreviationMissing }]),
    ...(name.trim() ? [] : [{ name: 'name', message: t.nameMissing }]),
    ...(kind ? [] : [{ name: 'kind', message: t.kindMissing }]),
    ...(validFrom && validTo && validTo < validFrom ? [{ name: 'validTo', message: t.reversed }] : []),
  ];
}

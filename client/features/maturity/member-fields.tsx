import { FEDERAL_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import type { Option } from '../../ui/filters.tsx';
import { Checkbox, DayField, NumberField, SelectField, TextField } from '../../ui/form.tsx';
import type { MemberDraft } from './member-draft.ts';
import { MATURITY_TEXTS } from './texts.ts';

const SDG = ['YES', 'NO'] as const;

/** One member: its keys, and for each inherited field a switch between the service's value and its own. */
export function MemberFields(props: {
  index: number;
  member: MemberDraft;
  ministries: readonly Option[];
  /** What the service says, in words. */
  inherited: { readonly ministry: string; readonly execution: string; readonly targetDate: string };
  onChange: (member: MemberDraft) => void;
}) {
  const t = useText(MATURITY_TEXTS);
  const labels = useLabels();
  const { index, member, inherited } = props;
  const set = (change: Partial<MemberDraft>) => props.onChange({ ...member, ...change });
  const name = (field: string) => `members.${index}.${field}`;
  return (
    <fieldset className="form-field member-fields">
      <legend className="form-field__label">{t.memberOption(index + 1, member.title || null)}</legend>
      <TextField
        name={name('title')}
        label={t.memberName}
        value={member.title}
        onChange={(title) => set({ title })}
        maxLength={TEXT_MAX.title}
        optional
      />
      <TextField
        name={name('leikaKey')}
        label={t.leikaKey}
        hint={t.leikaHint}
        value={member.leikaKey}
        onChange={(leikaKey) => set({ leikaKey })}
        inputMode="numeric"
        maxLength={14}
        optional
      />
      <NumberField
        name={name('leikaType')}
        label={t.leikaType}
        value={member.leikaType}
        onChange={(leikaType) => set({ leikaType })}
        min={1}
        max={5}
        optional
      />
      <SelectField
        name={name('sdg')}
        label={t.sdg}
        value={member.sdg === null ? '' : member.sdg ? 'YES' : 'NO'}
        options={SDG.map((value) => ({ value, label: t.sdgs[value] }))}
        emptyLabel={t.sdgs.UNKNOWN}
        onChange={(value) => set({ sdg: value === '' ? null : value === 'YES' })}
      />
      <SelectField
        name={name('ministry')}
        label={t.ministry}
        value={member.ministry ?? ''}
        options={props.ministries}
        emptyLabel={t.follows(inherited.ministry)}
        onChange={(value) => set({ ministry: value || null })}
      />
      <SelectField
        name={name('execution')}
        label={t.execution}
        value={member.execution ?? ''}
        options={FEDERAL_LEVELS.map((value) => ({ value, label: labels(`federalLevel.${value}`) }))}
        emptyLabel={t.follows(inherited.execution)}
        onChange={(value) => set({ execution: value || null })}
      />
      <Checkbox
        name={name('ownTarget')}
        label={`${t.targetDate}: ${t.follows(inherited.targetDate)}`}
        checked={member.targetDate === null}
        onChange={(follows) => set({ targetDate: follows ? null : '' })}
      />
      {member.targetDate !== null && (
        <DayField
          name={name('targetDate')}
          label={t.targetDate}
          value={member.targetDate}
          onChange={(day) => set({ targetDate: day ?? '' })}
        />
      )}
    </fieldset>
  );
}

import { isNamed, matchesKeys } from '../../shared/domain/organisation-key.ts';
import { MultiSelect, type Option } from './filters.tsx';

/** An organisation as lists offer it. */
export interface OfferedOrganisation {
  readonly code: string;
  readonly abbreviation: string;
  readonly name: string;
  readonly lineage: string;
}

/** An organisation to choose: it is known by its lineage, whatever it is called by now. */
export function organisationOption(organisation: Omit<OfferedOrganisation, 'code'>): Option {
  const { lineage, abbreviation, name } = organisation;
  return { value: lineage, label: `${abbreviation} – ${name}`, german: true };
}

/** Lineages of the named organisations; a name that nobody has stays as it is, so that it can be seen and taken away. */
export function lineagesOf(
  named: readonly string[] | null | undefined,
  organisations: readonly OfferedOrganisation[],
): string[] {
  return (named ?? []).map((name) => organisations.find((each) => isNamed(each, name))?.lineage ?? name);
}

/** Chooses ministries. Links may name one by code, abbreviation or lineage; what is chosen here is named by lineage. */
export function MinistryFilter(props: {
  label: string;
  ministries: readonly OfferedOrganisation[];
  named: readonly string[] | null | undefined;
  onChange: (lineages: readonly string[]) => void;
}) {
  const { label, ministries, named, onChange } = props;
  return (
    <MultiSelect
      label={label}
      values={ministries.filter((each) => matchesKeys(each, named ?? [])).map(({ lineage }) => lineage)}
      options={ministries.map(organisationOption)}
      onChange={onChange}
    />
  );
}

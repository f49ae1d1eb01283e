interface NamedOrganisation {
  readonly code: string;
  readonly abbreviation: string;
  readonly lineage: string;
}

/** Does a key that people use in filters and links name this organisation? By code, abbreviation or lineage. */
export function isNamed(organisation: NamedOrganisation, key: string): boolean {
  return organisation.code === key || organisation.abbreviation === key || organisation.lineage === key;
}

/** Does one of the keys name the organisation? No list lets everything through; no organisation matches no key. */
export function matchesKeys(
  organisation: NamedOrganisation | null,
  keys: readonly string[] | null | undefined,
): boolean {
  if (keys == null) return true;
  return organisation !== null && keys.some((key) => isNamed(organisation, key));
}

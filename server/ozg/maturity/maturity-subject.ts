/** Names a member of a service; both null: the service itself. */
export interface WantedMember {
  readonly position: number | null;
  readonly leikaKey: string | null;
}

/**
 * Of what a report on a service speaks: of the service itself where it has no members, else of one of them.
 * @returns the member, null for the service itself, or why neither is meant
 */
export function subjectOf<M extends { readonly position: number; readonly leikaKey: string | null }>(
  members: readonly M[],
  { position, leikaKey }: WantedMember,
): { readonly member: M | null } | { readonly fault: 'memberMissing' | 'memberUnknown' } {
  if (position === null && leikaKey === null) {
    return members.length === 0 ? { member: null } : { fault: 'memberMissing' };
  }
  const member = members.find(
    (each) =>
      (position === null || each.position === position) && (leikaKey === null || each.leikaKey === leikaKey),
  );
  return member ? { member } : { fault: 'memberUnknown' };
}
